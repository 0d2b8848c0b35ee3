import { expect, test } from 'vitest'
import type { Instant } from '../../kernel/instant.ts'
import type { Taking } from '../../ledger/takings.ts'
import { givenBack } from './give-back.ts'

const T0 = 1 as Instant
const T1 = 2 as Instant
const purse = { buyerId: 'b1', merchantId: 'm1', currency: 'CNY' }
const back = (taking: Taking, onCompletion: 'payable' | 'paid_out' = 'payable') =>
  givenBack([taking], { purse, onCompletion }).map(({ source, destination, amountMinor, undoesAt }) => {
    return `${source} → ${destination} ${amountMinor} @${undoesAt}`
  })

test('DY-EXC-5 · it goes back where it was taken, as of the moment at which it was', () => {
  const deposit = { from: 'deposit', amountMinor: 30, at: T1 } as const
  expect(back(deposit)).toEqual(['platform:relief → merchant:m1:deposit 30 @2'])
  expect(back({ ...deposit, from: 'payable' }, 'paid_out')).toEqual(['platform:relief → merchant:m1:payable 30 @2'])
})

test('TT-APL-1 · what came out of escrow would have been his, and paid on to him where that is done at once', () => {
  const escrow = { from: 'escrow', amountMinor: 30, at: T1 } as const
  const toPayable = 'platform:relief → merchant:m1:payable 30 @2'
  expect(back(escrow)).toEqual([toPayable])
  expect(back(escrow, 'paid_out')).toEqual([toPayable, 'merchant:m1:payable → external:psp 30 @2'])
})

test('a penalty comes back from the platform that got it, not out of the fund', () => {
  const penalty = { from: 'deposit', amountMinor: 30, at: T1, isPenalty: true } as const
  expect(back(penalty)).toEqual(['platform:penalties → merchant:m1:deposit 30 @2'])
})

test('a debt that still stands ends as of its beginning; one that had ended nets to zero, and counts from then', () => {
  expect(back({ from: 'owed', amountMinor: 30, at: T0 })).toEqual(['platform:recoverable:m1 → merchant:m1:debt 30 @1'])
  const pair = ['platform:recoverable:m1 → merchant:m1:debt 30 @1', 'merchant:m1:debt → platform:recoverable:m1 30 @2']
  expect(back({ from: 'given_up', amountMinor: 30, at: T1, owedSince: T0 })).toEqual(pair)
  const recovered = { from: 'deposit', amountMinor: 30, at: T1 } as const
  expect(back({ ...recovered, owedSince: T0 })).toEqual([...pair, 'platform:relief → merchant:m1:deposit 30 @2'])
  expect(back({ ...recovered, owedSince: T1 })).toEqual(['platform:relief → merchant:m1:deposit 30 @2'])
})
