import type { Instant } from '../../../core/kernel/instant.ts'
import type { StandingEvent } from '../../../core/standing/events.ts'
import type { MerchantFunds } from '../../../core/standing/funds.ts'
import type { History, Sight } from '../../../core/standing/history.ts'
import type { StandingFile } from '../../../core/standing/standing-file.ts'
import type { Statement } from '../../../core/standing/statement.ts'
import type { EnteredViolation, Reversal } from '../../../core/standing/violation.ts'
import type { OutboxRow, PostingRow } from '../commit-plan.ts'
import type { Page } from '../cursor.ts'
import type { Marketplace } from '../ports.ts'
import type { PagePlace, RecordedStandingEvent } from '../queries.ts'

/** Merchants' standings: the row of now, and the history from which any day's can be computed. */
export interface StandingStore {
  load(key: StandingKey): Promise<LoadedStanding>
  /** Writes all of a plan and answers true; nothing and false when the row is no longer what was loaded. */
  commit(plan: StandingPlan): Promise<boolean>
  /** The row alone, which takes no longer for a merchant with many cases; null where nothing was ever found. */
  find(key: StandingKey): Promise<StandingFile | null>
  /** How many cases are open that others have opened against him. */
  openCases(key: StandingKey): Promise<number>
  violation(key: StandingKey & { readonly id: string }): Promise<StoredViolation | null>
  /** Newest first, as the sight has them. Null when the cursor isn't one. */
  violations(where: StandingKey & PagePlace & { readonly sight: Sight }): Promise<Page<StoredViolation> | null>
  /** What happened to it, newest first, as the sight has it. Null when the cursor isn't one. */
  events(where: StandingKey & PagePlace & { readonly sight: Sight }): Promise<Page<RecordedStandingEvent> | null>
  /** The reasons of sanctions, by their ids, as they were last announced. */
  statements(key: StandingKey & { readonly ids: readonly string[] }): Promise<ReadonlyMap<string, Statement>>
}

export interface StandingKey {
  readonly bucket: number
  readonly marketplaceId: string
  readonly merchantId: string
}

export interface LoadedStanding {
  readonly marketplace: Marketplace | null
  readonly file: StandingFile | null
  readonly headHash: string
  readonly history: History
  readonly funds: MerchantFunds
}

export interface StoredViolation {
  readonly violation: EnteredViolation
  readonly recordedAt: Instant
  readonly statement: Statement
  readonly reversals: readonly Reversal[]
}

/** All rows that a command on a standing writes: together or not at all. */
export interface StandingPlan extends StandingKey {
  /** The version it was loaded at; 0 for a merchant of whom nothing was known. */
  readonly expectedVersion: number
  readonly file: StandingFile
  readonly headHash: string
  readonly events: readonly StandingEventRow[]
  readonly postings: readonly PostingRow[]
  readonly outbox: readonly OutboxRow[]
}

export interface StandingEventRow {
  readonly event: StandingEvent
  readonly recordedAt: Instant
  /** By the real time: the event's place in the marketplace's feed. */
  readonly position: Instant
  readonly prevHash: string
  readonly hash: string
}

/** A standing in which something is due by the passing of time alone. */
export type DueStanding = Omit<StandingKey, 'bucket'>

export interface DueStandings {
  /** Of live marketplaces, in these buckets. */
  liveDueStandings(where: {
    buckets: readonly number[]
    before: Instant
    limit: number
  }): Promise<readonly DueStanding[]>
}
