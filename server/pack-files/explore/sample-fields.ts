import { commands } from '../../../core/case-file/commands.ts'
import type { Snapshot } from '../../../core/policy/snapshot.ts'
import type { Act } from '../drive/case-state.ts'
import { type Situation, sampleHandling } from './sample-handling.ts'
import { HALF_MINOR, PAID_MINOR } from './sample-order.ts'

type Fields = Act['fields']

/** What somebody might write into a command's form, as far as it makes a difference. */
export function sampleFields(name: string, situation: Situation): readonly Fields[] {
  return sampleHandling(name, situation) ?? sampleNegotiation(name, situation) ?? [requiredFields(name)]
}

function sampleNegotiation(name: string, { file, snapshot, by }: Situation): readonly Fields[] | null {
  const { remedy } = file.claim
  const waybill = { carrier: 'SF', tracking_number: 'T1' }
  switch (name) {
    case 'refuse':
      return [{ reason: snapshot.reasons.refusal?.[0]?.code ?? 'other' }]
    case 'dispute_return':
      return [{ reason: snapshot.reasons.return_dispute?.[0]?.code ?? 'other' }]
    case 'propose':
    case 'modify_claim':
      return [{ amount_minor: HALF_MINOR }, { remedy: remedy === 'return_refund' ? 'refund_only' : 'return_refund' }]
    case 'settle':
      return by.role === 'merchant' ? [{}, { remedy: 'refund_only', amount_minor: HALF_MINOR }] : [{}]
    case 'ship_return':
      return [{ ...waybill, freight_minor: FREIGHT_MINOR, evidence: ['return_waybill'] }]
    case 'ship_replacement':
      return [waybill]
    case 'advance_compensation':
      return ADVANCES.map(fields => ({ ...fields, confirmed: conditionsOf(snapshot) }))
    case 'rule':
      return RULINGS
    default:
      return null
  }
}

/** Whatever the pack makes a condition of paying first, all of it said to be met. */
function conditionsOf({ tables }: Snapshot): readonly string[] {
  const needed = (tables.advance_conditions?.rows ?? []).flatMap(({ then }) =>
    Array.isArray(then.needs) ? then.needs : [],
  )
  return [...new Set(needed)]
}

/** What the buyer paid to send the goods back: he may get it on top of what he paid for them. */
const FREIGHT_MINOR = 1200

const ADVANCES: readonly Fields[] = [
  { form: 'with_return' },
  { form: 'without_return' },
  { form: 'without_return', amount_minor: HALF_MINOR },
]

const RULING = { findings: [], clauses: [], reasons: 'as found' }
const RULINGS: readonly Fields[] = [
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
