import type { Actor, CaseFile } from '../../core/case-file/case-file.ts'
import type { CaseEvent } from '../../core/case-file/events.ts'
import type { Instant } from '../../core/kernel/instant.ts'
import type { StandingEvent } from '../../core/standing/events.ts'
import type { Sight } from '../../core/standing/history.ts'
import type { PostingRow } from './commit-plan.ts'
import type { Page } from './cursor.ts'
import type { PolicyEvent } from './policy/policy-events.ts'
import type { StoredOrder } from './stored-order.ts'
import type { WorkloadQueries } from './workload.ts'

/**
 * Reading, for the caller's lists and pages. Nothing here decides who may see what: the caller narrows the filters and
 * the views. A list answers null when its cursor isn't one.
 */
export interface Queries extends WorkloadQueries {
  /** Soonest deadline first; those without one last. */
  cases(filter: CaseFilter): Promise<Page<CaseFile> | null>
  /** As last written: a deadline that passed since shows after the next command or sweep. */
  caseFile(key: CaseKey): Promise<CaseFile | null>
  /** A case's timeline, oldest first. */
  events(key: CaseKey): Promise<readonly RecordedEvent[]>
  /** What happened in a marketplace's cases, to its merchants' standings and to its rules, up to `before`. */
  feed(where: FeedPlace): Promise<Page<FeedEvent> | null>
  /** Balances over all lanes; of one path, or of all that begin with it where it ends in a colon. */
  balances(marketplaceId: string, path: string): Promise<readonly Balance[]>
  /**
   * Of one account at a past moment: as it was shown then, without what was recorded later, or corrected by all that
   * was recorded since and counts from earlier.
   */
  balancesThen(then: BalanceThen): Promise<readonly Balance[]>
  /** Oldest first. */
  postings(filter: PostingFilter): Promise<Page<PostingRow> | null>
  /** Oldest first. */
  payouts(filter: PayoutFilter): Promise<Page<StoredPayout> | null>
  payout(marketplaceId: string, id: string): Promise<StoredPayout | null>
  /** People's words in a case, oldest first; only of one kind, such as `message`, where one is named. */
  texts(key: CaseKey, kind?: string): Promise<readonly StoredText[]>
  order(marketplaceId: string, orderId: string): Promise<StoredOrder | null>
  /** The newest first. */
  orders(filter: OrderFilter): Promise<Page<StoredOrder> | null>
}

export interface CaseKey {
  readonly marketplaceId: string
  readonly caseId: string
}

export interface PagePlace {
  readonly cursor?: string
  readonly limit: number
}

export interface CaseFilter extends PagePlace {
  readonly marketplaceId: string
  readonly kind?: string
  /** Left out, and what is about them, whatever else is asked for. */
  readonly hiddenKinds?: readonly string[]
  readonly stage?: string
  readonly status?: 'open' | 'closed'
  readonly merchantId?: string
  readonly buyerId?: string
  readonly orderId?: string
  readonly dueBefore?: Instant
  readonly waiting?: Waiting
  /** An id, exactly: of the case, its order, its buyer or its merchant; or words of its order's goods and people. */
  readonly q?: string
}

/** Cases that wait for somebody, by what their next deadline brings; or without one, by where they stand. */
export interface Waiting {
  readonly nextExpiries: readonly string[]
  /** `kind/stage` */
  readonly openEnded: readonly string[]
}

export interface OrderFilter extends PagePlace {
  readonly marketplaceId: string
  readonly buyerId?: string
  readonly merchantId?: string
}

export interface RecordedEvent extends Recorded {
  readonly caseId: string
  readonly event: CaseEvent
}

/** An event of a case, or of a merchant's standing. */
export type FeedEvent = Recorded &
  (
    | { readonly caseId: string; readonly merchantId: null; readonly event: CaseEvent }
    | ({ readonly caseId: null; readonly merchantId: string } & RecordedStandingEvent)
    | { readonly caseId: null; readonly merchantId: null; readonly event: PolicyEvent }
  )

export interface RecordedStandingEvent extends Recorded {
  readonly event: StandingEvent
}

interface Recorded {
  readonly recordedAt: Instant
  readonly prevHash: string
  readonly hash: string
  /** Goes on after this event in the feed. */
  readonly cursor: string
}

export interface FeedPlace {
  readonly marketplaceId: string
  readonly after?: string
  /** Up to where the feed is complete (see `feedCompleteBefore`). */
  readonly before: Instant
  readonly limit: number
}

export interface Balance {
  readonly path: string
  readonly currency: string
  readonly balanceMinor: number
}

export interface BalanceThen {
  readonly marketplaceId: string
  readonly path: string
  readonly asOf: Instant
  readonly view: 'published' | 'corrected'
}

export interface PostingFilter extends PagePlace {
  readonly marketplaceId: string
  readonly caseId?: string
  readonly account?: string
  /** Only those that count in it; all where it is left out. */
  readonly sight?: Sight
}

export interface PayoutFilter extends PagePlace {
  readonly marketplaceId: string
  readonly status?: StoredPayout['status']
  readonly caseId?: string
  readonly buyerId?: string
}

export interface StoredPayout {
  readonly id: string
  readonly caseId: string
  readonly buyerId: string
  readonly amountMinor: number
  readonly currency: string
  readonly status: 'pending' | 'sent' | 'settled' | 'failed'
  /** 1 for the first; each retry is one more. */
  readonly attempt: number
  readonly orderedAt: Instant
}

export interface StoredText {
  readonly id: string
  readonly kind: string
  readonly author: Actor
  readonly sha256: string
  /** Null once it was erased. */
  readonly body: string | null
  readonly writtenAt: Instant
}
