import { describe, expect, it } from 'vitest'
import { parseIsoDuration } from './duration.ts'
import { DAY_MS, HOUR_MS } from './instant.ts'

describe('parseIsoDuration', () => {
  it.each([
    ['PT48H', 48 * HOUR_MS],
    ['P15D', 15 * DAY_MS],
    ['P2W', 14 * DAY_MS],
    ['P1DT12H30M5S', 36 * HOUR_MS + 30 * 60_000 + 5000],
    ['PT0S', 0],
  ])('reads %s', (text, ms) => {
    expect(parseIsoDuration(text)).toBe(ms)
  })

  it.each(['', 'P', 'PT', 'P1DT', 'P1M', 'P1Y', '1D', 'PT1.5H', '-P1D', 'P1H', 'pt1h', `P${'9'.repeat(20)}D`])(
    'refuses "%s"',
    text => {
      expect(parseIsoDuration(text)).toBeNull()
    },
  )
})
