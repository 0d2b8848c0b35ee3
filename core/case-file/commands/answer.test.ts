import { expect, test } from 'vitest'
import { given, thenHappened, thenRefused } from '../../../test/dsl/given.ts'
import { type Play, play, type Setting } from '../../../test/dsl/play.ts'

const HOUR = 3_600_000

/** What time alone brings about: nothing at the due moment, everything one millisecond after it. */
function thenExpires(opened: Play, hours: number, types: readonly string[]): void {
  const dueAt = (opened.now + hours * HOUR) as Play['now']
  expect(opened.file?.nextDueAt).toBe(dueAt)
  expect(opened.at(dueAt).last).toEqual([])
  opened.at((dueAt + 1) as Play['now'])
  expect(opened.last.map(({ type }) => type)).toEqual(types)
  expect(opened.last.every(({ at }) => at === dueAt)).toBe(true)
}

const BY_SILENCE = ['DeadlineExpired', 'ClaimAgreed', 'StageEntered', 'RefundOrdered', 'CaseClosed']

test.each([
  ['2013-05-06T10:00+08:00', 48],
  ['2016-05-06T10:00+08:00', 48],
  ['2022-08-09T23:59:59+08:00', 48],
  ['2022-08-10T00:00+08:00', 24],
  ['2026-11-02T10:00+08:00', 24],
])('TB-REF-1 · unshipped, opened %s: a seller silent for %i hours has agreed', (openedAt, hours) => {
  const unshipped: Setting = { openedAt, shipment: 'not_shipped', claim: { reason: 'late_shipment' } }
  thenExpires(play(unshipped), hours, BY_SILENCE)
})

test.each([
  ['2013-05-06T10:00+08:00', 'physical', 120],
  ['2013-05-06T10:00+08:00', 'virtual', 72],
  ['2016-05-06T10:00+08:00', 'physical', 120],
  ['2022-08-09T23:59:59+08:00', 'physical', 120],
  ['2022-08-10T00:00+08:00', 'physical', 48],
  ['2022-09-01T10:00+08:00', 'virtual', 48],
  ['2026-11-02T10:00+08:00', 'physical', 48],
])('TB-REF-3 · shipped, opened %s, %s goods: a seller silent for %i hours has agreed', (openedAt, goods, hours) => {
  thenExpires(play({ openedAt, order: { goods } }), hours, BY_SILENCE)
})

test('TB-REF-15 · a seller silent for two days on a repair has agreed to it', () => {
  const opened = play({ claim: { remedy: 'repair', reason: 'quality' } })
  expect(opened.file?.deadlines).toMatchObject([{ clause: 'TB-REF-15' }])
  thenExpires(opened, 48, ['DeadlineExpired', 'ClaimAgreed', 'StageEntered'])
})

test('TB-REF-5 · a refund that is agreed is what was asked for, out of escrow', () => {
  const agreed = play({ claim: { amountMinor: 4000 } }).act('merchant', 'agree')
  thenHappened(agreed, [
    { type: 'ClaimAgreed', bySilence: false, by: { role: 'merchant', id: 'm1' } },
    { type: 'StageEntered', from: 'awaiting_merchant', to: 'refunding', deadlines: [] },
    {
      type: 'RefundOrdered',
      amountMinor: 4000,
      by: { role: 'system', id: 'platform' },
      movements: [
        { source: 'escrow:order:o1', destination: 'buyer:b1:refundable', amountMinor: 4000, currency: 'CNY' },
      ],
    },
    { type: 'CaseClosed', outcome: 'refunded' },
  ])
})

test.each(['refused', 'lost'] as const)('TB-DSP-1 · of a parcel that was %s nothing has to be sent back', shipment => {
  const opened = play({ shipment: 'shipped', claim: { remedy: 'return_refund', reason: 'quality' } })
  scan(opened, shipment).act('merchant', 'agree')
  expect(opened.last.find(({ type }) => type === 'StageEntered')).toMatchObject({ to: 'refunding', clause: 'TB-DSP-1' })
})

test('TB-REF-6 · a refusal names a reason of the list, with words and proof', () => {
  thenRefused(given.opened().act('merchant', 'refuse', { reason: 'bad_mood' }), {
    code: 'unknown_reason',
    pointer: '/reason',
    facts: { reason: 'bad_mood' },
  })
  const refused = given.opened().act('merchant', 'refuse', {
    reason: 'as_described',
    statement: 'look at the photo',
    evidenceIds: ['evd_photo'],
  })
  thenHappened(refused, [
    { type: 'EvidenceSubmitted', items: [{ id: 'evd_photo', from: 'merchant' }], statement: null },
    { type: 'ClaimRefused', reason: 'as_described', statement: { id: 'txt_statement' } },
    { type: 'StageEntered', to: 'refused', deadlines: [{ name: 'refusal_answer', clause: 'TB-REF-6' }] },
  ])
})

test('TB-REF-6 · a buyer who does nothing for seven days lets his claim lapse; the trade runs on', () => {
  thenExpires(given.refused(), 7 * 24, ['DeadlineExpired', 'SilenceEndedClaim', 'CaseClosed'])
  const lapsed = given.refused().wait('P8D')
  expect(lapsed.file).toMatchObject({ outcome: 'lapsed', closedAt: lapsed.now - 24 * HOUR })
  expect(lapsed.books['escrow:order:o1']).toBe(8900)
})

test('TB-REF-3 · who changes his claim waits for another answer as long', () => {
  const changed = given.refused().wait('P1D').act('buyer', 'modify_claim', { amountMinor: 3000, statement: 'less' })
  thenHappened(changed, [
    { type: 'ClaimModified', claim: { remedy: 'refund_only', amountMinor: 3000 }, statement: { id: 'txt_statement' } },
    { type: 'StageEntered', from: 'refused', to: 'awaiting_merchant' },
  ])
  expect(changed.file?.refusal).toBeNull()
  thenExpires(changed, 48, BY_SILENCE)
})

test('a claim is changed within what could be claimed, pointing at the field at fault', () => {
  const change = (fields: Record<string, unknown>) => given.opened().act('buyer', 'modify_claim', fields)
  thenRefused(change({ amountMinor: 8901 }), { code: 'amount_exceeds_paid', pointer: '/amount_minor' })
  thenRefused(change({ reason: 'because' }), { code: 'unknown_reason', pointer: '/reason' })
  thenRefused(change({ remedy: 'magic' }), { code: 'remedy_not_offered', pointer: '/remedy' })
  thenRefused(change({ remedy: 'repair' }), { code: 'reason_not_for_remedy', pointer: '/remedy' })
})

test('TB-EVD-11 · a claim is withdrawn before the ruling, and leaves the escrow as it was', () => {
  const withdrawn = given.reviewed().act('buyer', 'withdraw')
  thenHappened(withdrawn, [
    { type: 'ClaimWithdrawn', clause: 'TB-EVD-11' },
    { type: 'HoldResolved', resolution: 'released', capturedMinor: 0 },
    { type: 'CaseClosed', outcome: 'withdrawn' },
  ])
  expect(withdrawn.books['escrow:order:o1']).toBe(8900)
})

test('TB-ADV-1 · what the platform has paid for can’t be withdrawn', () => {
  const paid = given.reviewed().act('agent', 'advance_compensation')
  thenRefused(paid.act('buyer', 'withdraw'), { code: 'advance_already_paid', facts: { advanced_minor: 8900 } })
})

test('messages are taken up to a thousand', () => {
  const opened = given.opened().act('buyer', 'send_message', { text: 'hello' })
  thenHappened(opened, [{ type: 'MessageSent', message: { id: 'txt_text' } }])
  opened.file = opened.file && { ...opened.file, messageCount: 999 }
  thenHappened(opened.act('agent', 'send_message', { text: 'one more' }), [{ type: 'MessageSent' }])
  const refused = opened.act('buyer', 'send_message', { text: 'and another' })
  thenRefused(refused, { code: 'too_many_messages', facts: { most: 1000 } })
})

function scan(opened: Play, kind: string): Play {
  const parcel = { shipmentId: 'shp_1', trackingNumber: 'SF1', direction: 'outbound', kind, scannedAt: opened.now }
  return opened.act('integration', 'record_scan', parcel)
}
