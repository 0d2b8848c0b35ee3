import { caseCounts, caseEntries } from './case-counts.ts'
import type { Entry, Scope } from './entry.ts'
import type { Ground } from './ground.ts'
import { orderCounts, orderEntries } from './order-counts.ts'
import { questionCounts, talkIn } from './question-counts.ts'
import { seenCase } from './seen-case.ts'

/** All that a pack's figures may count, or count over. */
export type CountName = keyof typeof caseCounts | keyof typeof orderCounts | keyof typeof questionCounts

export const COUNT_NAMES = [
  ...Object.keys(caseCounts),
  ...Object.keys(orderCounts),
  ...Object.keys(questionCounts),
] as readonly CountName[]

/** Counts of how long something took: their figure is a time. */
export const TIMED_COUNTS: readonly CountName[] = ['first_answers', 'answers']

/** Everything that a count finds in a scope, as the fold of the histories: what the store's SQL has to agree with. */
export function entriesOf(count: CountName, ground: Ground, scope: Scope): readonly Entry[] {
  if (isKey(orderCounts, count)) return ground.orders.flatMap(order => orderEntries(count, order, scope))
  if (isKey(questionCounts, count)) return questionCounts[count](talkIn(ground, scope), scope)
  return ground.cases.flatMap(history => {
    const seen = seenCase(history, scope)
    return seen === null ? [] : caseEntries(caseCounts[count], seen, scope)
  })
}

function isKey<Keys extends object>(counts: Keys, name: PropertyKey): name is keyof Keys {
  return Object.hasOwn(counts, name)
}
