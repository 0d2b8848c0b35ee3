import type { Snapshot } from './snapshot.ts'
import { lookUp, type Row } from './table.ts'
import { type Applicability, clauseOf, holdsFor } from './values.ts'

/**
 * The row of the snapshot's table that answers for a matter; null where none does, or there is no such table. A row
 * that rests on a clause which goes by the order's payment, or by an act, is a row for those dates alone: an order that
 * was paid for before a rule began keeps the rows that the rule took the place of (EFF-03).
 */
export function rowFor(snapshot: Snapshot, name: string, to: Applicability): Row | null {
  const table = snapshot.tables[name]
  if (table === undefined) return null
  const rows = table.rows.filter(({ clause }) => clause === undefined || holdsFor(clauseOf(snapshot, clause), to))
  return lookUp({ ...table, rows }, to.facts)
}
