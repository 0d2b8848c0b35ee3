import { clamp, shareOf, sumOf } from '../kernel/money.ts'

/** How a pack measures a compensation, in minor units and basis points; what it doesn't name doesn't bound it. */
export interface CompensationTerms {
  /** A share of the price, rounded to the nearest unit. */
  readonly shareBasisPoints: number | null
  /** Or so many times the price. */
  readonly times: number | null
  /** Or the same sum for everybody. */
  readonly fixedMinor: number | null
  readonly leastMinor: number | null
  readonly mostMinor: number | null
}

/** What other complaints of the same order have brought already, where the cap is the order's and not the case's. */
export interface EarlierCompensation {
  readonly baseMinor: number
  /** The price of the whole order: who complains twice of one thing makes it no dearer. */
  readonly orderMinor: number
  readonly amountMinor: number
}

/**
 * What a complaint brings the buyer. Upheld complaints of one order are added up first and then held between floor and
 * ceiling once, so that splitting an order into several complaints brings nothing more (TB-DLY-4).
 */
export function compensationMinor(terms: CompensationTerms, baseMinor: number, earlier: EarlierCompensation): number {
  const wholeMinor = Math.min(sumOf([earlier.baseMinor, baseMinor]), Math.max(earlier.orderMinor, baseMinor))
  const togetherMinor = clamp(unboundedMinor(terms, wholeMinor), terms.leastMinor, terms.mostMinor)
  return Math.max(togetherMinor - earlier.amountMinor, 0)
}

function unboundedMinor({ shareBasisPoints, times, fixedMinor }: CompensationTerms, baseMinor: number): number {
  if (fixedMinor !== null) return fixedMinor
  if (times !== null) return shareOf(baseMinor, times * WHOLE, 'half_up')
  return shareBasisPoints === null ? 0 : shareOf(baseMinor, shareBasisPoints, 'half_up')
}

const WHOLE = 10_000
