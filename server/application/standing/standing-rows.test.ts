import { expect, test } from 'vitest'
import { instant } from '../../../core/kernel/instant.ts'
import type { StandingEvent } from '../../../core/standing/events.ts'
import { outboxOf, postingsOf } from './standing-rows.ts'

const at = instant('2026-03-09T10:00+08:00')
const undoesAt = instant('2026-03-02T10:00+08:00')
const key = { bucket: 7, marketplaceId: 'bazaar', merchantId: 'm1' }
const movement = { source: 'platform:penalties', destination: 'merchant:m1:deposit', amountMinor: 500, currency: 'CNY' }
const returned: StandingEvent = {
  type: 'PenaltyReturned',
  sanctionId: 'san_m1_A_2026_12',
  amountMinor: 500,
  movements: [{ ...movement, undoesAt }],
  seq: 9,
  at,
  by: { role: 'system', id: 'time' },
}

test('a penalty that is returned is booked as of when it was charged, and the deposit is counted again', () => {
  expect(postingsOf([returned], key, at)).toMatchObject([{ ...movement, id: 'standing:m1:9.1', at, undoesAt }])
  expect(outboxOf([returned], key, at)).toMatchObject([{ topic: 'tell_standing', body: { kind: 'funds' } }])
})
