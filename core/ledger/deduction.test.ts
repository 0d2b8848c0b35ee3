import { expect, test } from 'vitest'
import { accounts, move } from './accounts.ts'
import { deduct } from './deduction.ts'
import { splitAt, spread } from './spread.ts'

const funds = { held: 100, deposit: 50, payable: 30 }
const ORDER = ['held', 'deposit', 'payable'] as const

test.each([
  [0, [], 0],
  [100, [['held', 100]], 0],
  [
    101,
    [
      ['held', 100],
      ['deposit', 1],
    ],
    0,
  ],
  [
    180,
    [
      ['held', 100],
      ['deposit', 50],
      ['payable', 30],
    ],
    0,
  ],
  [
    181,
    [
      ['held', 100],
      ['deposit', 50],
      ['payable', 30],
    ],
    1,
  ],
] as const)(
  'TB-EVD-8 · %i is taken from what is held, then the deposit, then what he is to be paid',
  (sum, taken, missingMinor) => {
    const deductions = taken.map(([from, amountMinor]) => ({ from, amountMinor }))
    expect(deduct(sum, funds, ORDER)).toEqual({ deductions, missingMinor })
  },
)

test('the pack says from where first, and what it leaves out is not touched', () => {
  expect(deduct(90, funds, ['payable', 'deposit'])).toEqual({
    deductions: [
      { from: 'payable', amountMinor: 30 },
      { from: 'deposit', amountMinor: 50 },
    ],
    missingMinor: 10,
  })
})

test('a movement of nothing is none, and of less than nothing or a part of a cent a fault', () => {
  const between = { source: accounts.relief, destination: accounts.refundable('b1'), currency: 'CNY' }
  expect(move(0, between)).toEqual([])
  expect(() => move(-1, between)).toThrow(RangeError)
  expect(() => move(0.5, between)).toThrow(RangeError)
})

test('targets are filled from sources in their order, and what they lack is a fault', () => {
  const [a, b, c] = ['a', 'b', 'c'].map(account => ({ account, amountMinor: 10 }))
  if (!a || !b || !c) throw new Error('three places')
  const { movements, left } = spread([a, b], [{ ...c, amountMinor: 15 }], 'CNY')
  expect(movements).toEqual([
    { source: 'a', destination: 'c', amountMinor: 10, currency: 'CNY' },
    { source: 'b', destination: 'c', amountMinor: 5, currency: 'CNY' },
  ])
  expect(left).toEqual([
    { account: 'a', amountMinor: 0 },
    { account: 'b', amountMinor: 5 },
  ])
  expect(() => spread([a], [{ ...c, amountMinor: 11 }], 'CNY')).toThrow('lacks 1')
  expect(splitAt([a, b], 12)).toEqual([
    [a, { account: 'b', amountMinor: 2 }],
    [
      { account: 'a', amountMinor: 0 },
      { account: 'b', amountMinor: 8 },
    ],
  ])
})
