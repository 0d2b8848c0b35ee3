import type { Pool } from 'pg'
import { type Instant, plusMs } from '../../core/kernel/instant.ts'
import { advanceClock } from '../application/advance-clock.ts'
import { applyCalendars } from '../application/apply-calendars.ts'
import { correctFigures, type Undoing } from '../application/correct-figures.ts'
import { payDeposit } from '../application/deposits.ts'
import { followUp, INTERNAL_TOPICS, type InternalPorts, orderPortsOf } from '../application/internal-commands.ts'
import type { Marketplaces } from '../application/marketplaces.ts'
import { putOrder } from '../application/orders.ts'
import type { FollowUp } from '../application/outbox-store.ts'
import { type PassOrder, passOrder } from '../application/pass-orders.ts'
import { reportPayout } from '../application/payouts.ts'
import type { Calendars, Marketplace, PackSource, WallClock } from '../application/ports.ts'
import { publishFigures } from '../application/publish-figures.ts'
import { createRecording } from '../application/recording.ts'
import { createRules } from '../application/rules.ts'
import { addScan, addShipment } from '../application/shipments.ts'
import { createSubmit } from '../application/submit.ts'
import { bucketGroups, sweep } from '../application/sweep.ts'
import type { WaysIn } from '../http/ports.ts'
import { createBooks } from '../postgres/books.ts'
import { createCaseStore } from '../postgres/case-store.ts'
import { createClocks } from '../postgres/clocks.ts'
import { createFigureStore } from '../postgres/figure-store.ts'
import { createMarketplaces } from '../postgres/marketplaces.ts'
import { createOrderStore } from '../postgres/order-store.ts'
import { createOutboxStore } from '../postgres/outbox-store.ts'
import { createSnapshots } from '../postgres/snapshots.ts'
import { digest } from './digest.ts'

export interface ApplicationParts {
  readonly pool: Pool
  readonly packs: PackSource
  readonly calendars: Calendars
  readonly clock: WallClock
  /** Hears of what went wrong where nobody waits for an answer. */
  readonly reportFault: (fault: unknown, about: string) => void
}

/** The ways in, and what the worker does by itself. */
export interface Application extends WaysIn {
  /** Fires the live marketplaces' due deadlines, and does what is due with their orders; how many of both. */
  readonly sweep: () => Promise<number>
  /** Computes deadlines again for which a calendar has been published since; how many cases that were. */
  readonly applyCalendars: () => Promise<number>
  /** Does what Pingli asked of itself and did not get done at once. */
  readonly drainInternal: () => Promise<void>
  readonly correctFigures: InternalPorts['correctFigures']
  /** Publishes the figures of the live marketplaces' days that are over; how many days that were. */
  readonly publishFigures: () => Promise<number>
}

export function buildApplication({ pool, packs, calendars, clock, reportFault }: ApplicationParts): Application {
  const rules = createRules({ packs, snapshots: createSnapshots(pool), clock })
  const recording = createRecording(clock)
  const clocks = createClocks(pool)
  const stores = { orders: createOrderStore(pool), outbox: createOutboxStore(pool) }
  const store = createCaseStore(pool)
  const figures = createFigureStore(pool)
  const isBehind = async (marketplaceId: string, before: Instant) =>
    (await clocks.nextDue({ marketplaceId, from: EVER, before })) !== null
  const publishing = { figures, rules, clock, isBehind }
  const publish = (marketplace: Marketplace) => publishFigures(marketplace, publishing)
  const marketplace = (id: string) => clocks.marketplace(id)
  const correct = (undoing: Undoing) => correctFigures(undoing, { ...publishing, marketplace })
  const shared = { clock, rules, calendars, digest, reportFault, correctFigures: correct, ...stores }
  const submit = createSubmit({ ...shared, store, recording })
  const internal: InternalPorts = { ...shared, submit }
  const follow: FollowUp = rows => followUp(rows, internal)
  const orders = orderPortsOf(internal)
  const pass: PassOrder = name => passOrder(name, orders)
  return {
    submit,
    rules,
    recording,
    putOrder: (name, order) => putOrder(name, order, orders),
    addShipment: (name, shipment) => addShipment(name, shipment, orders),
    addScan: (parcel, scan) => addScan(parcel, scan, orders),
    payDeposit: deposit => payDeposit(deposit, { ...orders, books: createBooks(pool) }),
    reportPayout: report => reportPayout(report, submit),
    advanceClock: (id, advance) =>
      advanceClock(id, advance, { ...internal, clocks, followUp: follow, passOrder: pass, publishFigures: publish }),
    sweep: () => sweep({ due: clocks, submit, clock, reportFault, passOrder: pass }),
    applyCalendars: () => applyCalendars({ waiting: clocks, rules, calendars, submit, reportFault }),
    drainInternal: () => drainInternal(internal, follow),
    correctFigures: correct,
    publishFigures: () => publishOfLive({ marketplaces: createMarketplaces(pool), publish, reportFault }),
  }
}

/** A sandbox's days pass with its own clock. */
async function publishOfLive({ marketplaces, publish, reportFault }: LivePublishing): Promise<number> {
  let days = 0
  for (const marketplace of await marketplaces.list()) {
    if (marketplace.mode !== 'live') continue
    try {
      days += await publish(marketplace)
    } catch (fault) {
      reportFault(fault, `the figures of ${marketplace.id}`)
    }
  }
  return days
}

interface LivePublishing extends Pick<ApplicationParts, 'reportFault'> {
  readonly marketplaces: Pick<Marketplaces, 'list'>
  readonly publish: (marketplace: Marketplace) => Promise<number>
}

async function drainInternal({ outbox, clock }: InternalPorts, follow: FollowUp): Promise<void> {
  for (const buckets of bucketGroups()) {
    const availableBefore = plusMs(clock.now(), -HEAD_START_MS)
    await follow(await outbox.waiting({ buckets, availableBefore, topics: INTERNAL_TOPICS, limit: DRAINED_MAX }))
  }
}

/** Whoever wrote it is doing it right now; the worker looks after what was left. */
const HEAD_START_MS = 5000
const DRAINED_MAX = 500
const EVER = 0 as Instant
