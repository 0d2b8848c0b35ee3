import type { ClauseId } from './clause.ts'
import { type Conditions, type Fact, type Facts, meets } from './conditions.ts'
import { PackFault } from './pack-fault.ts'

/**
 * Rows of conditions on named facts, and a result. The words are DMN's: `unique` allows one row to match, `first` takes
 * the first, `collect` takes each by itself: such a table has no single answer.
 */
export interface DecisionTable {
  readonly name: string
  readonly hit: 'unique' | 'first' | 'collect'
  readonly rows: readonly Row[]
}

export interface Row {
  readonly when: Conditions
  readonly then: Readonly<Record<string, Fact | readonly string[]>>
  readonly clause?: ClauseId
}

/**
 * The row of a decision table that these facts meet, or null when none does.
 * Two matching rows under `unique`, and a table of which no single row is the answer, are faults of the pack, which its
 * check should have caught: those throw.
 */
export function lookUp(table: DecisionTable, facts: Facts): Row | null {
  if (table.hit === 'collect') throw new PackFault(`table ${table.name} collects rows: none is its answer`)
  const matching = table.rows.filter(row => meets(row.when, facts))
  if (table.hit === 'unique' && matching.length > 1) {
    throw new PackFault(`table ${table.name}: ${matching.length} rows match ${JSON.stringify(facts)}`)
  }
  return matching[0] ?? null
}
