import type { Fact, Test } from '../../../core/policy/conditions.ts'
import { isWrittenIn, type Pack, type WrittenRow, type WrittenTable } from '../pack.ts'
import { error, type Problem, warning } from '../problem.ts'
import { candidates, isRange, type Range } from './candidates.ts'
import type { PackVersion } from './pack-version.ts'

/** Rows that contradict each other, and rows that can never be the answer. */
export function tableProblems({ pack }: PackVersion): Problem[] {
  return pack.tables.flatMap(table => {
    if (table.hit === 'collect') return []
    return table.hit === 'unique' ? overlaps(table) : shadowedRows(table, pack)
  })
}

/** In a unique table no facts may meet two rows: tried for each pair, fact by fact, on the values that they name. */
function overlaps(table: WrittenTable): Problem[] {
  return table.rows.flatMap((row, index) =>
    table.rows.slice(0, index).flatMap(earlier => {
      const facts = commonFacts(earlier, row)
      if (facts === null) return []
      const message = `table ${table.name}: this row and that of line ${earlier.place.line} both match ${facts}`
      const instead = 'narrow one of them with a further condition, or use hit: first'
      return [error(row.place, { code: 'table_overlap', message, instead })]
    }),
  )
}

/**
 * A row of an extended pack may well stand behind an own one that answers in its place; and any row behind one whose
 * clause goes by the order's payment or an act, and so isn't there for the dates before it.
 */
function shadowedRows(table: WrittenTable, pack: Pack): Problem[] {
  return table.rows.flatMap((row, index) => {
    if (!isWrittenIn(pack, row)) return []
    const cover = table.rows.slice(0, index).find(earlier => covers(earlier, row) && !hasOwnDates(earlier, pack))
    if (cover === undefined) return []
    const message = `table ${table.name}: the row of line ${cover.place.line} always answers before this one`
    return [warning(row.place, { code: 'row_never_reached', message, instead: 'put the narrower row first' })]
  })
}

function hasOwnDates({ clause }: WrittenRow, { clauses }: Pack): boolean {
  const found = clauses.find(({ id }) => id === clause)
  return found !== undefined && found.value !== null && found.appliesBy !== 'case_opened_at'
}

/** Facts in words that meet both rows; null where there are none. */
export function commonFacts(one: WrittenRow, other: WrittenRow): string | null {
  const names = new Set([...Object.keys(one.when), ...Object.keys(other.when)])
  const found = [...names].map(name => {
    const tests = [one.when[name], other.when[name]].filter(test => test !== undefined)
    return { name, value: candidates(tests).find(value => tests.every(test => passes(test, value))) }
  })
  if (found.some(fact => fact.value === undefined)) return null
  return `{ ${found.map(({ name, value }) => `${name}: ${value}`).join(', ')} }`
}

/** Whether whatever meets the later row meets the earlier one as well. */
function covers(earlier: WrittenRow, later: WrittenRow): boolean {
  return Object.entries(earlier.when).every(([name, test]) => {
    const narrower = later.when[name]
    if (narrower === undefined) return false
    const isOpen = isRange(narrower) && (narrower.atLeast === undefined || narrower.atMost === undefined)
    if (isOpen && !coversRange(test, narrower)) return false
    return candidates([narrower, test])
      .filter(value => passes(narrower, value))
      .every(value => passes(test, value))
  })
}

function coversRange(test: Test, { atLeast, atMost }: Range): boolean {
  if (!isRange(test)) return false
  return (test.atLeast ?? -Infinity) <= (atLeast ?? -Infinity) && (test.atMost ?? Infinity) >= (atMost ?? Infinity)
}

function passes(test: Test, value: Fact): boolean {
  if (!isRange(test)) return ([test].flat() as Fact[]).includes(value)
  const { atLeast = -Infinity, atMost = Infinity } = test
  return typeof value === 'number' && value >= atLeast && value <= atMost
}
