import { proportionOf, sumOf } from '../kernel/money.ts'
import type { Entry } from './entry.ts'
import { basisPointsOf } from './share.ts'

/** What a figure's value is: a share, a plain number, or how long something took. */
export type Form = 'share' | 'number' | 'median' | 'average'

/** A merchant's figure of a day, with what it was made of. */
export interface Tally {
  readonly numerator: number
  /** Null for a plain number. */
  readonly denominator: number | null
  readonly excluded: number
  /** Basis points of a share, a number, or milliseconds; null where there was nothing to say it of. */
  readonly value: number | null
}

/** What one count comes to. */
export interface Sum {
  readonly counted: number
  readonly excluded: number
  readonly totalMs: number
  readonly medianMs: number | null
}

export const NOTHING_COUNTED: Sum = { counted: 0, excluded: 0, totalMs: 0, medianMs: null }

export function sumOfEntries(entries: readonly Entry[]): Sum {
  const counted = entries.filter(({ excluded }) => !excluded)
  const times = counted.flatMap(({ ms }) => ms ?? [])
  return {
    counted: counted.length,
    excluded: entries.length - counted.length,
    totalMs: sumOf(times),
    medianMs: medianOf(times),
  }
}

/** The figure that its count, and what it is counted over, come to. A median is the lower of two middle ones. */
export function tallyOf(form: Form, counted: Sum, over: Sum | null): Tally {
  const { counted: numerator, excluded, totalMs, medianMs } = counted
  if (form === 'number') return { numerator, denominator: null, excluded, value: numerator }
  if (form === 'share') {
    const denominator = over?.counted ?? 0
    return { numerator, denominator, excluded, value: basisPointsOf({ numerator, denominator }) }
  }
  const value = form === 'median' ? medianMs : averageMs(totalMs, numerator)
  return { numerator, denominator: null, excluded, value }
}

/** Of whole milliseconds, halves upwards. */
function averageMs(totalMs: number, count: number): number | null {
  return count === 0 ? null : proportionOf(totalMs, { part: 1, whole: count }, 'half_up')
}

function medianOf(times: readonly number[]): number | null {
  const ascending = times.toSorted((one, other) => one - other)
  return ascending[Math.ceil(ascending.length / 2) - 1] ?? null
}
