import type { ClockContext } from '../kernel/clock.ts'
import type { Instant } from '../kernel/instant.ts'
import type { ClauseId } from '../policy/clause.ts'
import type { Facts } from '../policy/conditions.ts'
import { PackFault } from '../policy/pack-fault.ts'
import type { Snapshot } from '../policy/snapshot.ts'
import type { DecisionTable } from '../policy/table.ts'
import { clauseValue } from '../policy/values.ts'

/** The rules that a history's violations have pinned, and the clock of each. */
export interface Ground {
  rules(hash: string): Snapshot
  clock(snapshot: Snapshot): ClockContext
}

/** What a standing table is asked about: a merchant's violation, at the moment that picks among dated values. */
export interface Asking {
  readonly snapshot: Snapshot
  readonly facts: Facts
  readonly at: Instant
}

export function tableOf({ tables }: Snapshot, name: string): DecisionTable {
  return tables[name] ?? { name, hit: 'first', rows: [] }
}

/** The points of a clause that a row names, in hundredths; null where it has none for these facts. */
export function pointsOf(clause: unknown, asking: Asking): number | null {
  const value = valueIn(clause, asking)
  if (value === null) return null
  if (value.kind !== 'points') throw new PackFault(`clause ${clause} gives no points`)
  return value.hundredths
}

/** The sum of a clause that a row names, in minor units; null where it has none for these facts. */
export function sumOfClause(clause: unknown, asking: Asking): number | null {
  const value = valueIn(clause, asking)
  if (value === null) return null
  if (value.kind !== 'money') throw new PackFault(`clause ${clause} gives no sum`)
  return value.amountMinor
}

function valueIn(clause: unknown, { snapshot, facts, at }: Asking) {
  if (typeof clause !== 'string') return null
  return clauseValue(snapshot, clause as ClauseId, applicability({ facts, at }))
}

/** Nothing in a merchant's standing has an order: all values go by the moment of the violation. */
export function applicability({ facts, at }: Pick<Asking, 'facts' | 'at'>) {
  return { facts, caseOpenedAt: at, orderPaidAt: null, actAt: at }
}
