import type { Instant } from '../../../core/kernel/instant.ts'
import type { PostingRow } from '../../application/commit-plan.ts'
import type { StoredPayout } from '../../application/queries.ts'

type Write = (at: Instant) => string

export function postingView(posting: PostingRow, write: Write) {
  const { id, source, destination, amountMinor, currency, clause, caseId, eventSeq, at, undoesAt, recordedAt } = posting
  return {
    id,
    source,
    destination,
    amount_minor: amountMinor,
    currency,
    clause,
    case_id: caseId,
    event_seq: eventSeq,
    at: write(at),
    undoes_at: undoesAt === null ? null : write(undoesAt),
    recorded_at: write(recordedAt),
  }
}

export function payoutView(payout: StoredPayout, write: Write) {
  const { id, caseId, buyerId, amountMinor, currency, status, attempt, orderedAt } = payout
  return {
    id,
    case_id: caseId,
    buyer_id: buyerId,
    amount_minor: amountMinor,
    currency,
    status,
    attempt,
    ordered_at: write(orderedAt),
  }
}
