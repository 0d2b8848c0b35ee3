import type { JsonSchema } from '../../../core/kernel/fields.ts'
import { PROOF_DRAWINGS } from '../../../core/policy/clause.ts'
import { about, earlier, handling, violation, yesOrNo } from './handling-schemas.ts'
import { anyObject, arrayOf, instant, instantOrNull, object, orNull, text, whole } from './schema-parts.ts'

const lines = arrayOf(object({ line_id: text, quantity: whole }))
const party = object({ id: text, name: orNull(text) }, { optional: ['name'] })
const offer = object({ remedy: text, amount_minor: whole })
const side: JsonSchema = { enum: ['buyer', 'merchant'] }

export const rulingSchema = object({
  id: text,
  case_id: text,
  by: { enum: ['rule', 'agent', 'jury'] },
  liability: text,
  shares: orNull(anyObject),
  findings: arrayOf(object({ fact: text, established: text, evidence_ids: arrayOf(text) })),
  remedies: arrayOf(object({ kind: text, amount_minor: whole, lines }, { optional: ['amount_minor', 'lines'] })),
  /** What its remedies give the buyer together. */
  amount_minor: whole,
  clauses: arrayOf(text),
  reasons: orNull(text),
  reasons_sha256: orNull(text),
  freight: orNull(object({ outbound: side, return: side })),
  manifest: arrayOf(object({ id: text, sha256: text })),
})

const deadlineInBrief = {
  name: text,
  title: text,
  length: text,
  otherwise: text,
  waits_for: arrayOf({ enum: ['buyer', 'merchant', 'platform'] }),
  due_at: instantOrNull,
  clause: text,
  on_expiry: text,
}
const deadline = object({ ...deadlineInBrief, derivation: anyObject })

const parties = object({ buyer: orNull(party), merchant: party })
const proposedRuling = orNull(
  object({
    liability: text,
    remedies: arrayOf(object({ kind: text, amount_minor: orNull(whole) })),
    clause: orNull(text),
  }),
)

const action = object({ name: text, title: text, fields: anyObject, until: instantOrNull, clause: orNull(text) })

const unavailable = object(
  { name: text, title: text, code: text, reason: text, clause: orNull(text), opens_at: instant },
  { optional: ['opens_at'] },
)

/** What the codes are called, in the language that the request asked for. */
const titles = object({
  kind: text,
  stage: text,
  outcome: orNull(text),
  claim: orNull(text),
  reason: text,
  refusal: orNull(text),
  proposal: orNull(text),
  goods: orNull(text),
})

const money = object({
  currency: text,
  holds: arrayOf(object({ id: text, amount_minor: whole, resolution: orNull(text) })),
  paid: whole,
  advanced: whole,
  advance_state: orNull(text),
  recovered: whole,
  paid_to_merchant: whole,
  compensation: orNull(whole),
  pay_form: orNull({ enum: ['cash', 'coupon', 'points'] }),
  penalty: whole,
  payouts: arrayOf(object({ id: text, amount_minor: whole, status: text })),
})

const evidenceEntry = object({ id: text, kind: text, title: text, from: text, sha256: text, at: instant })

/** How good proof of a kind looks: advice beside what the rules want, with what to draw beside it. */
export const guidanceSchema = object({
  drawing: { enum: PROOF_DRAWINGS },
  text,
  examples: arrayOf(text),
})

const wantedProof = object(
  {
    from: side,
    kind: text,
    title: text,
    clause: orNull(text),
    have: { type: 'boolean' },
    guidance: orNull(guidanceSchema),
  },
  { optional: ['guidance'] },
)

/** A case as a person sees it. */
export const caseSchema: JsonSchema = object(
  {
    id: text,
    kind: text,
    marketplace: text,
    pack: object({ id: text, version: text, hash: text }),
    status: { enum: ['open', 'closed'] },
    stage: text,
    outcome: orNull(text),
    version: whole,
    order_id: orNull(text),
    market: orNull(text),
    opened_by: { enum: ['buyer', 'merchant', 'agent', 'system'] },
    about: orNull(about),
    parties,
    claim: object({ remedy: text, reason: text, amount_minor: whole, lines }),
    statement: orNull(text),
    refusal: orNull(object({ reason: text })),
    proposal: orNull(offer),
    settlement_offer: orNull(object({ remedy: text, amount_minor: whole, offered_by: side })),
    shipment: text,
    return_state: text,
    return_waybill: orNull(object({ shipment_id: text, carrier: text, tracking_number: text })),
    return_freight_minor: whole,
    intervention: orNull(object({ requested_by: side, at: instant })),
    ruling: orNull(rulingSchema),
    opened_at: instant,
    closed_at: instantOrNull,
    deadlines: arrayOf(deadline),
    actions: arrayOf(action),
    unavailable: arrayOf(unavailable),
    evidence_wanted: arrayOf(wantedProof),
    proposed_ruling: proposedRuling,
    evidence: arrayOf(evidenceEntry),
    evidence_finished: arrayOf(side),
    money,
    earlier,
    handling: orNull(handling),
    violations: arrayOf(violation),
    overturned: orNull(object({ appeal_id: text, part: yesOrNo, restored_minor: whole })),
    message_count: whole,
    titles,
    dry_run: { const: true },
    events: arrayOf(anyObject),
    /** What the events come to in each account, in minor units of the case's currency; what leaves is below zero. */
    money_changes: arrayOf(object({ account: text, title: text, change_minor: { type: 'integer' } })),
  },
  { optional: ['dry_run', 'events', 'money_changes'] },
)

/** A case in brief: what a list shows of it. */
export const caseSummarySchema: JsonSchema = object({
  id: text,
  kind: text,
  status: { enum: ['open', 'closed'] },
  stage: text,
  outcome: orNull(text),
  version: whole,
  order_id: orNull(text),
  parties,
  opened_at: instant,
  closed_at: instantOrNull,
  deadlines: arrayOf(object(deadlineInBrief)),
  proposed_ruling: proposedRuling,
  titles,
})
