import { expect, test } from 'vitest'
import { play } from '../../../test/dsl/play.ts'

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
