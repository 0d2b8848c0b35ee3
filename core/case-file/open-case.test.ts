import { expect, test } from 'vitest'
import { thenHappened } from '../../test/dsl/given.ts'
import { play, type Setting } from '../../test/dsl/play.ts'
import { instant } from '../kernel/instant.ts'
import { handle } from './handle.ts'

const codeOf = (setting: Setting) => play(setting).rejection?.code ?? null
const signed = (signedAt: string, openedAt: string): Setting => ({
  openedAt,
  signedAt,
  claim: { remedy: 'return_refund', reason: 'no_reason' },
})
const completed = (reason: string, days: number, order: NonNullable<Setting['order']> = {}): Setting => ({
  openedAt: '2026-11-02T10:00:00+08:00',
  order: { completedAt: new Date(Date.UTC(2026, 10, 2, 2) - days * 86_400_000).toISOString(), ...order },
  claim: { remedy: 'refund_only', reason },
})

test('a case that opens pins the rules of the day, its order and its parties', () => {
  const opened = play()
  thenHappened(opened, [
    {
      type: 'CaseOpened',
      kind: 'after_sale',
      caseId: 'case_07example',
      pack: { id: 'taobao', hash: opened.snapshot.hash },
      claim: { remedy: 'refund_only', reason: 'not_as_described', amountMinor: 8900 },
      order: { id: 'o1', claimableMinor: 8900, funding: 'escrow', goods: 'physical' },
      by: { role: 'buyer', id: 'b1' },
    },
    { type: 'StageEntered', from: null, to: 'awaiting_merchant', deadlines: [{ name: 'answer', clause: 'TB-REF-3' }] },
  ])
})

test('left out, the remedy is what fits the parcel, the sum what the goods cost; unshipped, with postage', () => {
  const order = { shippingFeeMinor: 1200 }
  const claimed = (shipment: NonNullable<Setting['shipment']>, reason: string) =>
    play({ shipment, order, claim: { remedy: undefined, reason } }).file?.claim
  expect(claimed('signed', 'quality')).toMatchObject({ remedy: 'return_refund', amountMinor: 8900 })
  expect(claimed('shipped', 'not_received')).toMatchObject({ remedy: 'refund_only', amountMinor: 8900 })
  expect(claimed('not_shipped', 'changed_mind')).toMatchObject({ remedy: 'refund_only', amountMinor: 10_100 })
})

test('a case is opened by the order’s buyer, with a kind that there is', () => {
  expect(codeOf({ by: { role: 'merchant', id: 'm1' } })).toBe('not_for_this_role')
  expect(codeOf({ by: { role: 'buyer', id: 'b2' } })).toBe('order_not_found')
  const { now, snapshot, clock } = play()
  const open = (kind: string) =>
    handle(
      null,
      { name: 'open_case', by: { role: 'buyer', id: 'b1' }, fields: { kind, claim: { reason: 'quality' } } },
      { now, snapshot, clock, facts: {} },
    ).rejection
  expect(open('lottery')).toMatchObject({
    code: 'unknown_kind',
    facts: { known: expect.stringContaining('after_sale') },
  })
  expect(open('after_sale')).toMatchObject({ code: 'order_missing', pointer: '/order_id' })
})

test('units are those of the order, and each is claimed by one case at a time', () => {
  const order = { quantity: 3, claimedQuantity: { l1: 1 } }
  const claim = (quantity: number, lineId = 'l1') => codeOf({ order, claim: { lines: [{ lineId, quantity }] } })
  expect(claim(1, 'l9')).toBe('unknown_line')
  expect(claim(4)).toBe('quantity_exceeds_order')
  expect(claim(3)).toBe('already_claimed')
  expect(claim(2)).toBeNull()
  const twice = [
    { lineId: 'l1', quantity: 1 },
    { lineId: 'l1', quantity: 1 },
  ]
  expect(codeOf({ order, claim: { lines: twice } })).toBe('unknown_line')
})

test('a part of a line is claimed for its part of the price, rounded down', () => {
  const lines = [{ lineId: 'l1', quantity: 2 }]
  expect(play({ order: { quantity: 3, paidMinor: 10_000 }, claim: { lines } }).file?.claim.amountMinor).toBe(6666)
  expect(codeOf({ order: { quantity: 3, paidMinor: 10_000 }, claim: { lines, amountMinor: 6667 } })).toBe(
    'amount_exceeds_paid',
  )
})

test('what other cases have had refunded isn’t refunded again, and where nothing is left nothing is opened', () => {
  expect(play({ order: { refundedMinor: 5000 } }).file?.claim.amountMinor).toBe(3900)
  expect(play({ order: { refundedMinor: 8900 } }).rejection).toMatchObject({
    code: 'amount_exceeds_paid',
    facts: { amount_minor: 8900, paid_minor: 0 },
  })
})

test('TB-DSP-19 · whoever changed his mind bears the postage, once the goods are on their way', () => {
  const order = { shippingFeeMinor: 1200 }
  const claim = (reason: string) => ({ remedy: 'return_refund', reason, amountMinor: 10_100 })
  expect(codeOf({ order, claim: claim('no_reason') })).toBe('postage_not_refundable')
  expect(codeOf({ order, claim: claim('quality') })).toBeNull()
  expect(codeOf({ order, shipment: 'not_shipped', claim: { reason: 'changed_mind', amountMinor: 10_100 } })).toBeNull()
})

test('a reason and a remedy are of the lists, and go together', () => {
  expect(codeOf({ claim: { reason: 'boredom' } })).toBe('unknown_reason')
  expect(codeOf({ claim: { remedy: 'apology' } })).toBe('remedy_not_offered')
  expect(codeOf({ claim: { remedy: 'exchange', reason: 'counterfeit' } })).toBe('reason_not_for_remedy')
  const virtual = { goods: 'virtual' }
  expect(codeOf({ order: virtual, claim: { remedy: 'return_refund' } })).toBe('remedy_not_offered')
  expect(codeOf({ shipment: 'shipped', claim: { remedy: 'exchange', reason: 'quality' } })).toBe('remedy_not_offered')
})

test.each([
  ['2017-03-14T12:00:00+08:00', '2017-03-07T12:00:00+08:00', null],
  ['2017-03-14T12:00:00.001+08:00', '2017-03-07T12:00:00+08:00', 'outside_acceptance_window'],
  ['2026-11-10T00:00:00+08:00', '2026-11-02T12:00:00+08:00', null],
  ['2026-11-10T00:00:00.001+08:00', '2026-11-02T12:00:00+08:00', 'outside_acceptance_window'],
])('TB-7D-1, TB-7D-2 · seven days to return without a reason: at %s, signed for at %s', (openedAt, signedAt, code) => {
  expect(codeOf(signed(signedAt, openedAt))).toBe(code)
})

test.each([
  ['custom', 'no_reason_excluded'],
  ['fresh', 'no_reason_excluded'],
  ['physical', null],
])('LAW-1 · the seven-day return for %s goods', (goods, code) => {
  expect(codeOf({ order: { goods }, claim: { remedy: 'return_refund', reason: 'no_reason' } })).toBe(code)
})

test('TB-7D-3 · before the law of 2014-03-15, only who was promised a seven-day return had it', () => {
  const claim = { remedy: 'return_refund', reason: 'no_reason' }
  const openedAt = '2014-03-14T23:59+08:00'
  expect(codeOf({ openedAt, claim })).toBe('no_reason_excluded')
  expect(codeOf({ openedAt, claim, order: { promises: ['seven_day_return'] } })).toBeNull()
  expect(codeOf({ openedAt: '2014-03-15T00:00+08:00', claim })).toBeNull()
})

test.each([
  ['TB-DSP-11', 'not_as_described', 15],
  ['TB-DSP-12', 'quality', 90],
  ['TB-DSP-9', 'counterfeit', 90],
])('%s · a completed trade: %s, for %i days', (clause, reason, days) => {
  expect(codeOf(completed(reason, days))).toBeNull()
  expect(play(completed(reason, days + 1)).rejection).toMatchObject({ code: 'outside_acceptance_window', clause })
})

test('TB-DSP-8 · durable goods: 180 days before 2015-11-24, six months from then on', () => {
  const durable = (openedAt: string, completedAt: string) =>
    codeOf({ openedAt, order: { category: 'computer', completedAt }, claim: { reason: 'quality' } })
  expect(durable('2015-11-23T10:00+08:00', '2015-05-27T10:00+08:00')).toBeNull()
  expect(durable('2015-11-23T10:00+08:00', '2015-05-26T10:00+08:00')).toBe('outside_acceptance_window')
  expect(durable('2015-11-24T10:00+08:00', '2015-05-24T10:00+08:00')).toBeNull()
  expect(durable('2015-11-24T10:00+08:00', '2015-05-24T09:59+08:00')).toBe('outside_acceptance_window')
})

test('TB-DSP-13 · who promised a longer time after the sale keeps it', () => {
  expect(codeOf(completed('not_as_described', 300, { promises: ['longer_after_sales'] }))).toBeNull()
})

test('lines of different kinds are mixed, and a promise binds where every line has it', () => {
  const line = (id: string, goods: string) => ({ id, goods, category: 'apparel', quantity: 1, paidMinor: 100 })
  const { file } = play({ order: { lines: [line('l1', 'physical'), line('l2', 'virtual')] } })
  expect(file?.order).toMatchObject({ goods: 'mixed', category: 'apparel' })
})

test('DY-SHP-4C · the time to ship counts from the moment that its clause names, and not before it comes', () => {
  const inHours = (goods: string, shipment: NonNullable<Setting['shipment']>) => {
    const { order, moments } = play({ pack: 'douyin', order: { goods }, shipment }).file ?? {}
    const since = goods === 'custom' ? moments?.shipped?.at : order?.paidAt
    return order?.shipByAt == null || since === undefined ? null : (order.shipByAt - since) / 3_600_000
  }
  expect(inHours('custom', 'shipped')).toBe(24)
  expect(inHours('custom', 'not_shipped')).toBeNull()
  expect(inHours('physical', 'not_shipped')).toBe(72)
})

test('TB-DLY-11 · an order that was paid before there was a default time to ship has none', () => {
  const paid = (paidAt: string) => play({ openedAt: '2012-01-17T10:00+08:00', order: { paidAt } }).file?.order
  expect(paid('2012-01-15T23:59:59+08:00')?.shipByAt).toBeNull()
  expect(paid('2012-01-16T00:00+08:00')?.shipByAt).toBe(instant('2012-01-19T00:00+08:00'))
})
