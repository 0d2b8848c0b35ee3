import type { Expectation } from '../examples/example.ts'
import { isWrittenIn, type Pack, type Unit, type WrittenClause } from '../pack.ts'
import { error, type Problem } from '../problem.ts'
import { clausesNamedBy, expectationsOf, usesOf } from './citations.ts'

/**
 * Clauses of the pack's own that work in cases and that no example shows, and limits that are looked at from one side
 * only. What an example looks at a program can't tell in full: see
 * docs/decisions/0015-every-clause-is-shown.md.
 */
export function unshownProblems(pack: Pack): Problem[] {
  const working = worksInCases(pack)
  const limits = new Set(limitsIn(pack))
  const looks = looksByClause(pack)
  return pack.clauses
    .filter(clause => isWrittenIn(pack, clause))
    .filter(({ id, disabled, wordsOnly }) => working.has(id) && disabled === null && wordsOnly === null)
    .flatMap(clause => {
      const isLimit = limits.has(clause.id) || isPeriodOrCount(clause)
      return problemsOf(clause, { seen: looks.get(clause.id)?.size ?? 0, isLimit })
    })
}

function problemsOf({ id, place }: WrittenClause, { seen, isLimit }: { seen: number; isLimit: boolean }): Problem[] {
  if (seen === 0) {
    const message = `no example shows what ${id} does`
    const instead = `begin an example's title with ${id}, or expect it: because, deadline, refused, violations`
    return [error(place, { code: 'unshown_clause', message, instead })]
  }
  if (!isLimit || seen > 1) return []
  const message = `one example looks once at ${id}, which is a limit: the other side isn't shown`
  return [
    error(place, { code: 'one_sided_clause', message, instead: 'show it just within the limit, and just beyond' }),
  ]
}

/** What is expected of each clause: all of an example whose title names it, and else whatever names it itself. */
function looksByClause(pack: Pack): ReadonlyMap<string, ReadonlySet<Expectation>> {
  const looks = new Map<string, Set<Expectation>>()
  for (const example of pack.examples) {
    const titled = example.title.match(/\b[A-Z]{2,}(?:-[A-Z0-9]+)+\b/g) ?? []
    for (const expected of expectationsOf(example)) {
      for (const clause of [...titled, ...clausesNamedBy(expected)]) {
        looks.set(clause, (looks.get(clause) ?? new Set()).add(expected))
      }
    }
  }
  return looks
}

/** What flows and tables use while a case runs; what violations add up to in a merchant's standing is beyond a case. */
function worksInCases(pack: Pack): ReadonlySet<string> {
  const tables = pack.tables.filter(({ name }) => !OF_A_STANDING.includes(name))
  return new Set(usesOf({ ...pack, tables }).map(({ clause }) => clause))
}

const OF_A_STANDING: readonly string[] = [
  'figures',
  'sanctions',
  'sanction_rules',
  'point_classes',
  'point_caps',
  'point_clearing',
  'legacy_classes',
  'legacy_conversion',
  'deposit_levels',
]

/** The clauses that a table names as the least or the most of something. */
function limitsIn({ tables }: Pack): string[] {
  const rows = tables.flatMap(table => table.rows)
  return rows.flatMap(({ then }) => [then.least, then.most].filter(named => typeof named === 'string'))
}

function isPeriodOrCount({ value }: WrittenClause): boolean {
  return value?.unit != null && LIMITING.includes(value.unit)
}

const LIMITING: readonly Unit[] = ['minutes', 'hours', 'days', 'months', 'working_days', 'count']
