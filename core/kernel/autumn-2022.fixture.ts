import type { WorkCalendar } from './calendar.ts'
import type { ClockContext } from './clock.ts'
import { localDate } from './zone.ts'

/**
 * China from September to December 2022, for tests: Mid-Autumn from 10 to 12 September, the National Day week from
 * 1 to 7 October, and the weekend after it worked. Nothing is known of 2023.
 */
export const autumnCalendar: WorkCalendar = {
  country: 'CN',
  zone: 'Asia/Shanghai',
  knownFrom: localDate('2022-09-01'),
  knownThrough: localDate('2022-12-31'),
  daysOff: new Set(
    '09-10 09-11 09-12 10-01 10-02 10-03 10-04 10-05 10-06 10-07'.split(' ').map(day => localDate(`2022-${day}`)),
  ),
  makeUpDays: new Set(['10-08', '10-09'].map(day => localDate(`2022-${day}`))),
}

export const autumnContext: ClockContext = { zone: 'Asia/Shanghai', calendar: autumnCalendar }
