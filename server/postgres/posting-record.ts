import type { Instant } from '../../core/kernel/instant.ts'
import type { PostingRow } from '../application/commit-plan.ts'

export interface PostingRecord {
  readonly bucket: number
  readonly marketplace_id: string
  readonly id: string
  readonly source: string
  readonly destination: string
  readonly amount_minor: number
  readonly currency: string
  readonly clause: string | null
  readonly case_id: string | null
  readonly event_seq: number | null
  readonly at_ms: Instant
  readonly undoes_ms: Instant | null
  readonly recorded_ms: Instant
}

export function postingOf(row: PostingRecord): PostingRow {
  return {
    bucket: row.bucket,
    marketplaceId: row.marketplace_id,
    id: row.id,
    source: row.source,
    destination: row.destination,
    amountMinor: row.amount_minor,
    currency: row.currency,
    clause: row.clause,
    caseId: row.case_id,
    eventSeq: row.event_seq,
    at: row.at_ms,
    undoesAt: row.undoes_ms,
    recordedAt: row.recorded_ms,
  }
}
