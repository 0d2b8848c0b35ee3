import { expect, test } from 'vitest'
import { given, thenHappened, thenRefused } from '../../../test/dsl/given.ts'
import { play } from '../../../test/dsl/play.ts'
import { handle } from '../handle.ts'

const UNSHIPPED = { shipment: 'not_shipped', claim: { reason: 'changed_mind' } } as const
const PARCEL = { shipmentId: 'shp_1', carrier: 'sf', trackingNumber: 'SF1' }

test('TB-REF-1 · a seller who ships after the application ends it; the buyer may apply again', () => {
  const shipped = play(UNSHIPPED).act('integration', 'record_shipment', { ...PARCEL, direction: 'outbound' })
  thenHappened(shipped, [
    { type: 'OrderShipped', waybill: PARCEL },
    { type: 'CaseClosed', outcome: 'ended_by_shipment', clause: 'TB-REF-1' },
  ])
})

test('TB-REF-1 · once he has refused, shipping ends nothing', () => {
  const refused = given.refused(UNSHIPPED).act('integration', 'record_shipment', { ...PARCEL, direction: 'outbound' })
  thenHappened(refused, [{ type: 'OrderShipped' }])
  expect(refused.file).toMatchObject({ stage: 'refused', shipment: 'shipped' })
  const again = { ...PARCEL, shipmentId: 'shp_2', direction: 'outbound' }
  thenHappened(refused.act('integration', 'record_shipment', again), [])
})

test('TB-REF-7 · a return that the marketplace reports is the buyer’s waybill, where one is waited for', () => {
  const parcel = { ...PARCEL, direction: 'return' }
  thenHappened(given.returning().act('integration', 'record_shipment', parcel), [
    { type: 'ReturnShipped', waybill: PARCEL, freightMinor: 0 },
    { type: 'StageEntered', to: 'return_in_transit' },
  ])
  thenHappened(given.opened().act('integration', 'record_shipment', parcel), [])
  thenHappened(given.opened().act('buyer', 'withdraw').act('integration', 'record_shipment', parcel), [])
})

test('a payout is settled once, may fail and be tried again, and never twice at once', () => {
  const refunded = given.opened().act('merchant', 'agree')
  const report = (result: string, payoutId = refunded.file?.payouts[0]?.id) =>
    refunded.act('integration', 'record_payout', { payoutId, result, reason: 'no such account' })
  thenRefused(report('settled', 'pay_none'), { code: 'payout_not_found' })
  thenRefused(report('retry'), { code: 'payout_not_failed', status: 'not_allowed' })
  thenHappened(report('failed'), [{ type: 'PayoutFailed', reason: 'no such account' }])
  thenHappened(report('failed'), [])
  thenHappened(report('retry'), [{ type: 'PayoutRetried' }])
  thenHappened(report('settled'), [
    {
      type: 'PayoutSettled',
      movements: [{ source: 'buyer:b1:refundable', destination: 'external:psp', amountMinor: 8900 }],
    },
  ])
  thenHappened(report('settled'), [])
  thenRefused(report('failed'), { code: 'payout_already_settled', status: 'not_allowed' })
  thenRefused(report('retry'), { code: 'payout_already_settled' })
})

test('TB-EVD-3 · a review counted over days that no calendar covered is counted again once one does', () => {
  const reviewed = given.reviewed({ openedAt: '2026-12-29T10:00+08:00' })
  expect(reviewed.file?.deadlines).toMatchObject([{ derivation: { calendarUnknown: true } }])
  reviewed.act('system', 'apply_calendar')
  thenHappened(reviewed, [{ type: 'DeadlineRecomputed', name: 'review' }])
  thenHappened(given.reviewed().act('system', 'apply_calendar'), [])
})

test('a calendar that brings a due moment forward makes nobody late before it was known', () => {
  const reviewed = given.reviewed({ openedAt: '2026-12-29T10:00+08:00' })
  const deadlines = (reviewed.file?.deadlines ?? []).map(deadline => ({
    ...deadline,
    derivation: { ...deadline.derivation, start: { at: (reviewed.now - 30 * 86_400_000) as typeof reviewed.now } },
  }))
  const file = reviewed.file && { ...reviewed.file, deadlines }
  const by = { role: 'system' as const, id: 'platform' as const }
  const { now, snapshot, clock } = reviewed
  const outcome = handle(file, { name: 'apply_calendar', by, fields: {} }, { now, snapshot, clock, facts: {} })
  expect(outcome.file?.nextDueAt).toBe(now)
})
