import { describe, expect, it } from 'vitest'
import { type CalendarFile, workCalendarOf } from './calendar-file.ts'

const file: CalendarFile = {
  country: 'CN',
  zone: 'Asia/Shanghai',
  known_from: '2022-01-01',
  known_through: '2022-12-31',
  years: [
    {
      year: 2022,
      source: 'notice',
      days_off: [{ holiday: '元旦', from: '2021-12-31', through: '2022-01-02' }],
      make_up_days: ['2022-01-29'],
    },
  ],
}
const withBlock = (from: string, through: string): CalendarFile => ({
  ...file,
  years: file.years.map(year => ({ ...year, days_off: [{ holiday: '元旦', from, through }] })),
})

describe('workCalendarOf', () => {
  it('names each day of a block, across the turn of the year too', () => {
    const calendar = workCalendarOf(file)
    expect([...calendar.daysOff]).toEqual(['2021-12-31', '2022-01-01', '2022-01-02'])
    expect([...calendar.makeUpDays]).toEqual(['2022-01-29'])
  })

  it('refuses a date that is none, and a block that ends before it begins', () => {
    expect(() => workCalendarOf(withBlock('2022-02-30', '2022-03-01'))).toThrow('2022-02-30')
    expect(() => workCalendarOf(withBlock('2022-01-02', '2022-01-01'))).toThrow('ends before it begins')
  })
})
