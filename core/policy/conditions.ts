/** What a decision table may know of a matter: named facts, e.g. `{ shipment: 'signed', reason: 'not_received' }`. */
export type Fact = string | number | boolean
export type Facts = Readonly<Record<string, Fact>>

/** Equals, one of, or between: all that a pack may ask of a fact. A fact that is not known meets nothing. */
export type Test = Fact | readonly Fact[] | { readonly atLeast?: number; readonly atMost?: number }
export type Conditions = Readonly<Record<string, Test>>

/** Whether every condition holds for these facts; no conditions hold always. */
export function meets(conditions: Conditions | undefined, facts: Facts): boolean {
  return Object.entries(conditions ?? {}).every(([name, test]) => passes(test, facts[name]))
}

function passes(test: Test, fact: Fact | undefined): boolean {
  if (fact === undefined) return false
  if (Array.isArray(test)) return test.includes(fact)
  if (typeof test !== 'object') return test === fact
  const { atLeast, atMost } = test as { atLeast?: number; atMost?: number }
  return (
    typeof fact === 'number' && (atLeast === undefined || fact >= atLeast) && (atMost === undefined || fact <= atMost)
  )
}
