import { expect, test } from 'vitest'
import { accounts } from './accounts.ts'
import { freeze, resolveHold } from './hold.ts'
import type { Hold, HoldPart } from './movement.ts'

const deposit: HoldPart = { account: accounts.deposit('m1'), heldIn: accounts.merchantHeld('m1'), amountMinor: 300 }
const payable: HoldPart = { account: accounts.payable('m1'), heldIn: accounts.merchantHeld('m1'), amountMinor: 200 }
const hold: Hold = { id: 'hld_1', parts: [deposit, payable], amountMinor: 500, resolution: null }

const held = deposit.heldIn
const [buyer, fund] = [accounts.refundable('b1'), accounts.relief]
const from = (source: string, destination: string, amountMinor: number) => ({
  source,
  destination,
  amountMinor,
  currency: 'CNY',
})
const to = (account: string, amountMinor: number) => ({ account, amountMinor })

test('freezing moves each part to where it is held, and nothing for nothing', () => {
  expect(freeze([deposit, { ...payable, amountMinor: 0 }], 'CNY')).toEqual([from(deposit.account, held, 300)])
})

test.each([
  ['captured', [to(buyer, 500)], 500, [from(held, buyer, 300), from(held, buyer, 200)]],
  ['released', [], 0, [from(held, deposit.account, 300), from(held, payable.account, 200)]],
  [
    'split',
    [to(buyer, 100)],
    100,
    [from(held, buyer, 100), from(held, deposit.account, 200), from(held, payable.account, 200)],
  ],
  [
    'split',
    [to(fund, 350), to(buyer, 100)],
    450,
    [from(held, fund, 300), from(held, fund, 50), from(held, buyer, 100), from(held, payable.account, 50)],
  ],
] as const)('a hold is %s for %j', (...[resolution, captures, capturedMinor, movements]) => {
  expect(resolveHold(hold, captures, 'CNY')).toEqual({
    resolution,
    capturedMinor,
    releasedMinor: 500 - capturedMinor,
    movements,
  })
})

test('more than was held can’t be captured, and a hold resolves once', () => {
  expect(() => resolveHold(hold, [to(buyer, 501)], 'CNY')).toThrow(RangeError)
  expect(() => resolveHold({ ...hold, resolution: 'released' }, [], 'CNY')).toThrow('released already')
})
