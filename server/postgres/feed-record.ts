import type { StandingEvent } from '../../core/standing/events.ts'
import { encodeCursor } from '../application/cursor.ts'
import type { FeedEvent, RecordedStandingEvent } from '../application/queries.ts'
import { eventOf, type RecordedRecord } from './event-record.ts'
import { policyEventOf } from './policy-store.ts'

/** A row of the feed; its subject is a case's id, a merchant's behind `merchant/`, or `policy`. */
export interface FeedRecord extends Omit<RecordedRecord, 'case_id'> {
  readonly subject: string
}

export function feedEventOf(row: FeedRecord): FeedEvent {
  const { subject, recorded_ms: recordedAt, prev_hash: prevHash, hash } = row
  const recorded = { recordedAt, prevHash, hash, cursor: encodeCursor(feedMarksOf(row)) }
  if (subject === OF_POLICY) return { caseId: null, merchantId: null, event: policyEventOf(row), ...recorded }
  if (!subject.startsWith(OF_MERCHANT)) return { caseId: subject, merchantId: null, event: eventOf(row), ...recorded }
  return { caseId: null, merchantId: subject.slice(OF_MERCHANT.length), ...standingEventOf(row) }
}

/** An event of a merchant's standing with its place in the chain and in the feed. */
export function standingEventOf(row: FeedRecord): RecordedStandingEvent {
  const { seq, at_ms: at, actor: by, clause, body, recorded_ms: recordedAt, prev_hash: prevHash, hash } = row
  const event = { ...body, seq, at, by, ...(clause !== null && { clause }) } as unknown as StandingEvent
  return { event, recordedAt, prevHash, hash, cursor: encodeCursor(feedMarksOf(row)) }
}

/** An event's place in its marketplace's feed. */
export function feedMarksOf({ position_ms, bucket, subject, seq }: FeedRecord) {
  return [position_ms, bucket, subject, seq]
}

const OF_MERCHANT = 'merchant/'
/** The marketplace's rules, of which there is one. */
const OF_POLICY = 'policy'
