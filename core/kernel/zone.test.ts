import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatInstant, type Instant, instant } from './instant.ts'
import {
  addDays,
  addMonths,
  dateOf,
  dayOfWeek,
  daysBetween,
  instantOf,
  localDate,
  localTimeOf,
  midnightOf,
  nextDate,
  parseLocalDate,
} from './zone.ts'
import { isZone, zoneOffsetMs } from './zone-offset.ts'

const moments = fc.integer({ min: Date.UTC(1950, 0), max: Date.UTC(2100, 0) }).map(ms => ms as Instant)
const dates = moments.map(at => dateOf(at, 'UTC'))

describe('local time', () => {
  it('shows the date and time of day in the zone', () => {
    const at = instant('2022-09-01T20:30Z')
    expect(localTimeOf(at, 'Asia/Shanghai')).toEqual({ date: '2022-09-02', timeMs: 4.5 * 3_600_000 })
    expect(dateOf(at, 'America/New_York')).toBe('2022-09-01')
    expect(localTimeOf(instant('1969-12-31T23:00Z'), 'UTC')).toEqual({ date: '1969-12-31', timeMs: 23 * 3_600_000 })
  })

  it.each(['Asia/Shanghai', 'Europe/London', 'America/Sao_Paulo', 'Asia/Kathmandu', 'Pacific/Apia'])(
    'leads back to a moment that shows the same in %s',
    zone => {
      fc.assert(
        fc.property(moments, at => {
          const local = localTimeOf(at, zone)
          const back = instantOf(local, zone)
          expect(localTimeOf(back, zone)).toEqual(local)
          expect(back).toBeLessThanOrEqual(at)
        }),
      )
    },
  )

  it('takes the first of two moments that show the same, and passes over a gap', () => {
    const halfPastOne = { timeMs: 1.5 * 3_600_000 }
    const autumn = instantOf({ date: localDate('2022-10-30'), ...halfPastOne }, 'Europe/London')
    const spring = instantOf({ date: localDate('2022-03-27'), ...halfPastOne }, 'Europe/London')
    expect(formatInstant(autumn, 'Europe/London')).toBe('2022-10-30T01:30:00+01:00')
    expect(formatInstant(spring, 'Europe/London')).toBe('2022-03-27T02:30:00+01:00')
  })

  it('begins a day without midnight at its first moment', () => {
    const first = midnightOf(localDate('2018-11-04'), 'America/Sao_Paulo')
    expect(formatInstant(first, 'America/Sao_Paulo')).toBe('2018-11-04T01:00:00-02:00')
  })

  it('knows which zones there are', () => {
    expect(isZone('Asia/Ho_Chi_Minh')).toBe(true)
    expect(isZone('Asia/Atlantis')).toBe(false)
    expect(() => zoneOffsetMs(0, 'Asia/Atlantis')).toThrow(RangeError)
  })

  it("takes Shanghai's short way only where it agrees with the runtime's own data", () => {
    // The alias is the same zone, and goes the long way.
    fc.assert(fc.property(moments, at => zoneOffsetMs(at, 'Asia/Shanghai') === zoneOffsetMs(at, 'Asia/Chongqing')))
  })
})

describe('dates', () => {
  it('are read when they exist', () => {
    expect(parseLocalDate('2024-02-29')).toBe('2024-02-29')
    for (const text of ['2023-02-29', '2023-13-01', '2023-1-01', '2023-01-01T00:00', '', '0050-01-01']) {
      expect(parseLocalDate(text)).toBeNull()
      expect(() => localDate(text)).toThrow(RangeError)
    }
  })

  it('follow one another', () => {
    expect(nextDate(localDate('2022-12-31'))).toBe('2023-01-01')
    expect(addDays(localDate('2024-03-01'), -1)).toBe('2024-02-29')
    fc.assert(
      fc.property(dates, fc.integer({ min: -5000, max: 5000 }), (date, days) => {
        expect(daysBetween(date, addDays(date, days))).toBe(days)
      }),
    )
  })

  it('fall on their day of the week, 0 being Sunday', () => {
    expect(dayOfWeek(localDate('2022-10-02'))).toBe(0)
    expect(dayOfWeek(localDate('2026-11-21'))).toBe(6)
    expect(dayOfWeek(localDate('1969-12-20'))).toBe(6)
  })

  it.each([
    ['2022-08-31', 6, '2023-02-28'],
    ['2023-08-31', 6, '2024-02-29'],
    ['2022-08-15', 6, '2023-02-15'],
    ['2022-12-31', 0, '2022-12-31'],
    ['2022-11-30', 13, '2023-12-30'],
  ])('%s + %i months = %s', (date, months, expected) => {
    expect(addMonths(localDate(date), months)).toBe(expected)
  })

  it('clamp to the end of a shorter month, and keep their day in any other', () => {
    fc.assert(
      fc.property(dates, fc.integer({ min: 0, max: 60 }), (date, months) => {
        const later = addMonths(date, months)
        const monthsOf = (text: string) => Number(text.slice(0, 4)) * 12 + Number(text.slice(5, 7))
        expect(monthsOf(later) - monthsOf(date)).toBe(months)
        const isLastOfMonth = nextDate(later).endsWith('-01')
        expect(later.slice(8) === date.slice(8) || (isLastOfMonth && later.slice(8) < date.slice(8))).toBe(true)
      }),
    )
  })
})
