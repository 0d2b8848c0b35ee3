import type { Period } from '../../../core/kernel/clock.ts'

/** How many days a period leaves at least, counted from its moment or from the midnight after it. */
export function leastDays(period: Period, from: 'moment' | 'midnight'): number {
  if (period.clock === 'latest_of') return Math.max(...period.periods.map(one => leastDays(one, from)))
  const lost = from === 'midnight' ? 1 : 0
  switch (period.clock) {
    case 'elapsed':
    case 'service_hours':
      return period.value * DAYS_IN[period.unit] - lost
    case 'midnight':
      return period.value - (period.exactStart === true ? lost : 0)
    case 'end_of_day':
    case 'working_days':
      return period.value
    case 'months':
      return period.value * SHORTEST_MONTH - lost
  }
}

/** How many days from its moment a period lasts at most; null where holidays and opening hours decide. */
export function mostDays(period: Period): number | null {
  switch (period.clock) {
    case 'latest_of': {
      const lengths = period.periods.map(mostDays)
      return lengths.includes(null) ? null : Math.max(...lengths.map(Number))
    }
    case 'elapsed':
      return period.value * DAYS_IN[period.unit]
    case 'midnight':
    case 'end_of_day':
      return period.value + 1
    case 'months':
      return period.value * LONGEST_MONTH
    case 'working_days':
    case 'service_hours':
      return null
  }
}

const DAYS_IN = { minutes: 1 / 1440, hours: 1 / 24, days: 1 }
const SHORTEST_MONTH = 28
const LONGEST_MONTH = 31
