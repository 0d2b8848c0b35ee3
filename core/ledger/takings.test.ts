import { expect, test } from 'vitest'
import type { Instant } from '../kernel/instant.ts'
import { giveBack, type Taking, withGivenUp, withTaking } from './takings.ts'

const day = (number: number) => number as Instant
const owed = (amountMinor: number, on: number): Taking => ({ from: 'owed', amountMinor, at: day(on) })
const deposit = (amountMinor: number, on: number): Taking => ({ from: 'deposit', amountMinor, at: day(on) })
const payable = (amountMinor: number, on: number): Taking => ({ from: 'payable', amountMinor, at: day(on) })

test('what goes to the fund settles what it paid first, the oldest first; more than that is taken as it is', () => {
  const debts = [owed(50, 1), owed(30, 2)]
  expect(withTaking(debts, { ...deposit(60, 5), isRecovery: true })).toEqual([
    owed(20, 2),
    { ...deposit(50, 5), owedSince: day(1) },
    { ...deposit(10, 5), owedSince: day(2) },
  ])
  expect(withTaking([owed(5, 1)], { ...deposit(8, 5), isRecovery: true })).toEqual([
    { ...deposit(5, 5), owedSince: day(1) },
    deposit(3, 5),
  ])
  expect(withTaking(debts, { ...deposit(60, 5), isRecovery: false })).toEqual([...debts, deposit(60, 5)])
})

test('given up is what was paid last', () => {
  const givenUp = { from: 'given_up', at: day(9) }
  expect(withGivenUp([owed(50, 1), owed(30, 2)], { amountMinor: 40, at: day(9) })).toEqual([
    owed(40, 1),
    { ...givenUp, amountMinor: 10, owedSince: day(1) },
    { ...givenUp, amountMinor: 30, owedSince: day(2) },
  ])
})

test('DY-EXC-5 · a part goes against what he owes, then to his deposit, then elsewhere; the latest first', () => {
  const takings = [payable(10, 1), deposit(20, 2), deposit(30, 3), payable(40, 4), owed(50, 5)]
  expect(giveBack(takings, 60).back).toEqual([owed(50, 5), deposit(10, 3)])
  expect(giveBack(takings, 60).left).toEqual([payable(10, 1), deposit(20, 2), deposit(20, 3), payable(40, 4)])
  expect(giveBack(takings, 105).back).toEqual([owed(50, 5), deposit(30, 3), deposit(20, 2), payable(5, 4)])
  expect(giveBack(takings, 0)).toEqual({ back: [], left: takings })
})

test('all that was lost goes back with what was given up; a part leaves that alone', () => {
  const givenUp: Taking = { from: 'given_up', amountMinor: 7, at: day(3), owedSince: day(1) }
  expect(giveBack([givenUp, deposit(20, 2)], 20)).toEqual({ back: [givenUp, deposit(20, 2)], left: [] })
  expect(giveBack([givenUp, deposit(20, 2)], 19)).toEqual({ back: [deposit(19, 2)], left: [givenUp, deposit(1, 2)] })
})
