import { expect, test } from 'vitest'
import { given, ruling, WAYBILL } from '../../test/dsl/given.ts'
import { type Play, play } from '../../test/dsl/play.ts'
import { orderClaimsOf } from './order-claims.ts'

const FUNDS = { depositMinor: 100_000 }
const COMPLETED = { completedAt: '2026-11-01T10:00+08:00' }

test('an opening takes the claimed units, of several lines and of parts of lines', () => {
  const lines = [
    { id: 'l1', category: 'apparel', goods: 'physical', quantity: 3, paidMinor: 9000 },
    { id: 'l2', category: 'apparel', goods: 'physical', quantity: 1, paidMinor: 500 },
  ]
  const claimed = [
    { lineId: 'l1', quantity: 2 },
    { lineId: 'l2', quantity: 1 },
  ]
  const opened = play({ order: { lines }, claim: { lines: claimed } })
  expect(opened.file?.claim.amountMinor).toBe(6500)
  expect(changed(opened)).toEqual({
    lines: [
      { lineId: 'l1', quantityDelta: 2 },
      { lineId: 'l2', quantityDelta: 1 },
    ],
    refundedDeltaMinor: 0,
  })
})

test.each([
  ['withdrawn', () => given.opened().act('buyer', 'withdraw')],
  ['lapsed', () => given.refused().wait('P7DT1S')],
  ['dismissed', () => given.reviewed().act('agent', 'rule', ruling([]))],
])('a case that ends %s gives its units back', (outcome, end) => {
  const ended = end()
  expect(ended.file?.outcome).toBe(outcome)
  expect(changed(ended)).toEqual({ lines: [{ lineId: 'l1', quantityDelta: -1 }], refundedDeltaMinor: 0 })
})

test('TB-DSP-6 · units whose money a ruling gave to the seller can’t be claimed once more', () => {
  const ended = given.reviewed().act('agent', 'rule', ruling([{ kind: 'pay_merchant' }]))
  expect(ended.file?.outcome).toBe('paid_to_merchant')
  expect(changed(ended)).toEqual({ lines: [], refundedDeltaMinor: 0 })
})

test('a refund counts against the order and keeps its units', () => {
  expect(changed(given.opened().act('merchant', 'agree'))).toEqual({ lines: [], refundedDeltaMinor: 8900 })
})

test('TB-DSP-19 · return freight comes on top of what was paid for the order and doesn’t count', () => {
  const inEscrow = given.returned({ funds: FUNDS, claim: PART }, { freightMinor: 1300 })
  expect(changed(inEscrow.act('merchant', 'confirm_return'))).toMatchObject({ refundedDeltaMinor: 5000 })
  expect(changed(inEscrow.act('system', 'collect_from_merchant'))).toMatchObject({ refundedDeltaMinor: 0 })
  expect(inEscrow.file?.money).toMatchObject({ refundedMinor: 6300, freightMinor: 1300, fromEscrowMinor: 5000 })

  const released = given.returned({ funds: FUNDS, claim: PART, order: COMPLETED }, { freightMinor: 1300 })
  expect(changed(released.act('merchant', 'confirm_return'))).toMatchObject({ refundedDeltaMinor: 0 })
  expect(changed(released.act('system', 'collect_from_merchant'))).toMatchObject({ refundedDeltaMinor: 5000 })
})

test('TB-ADV-1 · what the platform paid first counts once, and not again when the claim is granted', () => {
  const play = given.reviewed().act('agent', 'advance_compensation')
  expect(changed(play)).toMatchObject({ refundedDeltaMinor: 8900 })
  expect(changed(play.act('merchant', 'agree'))).toMatchObject({ refundedDeltaMinor: 0 })
})

test('TB-ADV-2 · a frozen advance counts once it is the buyer’s', () => {
  const play = given.reviewed({ claim: { remedy: 'return_refund', reason: 'quality' } })
  expect(changed(play.act('agent', 'advance_compensation'))).toMatchObject({ refundedDeltaMinor: 0 })
  play.act('buyer', 'ship_return', WAYBILL).act('merchant', 'confirm_return')
  expect(changed(play)).toMatchObject({ refundedDeltaMinor: 8900 })
})

const PART = { remedy: 'return_refund', reason: 'quality', amountMinor: 5000 }

function changed({ last, file }: Play): ReturnType<typeof orderClaimsOf> {
  if (file === null) throw new Error('there is no case')
  return orderClaimsOf(last, file)
}
