import type { Instant } from '../kernel/instant.ts'
import { sumOf } from '../ledger/spread.ts'
import type { DepositNote } from './deposit.ts'
import type { EnteredViolation, Reversal } from './violation.ts'

/** All that a merchant's points and sanctions follow from; when each was recorded says who could know it when. */
export interface History {
  readonly violations: readonly (EnteredViolation & { readonly recordedAt: Instant })[]
  readonly reversals: readonly Reversal[]
  readonly acts: readonly StandingAct[]
  readonly deposits: readonly DepositNote[]
  /** What was taken from the deposit and is back there as if it had never left. */
  readonly givenBack: readonly GivenBack[]
}

export const NO_HISTORY: History = { violations: [], reversals: [], acts: [], deposits: [], givenBack: [] }

export interface GivenBack {
  readonly amountMinor: number
  readonly currency: string
  /** When it had been taken, and when it came back. */
  readonly undoesAt: Instant
  readonly recordedAt: Instant
}

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
 * granted by `knownAt` took back: of a deposit, that it was less meanwhile. In the order of their moments, those of one
 * moment by their names: in which order they came in changes nothing.
 */
export function inSight(history: History, { asOf, knownAt }: Sight): Seen {
  const { violations, reversals, acts, deposits, givenBack } = history
  const known = <Thing extends { at: Instant; recordedAt: Instant }>({ at, recordedAt }: Thing) =>
    at <= asOf && recordedAt <= knownAt
  const taken = Map.groupBy(
    reversals.filter(({ recordedAt }) => recordedAt <= knownAt),
    ({ violationId }) => violationId,
  )
  const returned = givenBack.filter(({ recordedAt }) => recordedAt <= knownAt)
  return {
    violations: violations
      .filter(known)
      .flatMap(one => without(one, taken.get(one.id) ?? []))
      .sort(byMoment),
    acts: acts.filter(known).sort((one, other) => one.at - other.at),
    deposits: asIfNeverTaken(deposits.filter(known), returned).sort((one, other) => one.at - other.at),
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

/** Each count with what was missing from it then and has come back since. */
function asIfNeverTaken(notes: readonly DepositNote[], givenBack: readonly GivenBack[]): DepositNote[] {
  const currency = notes.findLast(note => note.kind === 'required')?.currency
  return notes.map(note => {
    if (note.kind === 'required') return note
    const missing = givenBack.filter(one => {
      return one.currency === currency && one.undoesAt <= note.at && note.at < one.recordedAt
    })
    return { ...note, balanceMinor: note.balanceMinor + sumOf(missing) }
  })
}
