import type { Instant } from '../../core/kernel/instant.ts'
import type { OutboxRow, Topic } from './commit-plan.ts'
import type { SubmitResult } from './submit-request.ts'

/** What a commit has asked Pingli to do next. */
export type SentRow = Pick<OutboxRow, 'bucket' | 'id' | 'marketplaceId' | 'topic' | 'body'>

/** Runs what of these rows is Pingli's own to do, and answers with what it made of cases. */
export type FollowUp = (rows: readonly SentRow[]) => Promise<readonly SubmitResult[]>

export interface OutboxStore {
  /** What waits, oldest first: in these buckets, or of one marketplace, whether or not its time has come. */
  waiting(where: Waiting): Promise<readonly SentRow[]>
  done(rows: readonly SentRow[], at: Instant): Promise<void>
  /** Counts the attempt and waits until then; the error is kept for whoever looks why. */
  failed(row: SentRow, failure: { error: string; retryAt: Instant }): Promise<void>
  /** Cases of a merchant with an advance still to come back, the oldest first. */
  outstandingAdvances(merchant: { marketplaceId: string; merchantId: string }): Promise<readonly string[]>
}

export type Waiting = { readonly topics: readonly Topic[]; readonly limit: number } & (
  | { readonly buckets: readonly number[]; readonly availableBefore: Instant }
  | { readonly marketplaceId: string }
)
