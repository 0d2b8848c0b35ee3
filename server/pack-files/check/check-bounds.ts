import { error, type Problem } from '../problem.ts'
import { linesInForce } from '../resolve/in-force.ts'
import { isRange } from './candidates.ts'
import type { PackVersion } from './pack-version.ts'

/**
 * A row that asks for a sum or a count, and rests on a clause which gives one, must ask for that one: a number that
 * stands in two places is changed in one of them.
 */
export function boundProblems({ pack, on }: PackVersion): Problem[] {
  return pack.tables.flatMap(table =>
    table.rows.flatMap(row => {
      const clause = pack.clauses.find(({ id }) => id === row.clause)
      if (clause === undefined || !COUNTED.includes(clause.value?.unit ?? '')) return []
      const given = linesInForce(clause, on).map(({ line }) => line.value)
      const asked = Object.values(row.when)
        .filter(isRange)
        .flatMap(({ atLeast, atMost }) => [atLeast, atMost])
      const strange = asked.find(bound => bound !== undefined && !given.includes(bound))
      if (strange === undefined) return []
      const gives = given.join(', ') || 'nothing'
      const message = `table ${table.name}: the row asks for ${strange}, but ${clause.id} gives ${gives}`
      const instead = "the clause's number, or another row for each of its dates"
      return [error(row.place, { code: 'bound_differs', message, instead })]
    }),
  )
}

const COUNTED: readonly string[] = ['minor', 'count']
