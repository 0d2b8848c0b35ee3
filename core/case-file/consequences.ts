import { dueAt } from '../kernel/clock.ts'
import type { Instant } from '../kernel/instant.ts'
import { ofKind } from '../policy/of-kind.ts'
import { PackFault } from '../policy/pack-fault.ts'
import { lookUp } from '../policy/table.ts'
import { clauseValue, periodOf } from '../policy/values.ts'
import type { EventDraft } from './events.ts'
import { applicabilityOf, factsOf } from './facts.ts'
import { type Matter, nextId } from './matter.ts'

/**
 * The stage's own rule: the breach that the pack's table `…_violations` finds in this case, with its class, its points
 * and measures. None where no row speaks of it, or the row says so (`violation: none`).
 */
export function findViolation(matter: Matter): readonly EventDraft[] {
  const { file, snapshot } = matter
  const table = snapshot.tables[ofKind(file.kind, 'violations')]
  const row = table && lookUp(table, factsOf(file, snapshot))
  if (!row || row.then.violation === 'none') return []
  const { violation: code, class: group, tier, points, penalty, measures, lasts } = row.then
  if (row.clause === undefined) throw new PackFault(`table ${table?.name} finds ${code} by no clause`)
  const listed = Array.isArray(measures) ? measures : []
  const chosen = file.handling?.conclusion?.measure ?? null
  const violation = {
    id: nextId('vio', file),
    code: String(code),
    class: String(group),
    tier: tier === undefined ? null : String(tier),
    pointsHundredths: typeof points === 'string' ? pointsOf(points, matter) : null,
    ...(typeof penalty === 'string' && penaltyOf(penalty, matter)),
    measures: chosen === null || listed.includes(chosen) ? listed : [...listed, chosen],
    measuresUntil: typeof lasts === 'string' ? endOfMeasures(lasts, matter) : null,
    clause: row.clause,
  }
  return [{ type: 'ViolationFound', violation, clause: row.clause }]
}

function pointsOf(clause: string, { file, snapshot, at }: Matter): number | null {
  const value = clauseValue(snapshot, clause, applicabilityOf(file, snapshot, at))
  if (value !== null && value.kind !== 'points') throw new PackFault(`clause ${clause} gives no points`)
  return value?.hundredths ?? null
}

/** A sum in place of points, where the pack has one for this degree (DY-PEN-7). */
function penaltyOf(clause: string, { file, snapshot, at }: Matter): { readonly penaltyMinor?: number } {
  const value = clauseValue(snapshot, clause, applicabilityOf(file, snapshot, at))
  if (value !== null && value.kind !== 'money') throw new PackFault(`clause ${clause} gives no sum`)
  return value === null ? {} : { penaltyMinor: value.amountMinor }
}

function endOfMeasures(clause: string, { file, snapshot, at, clock }: Matter): Instant | null {
  return dueAt(periodOf(snapshot, clause, applicabilityOf(file, snapshot, at)), { at }, clock).dueAt
}
