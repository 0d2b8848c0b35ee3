import { proportionOf, type Rounding } from '../kernel/money.ts'

/** How many of how many. */
export interface Ratio {
  readonly numerator: number
  readonly denominator: number
}

/**
 * A ratio in so many parts of a whole: 25 of 237 are 105 per mille (TB-MET-04: 10.5 %). Null where there is nothing to
 * divide by: of no orders nothing can be said, least of all that it were 0 %.
 */
export function partsOf({ numerator, denominator }: Ratio, wholeParts: number, rounding: Rounding): number | null {
  return denominator === 0 ? null : proportionOf(wholeParts, { part: numerator, whole: denominator }, rounding)
}

/** Whether a ratio is at most so many basis points, by exact multiplication: what is shown rounded decides nothing. */
export function isAtMost(ratio: Ratio, basisPoints: number): boolean {
  return ratio.numerator * WHOLE <= basisPoints * ratio.denominator
}

/** Whether a ratio is at least so many basis points; 0 of 0 is. */
export function isAtLeast(ratio: Ratio, basisPoints: number): boolean {
  return ratio.numerator * WHOLE >= basisPoints * ratio.denominator
}

/** A ratio as a percentage with two decimals, halves upwards. */
export function basisPointsOf(ratio: Ratio): number | null {
  return partsOf(ratio, WHOLE, 'half_up')
}

const WHOLE = 10_000
