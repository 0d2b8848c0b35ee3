import { expect, test } from 'vitest'
import { instant } from '../../kernel/instant.ts'
import type { CaseFile } from '../case-file.ts'
import type { Matter } from '../matter.ts'
import { type GrantedAppeal, overturn } from './overturn.ts'

const violation = (id: string) => ({ id, pointsHundredths: 1200, revoked: false })
const file = {
  id: 'case_00abc',
  currency: 'CNY',
  overturned: null,
  violations: [violation('vio_00abc_5'), violation('vio_00abc_6')],
  handling: null,
  advance: null,
  money: {
    refundedMinor: 0,
    freightMinor: 0,
    fromEscrowMinor: 0,
    advancedMinor: 0,
    recoveredMinor: 0,
    paidToMerchantMinor: 0,
    penaltyMinor: 0,
  },
  parties: { buyer: null, merchant: { id: 'm1' } },
} as unknown as CaseFile
const matter = { file, snapshot: { onCompletion: 'payable' } } as unknown as Matter
const appeal: GrantedAppeal = {
  appealId: 'case_00def',
  appellant: 'merchant',
  amountMinor: null,
  pointsHundredths: null,
  violationId: 'vio_00abc_5',
  decidedAt: instant('2026-03-02T10:00+08:00'),
}
const revocations = (granted: Partial<GrantedAppeal>) =>
  overturn(matter, { ...appeal, ...granted }).filter(({ type }) => type === 'ViolationRevoked')

test('granted in full, the violation that it was about is revoked, and no other', () => {
  expect(revocations({})).toEqual([{ type: 'ViolationRevoked', violationId: 'vio_00abc_5', appealId: 'case_00def' }])
  expect(revocations({ violationId: null })).toHaveLength(2)
})

test('granted for some of its points, only those are taken back; for money alone, it stands', () => {
  expect(revocations({ pointsHundredths: 600 })).toMatchObject([{ violationId: 'vio_00abc_5', pointsHundredths: 600 }])
  expect(revocations({ amountMinor: 100 })).toEqual([])
  const [overturned] = overturn(matter, { ...appeal, pointsHundredths: 600 })
  expect(overturned).toMatchObject({ type: 'RulingOverturned', part: true, pointsHundredths: 600, restoredMinor: 0 })
})
