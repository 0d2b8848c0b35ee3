import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { allocate, assertMinor, clamp, proportionOf, type Rounding, shareOf, sumOf } from './money.ts'

const amounts = fc.integer({ min: 0, max: 1_000_000_000_000 })

describe('assertMinor', () => {
  it.each([0.1, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53])('refuses %d', amount => {
    expect(() => assertMinor(amount)).toThrow(RangeError)
  })
  it.each([0, -1, 2 ** 53 - 1])('lets %d through', amount => {
    expect(() => assertMinor(amount)).not.toThrow()
  })
})

describe('proportionOf', () => {
  it('names what becomes of a part of a unit, and stays exact for large sums', () => {
    expect(proportionOf(100, { part: 1, whole: 3 }, 'down')).toBe(33)
    expect(proportionOf(100, { part: 1, whole: 3 }, 'up')).toBe(34)
    expect(proportionOf(9_007_199_254_740_991, { part: 3, whole: 3 }, 'down')).toBe(9_007_199_254_740_991)
    expect(() => proportionOf(100, { part: 1, whole: 0 }, 'down')).toThrow(RangeError)
  })
})

describe('shareOf', () => {
  it.each<{ amount: number; basisPoints: number; rounding: Rounding; share: number }>([
    { amount: 8900, basisPoints: 500, rounding: 'down', share: 445 },
    { amount: 199, basisPoints: 500, rounding: 'down', share: 9 },
    { amount: 189, basisPoints: 500, rounding: 'half_up', share: 9 },
    { amount: 190, basisPoints: 500, rounding: 'half_up', share: 10 },
    { amount: 180, basisPoints: 500, rounding: 'up', share: 9 },
    { amount: 181, basisPoints: 500, rounding: 'up', share: 10 },
    { amount: 8900, basisPoints: 30_000, rounding: 'down', share: 26_700 },
    { amount: 8900, basisPoints: 0, rounding: 'up', share: 0 },
  ])('of $amount, $basisPoints basis points, rounded $rounding: $share', ({ amount, basisPoints, rounding, share }) => {
    expect(shareOf(amount, basisPoints, rounding)).toBe(share)
  })

  it('is exact where floating point is not', () => {
    expect(shareOf(9_007_199_254_740_991, 9_999, 'down')).toBe(9_006_298_534_815_516)
  })

  it('of a part and the rest, rounded apart, make up the whole', () => {
    fc.assert(
      fc.property(amounts, fc.integer({ min: 0, max: 10_000 }), (amount, basisPoints) => {
        const rest = shareOf(amount, 10_000 - basisPoints, 'up')
        expect(shareOf(amount, basisPoints, 'down') + rest).toBe(amount)
      }),
    )
  })

  it.each([
    [-1, 500],
    [100, -1],
    [100, 0.5],
    [Number.MAX_SAFE_INTEGER, 10_001],
  ])('refuses %d at %d basis points', (amount, basisPoints) => {
    expect(() => shareOf(amount, basisPoints, 'down')).toThrow(RangeError)
  })
})

describe('clamp', () => {
  it('keeps an amount between a floor and a ceiling, where there are any', () => {
    expect(clamp(445, 500, 10_000)).toBe(500)
    expect(clamp(44_500, 500, 10_000)).toBe(10_000)
    expect(clamp(445, null, 400)).toBe(400)
    expect(clamp(445, 500, null)).toBe(500)
    expect(clamp(445, null, null)).toBe(445)
  })

  it('refuses a floor above the ceiling, and fractions', () => {
    expect(() => clamp(1, 3, 2)).toThrow(RangeError)
    expect(() => clamp(1, 0.5, 2)).toThrow(RangeError)
  })
})

describe('sumOf', () => {
  it('adds up, and refuses what it cannot hold exactly', () => {
    expect(sumOf([])).toBe(0)
    expect(sumOf([100, -30, 5])).toBe(75)
    expect(() => sumOf([Number.MAX_SAFE_INTEGER, 1])).toThrow(RangeError)
    expect(() => sumOf([0.5, 0.5])).toThrow(RangeError)
  })
})

describe('allocate', () => {
  it('gives what is left over to the largest remainders, the earlier first', () => {
    expect(allocate(100, [1, 1, 1])).toEqual([34, 33, 33])
    expect(allocate(10, [1, 6, 4])).toEqual([1, 5, 4])
    expect(allocate(5, [0, 3, 0])).toEqual([0, 5, 0])
    expect(allocate(0, [0, 0])).toEqual([0, 0])
  })

  it('adds up to the amount, each part within one unit of its due, and weightless parts empty', () => {
    const weights = fc.array(amounts, { minLength: 1, maxLength: 12 }).filter(list => list.some(weight => weight > 0))
    fc.assert(
      fc.property(amounts, weights, (amount, list) => {
        const parts = allocate(amount, list)
        expect(sumOf(parts)).toBe(amount)
        const total = list.reduce((sum, weight) => sum + BigInt(weight), 0n)
        parts.forEach((part, index) => {
          const weight = BigInt(list[index] ?? 0)
          const exactFloor = Number((BigInt(amount) * weight) / total)
          expect([exactFloor, exactFloor + 1]).toContain(part)
          if (weight === 0n) expect(part).toBe(0)
        })
      }),
    )
  })

  it('refuses to split something by nothing, and negative or broken figures', () => {
    expect(() => allocate(1, [0, 0])).toThrow(RangeError)
    expect(() => allocate(1, [])).toThrow(RangeError)
    expect(() => allocate(-1, [1])).toThrow(RangeError)
    expect(() => allocate(1, [1, -1])).toThrow(RangeError)
    expect(() => allocate(1, [0.5])).toThrow(RangeError)
  })
})
