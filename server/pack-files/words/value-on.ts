import type { Instant } from '../../../core/kernel/instant.ts'
import type { Clause, ClauseValue, DatedValue } from '../../../core/policy/clause.ts'
import { type Conditions, type Fact, type Facts, meets } from '../../../core/policy/conditions.ts'

/**
 * What a clause comes to at a moment for all matters that a rule's conditions let through; null where it isn't one
 * and the same value for them. Facts that the conditions leave open meet no scope.
 */
export function valueOn(
  { values }: Clause,
  { at, facts }: { readonly at: Instant; readonly facts: Conditions },
): ClauseValue | null {
  const inForce = values.filter(({ from, until }) => from <= at && (until === undefined || at < until))
  const scoped = [...new Set(inForce.flatMap(({ scope }) => Object.keys(scope)))]
  const found = mattersOf(scoped, facts).map(matter => nearest(inForce.filter(({ scope }) => meets(scope, matter))))
  const [first, ...others] = found
  if (first === undefined || first === null) return null
  return others.every(other => JSON.stringify(other?.value) === JSON.stringify(first.value)) ? first.value : null
}

/** One matter for each way in which the conditions can be met, as far as these facts go. */
function mattersOf(names: readonly string[], facts: Conditions): readonly Facts[] {
  return names.reduce<readonly Facts[]>(
    (matters, name) => matters.flatMap(matter => optionsOf(facts[name]).map(value => withFact(matter, name, value))),
    [{}],
  )
}

function optionsOf(test: Conditions[string] | undefined): readonly (Fact | undefined)[] {
  if (Array.isArray(test)) return test
  return [typeof test === 'object' ? undefined : (test as Fact | undefined)]
}

function withFact(matter: Facts, name: string, value: Fact | undefined): Facts {
  return value === undefined ? matter : { ...matter, [name]: value }
}

/** As cases pick it: more named facts win, among equals the latest start. */
function nearest(values: readonly DatedValue[]): DatedValue | null {
  const size = ({ scope }: DatedValue) => Object.keys(scope).length
  return values.toSorted((one, other) => size(other) - size(one) || other.from - one.from)[0] ?? null
}
