import { keepExemplar } from './exemplars.ts'
import { emptyTally, type Tally } from './tally.ts'

type Numbers = Record<string, number>
type Counted = Record<string, Readonly<Record<string, string | number | null>>>

/** The tally of both tallies' cases. */
export function merged(one: Tally, other: Tally): Tally {
  const exemplars = { ...one.exemplars }
  for (const exemplar of Object.values(other.exemplars)) keepExemplar(exemplars, exemplar)
  const sums = added(numbersOf(one), numbersOf(other))
  return {
    ...emptyTally(),
    ...sums,
    firstFault: one.firstFault ?? other.firstFault,
    better: added(one.better, other.better),
    worse: added(one.worse, other.worse),
    before: courseSums(one.before, other.before),
    after: courseSums(one.after, other.after),
    outcomes: joined(one.outcomes, other.outcomes),
    refused: joined(one.refused, other.refused),
    causes: added(one.causes, other.causes),
    kinds: joined(one.kinds, other.kinds),
    categories: joined(one.categories, other.categories),
    exemplars,
  } as Tally
}

function courseSums(one: Tally['before'], other: Tally['before']): Tally['before'] {
  return {
    money: added(one.money, other.money),
    met: added(one.met, other.met),
    missed: added(one.missed, other.missed),
    advancedMinor: one.advancedMinor + other.advancedMinor,
    durationMs: one.durationMs + other.durationMs,
  }
}

function numbersOf(tally: Tally): Numbers {
  return Object.fromEntries(Object.entries(tally).filter((entry): entry is [string, number] => isNumber(entry[1])))
}

function added<Sums extends Numbers>(one: Sums, other: Sums): Sums {
  const names = new Set([...Object.keys(one), ...Object.keys(other)])
  return Object.fromEntries([...names].map(name => [name, (one[name] ?? 0) + (other[name] ?? 0)])) as Sums
}

/** Entries of one name are added up: their numbers, that is; what else they say is the same. */
function joined<Entries>(one: Entries, other: Entries): Entries {
  const entries: Counted = { ...(one as Counted) }
  for (const [name, entry] of Object.entries(other as Counted)) {
    const known = entries[name]
    entries[name] = known === undefined ? entry : sum(known, entry)
  }
  return entries as Entries
}

function sum(one: Counted[string], other: Counted[string]): Counted[string] {
  const fields = Object.entries(one).map(([field, value]) => {
    const more = other[field]
    return [field, isNumber(value) && isNumber(more) ? value + more : value]
  })
  return Object.fromEntries(fields)
}

function isNumber(value: unknown): value is number {
  return typeof value === 'number'
}
