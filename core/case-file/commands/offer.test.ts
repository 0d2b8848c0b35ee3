import { expect, test } from 'vitest'
import { given, ruling, thenHappened, thenRefused, WAYBILL } from '../../../test/dsl/given.ts'
import { play } from '../../../test/dsl/play.ts'

const offer = (fields: Record<string, unknown> = { amountMinor: 3000 }, openedAt = '2026-11-02T10:00+08:00') =>
  given.opened({ openedAt }).act('merchant', 'propose', fields)

test('TB-REF-14 · from 2022-08-09 on a seller answers with an offer of his own', () => {
  thenRefused(offer({ amountMinor: 3000 }, '2022-08-08T10:00+08:00'), { code: 'command_not_allowed' })
  thenHappened(offer({ amountMinor: 3000, statement: 'x' }, '2022-08-09T00:00+08:00'), [
    {
      type: 'RemedyProposed',
      proposal: { remedy: 'refund_only', amountMinor: 3000 },
      statement: { id: 'txt_statement' },
      clause: 'TB-REF-14',
    },
    { type: 'StageEntered', to: 'proposed', deadlines: [{ name: 'proposal_answer', clause: 'TB-REF-14' }] },
  ])
})

test('TB-REF-14 · an offer is something else than the claim, and something that could be claimed', () => {
  thenRefused(offer({}), { code: 'offer_equals_claim', facts: { remedy: 'refund_only', amount_minor: 8900 } })
  thenRefused(offer({ remedy: 'magic' }), { code: 'remedy_not_offered', pointer: '/remedy' })
  thenRefused(offer({ amountMinor: 9000 }), { code: 'amount_exceeds_paid', pointer: '/amount_minor' })
})

test('TB-REF-14 · an offer that is accepted is the claim from then on', () => {
  thenHappened(offer({ remedy: 'return_refund' }).act('buyer', 'accept_proposal'), [
    { type: 'ProposalAccepted', claim: { remedy: 'return_refund', amountMinor: 8900, reason: 'not_as_described' } },
    { type: 'StageEntered', to: 'awaiting_return' },
  ])
  expect(offer().act('buyer', 'accept_proposal').file).toMatchObject({ outcome: 'refunded', proposal: null })
})

test('an offer that isn’t there can’t be accepted', () => {
  const open = offer()
  open.file = open.file && { ...open.file, proposal: null }
  thenRefused(open.act('buyer', 'accept_proposal'), { code: 'no_proposal', status: 'not_allowed' })
})

test('TB-REF-14 · an offer that is declined leaves the buyer where a refusal would', () => {
  const declined = offer().act('buyer', 'decline_proposal')
  thenHappened(declined, [{ type: 'ProposalDeclined' }, { type: 'StageEntered', to: 'refused' }])
  expect(declined.file?.proposal).toBeNull()
  thenHappened(declined.act('buyer', 'modify_claim', { amountMinor: 3000 }), [
    { type: 'ClaimModified', claim: { amountMinor: 3000 } },
    { type: 'StageEntered', to: 'awaiting_merchant' },
  ])
})

test('TB-REF-14 · after five days without an answer to the offer the claim lapses', () => {
  const open = offer().wait('P5D')
  expect(open.last).toEqual([])
  expect(open.tick().last.map(({ type }) => type)).toEqual(['DeadlineExpired', 'SilenceEndedClaim', 'CaseClosed'])
})

test('TB-REF-13 · a seller calls a parcel back from 2022-08-09 on; for five days, then the buyer is refunded', () => {
  const shipped = (openedAt: string) => play({ openedAt, shipment: 'shipped', claim: { reason: 'changed_mind' } })
  const early = shipped('2022-08-08T10:00+08:00').act('merchant', 'intercept_parcel')
  thenRefused(early, { code: 'command_not_allowed' })
  const intercepting = shipped('2022-08-09T00:00+08:00').act('merchant', 'intercept_parcel')
  thenHappened(intercepting, [
    { type: 'InterceptionStarted', clause: 'TB-REF-13' },
    { type: 'StageEntered', to: 'intercepting', deadlines: [{ name: 'interception', clause: 'TB-REF-13' }] },
  ])
  expect(intercepting.wait('P5D').last).toEqual([])
  expect(intercepting.tick().file?.outcome).toBe('refunded')
})

test.each([
  ['refused', 'TB-DSP-23', 'refunding'],
  ['signed', 'TB-REF-13', 'awaiting_merchant'],
] as const)('a parcel that is called back and %s · %s', (kind, clause, stage) => {
  const intercepting = play({ shipment: 'shipped', claim: { reason: 'changed_mind' } }).act(
    'merchant',
    'intercept_parcel',
  )
  const parcel = { shipmentId: 'shp_1', trackingNumber: 'SF1', direction: 'outbound', scannedAt: intercepting.now }
  intercepting.act('integration', 'record_scan', { ...parcel, kind })
  expect(intercepting.last[1]).toMatchObject({ type: 'StageEntered', to: stage, clause })
})

test('a settlement is reached once both sides want the same', () => {
  const offered = given.reviewed().act('merchant', 'settle', { amountMinor: 3000 })
  const terms = { remedy: 'refund_only', amountMinor: 3000 }
  thenHappened(offered, [{ type: 'SettlementOffered', offer: terms, offeredBy: 'merchant' }])
  thenHappened(offered.act('buyer', 'settle', { amountMinor: 4000 }), [
    { type: 'SettlementOffered', offer: { ...terms, amountMinor: 4000 }, offeredBy: 'buyer' },
  ])
  thenHappened(offered.act('merchant', 'settle'), [
    { type: 'SettlementReached', claim: { remedy: 'refund_only', amountMinor: 4000 } },
    { type: 'StageEntered', to: 'refunding' },
    { type: 'HoldResolved', resolution: 'split', capturedMinor: 4000, releasedMinor: 4900 },
    { type: 'RefundOrdered', amountMinor: 4000, movements: [] },
    { type: 'CaseClosed', outcome: 'refunded' },
  ])
})

test('a merchant takes the claim as it stands, a buyer’s own word settles nothing', () => {
  thenHappened(given.opened().act('buyer', 'settle'), [{ type: 'SettlementOffered', offeredBy: 'buyer' }])
  expect(given.opened().act('merchant', 'settle').last[0]?.type).toBe('SettlementReached')
  const tooMuch = given.opened().act('buyer', 'settle', { amountMinor: 9000 })
  thenRefused(tooMuch, { code: 'amount_exceeds_paid', pointer: '/amount_minor' })
  thenRefused(given.opened().act('buyer', 'settle', { remedy: 'magic' }), { code: 'remedy_not_offered' })
})

test('a settlement after a ruling takes its place; the claim that was ruled on is no offer any more', () => {
  const ruled = given.reviewed({ order: { completedAt: '2026-11-01T10:00+08:00' } })
  ruled.act('agent', 'rule', ruling([{ kind: 'refund', amountMinor: 5000 }]))
  expect(ruled.file?.stage).toBe('awaiting_execution')
  expect(ruled.act('merchant', 'settle').last[0]?.type).toBe('SettlementOffered')
  ruled.act('merchant', 'settle', { amountMinor: 4000 }).act('buyer', 'settle')
  expect(ruled.last[0]).toMatchObject({ type: 'SettlementReached', claim: { amountMinor: 4000 } })
  expect(ruled.file).toMatchObject({ ruling: null, stage: 'collecting', collection: { amountMinor: 4000 } })
})

test('TB-ADV-1 · the parties can’t settle for less than the platform has paid, nor for new goods besides', () => {
  const paid = () => given.reviewed().act('agent', 'advance_compensation', { amountMinor: 5000 })
  const no = { code: 'advance_already_paid', facts: { advanced_minor: 5000 } }
  thenRefused(paid().act('merchant', 'settle', { amountMinor: 4999 }), no)
  thenRefused(paid().act('merchant', 'settle', { remedy: 'exchange', amountMinor: 8000 }), no)
  thenHappened(paid().act('merchant', 'settle', { amountMinor: 5000 }), [{ type: 'SettlementOffered' }])
})

test('TB-ADV-2 · a frozen advance waits for the goods, unless the parties agree that it need not', () => {
  const frozen = () =>
    given.reviewed({ claim: { remedy: 'return_refund', reason: 'quality' } }).act('agent', 'advance_compensation')
  expect(frozen().file).toMatchObject({ stage: 'awaiting_return', advance: { state: 'frozen' } })
  const settled = frozen()
    .act('buyer', 'settle', { remedy: 'refund_only', amountMinor: 6000 })
    .act('merchant', 'settle')
  expect(settled.file).toMatchObject({ outcome: 'refunded', payouts: [{ amountMinor: 6000 }] })
  expect(settled.books['buyer:b1:held']).toBe(0)
})

test('once the refund has begun nothing is settled otherwise, nor withdrawn', () => {
  const owing = given.returned({}, { freightMinor: 1200 }).act('merchant', 'confirm_return')
  owing.act('system', 'collect_from_merchant')
  expect(owing.file).toMatchObject({ stage: 'awaiting_execution', money: { refundedMinor: 8900 } })
  for (const role of ['buyer', 'merchant'] as const) {
    thenRefused(owing.act(role, 'settle', { amountMinor: 100 }), { code: 'command_not_allowed' })
  }
  thenRefused(owing.act('buyer', 'withdraw'), { code: 'command_not_allowed' })
  thenRefused(owing.act('buyer', 'ship_return', WAYBILL), { code: 'command_not_allowed' })
})

test('a claim that is the same as before isn’t changed: it would only start the seller’s time again', () => {
  const refused = given.refused()
  thenRefused(refused.act('buyer', 'modify_claim', {}), { code: 'nothing_changed' })
  thenRefused(refused.act('buyer', 'modify_claim', { amountMinor: 8900 }), { code: 'nothing_changed' })
})
