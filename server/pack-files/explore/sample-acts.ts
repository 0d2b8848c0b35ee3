import type { Actor, CaseFile } from '../../../core/case-file/case-file.ts'
import { commands } from '../../../core/case-file/commands.ts'
import { allowedIn } from '../../../core/flow/allowed.ts'
import type { Stage } from '../../../core/policy/flow.ts'
import type { Snapshot } from '../../../core/policy/snapshot.ts'
import { type Act, type CaseState, PARTIES, PLATFORM } from '../drive/case-state.ts'
import { sampleReports } from './sample-reports.ts'

/** Everything that somebody could do with a case where it stands, with fields that make a difference. */
export function sampleActs({ file, now }: CaseState, snapshot: Snapshot): Act[] {
  const stage = snapshot.flows[file.kind]?.stages[file.stage]
  if (stage === undefined || file.status === 'closed') return []
  const actors: readonly Actor[] = [
    { role: 'buyer', id: PARTIES.buyer.id },
    { role: 'merchant', id: PARTIES.merchant.id },
    { role: 'agent', id: 'a1' },
    PLATFORM,
  ]
  const byPeople = actors.flatMap(by =>
    actionsIn(stage, by).flatMap(name => fieldsFor(name, { file, snapshot, by }).map(fields => ({ name, by, fields }))),
  )
  return [...byPeople, ...sampleReports(file, { stage, at: now })]
}

/** An act as the drawing of a way through a flow names it. */
export function actText({ name, by, fields }: Act): string {
  const notes = Object.entries(fields).filter(([field]) => TELLING_FIELDS.includes(field))
  const shown = notes.map(([, value]) => (typeof value === 'object' ? JSON.stringify(value) : String(value)))
  return `${by.role} ${name}${shown.length === 0 ? '' : `(${shown.join(', ')})`}`
}

const TELLING_FIELDS = ['remedy', 'remedies', 'amount_minor', 'form', 'from', 'direction', 'kind']

function actionsIn(stage: Stage, { role }: Actor): string[] {
  if (role === 'integration') return []
  const fired = stage.deadlines.map(deadline => deadline.onExpiry)
  const names = allowedIn(stage, role).map(allowed => allowed.action)
  // A deadline's command fires when it passes: waiting is tried by itself.
  return [...new Set(names)].filter(name => !ONLY_WORDS.includes(name) && !(role === 'system' && fired.includes(name)))
}

/** Acts that leave the case where it is: trying them in each state would only multiply the states. */
const ONLY_WORDS = [
  'send_message',
  'contact_party',
  'submit_evidence',
  'extend_deadline',
  'pause_deadline',
  'resume_deadline',
]

type Fields = Act['fields']

interface Situation {
  readonly file: CaseFile
  readonly snapshot: Snapshot
  readonly by: Actor
}

function fieldsFor(name: string, { file, snapshot, by }: Situation): Fields[] {
  const { remedy } = file.claim
  const refusal = { reason: snapshot.reasons.refusal?.[0]?.code ?? 'other' }
  const waybill = { carrier: 'SF', tracking_number: 'T1' }
  switch (name) {
    case 'refuse':
      return [refusal]
    case 'dispute_return':
      return [{ reason: snapshot.reasons.return_dispute?.[0]?.code ?? 'other' }]
    case 'propose':
      return [{ amount_minor: HALF_MINOR }, { remedy: remedy === 'return_refund' ? 'refund_only' : 'return_refund' }]
    case 'settle':
      return by.role === 'merchant' ? [{}, { remedy: 'refund_only', amount_minor: HALF_MINOR }] : [{}]
    case 'modify_claim':
      return [{ amount_minor: HALF_MINOR }, { remedy: remedy === 'return_refund' ? 'refund_only' : 'return_refund' }]
    case 'ship_return':
      return [{ ...waybill, freight_minor: FREIGHT_MINOR, evidence: ['return_waybill'] }]
    case 'ship_replacement':
      return [waybill]
    case 'request_evidence':
      return [{ from: 'merchant', kinds: ['photo'] }]
    case 'advance_compensation':
      return [
        { form: 'with_return' },
        { form: 'without_return' },
        { form: 'without_return', amount_minor: HALF_MINOR },
      ].map(fields => ({ ...fields, confirmed: conditionsOf(snapshot) }))
    case 'rule':
      return RULINGS
    default:
      return [requiredFields(name)]
  }
}

/** Whatever the pack makes a condition of paying first, all of it said to be met. */
function conditionsOf({ tables }: Snapshot): readonly string[] {
  const needed = (tables.advance_conditions?.rows ?? []).flatMap(({ then }) =>
    Array.isArray(then.needs) ? then.needs : [],
  )
  return [...new Set(needed)]
}

/** All that was paid, and a part of it: a third sum would bring more states and no other way. */
export const PAID_MINOR = 10_000
const HALF_MINOR = PAID_MINOR / 2

/** What the buyer paid to send the goods back: he may get it on top of what he paid for them. */
export const FREIGHT_MINOR = 1200

const RULING = { findings: [], clauses: [], reasons: 'as found' }
const RULINGS: Fields[] = [
  { ...RULING, liability: 'buyer', remedies: [] },
  { ...RULING, liability: 'merchant', remedies: [{ kind: 'refund', amount_minor: PAID_MINOR }] },
  { ...RULING, liability: 'merchant', remedies: [{ kind: 'refund', amount_minor: HALF_MINOR }] },
  { ...RULING, liability: 'merchant', remedies: [{ kind: 'return_refund', amount_minor: PAID_MINOR }] },
  { ...RULING, liability: 'buyer', remedies: [{ kind: 'pay_merchant' }] },
]

/** For a command that isn't named above: the first thing that its own schema lets through. */
function requiredFields(name: string): Fields {
  const known = commands[name]
  if (known === undefined || known.from === 'opening') return {}
  const { required = [], properties = {} } = known.spec.fields
  return Object.fromEntries(required.map(field => [field, properties[field]?.enum?.[0] ?? 'sample']))
}
