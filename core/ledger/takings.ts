import type { Instant } from '../kernel/instant.ts'
import { sumOf } from './spread.ts'

/** What a case took from its merchant, from where and when: so an appeal can give it back there, as of that moment. */
export interface Taking {
  readonly from: TakenFrom
  readonly amountMinor: number
  readonly at: Instant
  /** Since when he had owed it, where the fund had paid first what was taken, or given up, at `at`. */
  readonly owedSince?: Instant
  /** The platform itself got it, and gives it back; the fund gives back what went to the buyer. */
  readonly isPenalty?: true
}

/**
 * `owed` is what the fund paid for him and has still to recover; `given_up` is what it then didn't recover. Neither has
 * left his accounts, but each stood, or stands, in his debts.
 */
export type TakenFrom = 'escrow' | 'deposit' | 'payable' | 'owed' | 'given_up'

/** One more taking. Where it goes to the fund it settles what he owed, the oldest first. */
export function withTaking(
  takings: readonly Taking[],
  { isRecovery, ...taking }: Omit<Taking, 'owedSince'> & { readonly isRecovery: boolean },
): readonly Taking[] {
  if (!isRecovery) return [...takings, taking]
  const { picked, left } = pick(takings, taking.amountMinor, isOwed)
  const recovered = picked.map(({ amountMinor, at: owedSince }) => ({ ...taking, amountMinor, owedSince }))
  const restMinor = taking.amountMinor - sumOf(picked)
  return [...left, ...recovered, ...(restMinor === 0 ? [] : [{ ...taking, amountMinor: restMinor }])]
}

/** The fund doesn't recover so much of what it paid, what it paid last first: the merchant no longer owes it. */
export function withGivenUp(
  takings: readonly Taking[],
  { amountMinor: wantedMinor, at }: { readonly amountMinor: number; readonly at: Instant },
): readonly Taking[] {
  const { picked, left } = pick(takings.toReversed(), wantedMinor, isOwed)
  const givenUp = picked.map(({ amountMinor, at: owedSince }): Taking => {
    return { from: 'given_up', amountMinor, at, owedSince }
  })
  return [...left.toReversed(), ...givenUp.toReversed()]
}

/**
 * What of these goes back for a sum: first what he still owes, then what was taken from his deposit, then the rest; of
 * each what was taken last comes first. With all that he lost goes what was given up: he counts as never having owed
 * it.
 */
export function giveBack(
  takings: readonly Taking[],
  amountMinor: number,
): { readonly back: readonly Taking[]; readonly left: readonly Taking[] } {
  if (amountMinor === 0) return { back: [], left: takings }
  const lost = takings.filter(({ from }) => from !== 'given_up')
  if (amountMinor >= sumOf(lost)) return { back: takings, left: [] }
  const latestFirst = takings.toReversed()
  const owed = pick(latestFirst, amountMinor, isOwed)
  const deposit = pick(owed.left, amountMinor - sumOf(owed.picked), ({ from }) => from === 'deposit')
  const soFarMinor = sumOf(owed.picked) + sumOf(deposit.picked)
  const rest = pick(deposit.left, amountMinor - soFarMinor, ({ from }) => from !== 'given_up')
  return { back: [...owed.picked, ...deposit.picked, ...rest.picked], left: rest.left.toReversed() }
}

function isOwed({ from }: Taking): boolean {
  return from === 'owed'
}

/** So much of those that are meant, in the order in which they stand; the last of them in part. */
function pick(
  takings: readonly Taking[],
  amountMinor: number,
  isMeant: (taking: Taking) => boolean,
): { readonly picked: readonly Taking[]; readonly left: readonly Taking[] } {
  let wantedMinor = amountMinor
  const parts = takings.map(taking => {
    const pickedMinor = isMeant(taking) ? Math.min(wantedMinor, taking.amountMinor) : 0
    wantedMinor -= pickedMinor
    return { taking, pickedMinor }
  })
  return {
    picked: parts.flatMap(({ taking, pickedMinor }) => part(taking, pickedMinor)),
    left: parts.flatMap(({ taking, pickedMinor }) => part(taking, taking.amountMinor - pickedMinor)),
  }
}

function part(taking: Taking, amountMinor: number): Taking[] {
  return amountMinor === 0 ? [] : [{ ...taking, amountMinor }]
}
