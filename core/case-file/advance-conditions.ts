import type { Rejection } from '../kernel/rejection.ts'
import { lookUp } from '../policy/table.ts'
import { factsOf } from './facts.ts'
import type { Matter } from './matter.ts'

/**
 * Whether the pack's rules let the platform pay a buyer first (table `advance_conditions`): not at all in a case like
 * this, or only where whoever advances confirms each condition that the row names (DY-ADV-3). A pack without the table
 * leaves it to him. Rejects with `advance_not_allowed`, `advance_condition_missing`.
 */
export function objectionToAdvance(
  { file, snapshot }: Pick<Matter, 'file' | 'snapshot'>,
  confirmed: readonly string[],
): Rejection | null {
  const table = snapshot.tables.advance_conditions
  const row = table && lookUp(table, factsOf(file, snapshot))
  if (!row) return null
  const clause = row.clause === undefined ? {} : { clause: row.clause }
  if (row.then.allowed === false) return { code: 'advance_not_allowed', ...clause }
  const needed = Array.isArray(row.then.needs) ? row.then.needs : []
  const missing = needed.filter(condition => !confirmed.includes(condition))
  if (missing.length === 0) return null
  return { code: 'advance_condition_missing', pointer: '/confirmed', facts: { missing: missing.join(' ') }, ...clause }
}
