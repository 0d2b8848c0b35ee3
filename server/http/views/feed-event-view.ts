import { formatInstant } from '../../../core/kernel/instant.ts'
import type { Snapshot } from '../../../core/policy/snapshot.ts'
import type { PolicyEvent } from '../../application/policy/policy-events.ts'
import type { FeedEvent, RecordedStandingEvent } from '../../application/queries.ts'
import type { Language } from '../../application/wording/names.ts'
import { policyHappening } from '../../application/wording/policy-sentences.ts'
import { standingHappening } from '../../application/wording/standing-sentences.ts'
import { wireJson } from './wire-json.ts'

interface Shown {
  /** The rules of now, for titles and moments. */
  readonly snapshot: Snapshot
  readonly language: Language
}

/** An event of the feed: of a case as it was written, of a standing or of the rules with a sentence besides. */
export function feedEventView(row: FeedEvent, shown: Shown) {
  const { cursor } = row
  if (isOfPolicy(row)) {
    const sentence = policyHappening(row.event)[shown.language]
    return { case_id: null, sentence, ...envelopeView(row, shown.snapshot), cursor }
  }
  if (row.merchantId === null) return { case_id: row.caseId, ...envelopeView(row, shown.snapshot), cursor }
  return { case_id: null, merchant_id: row.merchantId, ...standingEventView(row, shown), cursor }
}

function isOfPolicy(row: FeedEvent): row is FeedEvent & { readonly event: PolicyEvent } {
  return row.caseId === null && row.merchantId === null
}

/** What happened to a merchant's standing, for programs and as a sentence for people. */
export function standingEventView(row: RecordedStandingEvent, { snapshot, language }: Shown) {
  return { sentence: standingHappening(row.event, snapshot)[language], ...envelopeView(row, snapshot) }
}

type Written = Pick<FeedEvent, 'event' | 'recordedAt' | 'hash' | 'prevHash'>

function envelopeView({ event, recordedAt, hash, prevHash }: Written, { zone }: Snapshot) {
  const { seq, type, at, by, clause = null, ...body } = { clause: null, ...event }
  const wire = wireJson(body, { zone, texts: new Map() }) as object
  const write = (moment: typeof at) => formatInstant(moment, zone)
  const envelope = { seq, type, at: write(at), by: { role: by.role, id: by.id }, clause }
  return { ...envelope, ...wire, recorded_at: write(recordedAt), hash, prev_hash: prevHash }
}
