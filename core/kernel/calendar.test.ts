import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { autumnCalendar } from './autumn-2022.fixture.ts'
import { addWorkingDays, countWorkingDays, isWorkingDay } from './calendar.ts'
import { addDays, localDate } from './zone.ts'

const dates = fc.integer({ min: 0, max: 110 }).map(days => addDays(localDate('2022-09-01'), days))
const dayCounts = fc.integer({ min: 1, max: 60 })

describe('CAL-02 a working day', () => {
  it.each([
    ['2022-09-30', true, 'a plain Friday'],
    ['2022-10-03', false, 'a Monday off'],
    ['2022-10-08', true, 'a Saturday made up'],
    ['2022-10-15', false, 'a plain Saturday'],
    ['2022-10-16', false, 'a plain Sunday'],
  ])('%s: %s (%s)', (date, works) => {
    expect(isWorkingDay(autumnCalendar, localDate(date))).toBe(works)
  })
})

describe('addWorkingDays', () => {
  it.each([
    ['2022-09-30', 1, '2022-10-08'],
    ['2022-09-30', 4, '2022-10-11'],
    ['2022-10-14', 1, '2022-10-17'],
    ['2022-10-15', 0, '2022-10-15'],
  ])('%s + %i is %s: from the day after, holidays left out, made-up days counted', (from, days, date) => {
    expect(addWorkingDays(autumnCalendar, localDate(from), days)).toEqual({ date, beyondKnown: false })
  })

  it('says when a counted day lies outside the published calendar', () => {
    const beyondKnown = (from: string, days: number) =>
      addWorkingDays(autumnCalendar, localDate(from), days).beyondKnown
    expect(beyondKnown('2022-12-29', 1)).toBe(false)
    expect(beyondKnown('2022-12-30', 1)).toBe(true)
    expect(beyondKnown('2022-08-31', 1)).toBe(false)
    expect(beyondKnown('2022-08-30', 1)).toBe(true)
    expect(beyondKnown('2023-05-01', 0)).toBe(false)
  })

  it('lands on a working day, later for more days and not earlier for a later start', () => {
    fc.assert(
      fc.property(dates, dates, dayCounts, (one, other, days) => {
        const land = (from: typeof one, count: number) => addWorkingDays(autumnCalendar, from, count).date
        expect(isWorkingDay(autumnCalendar, land(one, days))).toBe(true)
        expect(land(one, days + 1) > land(one, days)).toBe(true)
        const [earlier, later] = one < other ? [one, other] : [other, one]
        expect(land(earlier, days) <= land(later, days)).toBe(true)
      }),
    )
  })

  it('is undone by counting', () => {
    fc.assert(
      fc.property(dates, dayCounts, (from, days) => {
        const { date } = addWorkingDays(autumnCalendar, from, days)
        expect(countWorkingDays(autumnCalendar, from, date).days).toBe(days)
      }),
    )
  })

  it.each([-1, 1.5, 2501, Number.NaN])('refuses %d days', days => {
    expect(() => addWorkingDays(autumnCalendar, localDate('2022-09-01'), days)).toThrow(RangeError)
  })

  it('gives up on a calendar without work', () => {
    const first = localDate('2022-09-01')
    const idle = { ...autumnCalendar, daysOff: new Set(Array.from({ length: 60 }, (_, day) => addDays(first, day))) }
    const withoutMakeUp = { ...idle, makeUpDays: new Set<never>() }
    expect(() => addWorkingDays(withoutMakeUp, first, 1)).toThrow('no working day')
  })
})

describe('countWorkingDays', () => {
  it('knows the last published day, and not the one after', () => {
    const beyondKnown = (through: string) =>
      countWorkingDays(autumnCalendar, localDate('2022-12-30'), localDate(through)).beyondKnown
    expect(beyondKnown('2022-12-31')).toBe(false)
    expect(beyondKnown('2023-01-01')).toBe(true)
  })

  it('counts nothing backwards', () => {
    expect(countWorkingDays(autumnCalendar, localDate('2023-02-02'), localDate('2023-02-01'))).toEqual({
      days: 0,
      beyondKnown: false,
    })
  })
})
