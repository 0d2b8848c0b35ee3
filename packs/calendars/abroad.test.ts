import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { addWorkingDays, isWorkingDay, type WorkCalendar } from '../../core/kernel/calendar.ts'
import { type CalendarFile, workCalendarOf } from '../../core/kernel/calendar-file.ts'
import { dayOfWeek, localDate, nextDate } from '../../core/kernel/zone.ts'

const COUNTRIES = ['VN', 'TH', 'ID', 'US', 'GB', 'SG'] as const
type Country = (typeof COUNTRIES)[number]

function calendar(country: Country): WorkCalendar {
  const file = new URL(`${country.toLowerCase()}.yaml`, import.meta.url)
  return workCalendarOf(parse(readFileSync(file, 'utf8')) as CalendarFile)
}

describe.each(COUNTRIES)('the calendar of %s', country => {
  const known = calendar(country)

  it('is known from 2023 through 2026', () => {
    expect([known.country, known.knownFrom, known.knownThrough]).toEqual([country, '2023-01-01', '2026-12-31'])
  })

  it('has weekends off, but for those worked in exchange, and a working day in every ten', () => {
    let rested = 0
    for (let date = known.knownFrom; date <= known.knownThrough; date = nextDate(date)) {
      const works = isWorkingDay(known, date)
      const isWeekend = [0, 6].includes(dayOfWeek(date))
      if (isWeekend) expect(works, date).toBe(known.makeUpDays.has(date))
      rested = works ? 0 : rested + 1
      expect(rested, date).toBeLessThan(10)
    }
  })

  it('only guesses at 2027', () => {
    expect(addWorkingDays(known, localDate('2026-12-31'), 1).beyondKnown).toBe(true)
    expect(addWorkingDays(known, localDate('2026-12-28'), 2).beyondKnown).toBe(false)
  })
})

// Days of which each country's government has said whether people work.
it.each<[Country, string, string]>([
  ['VN', 'Tet of 2025, from Monday through Friday', '2025-01-27 2025-01-28 2025-01-29 2025-01-30 2025-01-31'],
  ['VN', 'the second day off for the National Day', '2023-09-01 2023-09-04 2024-09-03 2025-09-01'],
  ['TH', 'Songkran, and the day in lieu of a Sunday', '2025-04-14 2025-04-15 2025-04-16'],
  ['TH', 'days that the cabinet proclaimed', '2023-05-05 2024-04-12 2024-12-30 2025-06-02 2025-08-11'],
  ['ID', 'Eid al-Fitr of 2025, by the moon that was sighted', '2025-03-31 2025-04-01'],
  ['ID', 'the day of the general election', '2024-02-14'],
  ['US', 'Independence Day on the Friday before its Saturday', '2026-07-03'],
  ['US', 'Thanksgiving', '2023-11-23 2024-11-28 2025-11-27 2026-11-26'],
  ['GB', 'the coronation, and Boxing Day in lieu of its Saturday', '2023-05-08 2026-12-28'],
  ['SG', 'the day after a Sunday holiday', '2024-02-12 2026-06-01'],
])('in %s people are off for %s', (country, _what, dates) => {
  const known = calendar(country)
  const worked = dates.split(' ').filter(date => isWorkingDay(known, localDate(date)))
  expect(worked).toEqual([])
})

it.each<[Country, string, string]>([
  ['VN', 'the Saturday in exchange for 29 April', '2024-05-04'],
  ['VN', 'a Monday on which Hanoi works and Bangkok rests', '2025-05-05'],
  ['ID', 'collective leave, which is not statutory for all', '2025-04-02 2025-04-03'],
  ['US', 'the day after Thanksgiving', '2025-11-28'],
  ['GB', 'Maundy Thursday', '2025-04-17'],
])('in %s people work on %s', (country, _what, dates) => {
  const known = calendar(country)
  const off = dates.split(' ').filter(date => !isWorkingDay(known, localDate(date)))
  expect(off).toEqual([])
})
