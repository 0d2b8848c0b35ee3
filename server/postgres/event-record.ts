import type { Actor } from '../../core/case-file/case-file.ts'
import type { CaseEvent, Envelope, EventBody } from '../../core/case-file/events.ts'
import type { Instant } from '../../core/kernel/instant.ts'
import { encodeCursor } from '../application/cursor.ts'
import type { RecordedEvent } from '../application/queries.ts'

/** An event as its row has it: the envelope in columns, the rest as JSON. */
export interface EventRecord {
  readonly seq: number
  readonly at_ms: Instant
  readonly actor: Actor
  readonly clause: string | null
  readonly body: EventBody
}

/** The event exactly as it was decided; its hash can be checked against it. */
export function eventOf(row: EventRecord): CaseEvent {
  const envelope: Envelope = { seq: row.seq, at: row.at_ms, by: row.actor }
  // The compiler can't see that a union of events is what one of the bodies makes with the envelope.
  return { ...row.body, ...envelope, ...(row.clause !== null && { clause: row.clause }) } as CaseEvent
}

export interface RecordedRecord extends EventRecord {
  readonly bucket: number
  readonly case_id: string
  readonly recorded_ms: Instant
  readonly position_ms: number
  readonly prev_hash: string
  readonly hash: string
}

export function recordedEventOf(row: RecordedRecord): RecordedEvent {
  const { bucket, case_id: caseId, recorded_ms: recordedAt, position_ms, prev_hash: prevHash, hash } = row
  const cursor = encodeCursor([position_ms, bucket, caseId, row.seq])
  return { caseId, event: eventOf(row), recordedAt, prevHash, hash, cursor }
}
