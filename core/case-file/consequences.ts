import { dueAt } from '../kernel/clock.ts'
import type { Instant } from '../kernel/instant.ts'
import { ofKind } from '../policy/of-kind.ts'
import { PackFault } from '../policy/pack-fault.ts'
import { rowFor } from '../policy/row-for.ts'
import { clauseValue, periodOf } from '../policy/values.ts'
import type { EventDraft } from './events.ts'
import { applicabilityOf } from './facts.ts'
import { type Matter, nextId } from './matter.ts'

/**
 * The stage's own rule: the breach that the pack's table `…_violations` finds in this case, with its class, its points
 * and measures. None where no row speaks of it, or the row says so (`violation: none`).
 */
export function findViolation(matter: Matter): readonly EventDraft[] {
  const { file, snapshot, at } = matter
  const table = ofKind(file.kind, 'violations')
  const row = rowFor(snapshot, table, applicabilityOf(file, snapshot, at))
  if (!row || row.then.violation === 'none') return []
  const { violation: code, class: group, tier, points, measures, lasts } = row.then
  if (row.clause === undefined) throw new PackFault(`table ${table} finds ${code} by no clause`)
  const listed = Array.isArray(measures) ? measures : []
  const chosen = file.handling?.conclusion?.measure ?? null
  const violation = {
    id: nextId('vio', file),
    code: String(code),
    class: String(group),
    tier: tier === undefined ? null : String(tier),
    pointsHundredths: typeof points === 'string' ? pointsOf(points, matter) : null,
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

function endOfMeasures(clause: string, { file, snapshot, at, clock }: Matter): Instant | null {
  return dueAt(periodOf(snapshot, clause, applicabilityOf(file, snapshot, at)), { at }, clock).dueAt
}
