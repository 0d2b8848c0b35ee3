import type { Rejection } from '../kernel/rejection.ts'
import { ofKind } from '../policy/of-kind.ts'
import { lookUp } from '../policy/table.ts'
import type { Ruling } from '../ruling/ruling.ts'
import type { UpholdFields } from './commands/uphold-fields.ts'
import type { EventDraft } from './events.ts'
import { factsOf } from './facts.ts'
import { type Compensation, type Conclusion, UNHANDLED } from './handling.ts'
import { type Matter, nextId } from './matter.ts'
import { compensationOf } from './money/compensate.ts'
import { permission } from './permit.ts'
import { knownCode } from './reasons.ts'
import { asNumbered, objectionToCitations } from './ruling-of.ts'

/** The events of an upheld complaint or report: the ruling, and what it brings the buyer. See the command `uphold`. */
export function upholding(matter: Matter<UpholdFields>): { readonly drafts: readonly EventDraft[] } | Rejection {
  const { file, fields, snapshot } = matter
  const { degree = null, measure = null, findings = [], clauses = [] } = fields
  const objection = objectionToCitations({ clauses, findings }, matter) ?? objectionToMeasure(matter)
  if (objection !== null) return objection
  const conclusion: Conclusion = { upheld: true, degree, measure, reason: null, effects: [] }
  const held = { ...file, handling: { ...UNHANDLED, ...file.handling, conclusion } }
  const most = compensationOf({ ...matter, file: held })
  const compensation = ordered(most, fields.amountMinor)
  if (compensation !== null && 'code' in compensation) return compensation
  const table = snapshot.tables[ofKind(file.kind, 'effects')]
  const listed = table && lookUp(table, factsOf(held, snapshot))?.then.effects
  const effects = Array.isArray(listed) ? listed.map(String) : []
  const ruling = rulingOf(matter, { findings, clauses, compensation })
  return {
    drafts: [
      { type: 'Upheld', ruling, degree, measure, effects },
      ...(compensation === null ? [] : [setting(compensation)]),
    ],
  }
}

function objectionToMeasure({ file, fields, snapshot }: Matter<UpholdFields>): Rejection | null {
  if (fields.measure === undefined) return null
  return knownCode({ code: fields.measure, pointer: '/measure' }, ofKind(file.kind, 'measures'), snapshot)
}

/** What the pack gives, or the less that the platform orders. */
function ordered(most: Compensation | null, amountMinor: number | undefined): Compensation | Rejection | null {
  const mostMinor = most?.amountMinor ?? 0
  if (amountMinor !== undefined && amountMinor > mostMinor) {
    const facts = { amount_minor: amountMinor, most_minor: mostMinor }
    return { code: 'amount_exceeds_compensation', pointer: '/amount_minor', facts }
  }
  if (most === null || mostMinor === 0) return null
  if (amountMinor === undefined) return most
  return { ...most, amountMinor, penaltyMinor: Math.min(most.penaltyMinor, amountMinor) }
}

function setting(compensation: Compensation): EventDraft {
  const clause = compensation.clause === null ? {} : { clause: compensation.clause }
  return { type: 'CompensationSet', compensation, ...clause }
}

function rulingOf(
  matter: Matter<UpholdFields>,
  {
    findings,
    clauses,
    compensation,
  }: Pick<UpholdFields, 'findings' | 'clauses'> & { compensation: Compensation | null },
): Ruling {
  const { file, facts } = matter
  const reasons = facts.texts?.reasons
  if (reasons === undefined) throw new Error('uphold came without its reasons')
  const own = permission(matter, matter.by, 'uphold').clause
  const cited = (clauses ?? []).map(asNumbered)
  return {
    id: nextId('rul', file),
    liability: file.openedBy === 'merchant' ? 'buyer' : 'merchant',
    shares: null,
    findings: (findings ?? []).map(finding => ({ ...finding, evidenceIds: finding.evidenceIds ?? [] })),
    remedies: compensation === null ? [] : [{ kind: 'compensation', amountMinor: compensation.amountMinor }],
    clauses: cited.length > 0 || own === null ? cited : [own],
    reasons,
    freight: null,
    manifest: file.evidence.map(({ id, sha256 }) => ({ id, sha256 })),
    by: 'agent',
  }
}
