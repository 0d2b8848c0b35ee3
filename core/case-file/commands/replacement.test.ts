import { expect, test } from 'vitest'
import { given, ruling, thenHappened, thenRefused, WAYBILL } from '../../../test/dsl/given.ts'
import { play } from '../../../test/dsl/play.ts'

const freight = (freightMinor: number) => ({ freightMinor, evidenceIds: ['evd_freight_receipt'] })
const REPAIR = { claim: { remedy: 'repair', reason: 'quality' } }

test('TB-REF-16 · exchange and repair are offered from 2023-04-20 on', () => {
  for (const remedy of ['exchange', 'repair']) {
    const claim = { remedy, reason: 'quality' }
    expect(play({ openedAt: '2023-04-19T23:59+08:00', claim }).rejection?.code).toBe('remedy_not_offered')
    expect(play({ openedAt: '2023-04-20T00:00+08:00', claim }).rejection).toBeNull()
  }
})

test('TB-REF-16 · the seller sends new goods, and the buyer has them', () => {
  const replaced = given.replaced()
  thenHappened(replaced, [
    { type: 'ReplacementShipped', waybill: { carrier: 'sf', trackingNumber: 'SF100' } },
    { type: 'StageEntered', to: 'replacement_in_transit', deadlines: [{ clause: 'TB-REF-10' }] },
  ])
  thenHappened(replaced.act('buyer', 'confirm_replacement'), [
    { type: 'ReplacementConfirmed', bySilence: false },
    { type: 'CaseClosed', outcome: 'exchanged' },
  ])
  const repaired = given.replaced(REPAIR).act('buyer', 'confirm_replacement')
  expect(repaired.file?.outcome).toBe('repaired')
})

test('TB-REF-10 · a buyer who is silent for ten days has received the new goods', () => {
  const replaced = given.replaced().wait('P10D')
  expect(replaced.last).toEqual([])
  thenHappened(replaced.tick(), [
    { type: 'DeadlineExpired', name: 'replacement_receipt' },
    { type: 'ReplacementConfirmed', bySilence: true },
    { type: 'CaseClosed', outcome: 'exchanged' },
  ])
})

test.each([
  ['exchange', 10],
  ['repair', 30],
])('TB-REF-16 · an %s for which nothing was sent within %i days is refunded', (remedy, days) => {
  const exchanging = given.exchanging({ claim: { remedy, reason: 'quality' } }).wait(`P${days}D`)
  expect(exchanging.last).toEqual([])
  thenHappened(exchanging.tick(), [
    { type: 'DeadlineExpired', name: 'replacement', clause: 'TB-REF-16' },
    { type: 'ReplacementOverdue' },
    { type: 'StageEntered', to: 'refunding' },
    { type: 'RefundOrdered', amountMinor: 8900 },
    { type: 'CaseClosed', outcome: 'refunded' },
  ])
})

test('TB-REF-16 · the refund for an exchange is what the goods cost, whatever sum the claim for it named', () => {
  const overdue = given.exchanging({ claim: { remedy: 'exchange', reason: 'quality', amountMinor: 1 } }).wait('P11D')
  expect(overdue.file).toMatchObject({ outcome: 'refunded', money: { refundedMinor: 8900 } })
})

test('a dispute over what came back that the seller gives up leads back to the exchange', () => {
  const disputed = given.exchanging().act('merchant', 'dispute_return', { reason: 'used' })
  thenHappened(disputed.act('merchant', 'confirm_return'), [
    { type: 'ReturnConfirmed' },
    { type: 'StageEntered', from: 'return_disputed', to: 'awaiting_replacement' },
  ])
})

test('new goods that are faulty have to come back before their price does', () => {
  const faulty = given.replaced().act('buyer', 'request_intervention').wait('P3DT1S')
  expect(faulty.file).toMatchObject({ stage: 'platform_review', returnState: 'none', returnWaybill: null })
  faulty.act('agent', 'rule', ruling([{ kind: 'return_refund', amountMinor: 8900 }]))
  expect(faulty.file?.stage).toBe('awaiting_return')
  faulty.act('buyer', 'ship_return', { ...WAYBILL, ...freight(700) })
  expect(faulty.file).toMatchObject({ stage: 'return_in_transit', returnFreightMinor: 700 })
})

test('the freight of two returns adds up', () => {
  const first = given.returning({ claim: { remedy: 'exchange', reason: 'quality' } })
  first.act('buyer', 'ship_return', { ...WAYBILL, ...freight(500) }).act('merchant', 'ship_replacement', WAYBILL)
  first.act('buyer', 'request_intervention').act('merchant', 'agree')
  expect(first.file?.stage).toBe('awaiting_return')
  first.act('buyer', 'ship_return', { ...WAYBILL, ...freight(700) })
  expect(first.file).toMatchObject({ stage: 'awaiting_replacement', returnFreightMinor: 1200 })
})

test('new goods are confirmed by the buyer alone', () => {
  thenRefused(given.replaced().act('merchant', 'confirm_replacement'), { code: 'command_not_allowed' })
})

const BACK = { claim: { remedy: 'exchange', reason: 'quality' } }
const PAID_FREIGHT = { freightMinor: 1200 }

function exchangedAfterFreight(depositMinor: number) {
  const returned = given
    .returned({ ...BACK, funds: { depositMinor } }, PAID_FREIGHT)
    .act('merchant', 'ship_replacement', WAYBILL)
  return returned.act('buyer', 'confirm_replacement')
}

test('TB-DSP-19 · who gets new goods for faulty ones has his return freight paid too, by the seller', () => {
  const confirmed = exchangedAfterFreight(5000)
  thenHappened(confirmed, [
    { type: 'ReplacementConfirmed' },
    { type: 'StageEntered', to: 'charging_freight', clause: 'TB-DSP-19' },
    { type: 'CollectionRequested', amountMinor: 1200, freightMinor: 1200, fundMinor: 0 },
    { type: 'StageEntered', to: 'collecting' },
  ])
  confirmed.act('system', 'collect_from_merchant')
  expect(confirmed.last.at(-1)).toMatchObject({ type: 'CaseClosed', outcome: 'exchanged' })
  expect(confirmed.books).toMatchObject({ 'escrow:order:o1': 8900, 'buyer:b1:refundable': 1200 })
})

test('TB-DSP-19 · the freight that a seller without funds owes is paid first and stays his debt', () => {
  const confirmed = exchangedAfterFreight(0).act('system', 'collect_from_merchant')
  confirmed.wait('P3D').tick().act('system', 'collect_from_merchant')
  expect(confirmed.file).toMatchObject({ outcome: 'exchanged', advance: { amountMinor: 1200, writtenOffMinor: 0 } })
  expect(confirmed.books).toMatchObject({ 'platform:recoverable:m1': 1200, 'buyer:b1:refundable': 1200 })
})
