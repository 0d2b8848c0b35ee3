import { DAY_MS, type Instant, plusMs } from '../kernel/instant.ts'
import { addDays, dateOf, dayOfWeek, type LocalDate, midnightOf } from '../kernel/zone.ts'
import { PackFault } from '../policy/pack-fault.ts'

/**
 * Since when a cap or a count of repeats looks back: the calendar's day, week from Monday, month or year in the
 * marketplace's zone; or so many days up to this moment.
 */
export function windowStart(within: unknown, { at, zone }: { at: Instant; zone: string }): Instant {
  const today = dateOf(at, zone)
  switch (within) {
    case 'day':
      return midnightOf(today, zone)
    case 'week':
      return midnightOf(addDays(today, -((dayOfWeek(today) + 6) % 7)), zone)
    case 'month':
      return midnightOf(`${today.slice(0, 7)}-01` as LocalDate, zone)
    case 'year':
      return yearStart(yearOf(at, zone), zone)
    case 'three_days':
      return plusMs(at, -3 * DAY_MS)
    case 'thirty_days':
      return plusMs(at, -30 * DAY_MS)
    default:
      throw new PackFault(`there is no window ${within}`)
  }
}

export const WINDOWS = ['day', 'three_days', 'week', 'thirty_days', 'month', 'year'] as const

export function yearOf(at: Instant, zone: string): number {
  return Number(dateOf(at, zone).slice(0, 4))
}

/** 00:00 on 1 January: 24:00 on 31 December of the year before. */
export function yearStart(year: number, zone: string): Instant {
  return midnightOf(`${String(year).padStart(4, '0')}-01-01` as LocalDate, zone)
}
