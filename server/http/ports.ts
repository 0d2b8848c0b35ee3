import type { ClockContext } from '../../core/kernel/clock.ts'
import type { Instant } from '../../core/kernel/instant.ts'
import type { Wording } from '../../core/policy/clause.ts'
import type { Snapshot } from '../../core/policy/snapshot.ts'
import type { Advance, AdvanceResult } from '../application/advance-clock.ts'
import type { Backtests } from '../application/backtest.ts'
import type { Deposit, DepositResult } from '../application/deposits.ts'
import type { EvidenceStore } from '../application/evidence-store.ts'
import type { FigureStore } from '../application/figure-store.ts'
import type { FileStore } from '../application/file-store.ts'
import type { IntegrationKeys } from '../application/integration-keys.ts'
import type { Marketplaces } from '../application/marketplaces.ts'
import type { PlainAnswers } from '../application/once.ts'
import type { ChangeResult, OrderName } from '../application/order-changes.ts'
import type { OrderStore } from '../application/order-store.ts'
import type { PutOrder } from '../application/orders.ts'
import type { PackPages } from '../application/pack-pages.ts'
import type { PayoutReport } from '../application/payouts.ts'
import type { PolicyStore } from '../application/policy/policy-store.ts'
import type { Calendars, Digest, Rules, WallClock } from '../application/ports.ts'
import type { Queries } from '../application/queries.ts'
import type { Recording } from '../application/recording.ts'
import type { SandboxProvider } from '../application/sandbox-provider.ts'
import type { NewScan, NewShipment } from '../application/shipments.ts'
import type { StandingChange, StandingResult } from '../application/standing/change-standing.ts'
import type { PassStanding } from '../application/standing/pass-standings.ts'
import type { DueStanding, StandingStore } from '../application/standing/standing-store.ts'
import type { Submit, SubmitResult } from '../application/submit-request.ts'

/** The ways into the application, each with what it needs already in its hands. */
export interface WaysIn {
  readonly submit: Submit
  readonly putOrder: (name: OrderName, order: PutOrder) => Promise<ChangeResult>
  readonly addShipment: (name: OrderName, shipment: NewShipment) => Promise<ChangeResult>
  readonly addScan: (parcel: { marketplaceId: string; shipmentId: string }, scan: NewScan) => Promise<ChangeResult>
  readonly payDeposit: (deposit: Deposit) => Promise<DepositResult>
  readonly reportPayout: (report: PayoutReport) => Promise<SubmitResult | null>
  readonly changeStanding: (name: DueStanding, change: StandingChange) => Promise<StandingResult>
  readonly passStanding: PassStanding
  readonly standings: StandingStore
  readonly advanceClock: (marketplaceId: string, advance: Advance) => Promise<AdvanceResult>
  readonly rules: Rules
  readonly recording: Recording
}

/** What the routes reach the rest of Pingli by. */
export interface HttpPorts extends WaysIn {
  readonly clock: WallClock
  readonly digest: Digest
  readonly calendars: Calendars
  readonly packs: PackShelf
  readonly packPages: PackPages
  readonly policies: Pick<PolicyStore, 'append'>
  readonly backtests: Backtests
  readonly queries: Queries
  readonly marketplaces: Marketplaces
  readonly keys: IntegrationKeys
  readonly orders: Pick<OrderStore, 'orderOfShipment'>
  readonly evidence: EvidenceStore
  readonly figures: FigureStore
  readonly files: FileStore
  readonly answers: PlainAnswers
  readonly demo: Demo | null
  readonly provider: SandboxProvider
  /** This installation's own secret: signs people's tokens and makes the marketplaces' keys. */
  readonly signingKey: Uint8Array
}

/** The packs that are there, for people to read. */
export interface PackShelf {
  list(): readonly PackOnShelf[]
  /** Null when none of its rules was in force yet. */
  snapshot(id: string, asOf: Instant): Snapshot | null
  /** What their flows, of whatever date, let people do; the rest is for expired deadlines. */
  readonly actions: ReadonlySet<string>
}

export interface PackOnShelf {
  readonly id: string
  readonly title: Wording
  readonly version: string
}

/** The marketplaces that the server made for visitors, each with its stories. */
export interface Demo {
  readonly marketplaces: readonly DemoMarketplace[]
  /** Plays a story's beginning again, at its marketplace's present time and with an order of its own. */
  restage(marketplaceId: string, storyId: string): Promise<void>
}

export interface DemoMarketplace {
  readonly id: string
  readonly title: Wording
  readonly pack: string
  readonly stories: readonly DemoStory[]
}

export interface DemoStory {
  readonly id: string
  readonly title: Wording
  readonly people: readonly DemoPerson[]
  /** Its orders as its file names them. */
  readonly orderIds: readonly string[]
  /** What an order is called the first time that the story is played, the second … */
  readonly nameInRun: (orderId: string, run: number) => string
}

export interface DemoPerson {
  readonly role: 'buyer' | 'merchant' | 'agent' | 'supervisor' | 'policy_owner'
  readonly id: string
  readonly name: Wording
}

export function clockContextOf(snapshot: Snapshot, calendars: Calendars): ClockContext {
  return { zone: snapshot.zone, calendar: calendars.of(snapshot.country) }
}
