import { formatInstant } from '../../../core/kernel/instant.ts'
import type { Snapshot } from '../../../core/policy/snapshot.ts'
import type { FeedEvent, RecordedStandingEvent } from '../../application/queries.ts'
import type { Language } from '../../application/wording/names.ts'
import { standingHappening } from '../../application/wording/standing-sentences.ts'
import { wireJson } from './wire-json.ts'

interface Shown {
  /** The rules of now, for titles and moments. */
  readonly snapshot: Snapshot
  readonly language: Language
}

/** An event of the marketplace's feed: of a case as it was written, of a standing with a sentence besides. */
export function feedEventView(row: FeedEvent, shown: Shown) {
  const { cursor } = row
  if (row.merchantId === null) return { case_id: row.caseId, ...envelopeView(row, shown.snapshot), cursor }
  return { case_id: null, merchant_id: row.merchantId, ...standingEventView(row, shown), cursor }
}

/** What happened to a merchant's standing, for programs and as a sentence for people. */
export function standingEventView(row: RecordedStandingEvent, { snapshot, language }: Shown) {
  return { sentence: standingHappening(row.event, snapshot)[language], ...envelopeView(row, snapshot) }
}

type Written = Pick<FeedEvent, 'event' | 'recordedAt' | 'hash' | 'prevHash'>

function envelopeView({ event, recordedAt, hash, prevHash }: Written, { zone }: Snapshot) {
  const { seq, type, at, by, clause = null, ...body } = event
  const wire = wireJson(body, { zone, texts: new Map() }) as object
  const write = (moment: typeof at) => formatInstant(moment, zone)
  const envelope = { seq, type, at: write(at), by: { role: by.role, id: by.id }, clause }
  return { ...envelope, ...wire, recorded_at: write(recordedAt), hash, prev_hash: prevHash }
}
