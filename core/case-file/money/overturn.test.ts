import { expect, test } from 'vitest'
import { movementsOf } from '../../../test/dsl/books.ts'
import { given, ruling } from '../../../test/dsl/given.ts'
import { play, type Setting } from '../../../test/dsl/play.ts'
import type { CaseFile } from '../case-file.ts'

/** A settled order, refunded by agreement: 50 yuan came from the merchant's other sales, 39 from his deposit. */
function refunded() {
  const order = { completedAt: '2026-10-30T10:00+08:00' }
  const funds = { payableMinor: 5000, depositMinor: 5000 }
  return play({ pack: 'douyin', order, funds, claim: { reason: 'quality' } })
    .act('merchant', 'agree')
    .act('system', 'collect_from_merchant')
}

const appeal = (amountMinor?: number) => ({
  appealId: 'case_00appeal',
  appellant: 'merchant',
  decidedAt: Date.parse('2026-11-03T10:00+08:00'),
  ...(amountMinor !== undefined && { amountMinor }),
})

const where = (books: Readonly<Record<string, number>>) => ({
  deposit: books['merchant:m1:deposit'],
  payable: books['merchant:m1:payable'],
  relief: books['platform:relief'] ?? 0,
})

test('DY-EXC-5 · a granted appeal puts back into the deposit what was taken from it, the rest where sales wait', () => {
  const settled = refunded()
  expect(settled.file?.outcome).toBe('refunded')
  expect(where(settled.books)).toEqual({ deposit: 1100, payable: 0, relief: 0 })
  settled.act('system', 'record_appeal', appeal())
  expect(where(settled.books)).toEqual({ deposit: 5000, payable: 5000, relief: -8900 })
  expect(settled.file?.takings).toEqual([])
})

test('DY-EXC-5 · granted in part, the deposit comes first', () => {
  const some = refunded().act('system', 'record_appeal', appeal(2000))
  expect(where(some.books)).toEqual({ deposit: 3100, payable: 0, relief: -2000 })
  const more = refunded().act('system', 'record_appeal', appeal(4000))
  expect(where(more.books)).toEqual({ deposit: 5000, payable: 100, relief: -4000 })
})

test('DY-EXC-5 · what a second appeal finds left is given back once, and the case tells all that went back', () => {
  const twice = refunded().act('system', 'record_appeal', appeal(2000))
  twice.act('system', 'record_appeal', { ...appeal(), appealId: 'case_00second' })
  expect(where(twice.books)).toEqual({ deposit: 5000, payable: 5000, relief: -8900 })
  twice.act('system', 'record_appeal', { ...appeal(), appealId: 'case_00third' })
  expect(where(twice.books)).toEqual({ deposit: 5000, payable: 5000, relief: -8900 })
  expect(twice.file?.overturned).toMatchObject({ appealId: 'case_00third', restoredMinor: 8900 })
})

test('what was paid out of a hold was taken from where it had been frozen, in its order, and when it was paid', () => {
  const order = { completedAt: '2026-10-30T10:00+08:00' }
  const setting: Setting = { pack: 'douyin', order, funds: { payableMinor: 5000, depositMinor: 5000 } }
  const disputed = given.intervened({ ...setting, claim: { reason: 'quality' } })
  expect(disputed.file).toMatchObject({ holds: [{ amountMinor: 8900, resolution: null }], takings: [] })
  const ruled = disputed.act('merchant', 'finish_evidence').act('buyer', 'finish_evidence')
  ruled.wait('PT1H').act('agent', 'rule', ruling([{ kind: 'refund', amountMinor: 6000 }], { clauses: ['DY-DSP-7'] }))
  const at = ruled.act('merchant', 'execute_ruling').act('system', 'collect_from_merchant').now
  expect(ruled.file?.takings).toEqual([
    { from: 'payable', amountMinor: 5000, at },
    { from: 'deposit', amountMinor: 1000, at },
  ])
})

test('of a case that noted no takings all goes where he is paid from, and counts from now', () => {
  const settled = refunded()
  const { takings: _unnoted, ...older } = settled.file as CaseFile
  settled.file = older
  settled.act('system', 'record_appeal', appeal())
  expect(where(settled.books)).toEqual({ deposit: 1100, payable: 8900, relief: -8900 })
  expect(settled.last.flatMap(movementsOf)).toMatchObject([{ undoesAt: settled.now }])
})

test('TT-APL-1 · won before he has paid, the appeal frees him: nothing is taken, what was held is released', () => {
  const order = { completedAt: '2026-10-30T10:00+08:00' }
  const setting: Setting = { pack: 'standard', order, funds: { depositMinor: 20_000 } }
  const remedies = [{ kind: 'refund', amountMinor: 8900 }]
  const ruled = given.reviewed(setting).act('agent', 'rule', ruling(remedies, { clauses: [] }))
  ruled.act('system', 'record_appeal', appeal(1))
  expect(ruled.file?.relieved).toBeUndefined()
  ruled.act('system', 'record_appeal', { ...appeal(), appealId: 'case_00second' })
  ruled.wait('P40D').act('system', 'collect_from_merchant')
  expect(ruled.file).toMatchObject({ status: 'closed', outcome: 'overturned', payouts: [], takings: [] })
  expect(ruled.books).toMatchObject({ 'merchant:m1:deposit': 20_000, 'merchant:m1:held': 0 })
})

test('won while it is being collected, nothing is', () => {
  const order = { completedAt: '2026-10-30T10:00+08:00' }
  const agreed = play({ pack: 'douyin', order, funds: { depositMinor: 20_000 }, claim: { reason: 'quality' } })
  agreed.act('merchant', 'agree').act('system', 'record_appeal', appeal())
  agreed.act('system', 'collect_from_merchant')
  expect(agreed.last).toMatchObject([
    { type: 'CollectionCompleted', collectedMinor: 0 },
    { type: 'CaseClosed', outcome: 'overturned' },
  ])
  expect(where(agreed.books)).toEqual({ deposit: 20_000, payable: 0, relief: 0 })
})
