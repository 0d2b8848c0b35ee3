import { expect, test } from 'vitest'
import { given, ruling, thenHappened, thenRefused } from '../../../test/dsl/given.ts'
import type { Play, Setting } from '../../../test/dsl/play.ts'
import { row } from '../../../test/dsl/row.ts'
import { accounts } from '../../ledger/accounts.ts'
import type { Snapshot } from '../../policy/snapshot.ts'

const COMPLETED: Setting = { order: { completedAt: '2026-11-01T10:00+08:00' } }

/** Ruled for the buyer, after the order's money had gone to the seller. */
const ruled = (funds: NonNullable<Setting['funds']>, amountMinor = 8900): Play =>
  given.reviewed({ ...COMPLETED, funds }).act('agent', 'rule', ruling([{ kind: 'refund', amountMinor }]))

test('TB-EVD-8 · the seller pays: what is held first, then the deposit, then what he is to be paid', () => {
  const executed = ruled({ depositMinor: 5000, payableMinor: 9000 }).act('merchant', 'execute_ruling')
  thenHappened(executed, [
    { type: 'CollectionRequested', amountMinor: 8900, fundMinor: 0, freightMinor: 0, enforced: false },
    { type: 'StageEntered', to: 'collecting' },
  ])
  thenHappened(executed.act('system', 'collect_from_merchant'), [
    { type: 'HoldResolved', resolution: 'captured', capturedMinor: 8900 },
    { type: 'FundsCollected', amountMinor: 8900, movements: [] },
    { type: 'CollectionCompleted', collectedMinor: 8900, missingMinor: 0 },
    { type: 'CaseClosed', outcome: 'refunded' },
  ])
  expect(executed.books).toMatchObject({
    'merchant:m1:deposit': 0,
    'merchant:m1:payable': 5100,
    'buyer:b1:refundable': 8900,
  })
})

test('TB-EVD-8 · funds that don’t reach are left alone until the seller’s three days are over', () => {
  const short = ruled({ depositMinor: 4000 }).act('merchant', 'execute_ruling').act('system', 'collect_from_merchant')
  thenHappened(short, [
    { type: 'FundsFellShort', missingMinor: 4900 },
    { type: 'StageEntered', from: 'collecting', to: 'awaiting_execution' },
  ])
  expect(short.file).toMatchObject({ collection: null, holds: [{ resolution: null }] })
})

test('TB-EVD-8 · trying to pay and falling short gives the seller no new three days', () => {
  const first = ruled({})
  const dueAt = first.file?.nextDueAt
  for (let tries = 0; tries < 3; tries += 1) {
    first.wait('PT12H').act('merchant', 'execute_ruling').act('system', 'collect_from_merchant')
  }
  expect(first.file?.nextDueAt).toBe(dueAt)
})

test('TB-EVD-8 · after three days the charge is enforced, and the platform pays first what is missing', () => {
  const late = ruled({ depositMinor: 4000 }).wait('P3D')
  expect(late.last).toEqual([])
  thenHappened(late.tick(), [
    { type: 'DeadlineExpired', name: 'execution', clause: 'TB-EVD-8' },
    { type: 'CollectionRequested', enforced: true },
    { type: 'StageEntered', to: 'collecting' },
  ])
  thenHappened(late.act('system', 'collect_from_merchant'), [
    { type: 'HoldResolved', resolution: 'captured', capturedMinor: 4000 },
    { type: 'FundsCollected', amountMinor: 4000 },
    { type: 'CompensationAdvanced', form: 'without_return', amountMinor: 4900 },
    { type: 'CollectionCompleted', collectedMinor: 4000, missingMinor: 4900 },
    { type: 'CaseClosed', outcome: 'refunded' },
  ])
  expect(new Set(late.file?.payouts.map(({ id }) => id)).size).toBe(2)
  expect(late.books).toMatchObject({ 'platform:relief': -4900, 'platform:recoverable:m1': 4900 })
})

test('TB-ADV-5 · what the platform paid for a seller is taken once he has funds again, bit by bit, never more', () => {
  const closed = ruled({}).wait('P4D').act('system', 'collect_from_merchant')
  thenRefused(closed.act('system', 'recover_advance'), { code: 'nothing_to_recover' })
  deposit(closed, 5000)
  thenHappened(closed.act('system', 'recover_advance'), [{ type: 'AdvanceRecovered', amountMinor: 5000 }])
  deposit(closed, 9000)
  thenHappened(closed.act('system', 'recover_advance'), [{ type: 'AdvanceRecovered', amountMinor: 3900 }])
  thenRefused(closed.act('system', 'recover_advance'), { code: 'nothing_to_recover' })
  expect(closed.books).toMatchObject({
    'platform:relief': 0,
    'platform:recoverable:m1': 0,
    'merchant:m1:debt': 0,
    'merchant:m1:deposit': 5100,
  })
})

test('TB-ADV-1 · of what is collected the buyer has his part before the fund has its', () => {
  const setting = { order: { completedAt: '2026-11-01T10:00+08:00' }, funds: { depositMinor: 4000 } }
  const paidFirst = given.reviewed(setting).act('agent', 'advance_compensation', { amountMinor: 3000 })
  paidFirst.act('agent', 'rule', ruling([{ kind: 'refund', amountMinor: 8900 }])).wait('P4D')
  paidFirst.act('system', 'collect_from_merchant')
  expect(paidFirst.books).toMatchObject({
    'buyer:b1:refundable': 8900,
    'platform:relief': -4900,
    'platform:recoverable:m1': 4900,
    'merchant:m1:deposit': 0,
  })
})

test('TB-DSP-19 · freight that the seller’s funds don’t reach for is asked of him, then paid first', () => {
  const owing = given.returned({}, { freightMinor: 1200 }).act('merchant', 'confirm_return')
  owing.act('system', 'collect_from_merchant').wait('P4D').act('system', 'collect_from_merchant')
  expect(owing.file).toMatchObject({ outcome: 'refunded', money: { refundedMinor: 8900, freightMinor: 1200 } })
  expect(owing.books).toMatchObject({ 'buyer:b1:refundable': 10_100, 'platform:relief': -1200, 'escrow:order:o1': 0 })
})

test('an order completed during the case keeps its escrow until the end; the rest is then the seller’s', () => {
  const reviewed = given.reviewed({ claim: { amountMinor: 5000 } })
  thenHappened(reviewed.act('integration', 'record_completion'), [{ type: 'OrderCompleted' }])
  thenHappened(reviewed.act('integration', 'record_completion'), [])
  expect(reviewed.act('merchant', 'agree').last.map(({ type }) => type)).toEqual([
    'ClaimAgreed',
    'StageEntered',
    'HoldResolved',
    'RefundOrdered',
    'MerchantPaid',
    'CaseClosed',
  ])
  expect(reviewed.books).toMatchObject({ 'escrow:order:o1': 0, 'buyer:b1:refundable': 5000, 'external:psp': 3900 })
})

test('freight from the seller’s own funds leaves his part of a completed order’s escrow whole', () => {
  const claim = { remedy: 'return_refund', reason: 'quality', amountMinor: 5000 }
  const owing = given.returned({ claim, funds: { depositMinor: 2000 } }, { freightMinor: 1200 })
  owing.act('integration', 'record_completion').act('merchant', 'confirm_return').act('system', 'collect_from_merchant')
  expect(owing.books).toMatchObject({ 'escrow:order:o1': 0, 'external:psp': 3900, 'merchant:m1:deposit': 800 })
})

test('nothing is collected where nothing was asked for', () => {
  thenRefused(ruled({}).act('system', 'collect_from_merchant'), { code: 'command_not_allowed' })
  const executed = ruled({}).act('merchant', 'execute_ruling')
  executed.file = executed.file && { ...executed.file, collection: null }
  const no = { code: 'nothing_to_collect', status: 'not_allowed' }
  thenRefused(executed.act('system', 'collect_from_merchant'), no)
})

function deposit(closed: Play, amountMinor: number): void {
  const path = accounts.deposit('m1')
  closed.books = { ...closed.books, [path]: (closed.books[path] ?? 0) + amountMinor }
}

test('DY-AS-15 · the order of deduction may depend on the case: agreed to, or ruled', () => {
  const rows = [
    row({ ruled: true }, { from: ['held', 'deposit', 'payable'] }),
    row({}, { from: ['held', 'payable', 'deposit'] }),
  ]
  const rules = (snapshot: Snapshot): Snapshot => {
    return {
      ...snapshot,
      tables: { ...snapshot.tables, deduction_order: { name: 'deduction_order', hit: 'first', rows } },
    }
  }
  const setting = { ...COMPLETED, funds: { depositMinor: 8900, payableMinor: 8900 }, rules }
  const agreed = given.opened(setting).act('merchant', 'agree').act('system', 'collect_from_merchant')
  expect(agreed.books).toMatchObject({ 'merchant:m1:payable': 0, 'merchant:m1:deposit': 8900 })
  const poor = { ...setting, funds: {} }
  const ruled = given.reviewed(poor).act('agent', 'rule', ruling([{ kind: 'refund', amountMinor: 8900 }]))
  ruled.books = { ...ruled.books, 'merchant:m1:payable': 8900, 'merchant:m1:deposit': 8900 }
  ruled.act('merchant', 'execute_ruling').act('system', 'collect_from_merchant')
  expect(ruled.books).toMatchObject({ 'merchant:m1:payable': 8900, 'merchant:m1:deposit': 0 })
})
