import { expect, test } from 'vitest'
import { given, thenHappened, thenRefused, WAYBILL } from '../../../test/dsl/given.ts'
import type { Play } from '../../../test/dsl/play.ts'

const CLOSED_REFUNDED = { type: 'CaseClosed', outcome: 'refunded' } as const

test.each(['2013-05-06T10:00+08:00', '2022-09-01T10:00+08:00', '2026-11-02T10:00+08:00'])(
  'TB-REF-7 · opened %s: without a waybill within seven days the refund closes, the trade runs on',
  openedAt => {
    const returning = given.returning({ openedAt }).wait('P7D')
    expect(returning.last).toEqual([])
    expect(returning.act('buyer', 'ship_return', WAYBILL).file?.stage).toBe('return_in_transit')
    thenHappened(given.returning({ openedAt }).wait('P7D').tick(), [
      { type: 'DeadlineExpired', name: 'return_waybill', clause: 'TB-REF-7' },
      { type: 'ReturnNeverSent', clause: 'TB-REF-7' },
      { type: 'CaseClosed', outcome: 'lapsed' },
    ])
  },
)

test('TB-DSP-18 · the buyer sends the goods back, with waybill, freight and proof', () => {
  const returned = given.returned({}, { freightMinor: 1200, evidenceIds: ['evd_return_waybill'] })
  thenHappened(returned, [
    { type: 'EvidenceSubmitted', items: [{ kind: 'return_waybill', from: 'buyer' }] },
    {
      type: 'ReturnShipped',
      waybill: { carrier: 'sf', trackingNumber: 'SF100', shipmentId: 'shp_07example_5' },
      freightMinor: 1200,
    },
    { type: 'StageEntered', to: 'return_in_transit', deadlines: [{ name: 'return_check', clause: 'TB-REF-8' }] },
  ])
})

test.each([
  ['2013-05-06T10:00+08:00', 'sf', 10],
  ['2013-05-06T10:00+08:00', 'post', 30],
  ['2022-07-03T23:00+08:00', 'post', 30],
  ['2022-07-04T00:00+08:00', 'post', 14],
  ['2026-11-02T10:00+08:00', 'sf', 10],
])('TB-REF-8 · opened %s, by %s: a seller silent for %i days has confirmed the return', (openedAt, carrier, days) => {
  const returned = given.returned({ openedAt }, { carrier }).wait(`P${days}D`)
  expect(returned.last).toEqual([])
  thenHappened(returned.tick(), [
    { type: 'DeadlineExpired', name: 'return_check', clause: 'TB-REF-8' },
    { type: 'ReturnConfirmed', bySilence: true },
    { type: 'StageEntered', to: 'refunding' },
    { type: 'RefundOrdered', amountMinor: 8900 },
    CLOSED_REFUNDED,
  ])
})

test.each([
  ['signed', '2022-07-03T23:59+08:00', 10 * 24],
  ['signed', '2022-07-04T00:00+08:00', 24 + 72],
  ['refused', '2026-11-02T10:00+08:00', 24 + 72],
  ['delivered', '2026-11-02T10:00+08:00', 10 * 24],
  ['lost', '2026-11-02T10:00+08:00', 10 * 24],
])(
  'TB-REF-9 · a return %s after a day, opened %s: confirmed by silence %i hours after sending',
  (...[kind, openedAt, hours]) => {
    const returned = given.returned({ openedAt })
    const sentAt = returned.now
    scanReturn(returned.wait('P1D'), kind)
    const due = (sentAt + hours * 3_600_000) as Play['now']
    expect(returned.file?.nextDueAt).toBe(due)
    expect(returned.at(due).last).toEqual([])
    expect(returned.tick().file?.outcome).toBe('refunded')
  },
)

test('TB-REF-9 · a signature that is reported four days late gives the seller his three days from the report', () => {
  const returned = given.returned().wait('P5D')
  const reportedAt = returned.now
  scanReturn(returned, 'signed', 4)
  expect(returned.last.map(({ type }) => type)).toEqual(['ParcelScanned', 'DeadlineShortened'])
  expect(returned.last[1]).toMatchObject({ clause: 'TB-REF-9', by: { role: 'system', id: 'time' } })
  expect(returned.file?.nextDueAt).toBe(reportedAt + 3 * 86_400_000)
})

test('TB-REF-9 · a scan of another parcel, or once the case is closed, changes nothing', () => {
  const parcel = { shipmentId: 'shp_x', trackingNumber: 'SF999', direction: 'return', kind: 'signed' }
  const returned = given.returned()
  thenHappened(returned.act('integration', 'record_scan', { ...parcel, scannedAt: returned.now }), [])
  const closed = given.opened().act('buyer', 'withdraw')
  const outbound = { ...parcel, direction: 'outbound', scannedAt: closed.now }
  thenHappened(closed.act('integration', 'record_scan', outbound), [])
})

test('TB-REF-8 · the seller confirms the return, and the buyer has his money', () => {
  thenHappened(given.returned().act('merchant', 'confirm_return'), [
    { type: 'ReturnConfirmed', bySilence: false },
    { type: 'StageEntered', to: 'refunding' },
    { type: 'RefundOrdered', amountMinor: 8900 },
    CLOSED_REFUNDED,
  ])
})

test('TB-DSP-19 · return freight is charged to a seller at fault, beside the refund', () => {
  const fault = given.returned({}, { freightMinor: 1200 }).act('merchant', 'confirm_return')
  thenHappened(fault, [
    { type: 'ReturnConfirmed' },
    { type: 'StageEntered', to: 'refunding' },
    { type: 'CollectionRequested', amountMinor: 1200, fundMinor: 0, freightMinor: 1200, enforced: false },
    { type: 'RefundOrdered', amountMinor: 8900 },
    { type: 'StageEntered', to: 'collecting' },
  ])
  const noFault = given.returned({ claim: { remedy: 'return_refund', reason: 'no_reason' } }, { freightMinor: 1200 })
  expect(noFault.act('merchant', 'confirm_return').file).toMatchObject({ outcome: 'refunded', collection: null })
  const unclear = given.returned({ claim: { remedy: 'return_refund', reason: 'other' } }, { freightMinor: 1200 })
  expect(unclear.act('merchant', 'confirm_return').file).toMatchObject({ outcome: 'refunded', collection: null })
})

test('a seller who disputes the return says why; the buyer may call the platform in within seven days', () => {
  thenRefused(given.returned().act('merchant', 'dispute_return', { reason: 'other_reason' }), {
    code: 'unknown_reason',
    pointer: '/reason',
  })
  const disputed = given.returned()
  disputed.act('merchant', 'dispute_return', { reason: 'used', statement: 'x', evidenceIds: ['evd_photo'] })
  thenHappened(disputed, [
    { type: 'EvidenceSubmitted', items: [{ from: 'merchant' }], statement: null },
    { type: 'ReturnDisputed', reason: 'used', statement: { id: 'txt_statement' } },
    { type: 'StageEntered', to: 'return_disputed', deadlines: [{ clause: 'TB-REF-6' }] },
  ])
  expect(disputed.wait('P7D').last).toEqual([])
  expect(disputed.tick().file?.outcome).toBe('lapsed')
  expect(given.returnDisputed().act('buyer', 'request_intervention').file?.stage).toBe('evidence')
  expect(given.returnDisputed().act('merchant', 'confirm_return').file?.outcome).toBe('refunded')
})

test('TB-DSP-1 · goods that are lost before they reach the buyer aren’t waited for', () => {
  const agreed = given.returning({ shipment: 'shipped' })
  const parcel = { shipmentId: 'shp_1', trackingNumber: 'SF1', direction: 'outbound', scannedAt: agreed.now }
  thenHappened(agreed.act('integration', 'record_scan', { ...parcel, kind: 'in_transit' }), [{ type: 'ParcelScanned' }])
  agreed.act('integration', 'record_scan', { ...parcel, kind: 'lost' })
  expect(agreed.last[1]).toMatchObject({ type: 'StageEntered', to: 'refunding', clause: 'TB-DSP-1' })
  expect(agreed.file?.outcome).toBe('refunded')
})

test('TB-DSP-24 · a return that is lost on its way is the seller’s risk: once he agrees, he refunds', () => {
  const disputed = scanReturn(given.returnDisputed(), 'lost').act('buyer', 'request_intervention')
  disputed.act('merchant', 'agree')
  expect(disputed.last[1]).toMatchObject({ type: 'StageEntered', to: 'refunding', clause: 'TB-DSP-24' })
})

function scanReturn(returned: Play, kind: string, daysAgo = 0): Play {
  const { shipmentId, trackingNumber } = returned.file?.returnWaybill ?? { shipmentId: '', trackingNumber: '' }
  const scannedAt = returned.now - daysAgo * 86_400_000
  return returned.act('integration', 'record_scan', {
    shipmentId,
    trackingNumber,
    direction: 'return',
    kind,
    scannedAt,
  })
}

test('TB-DSP-19 · freight that somebody else is to pay wants proof', () => {
  const returning = given.returning().act('buyer', 'ship_return', { ...WAYBILL, freightMinor: 1 })
  thenRefused(returning, { code: 'freight_proof_missing', pointer: '/evidence_ids' })
})
