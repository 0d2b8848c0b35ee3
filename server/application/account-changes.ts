import { laneOf, mayGoNegative } from '../../core/ledger/lanes.ts'
import type { AccountChange, PostingRow } from './commit-plan.ts'

/** What postings do to the lanes of the accounts that they name: each takes from one and gives the same to another. */
export function accountChangesOf(postings: readonly PostingRow[]): AccountChange[] {
  return postings.flatMap(posting => [
    changeOf(posting, posting.source, -posting.amountMinor),
    changeOf(posting, posting.destination, posting.amountMinor),
  ])
}

function changeOf(posting: PostingRow, path: string, deltaMinor: number): AccountChange {
  const { caseId, marketplaceId, currency } = posting
  const bucket = laneOf(path, posting)
  return { bucket, caseId, marketplaceId, path, currency, deltaMinor, mayGoNegative: mayGoNegative(path) }
}
