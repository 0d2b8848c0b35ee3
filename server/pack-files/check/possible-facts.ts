import type { Conditions, Fact, Facts } from '../../../core/policy/conditions.ts'
import { meets } from '../../../core/policy/conditions.ts'
import type { Pack, WrittenRow, WrittenTable } from '../pack.ts'
import { candidates } from './candidates.ts'

/**
 * Every combination of facts that a table's rows could tell apart, for matters that meet the given conditions. A fact
 * of the pack's own lists has the values of that list; any other may also be none of those that the rows name.
 */
export function possibleFacts(
  table: WrittenTable,
  { applies, except }: { readonly applies: Conditions; readonly except: readonly Conditions[] },
  pack: Pack,
): Facts[] {
  const rows = table.rows.filter(row => canMeet(row, applies))
  const conditions = [...rows.map(row => row.when), ...except, applies]
  const names = [...new Set(conditions.flatMap(one => Object.keys(one)))]
  const all = names.reduce<Facts[]>(
    (known, name) =>
      known.flatMap(facts =>
        valuesOf(name, { applies, conditions, pack }).map(value =>
          value === undefined ? facts : { ...facts, [name]: value },
        ),
      ),
    [{}],
  )
  return all.filter(facts => meets(applies, facts) && !except.some(one => meets(one, facts)))
}

/** The row that answers for these facts; null where the table says nothing. */
export function rowFor(table: WrittenTable, facts: Facts): WrittenRow | null {
  return table.rows.find(row => meets(row.when, facts)) ?? null
}

export function factsText(facts: Readonly<Record<string, unknown>>): string {
  const parts = Object.entries(facts).map(([name, value]) => `${name}: ${value}`)
  return parts.length === 0 ? '{}' : `{ ${parts.join(', ')} }`
}

/** Whether a row may answer for such matters at all. */
function canMeet({ when }: WrittenRow, applies: Conditions): boolean {
  return Object.entries(applies).every(([name, test]) => {
    const own = when[name]
    return (
      own === undefined || candidates([test, own]).some(value => meets({ a: test, b: own }, { a: value, b: value }))
    )
  })
}

interface Surroundings {
  readonly applies: Conditions
  readonly conditions: readonly Conditions[]
  readonly pack: Pack
}

function valuesOf(name: string, { applies, conditions, pack }: Surroundings): (Fact | undefined)[] {
  const fixed = applies[name]
  if (fixed !== undefined) return [...new Set(candidates([fixed]))]
  const named = candidates(conditions.flatMap(one => one[name] ?? []))
  if (named.some(value => typeof value === 'boolean')) return [true, false]
  if (name === 'market') return [...pack.markets.map(market => market.name), undefined]
  const list = pack.reasons.find(one => one.name === LISTS[name])
  const listed = list?.reasons.map(({ reason }) => reason.code) ?? [undefined]
  return [...new Set<Fact | undefined>([...named, ...listed])]
}

/** Facts whose values a pack's list gives in full. */
const LISTS: Readonly<Record<string, string>> = { reason: 'claim', goods: 'goods' }
