import type { CaseEvent } from '../case-file/events.ts'
import type { Instant } from '../kernel/instant.ts'

/** All that figures are reckoned from: the histories of cases and the orders, each with when it was recorded. */
export interface Ground {
  readonly cases: readonly CaseHistory[]
  readonly orders: readonly CountedOrder[]
}

export interface CaseHistory {
  readonly caseId: string
  readonly events: readonly { readonly event: CaseEvent; readonly recordedAt: Instant }[]
}

export interface CountedOrder {
  readonly id: string
  readonly merchantId: string
  /** Where it was placed; null where its marketplace has no markets. */
  readonly market: string | null
  readonly paidAt: Instant
  readonly recordedAt: Instant
  readonly lineIds: readonly string[]
}
