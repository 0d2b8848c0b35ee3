/** An amount in a currency's smallest unit (fen, cents, whole yen): always a safe integer, never a fraction. */
export type MinorUnits = number

/** What becomes of a part of a minor unit; `'half_up'` takes the half upwards. Every division names it. */
export type Rounding = 'down' | 'half_up' | 'up'

/** Throws a RangeError unless this is a whole number of minor units that arithmetic keeps exact. */
export function assertMinor(amountMinor: number): void {
  if (!Number.isSafeInteger(amountMinor)) throw new RangeError(`not a whole number of minor units: ${amountMinor}`)
}

/**
 * So many ten-thousandths of an amount: 500 basis points are 5 %, 30000 three times the price. Neither may be negative:
 * a posting's direction says who pays.
 */
export function shareOf(amountMinor: MinorUnits, basisPoints: number, rounding: Rounding): MinorUnits {
  return proportionOf(amountMinor, { part: basisPoints, whole: 10_000 }, rounding)
}

/** What falls to a part of a whole: the price of one unit of three that were bought together. */
export function proportionOf(
  amountMinor: MinorUnits,
  { part, whole }: { part: number; whole: number },
  rounding: Rounding,
): MinorUnits {
  assertNotNegative(amountMinor)
  assertNotNegative(part)
  if (!Number.isSafeInteger(whole) || whole <= 0) throw new RangeError(`nothing to take a part of: ${whole}`)
  return fromBig(divide(BigInt(amountMinor) * BigInt(part), BigInt(whole), rounding))
}

/** The amount held between a floor and a ceiling ("5 %, at least 5 yuan, at most 100"); null where a rule has none. */
export function clamp(amountMinor: MinorUnits, minMinor: MinorUnits | null, maxMinor: MinorUnits | null): MinorUnits {
  for (const each of [amountMinor, minMinor, maxMinor]) if (each !== null) assertMinor(each)
  if (minMinor !== null && maxMinor !== null && minMinor > maxMinor) {
    throw new RangeError(`the floor ${minMinor} lies above the ceiling ${maxMinor}`)
  }
  return Math.min(Math.max(amountMinor, minMinor ?? amountMinor), maxMinor ?? Number.MAX_SAFE_INTEGER)
}

/** The sum of amounts, which must stay exact too. */
export function sumOf(amountsMinor: readonly MinorUnits[]): MinorUnits {
  return amountsMinor.reduce((sum, amountMinor) => {
    assertMinor(amountMinor)
    assertMinor(sum + amountMinor)
    return sum + amountMinor
  }, 0)
}

/**
 * Splits an amount in proportion to whole weights (a coupon over an order's lines by their prices), so that the parts
 * add up to exactly the amount: each is rounded down, and the units left over go one by one to the largest remainders,
 * the earlier first. Throws a RangeError when there is something to split and no weight to split it by.
 */
export function allocate(amountMinor: MinorUnits, weights: readonly number[]): MinorUnits[] {
  assertNotNegative(amountMinor)
  for (const weight of weights) assertNotNegative(weight)
  const total = weights.reduce((sum, weight) => sum + BigInt(weight), 0n)
  if (total === 0n) {
    if (amountMinor !== 0) throw new RangeError(`nothing to split ${amountMinor} by`)
    return weights.map(() => 0)
  }
  const shares = weights.map((weight, index) => {
    const scaled = BigInt(amountMinor) * BigInt(weight)
    return { index, floor: divide(scaled, total, 'down'), remainder: scaled % total }
  })
  const left = BigInt(amountMinor) - shares.reduce((sum, share) => sum + share.floor, 0n)
  const favoured = new Set(
    shares
      .toSorted((one, other) => Number(other.remainder > one.remainder) - Number(other.remainder < one.remainder))
      .slice(0, Number(left))
      .map(share => share.index),
  )
  return shares.map(share => fromBig(share.floor) + (favoured.has(share.index) ? 1 : 0))
}

/** Of numbers that are not negative. */
function divide(numerator: bigint, denominator: bigint, rounding: Rounding): bigint {
  switch (rounding) {
    case 'down':
      return numerator / denominator
    case 'half_up':
      return (2n * numerator + denominator) / (2n * denominator)
    case 'up':
      return (numerator + denominator - 1n) / denominator
  }
}

function fromBig(amount: bigint): MinorUnits {
  const amountMinor = Number(amount)
  assertMinor(amountMinor)
  return amountMinor
}

function assertNotNegative(value: number): void {
  if (!Number.isSafeInteger(value) || value < 0) throw new RangeError(`not a whole number from 0: ${value}`)
}
