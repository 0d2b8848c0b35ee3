import { FACTS, factValues } from '../../../core/case-file/fact-names.ts'
import type { Conditions, Test } from '../../../core/policy/conditions.ts'
import { didYouMean } from '../did-you-mean.ts'
import type { Pack } from '../pack.ts'
import { error, type Place, type Problem } from '../problem.ts'
import { candidates, isRange } from './candidates.ts'

/** Conditions on facts that no case has, or on values that a fact never is: they would silently never be met. */
export function factProblems(pack: Pack): Problem[] {
  return conditionsIn(pack).flatMap(({ when, place }) =>
    Object.entries(when).flatMap(([name, test]) => problemOf({ name, test, place })),
  )
}

/** What a part of a pack asks of a case's facts, and where. */
export interface Asked {
  readonly when: Conditions
  readonly place: Place
}

export function conditionsIn(pack: Pack): Asked[] {
  const ofTables = pack.tables.flatMap(table => table.rows)
  const stages = pack.flows.flatMap(flow => flow.stages)
  const ofStages = stages.flatMap(({ deadlines, allows }) => [
    ...allows,
    ...deadlines,
    ...deadlines.flatMap(({ shortenedOn }) => shortenedOn),
  ])
  const ofScopes = pack.clauses.flatMap(clause =>
    clause.history.map(({ scope, place }) => ({ when: scope as Conditions, place })),
  )
  return [...ofTables, ...ofStages, ...ofScopes].flatMap(({ when, place }) => (when === null ? [] : [{ when, place }]))
}

function problemOf({ name, test, place }: { name: string; test: Test; place: Place }): Problem[] {
  const values = factValues(name)
  if (values === null) {
    const message = `no case has a fact ${name}: the condition is never met`
    return [error(place, { code: 'unknown_fact', message, instead: didYouMean(name, Object.keys(FACTS)) })]
  }
  if (values === 'number' && isRange(test)) return []
  const wrong = candidates([test]).find(value => !isOneOf(values, value))
  if (wrong === undefined && !isRange(test)) return []
  const known = typeof values === 'string' ? `a ${values}` : didYouMean(String(wrong), values.map(String))
  const message = `${name} is never ${isRange(test) ? 'a number' : String(wrong)}`
  return [error(place, { code: 'unknown_value', message, instead: known })]
}

function isOneOf(values: NonNullable<ReturnType<typeof factValues>>, value: unknown): boolean {
  if (values === 'word') return typeof value === 'string'
  return values === 'number' ? typeof value === 'number' : values.some(one => one === value)
}
