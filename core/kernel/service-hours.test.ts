import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DAY_MS, formatInstant, HOUR_MS, instant, MINUTE_MS, plusMs } from './instant.ts'
import { addServiceTime, type ServiceHours, serviceTimeBetween } from './service-hours.ts'
import { localTimeOf } from './zone.ts'

const desk: ServiceHours = { opens: '09:00', closes: '21:00', zone: 'Asia/Shanghai' }
const moments = fc.integer({ min: 0, max: 20 * 24 * 60 }).map(m => plusMs(instant('2022-09-01T00:00Z'), m * MINUTE_MS))
const lengthsMs = fc.integer({ min: 0, max: 200 * HOUR_MS })

describe('addServiceTime', () => {
  it.each([
    { why: 'DY-SR-02 carries over what the evening has no room for', from: '01T20:00', hours: 12, ends: '02T20:00' },
    { why: 'a time that just fits ends at closing', from: '01T20:00', hours: 1, ends: '01T21:00' },
    { why: 'before opening it waits', from: '01T07:00', hours: 1, ends: '01T10:00' },
    { why: 'after closing it waits', from: '01T23:00', hours: 1, ends: '02T10:00' },
    { why: 'a minute after closing is the next day', from: '01T21:00', hours: 1 / 60, ends: '02T09:01' },
    { why: 'nothing to add at night gives the opening', from: '01T23:00', hours: 0, ends: '02T09:00' },
    { why: 'several days', from: '01T09:00', hours: 30, ends: '03T15:00' },
  ])('$why', ({ from, hours, ends }) => {
    const end = addServiceTime(instant(`2022-09-${from}+08:00`), hours * HOUR_MS, desk)
    expect(formatInstant(end, desk.zone)).toBe(`2022-09-${ends}:00+08:00`)
  })

  it('always ends inside opening hours', () => {
    fc.assert(
      fc.property(moments, lengthsMs, (from, ms) => {
        const { timeMs } = localTimeOf(addServiceTime(from, ms, desk), desk.zone)
        expect(timeMs).toBeGreaterThanOrEqual(9 * HOUR_MS)
        expect(timeMs).toBeLessThanOrEqual(21 * HOUR_MS)
      }),
    )
  })

  it('adds exactly the service time that then lies between', () => {
    fc.assert(
      fc.property(moments, lengthsMs, (from, ms) => {
        expect(serviceTimeBetween(from, addServiceTime(from, ms, desk), desk)).toBe(ms)
      }),
    )
  })

  it('begins the next day with the first millisecond that the evening has no room for', () => {
    const from = instant('2022-09-01T20:00+08:00')
    expect(formatInstant(addServiceTime(from, HOUR_MS + 1, desk), desk.zone)).toBe('2022-09-02T09:00:00.001+08:00')
  })

  it('may be open until midnight', () => {
    const late = { ...desk, closes: '24:00' }
    const from = instant('2022-09-01T23:00+08:00')
    expect(formatInstant(addServiceTime(from, HOUR_MS, late), desk.zone)).toBe('2022-09-02T00:00:00+08:00')
    expect(formatInstant(addServiceTime(from, 2 * HOUR_MS, late), desk.zone)).toBe('2022-09-02T10:00:00+08:00')
  })

  it.each([
    ['21:00', '09:00'],
    ['09:00', '09:00'],
    ['9:00', '21:00'],
    ['09:00', '24:30'],
    ['09:60', '21:00'],
  ])('refuses hours from %s to %s', (opens, closes) => {
    const hours = { ...desk, opens, closes }
    expect(() => addServiceTime(instant('2022-09-01T10:00Z'), 1, hours)).toThrow(RangeError)
  })

  it.each([-1, Number.NaN, Number.POSITIVE_INFINITY])('refuses to add %d', ms => {
    expect(() => addServiceTime(instant('2022-09-01T10:00Z'), ms, desk)).toThrow(RangeError)
  })
})

describe('serviceTimeBetween', () => {
  it('counts the hours of one day only once, however the span is cut', () => {
    fc.assert(
      fc.property(moments, lengthsMs, lengthsMs, (from, firstMs, secondMs) => {
        const middle = plusMs(from, firstMs)
        const until = plusMs(middle, secondMs)
        const parts = serviceTimeBetween(from, middle, desk) + serviceTimeBetween(middle, until, desk)
        expect(serviceTimeBetween(from, until, desk)).toBe(parts)
      }),
    )
  })

  it('has twelve hours in any day, and none backwards', () => {
    fc.assert(
      fc.property(moments, from => {
        expect(serviceTimeBetween(from, plusMs(from, DAY_MS), desk)).toBe(12 * HOUR_MS)
        expect(serviceTimeBetween(plusMs(from, DAY_MS), from, desk)).toBe(0)
      }),
    )
  })
})
