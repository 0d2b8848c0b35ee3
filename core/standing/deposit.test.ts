import { expect, test } from 'vitest'
import { groundOfPack } from '../../test/support/standing-ground.ts'
import { instant } from '../kernel/instant.ts'
import type { Snapshot } from '../policy/snapshot.ts'
import { type DepositNote, depositCourse, requiredDeposit } from './deposit.ts'
import { type History, inSight, NO_HISTORY } from './history.ts'

const douyin = groundOfPack('douyin')
const at = instant('2022-08-01T00:00+08:00')
const { rules } = douyin.entered({ at: '2022-08-01T00:00+08:00' }, 'vio_1')
const required = (...categories: string[]) => requiredDeposit(categories, { rules, at, ground: douyin })?.requiredMinor

test('DY-ADV-05 · the highest level of what he sells: 2,000, 5,000 or 20,000 yuan', () => {
  expect(required('apparel')).toBe(200_000)
  expect(required('apparel', 'mother_and_baby')).toBe(500_000)
  expect(required('mother_and_baby', 'jewellery_and_curios', 'apparel')).toBe(2_000_000)
  expect(required()).toBe(0)
})

/** Douyin's level, with a time to make it up and what follows, which Douyin's own page doesn't say. */
const strict: Snapshot = {
  ...douyin.rules(rules),
  tables: {
    deposit_levels: {
      name: 'deposit_levels',
      hit: 'first',
      rows: [
        {
          when: {},
          // biome-ignore lint/suspicious/noThenProperty: the word of decision tables; nobody awaits a row
          then: { least: 'DY-ADV-5', within: 'DY-PEN-2D', measures: ['selling_limited'] },
          clause: 'DY-ADV-5',
        },
      ],
    },
  },
}
const ground = { ...douyin, rules: () => strict }
const day = (date: string) => instant(`${date}T00:00+08:00`)
const counted = (date: string, balanceMinor: number): DepositNote => {
  return { kind: 'counted', balanceMinor, at: day(date), recordedAt: day(date) }
}
const asked = (date: string): DepositNote => {
  const level = requiredDeposit(['apparel'], { rules, at: day(date), ground })
  if (level === null) throw new Error('no level')
  return { kind: 'required', ...level, at: day(date), recordedAt: day(date) }
}
const course = (...notes: DepositNote[]) => depositCourse(notes, 'm1', ground)

test('what is missing has to be made up in time, and the time runs from the day it fell short', () => {
  const { figure, overdue } = course(
    counted('2022-08-01', 250_000),
    asked('2022-08-01'),
    counted('2022-08-05', 150_000),
  )
  expect(figure).toMatchObject({ missingMinor: 50_000, dueAt: day('2022-09-04'), clause: 'DY-ADV-5' })
  expect(overdue).toMatchObject([{ measures: ['selling_limited'], startsAt: day('2022-09-04'), expiresAt: null }])
  const lower = course(asked('2022-08-01'), counted('2022-08-20', 10_000))
  expect(lower.figure).toMatchObject({ missingMinor: 190_000, dueAt: day('2022-08-31') })
})

test('made up in time nothing follows; made up late, the measures end', () => {
  const inTime = course(asked('2022-08-01'), counted('2022-08-31', 200_000))
  expect(inTime).toMatchObject({ figure: { missingMinor: 0, dueAt: null }, overdue: [] })
  const late = course(asked('2022-08-01'), counted('2022-09-02', 200_000))
  expect(late.overdue).toMatchObject([{ startsAt: day('2022-08-31'), expiresAt: day('2022-09-02') }])
})

test('what an appeal gave back was never missing: once it is known, the shortfall and its measures never were', () => {
  const deposits = [asked('2022-08-01'), counted('2022-08-01', 200_000), counted('2022-08-10', 50_000)]
  const back = { amountMinor: 150_000, currency: 'CNY', undoesAt: day('2022-08-10'), recordedAt: day('2022-09-20') }
  const history: History = { ...NO_HISTORY, deposits, givenBack: [back] }
  const on = (asOf: string, knownAt: string) =>
    course(...inSight(history, { asOf: day(asOf), knownAt: day(knownAt) }).deposits)
  expect(on('2022-09-15', '2022-09-15')).toMatchObject({
    figure: { balanceMinor: 50_000, missingMinor: 150_000 },
    overdue: [{ measures: ['selling_limited'], startsAt: day('2022-09-09') }],
  })
  expect(on('2022-09-15', '2022-09-20')).toMatchObject({
    figure: { balanceMinor: 200_000, missingMinor: 0, dueAt: null },
    overdue: [],
  })
})
