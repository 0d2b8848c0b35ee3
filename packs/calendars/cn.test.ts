import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { countWorkingDays, isWorkingDay } from '../../core/kernel/calendar.ts'
import { type CalendarFile, workCalendarOf } from '../../core/kernel/calendar-file.ts'
import { addDays, dayOfWeek, type LocalDate, localDate, nextDate } from '../../core/kernel/zone.ts'

const file: CalendarFile = parse(readFileSync(new URL('cn.yaml', import.meta.url), 'utf8'))
const china = workCalendarOf(file)

describe('the calendar of China', () => {
  it('covers each year from 2012 to 2026, and says where each is from', () => {
    expect(file.years.map(year => year.year)).toEqual(Array.from({ length: 15 }, (_, index) => 2012 + index))
    expect(file.years.every(year => year.source.length > 0)).toBe(true)
    expect([china.country, china.zone, china.knownFrom, china.knownThrough]).toEqual([
      'CN',
      'Asia/Shanghai',
      '2012-01-01',
      '2026-12-31',
    ])
  })

  it.each([
    [2022, 249, '01-29 01-30 04-02 04-24 05-07 10-08 10-09'],
    [2023, 249, '01-28 01-29 04-23 05-06 06-25 10-07 10-08'],
    [2024, 251, '02-04 02-18 04-07 04-28 05-11 09-14 09-29 10-12'],
    [2025, 248, '01-26 02-08 04-27 09-28 10-11'],
    [2026, 248, '01-04 02-14 02-28 05-09 09-20 10-10'],
  ])('has %i with %i working days, those made up for included', (year, workingDays, makeUpDays) => {
    const total = countWorkingDays(china, localDate(`${year - 1}-12-31`), localDate(`${year}-12-31`))
    expect(total).toEqual({ days: workingDays, beyondKnown: false })
    const listed = [...china.makeUpDays].filter(date => date.startsWith(`${year}-`)).sort()
    expect(listed).toEqual(makeUpDays.split(' ').map(day => `${year}-${day}`))
  })

  it.each([
    [2022, '01-01/01-03 01-31/02-06 04-03/04-05 04-30/05-04 06-03/06-05 09-10/09-12 10-01/10-07'],
    [2023, '01-01/01-02 01-21/01-27 04-05/04-05 04-29/05-03 06-22/06-24 09-29/10-06'],
    [2024, '01-01/01-01 02-10/02-17 04-04/04-06 05-01/05-05 06-10/06-10 09-15/09-17 10-01/10-07'],
    [2025, '01-01/01-01 01-28/02-04 04-04/04-06 05-01/05-05 05-31/06-02 10-01/10-08'],
    [2026, '01-01/01-03 02-15/02-23 04-04/04-06 05-01/05-05 06-19/06-21 09-25/09-27 10-01/10-07'],
  ])('has the days off of the notice for %i, and no others', (year, blocks) => {
    const ofNotice = blocks.split(' ').flatMap(block => {
      const [from, through] = block.split('/').map(day => localDate(`${year}-${day}`))
      return from === undefined || through === undefined ? [] : datesOf(from, through)
    })
    // New Year's Eve of 2022 belongs to the notice for 2023.
    const listed = [...china.daysOff].filter(date => date.startsWith(`${year}-`) && date !== '2022-12-31').sort()
    expect(listed).toEqual(ofNotice)
  })

  it('makes up on weekends only, and never on a day off', () => {
    for (const date of china.makeUpDays) {
      expect([0, 6]).toContain(dayOfWeek(date))
      expect(china.daysOff.has(date)).toBe(false)
      expect(isWorkingDay(china, date)).toBe(true)
    }
  })

  it('has no break longer than ten days, the longest being that of early 2020', () => {
    for (let date = china.knownFrom; date < china.knownThrough; date = nextDate(date)) {
      const elevenDays = Array.from({ length: 11 }, (_, index) => addDays(date, index))
      expect(elevenDays.some(day => isWorkingDay(china, day))).toBe(true)
    }
  })
})

function datesOf(from: LocalDate, through: LocalDate): LocalDate[] {
  return Array.from({ length: 40 }, (_, index) => addDays(from, index)).filter(date => date <= through)
}
