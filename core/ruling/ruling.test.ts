import { expect, test } from 'vitest'
import { given, proposedIn } from '../../test/dsl/given.ts'

import { ruledAmountMinor, ruledOutcomeOf } from './outcome.ts'
import { proposeRuling } from './propose.ts'
import type { Remedy, Ruling } from './ruling.ts'

const ruled = (remedies: readonly Remedy[]) => ({ remedies }) as unknown as Ruling

test.each([
  [[], 'dismissal', 0],
  [[{ kind: 'pay_merchant' }], 'pay_merchant', 0],
  [[{ kind: 'refund', amountMinor: 500 }], 'refund', 500],
  [[{ kind: 'compensation', amountMinor: 200 }], 'refund', 200],
  [[{ kind: 'return' }, { kind: 'refund', amountMinor: 500 }], 'return_refund', 500],
  [
    [
      { kind: 'refund', amountMinor: 500 },
      { kind: 'compensation', amountMinor: 200 },
    ],
    'refund',
    700,
  ],
] as const)('TB-DSP-6 · %j comes to %s, of %i', (remedies, outcome, amountMinor) => {
  expect(ruledOutcomeOf(ruled(remedies))).toBe(outcome)
  expect(ruledAmountMinor(ruled(remedies))).toBe(amountMinor)
})

test('without a table, or a row that fits, the rules propose nothing', () => {
  const { snapshot } = given.opened()
  expect(proposeRuling({}, { table: undefined, amountMinor: 1 })).toBeNull()
  const table = snapshot.tables.ruling_proposal
  expect(proposeRuling({ reason: 'unheard_of' }, { table, amountMinor: 1 })).toBeNull()
})

test.each([
  ['TB-EVD-7', 'quality', ['evd_photo'], [], 'merchant', ['return', 'refund']],
  ['TB-EVD-7', 'quality', [], [], 'not_established', []],
  ['TB-EVD-9', 'not_received', [], [], 'merchant', ['refund']],
  ['TB-EVD-9', 'not_received', [], ['evd_shipping_proof', 'evd_signed_for_proof'], 'buyer', []],
] as const)('%s · %s, the buyer with %j and the seller with %j: %s, %j', (...row) => {
  const [clause, reason, fromBuyer, fromMerchant, liability, kinds] = row
  const proof = { buyer: fromBuyer, merchant: fromMerchant }
  const proposed = proposedIn(given.reviewed({ claim: { remedy: 'refund_only', reason } }, proof))
  expect(proposed).toMatchObject({ clause, liability })
  expect(proposed?.remedies.map(({ kind }) => kind)).toEqual(kinds)
})

test('TB-EVD-7 · where both sides have proved their case, a person weighs it', () => {
  const proof = { buyer: ['evd_photo'], merchant: ['evd_purchase_proof'] }
  const reviewed = given.reviewed({ claim: { remedy: 'refund_only', reason: 'quality' } }, proof)
  expect(proposedIn(reviewed)).toBeNull()
})
