import { expect, test } from 'vitest'
import { given } from '../../test/dsl/given.ts'
import type { CaseEvent } from './events.ts'
import { evolve } from './evolve.ts'

/** The platform pays first for a merchant whose funds don't reach. */
function afterAdvance(advance: { form: 'with_return' | 'without_return'; payoutId: string | null }) {
  const { file, now: at } = given.reviewed()
  const by = { role: 'system', id: 'platform' } as const
  const event: CaseEvent = {
    type: 'CompensationAdvanced',
    seq: (file?.version ?? 0) + 1,
    at,
    by,
    amountMinor: 500,
    movements: [],
    ...advance,
  }
  return evolve(file, event)
}

test('TB-ADV-2 · what waits for the goods is frozen for the buyer', () => {
  const { advance, payouts } = afterAdvance({ form: 'with_return', payoutId: null })
  expect([advance?.state, payouts]).toEqual(['frozen', []])
})

test('PDD-HAR-3 · a coupon is the buyer’s at once, though nobody pays it out', () => {
  const { advance, payouts } = afterAdvance({ form: 'without_return', payoutId: null })
  expect([advance?.state, payouts]).toEqual(['paid', []])
})
