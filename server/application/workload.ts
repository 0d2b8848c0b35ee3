import type { Instant } from '../../core/kernel/instant.ts'

/** How much there is to do and how fast it is done, from the index alone. */
export interface WorkloadQueries {
  openLoad(wanted: OpenLoadWanted): Promise<readonly LoadGroup[]>
  closedPerDay(wanted: ClosedWanted): Promise<readonly ClosedDay[]>
}

export interface OpenLoadWanted {
  readonly marketplaceId: string
  /** Between which moments cases were opened, the oldest first. */
  readonly spans: readonly Instant[]
  readonly now: Instant
  readonly endOfToday: Instant
  /** No more cases are counted. */
  readonly most: number
}

/** Open cases that stand in one place, wait for one thing and are of one span of age. */
export interface LoadGroup {
  readonly kind: string
  readonly stage: string
  /** What the passing of the next deadline does; null where none runs. */
  readonly nextExpiry: string | null
  /** 0: opened before the first of the wanted moments; each after it is one more. */
  readonly span: number
  readonly cases: number
  readonly oldestOpenedAt: Instant
  readonly overdue: number
  readonly dueToday: number
}

export interface ClosedWanted {
  readonly marketplaceId: string
  /** The days' first moments, the oldest first. */
  readonly days: readonly Instant[]
  /** The latest so many are looked at. */
  readonly most: number
}

export interface ClosedDay {
  /** Its place among the wanted days. */
  readonly place: number
  readonly closed: number
  /** From opening to close, of the middle one. */
  readonly medianMs: number
}
