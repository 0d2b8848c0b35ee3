import { expect, test } from 'vitest'
import { given, ruling, thenHappened, thenRefused, WAYBILL } from '../../../test/dsl/given.ts'
import type { Setting } from '../../../test/dsl/play.ts'
import { row } from '../../../test/dsl/row.ts'
import type { DecisionTable } from '../../policy/table.ts'
import { advanceCompensation } from './advance-compensation.ts'

const RETURN: Setting = { claim: { remedy: 'return_refund', reason: 'quality' } }
const COMPLETED: Setting = { order: { completedAt: '2026-11-01T10:00+08:00' } }
const advanced = (setting: Setting = {}, fields = {}) =>
  given.reviewed(setting).act('agent', 'advance_compensation', fields)
const NOTHING_OWED = { 'platform:recoverable:m1': 0, 'merchant:m1:debt': 0 }

test('TB-ADV-1 · without a return the platform pays at once out of its fund; the trade’s money stays', () => {
  const paid = advanced()
  thenHappened(paid, [
    {
      type: 'CompensationAdvanced',
      form: 'without_return',
      amountMinor: 8900,
      clause: 'TB-ADV-1',
      by: { role: 'agent' },
    },
  ])
  expect(paid.file).toMatchObject({
    stage: 'platform_review',
    advance: { state: 'paid' },
    payouts: [{ status: 'pending' }],
  })
  expect(paid.books).toMatchObject({
    'platform:relief': -8900,
    'buyer:b1:refundable': 8900,
    'platform:recoverable:m1': 8900,
    'merchant:m1:debt': -8900,
    'escrow:order:o1:held': 8900,
  })
  thenRefused(paid.act('agent', 'advance_compensation'), { code: 'command_not_allowed' })
})

test('TB-ADV-1 · the seller then agrees: the fund has its money back, the buyer isn’t paid twice', () => {
  const agreed = advanced().act('merchant', 'agree')
  thenHappened(agreed, [
    { type: 'ClaimAgreed' },
    { type: 'StageEntered', to: 'refunding' },
    { type: 'HoldResolved', resolution: 'captured' },
    { type: 'AdvanceRecovered', amountMinor: 8900 },
    { type: 'CaseClosed', outcome: 'refunded' },
  ])
  expect(agreed.books).toMatchObject({ 'platform:relief': 0, 'buyer:b1:refundable': 8900, ...NOTHING_OWED })
})

test('TB-ADV-1 · a claim that is dismissed after the buyer was paid costs the platform, not the seller', () => {
  const dismissed = advanced().act('agent', 'rule', ruling([]))
  expect(dismissed.last.map(({ type }) => type)).toEqual(['Ruled', 'HoldResolved', 'AdvanceWrittenOff', 'CaseClosed'])
  expect(dismissed.books).toMatchObject({ 'platform:relief': -8900, 'escrow:order:o1': 8900, ...NOTHING_OWED })
  thenRefused(dismissed.act('system', 'recover_advance'), { code: 'nothing_to_recover', status: 'not_allowed' })
})

test('TB-ADV-1 · a ruling for less than was paid first: the seller owes what was ruled, no more', () => {
  const ruled = advanced().act('agent', 'rule', ruling([{ kind: 'refund', amountMinor: 5000 }]))
  expect(ruled.file).toMatchObject({ outcome: 'refunded', advance: { recoveredMinor: 5000, writtenOffMinor: 3900 } })
  expect(ruled.books).toMatchObject({ 'platform:relief': -3900, 'escrow:order:o1': 3900, ...NOTHING_OWED })
})

test('TB-ADV-1 · a ruling for more than was paid first: the fund gets its part, the buyer the rest', () => {
  const ruled = advanced({}, { amountMinor: 3000 }).act(
    'agent',
    'rule',
    ruling([{ kind: 'refund', amountMinor: 8900 }]),
  )
  expect(ruled.file?.payouts).toMatchObject([{ amountMinor: 3000 }, { amountMinor: 5900 }])
  expect(ruled.books).toMatchObject({ 'platform:relief': 0, 'buyer:b1:refundable': 8900, ...NOTHING_OWED })
})

test('TB-ADV-2 · with a return the sum is frozen for the buyer until the seller has the goods back', () => {
  const frozen = advanced(RETURN)
  thenHappened(frozen, [
    { type: 'CompensationAdvanced', form: 'with_return', payoutId: null },
    { type: 'StageEntered', to: 'awaiting_return', clause: 'TB-ADV-2' },
  ])
  expect(frozen.books['buyer:b1:held']).toBe(8900)
  frozen.act('buyer', 'ship_return', WAYBILL).act('merchant', 'confirm_return')
  expect(frozen.last.map(({ type }) => type)).toEqual([
    'ReturnConfirmed',
    'StageEntered',
    'AdvanceUnfrozen',
    'HoldResolved',
    'AdvanceRecovered',
    'CaseClosed',
  ])
  expect(frozen.books).toMatchObject({ 'platform:relief': 0, 'buyer:b1:held': 0, 'buyer:b1:refundable': 8900 })
})

test('TB-ADV-3 · nothing came back: the seller is paid, and what was frozen returns to the fund', () => {
  const disputed = advanced(RETURN).act('buyer', 'ship_return', WAYBILL)
  disputed.act('merchant', 'dispute_return', { reason: 'not_received_back' })
  disputed.act('agent', 'rule', ruling([{ kind: 'pay_merchant' }], { liability: 'buyer' }))
  expect(disputed.last.map(({ type }) => type)).toEqual([
    'Ruled',
    'StageEntered',
    'HoldResolved',
    'MerchantPaid',
    'AdvanceReturned',
    'CaseClosed',
  ])
  expect(disputed.books).toMatchObject({
    'platform:relief': 0,
    'buyer:b1:held': 0,
    'external:psp': 8900,
    ...NOTHING_OWED,
  })
})

test.each([
  ['never sends anything', 'paid_to_merchant', 0],
  ['withdraws', 'withdrawn', 8900],
])('TB-ADV-3 · a buyer who %s leaves the frozen sum to the fund', (_how, outcome, escrowMinor) => {
  const frozen = advanced(RETURN)
  if (outcome === 'withdrawn') frozen.act('buyer', 'withdraw')
  else {
    // His silence settles nothing that was paid first: an agent asks him, and has the seller paid.
    expect(frozen.wait('P8D').file?.stage).toBe('platform_review')
    frozen.act('agent', 'rule', ruling([{ kind: 'pay_merchant' }], { liability: 'buyer' }))
  }
  expect(frozen.file).toMatchObject({ outcome, advance: { state: 'returned' } })
  expect(frozen.books).toMatchObject({
    'platform:relief': 0,
    'buyer:b1:held': 0,
    'escrow:order:o1': escrowMinor,
    ...NOTHING_OWED,
  })
})

test('TB-ADV-2 · a completed order: the frozen sum is freed with the charge, once, and up to what was ruled', () => {
  const frozen = advanced({ ...RETURN, ...COMPLETED }).act('buyer', 'ship_return', WAYBILL)
  frozen.act('merchant', 'dispute_return', { reason: 'used' })
  frozen.act('agent', 'rule', ruling([{ kind: 'refund', amountMinor: 6000 }]))
  expect(frozen.file).toMatchObject({ stage: 'awaiting_execution', advance: { state: 'frozen' } })
  frozen.act('merchant', 'execute_ruling').act('system', 'collect_from_merchant')
  expect(frozen.file?.stage).toBe('awaiting_execution')
  frozen.wait('P4D').act('system', 'collect_from_merchant')
  expect(frozen.file).toMatchObject({ outcome: 'refunded', payouts: [{ amountMinor: 6000 }] })
  expect(frozen.books).toMatchObject({ 'platform:relief': -6000, 'buyer:b1:held': 0, 'platform:recoverable:m1': 6000 })
})

test('TB-ADV-2 · freed before the seller’s money came, the frozen sum isn’t paid a second time', () => {
  const frozen = advanced({ ...RETURN, ...COMPLETED }).act('buyer', 'settle', { amountMinor: 6000 })
  frozen.act('merchant', 'settle').act('buyer', 'ship_return', WAYBILL).act('merchant', 'confirm_return')
  expect(frozen.file).toMatchObject({ stage: 'collecting', advance: { state: 'paid', amountMinor: 6000 } })
  frozen.act('system', 'collect_from_merchant').wait('P4D').act('system', 'collect_from_merchant')
  expect(frozen.file).toMatchObject({ outcome: 'refunded', payouts: [{ amountMinor: 6000 }] })
})

test('who was paid can’t have new goods besides: what he sends back the seller keeps', () => {
  const paid = advanced({ claim: { remedy: 'exchange', reason: 'quality' } }, { form: 'without_return' })
  paid.act('merchant', 'agree').act('buyer', 'ship_return', WAYBILL)
  expect(paid.file?.stage).toBe('return_in_transit')
})

test('TB-ADV-1 · a buyer without standing, or at fault, is not paid first', () => {
  const no = { code: 'buyer_not_eligible', clause: 'TB-ADV-1' }
  thenRefused(advanced({}, { buyerInGoodStanding: false }), no)
  thenRefused(advanced({}, { buyerWithoutFault: false }), no)
  expect(advanced({}, { buyerInGoodStanding: true, buyerWithoutFault: true }).rejection).toBeNull()
})

test('TB-ADV-1 · the sum in dispute is paid first, never more', () => {
  const no = { code: 'amount_exceeds_claim', pointer: '/amount_minor', facts: { claimed_minor: 3000 } }
  thenRefused(advanced({ claim: { amountMinor: 3000 } }, { amountMinor: 3001 }), no)
})

test('TB-ADV-1 · a case without an order has nothing to pay first', () => {
  const reviewed = given.reviewed()
  reviewed.file = reviewed.file && { ...reviewed.file, order: null }
  thenRefused(reviewed.act('agent', 'advance_compensation'), { code: 'no_order', clause: 'TB-ADV-1' })
})

test('TB-ADV-2 · goods that never reached the buyer, or that the seller has back, aren’t waited for', () => {
  const lost = given.reviewed({ shipment: 'lost', claim: { reason: 'not_received' } })
  const no = { code: 'nothing_to_return', clause: 'TB-ADV-1', pointer: '/form' }
  thenRefused(lost.act('agent', 'advance_compensation', { form: 'with_return' }), no)
  thenHappened(lost.act('agent', 'advance_compensation'), [{ type: 'CompensationAdvanced', form: 'without_return' }])
})

const CONDITIONS: DecisionTable = {
  name: 'advance_conditions',
  hit: 'first',
  rows: [
    row({ reason: 'changed_mind' }, { allowed: false }, 'TB-ADV-3'),
    row({}, { needs: ['address_verified', 'claim_lawful'] }, 'TB-ADV-2'),
  ],
}
const conditioned = (setting: Setting = {}) =>
  given.reviewed({
    ...setting,
    rules: snapshot => ({ ...snapshot, tables: { ...snapshot.tables, advance_conditions: CONDITIONS } }),
  })

test('DY-ADV-3 · each condition that the pack names is confirmed, or nothing is paid first', () => {
  const half = conditioned().act('agent', 'advance_compensation', { confirmed: ['address_verified', 'other'] })
  const no = { code: 'advance_condition_missing', clause: 'TB-ADV-2', pointer: '/confirmed' }
  thenRefused(half, { ...no, facts: { missing: 'claim_lawful' } })
  const confirmed = ['claim_lawful', 'address_verified']
  thenHappened(half.act('agent', 'advance_compensation', { confirmed }), [{ type: 'CompensationAdvanced', confirmed }])
})

test('DY-ADV-3 · in a case that the pack excludes nothing is paid first, whatever is confirmed', () => {
  const excluded = conditioned({ claim: { remedy: 'refund_only', reason: 'changed_mind' } })
  const confirmed = ['claim_lawful', 'address_verified']
  thenRefused(excluded.act('agent', 'advance_compensation', { confirmed }), {
    code: 'advance_not_allowed',
    clause: 'TB-ADV-3',
  })
})

test('DY-ADV-1 · what the buyer has had back already isn’t paid first again, only what is left of it', () => {
  const { file, now: at, snapshot, clock } = given.reviewed()
  const refunded = (refundedMinor: number, fields = {}) => {
    if (file === null) throw new Error('the case was not opened')
    const money = { ...file.money, refundedMinor }
    const by = { role: 'agent', id: 'a1' } as const
    return advanceCompensation.decide({ file: { ...file, money }, at, snapshot, clock, by, fields, facts: {} })
  }
  expect(refunded(8900)).toMatchObject({ code: 'amount_exceeds_claim', facts: { claimed_minor: 0 } })
  expect(refunded(5000)).toMatchObject([{ type: 'CompensationAdvanced', amountMinor: 3900 }])
  expect(refunded(5000, { amountMinor: 3901 })).toMatchObject({ code: 'amount_exceeds_claim' })
})
