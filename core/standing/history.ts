import type { Instant } from '../kernel/instant.ts'
import type { DepositNote } from './deposit.ts'
import type { EnteredViolation, Reversal } from './violation.ts'

/** All that a merchant's points and sanctions follow from; when each was recorded says who could know it when. */
export interface History {
  readonly violations: readonly (EnteredViolation & { readonly recordedAt: Instant })[]
  readonly reversals: readonly Reversal[]
  readonly acts: readonly StandingAct[]
  readonly deposits: readonly DepositNote[]
}

export const NO_HISTORY: History = { violations: [], reversals: [], acts: [], deposits: [] }

/** What staff or a merchant did about a sanction. */
export interface StandingAct {
  readonly kind: 'corrected' | 'exam_passed' | 'lifted'
  readonly sanction: string
  readonly at: Instant
  readonly recordedAt: Instant
}

/** Which of it a reader looks at: what had happened by a moment, as far as it was known at another. */
export interface Sight {
  readonly asOf: Instant
  /** For the published view the same moment; for the corrected one the latest there is. */
  readonly knownAt: Instant
}

export interface Seen {
  readonly violations: readonly EnteredViolation[]
  readonly acts: readonly StandingAct[]
  readonly deposits: readonly DepositNote[]
}

/**
 * The violations, acts and deposits that a view goes by: what came later is left out, and so is what an appeal that was
 * granted by `knownAt` took back. In the order of their moments, those of one moment by their names: in which order
 * they came in changes nothing.
 */
export function inSight({ violations, reversals, acts, deposits }: History, { asOf, knownAt }: Sight): Seen {
  const known = <Thing extends { at: Instant; recordedAt: Instant }>({ at, recordedAt }: Thing) =>
    at <= asOf && recordedAt <= knownAt
  const taken = Map.groupBy(
    reversals.filter(({ recordedAt }) => recordedAt <= knownAt),
    ({ violationId }) => violationId,
  )
  return {
    violations: violations
      .filter(known)
      .flatMap(one => without(one, taken.get(one.id) ?? []))
      .sort(byMoment),
    acts: acts.filter(known).sort((one, other) => one.at - other.at),
    deposits: deposits.filter(known).sort((one, other) => one.at - other.at),
  }
}

function without(violation: EnteredViolation, own: readonly Reversal[]): EnteredViolation[] {
  if (own.some(({ pointsHundredths }) => pointsHundredths === null)) return []
  const back = own.reduce((sum, one) => sum + (one.pointsHundredths ?? 0), 0)
  if (back === 0) return [violation]
  return [{ ...violation, pointsHundredths: Math.max((violation.pointsHundredths ?? 0) - back, 0) }]
}

function byMoment(one: EnteredViolation, other: EnteredViolation): number {
  return one.at - other.at || (one.id < other.id ? -1 : 1)
}
