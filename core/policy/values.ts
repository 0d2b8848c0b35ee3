import type { Period } from '../kernel/clock.ts'
import type { Instant } from '../kernel/instant.ts'
import type { Clause, ClauseId, ClauseValue, DatedValue } from './clause.ts'
import { type Facts, meets } from './conditions.ts'
import { PackFault } from './pack-fault.ts'
import type { Snapshot } from './snapshot.ts'

/** The dates of a matter that may pick a value, and the facts that its scope is matched against. */
export interface Applicability {
  readonly facts: Facts
  readonly caseOpenedAt: Instant
  readonly orderPaidAt: Instant | null
  /** When the thing happened that the clause is asked about. */
  readonly actAt: Instant
}

/** The clause of a case's snapshot. A clause that is cited and not there is a fault of the pack: it throws. */
export function clauseOf(snapshot: Snapshot, id: ClauseId): Clause {
  const clause = snapshot.clauses[id]
  if (clause === undefined) throw new PackFault(`pack ${snapshot.pack} ${snapshot.version} has no clause ${id}`)
  return clause
}

/** The value that applies to a matter, or null where the clause has none for it (another scope, no value in force). */
export function clauseValue(snapshot: Snapshot, id: ClauseId, to: Applicability): ClauseValue | null {
  const clause = clauseOf(snapshot, id)
  const date = dateFor(clause, to)
  const inForce = clause.values.filter(value => runsAt(value, date) && meets(value.scope, to.facts))
  return mostSpecific(clause, inForce)?.value ?? null
}

/** The period that a clause gives for a matter. A clause that gives none where a flow asks for it throws. */
export function periodOf(snapshot: Snapshot, id: ClauseId, to: Applicability): Period {
  const value = clauseValue(snapshot, id, to)
  if (value?.kind !== 'period') throw new PackFault(`clause ${id} gives no period for ${JSON.stringify(to.facts)}`)
  return value.period
}

/**
 * Whether a clause that goes by the order's payment, or by an act, holds on that date of a matter, for whatever scope.
 * One that goes by the opening is in the snapshot for as long as it holds.
 */
export function holdsFor(clause: Clause, to: Applicability): boolean {
  const { appliesBy, values } = clause
  if (appliesBy === 'case_opened_at' || values.length === 0) return true
  const date = dateFor(clause, to)
  return values.some(value => runsAt(value, date))
}

function runsAt({ from, until }: DatedValue, date: Instant): boolean {
  return from <= date && (until === undefined || date < until)
}

function dateFor(clause: Clause, to: Applicability): Instant {
  switch (clause.appliesBy) {
    case 'case_opened_at':
      return to.caseOpenedAt
    case 'order_paid_at':
      return to.orderPaidAt ?? to.caseOpenedAt
    case 'act_at':
      return to.actAt
  }
}

/** More named facts win; among equals the latest start; two different ones of one date and size are a tie, a fault. */
function mostSpecific(clause: Clause, values: readonly DatedValue[]): DatedValue | null {
  const ranked = [...values].sort((one, other) => sizeOf(other) - sizeOf(one) || other.from - one.from)
  const [best, next] = ranked
  if (best && next && sizeOf(best) === sizeOf(next) && best.from === next.from) {
    throw new PackFault(`clause ${clause.id}: two values of one scope size apply from one date`)
  }
  return best ?? null
}

function sizeOf(value: DatedValue): number {
  return Object.keys(value.scope).length
}
