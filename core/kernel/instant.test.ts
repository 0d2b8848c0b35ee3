import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatInstant, type Instant, instant, parseInstant, plusMs } from './instant.ts'

describe('parseInstant', () => {
  it.each([
    ['2022-09-01T10:00+08:00', '2022-09-01T02:00:00.000Z'],
    ['2022-09-01T10:00:59-05:30', '2022-09-01T15:30:59.000Z'],
    ['2022-09-01T10:00:00.5Z', '2022-09-01T10:00:00.500Z'],
    ['2024-02-29T23:59:59.999Z', '2024-02-29T23:59:59.999Z'],
  ])('reads %s', (text, expected) => {
    expect(new Date(instant(text)).toISOString()).toBe(expected)
  })

  it('cuts off what is finer than a millisecond, so that nobody is late by rounding', () => {
    expect(parseInstant('2022-09-01T10:00:00.999999999Z')).toBe(instant('2022-09-01T10:00:00.999Z'))
  })

  it.each([
    '2022-09-01',
    '2022-09-01T10:00',
    '2022-09-01 10:00Z',
    '2022-02-30T10:00Z',
    '2022-09-01T24:00Z',
    '2022-09-01T10:60Z',
    '2022-09-01T10:00:60Z',
    '2022-09-01T10:00+24:00',
    '2022-09-01T10:00+0800',
    '0099-01-01T00:00Z',
    ' 2022-09-01T10:00Z',
    '',
  ])('refuses "%s"', text => {
    expect(parseInstant(text)).toBeNull()
    expect(() => instant(text)).toThrow(RangeError)
  })
})

describe('formatInstant', () => {
  const at = instant('2022-09-03T10:00+08:00')

  it('writes Z without a zone, and the local time with one', () => {
    expect(formatInstant(at)).toBe('2022-09-03T02:00:00Z')
    expect(formatInstant(at, 'Asia/Shanghai')).toBe('2022-09-03T10:00:00+08:00')
    expect(formatInstant(at, 'America/St_Johns')).toBe('2022-09-02T23:30:00-02:30')
    expect(formatInstant(at, 'UTC')).toBe('2022-09-03T02:00:00+00:00')
  })

  it('writes milliseconds only when there are some', () => {
    expect(formatInstant(plusMs(at, 7))).toBe('2022-09-03T02:00:00.007Z')
  })

  it('is read back as the same moment in any zone, even where the old offset had seconds', () => {
    const moments = fc.integer({ min: Date.UTC(1880, 0), max: Date.UTC(2100, 0) }).map(ms => ms as Instant)
    const zones = fc.constantFrom('Asia/Shanghai', 'Europe/London', 'Africa/Monrovia', 'Asia/Kathmandu', undefined)
    fc.assert(fc.property(moments, zones, (moment, zone) => parseInstant(formatInstant(moment, zone)) === moment))
  })
})
