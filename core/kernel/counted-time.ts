import { addWorkingDays, countWorkingDays, isWorkingDay } from './calendar.ts'
import type { ClockContext, Due, SimplePeriod } from './clock.ts'
import { DAY_MS, type Instant, plusMs } from './instant.ts'
import { addServiceTime, serviceTimeBetween } from './service-hours.ts'
import { dateOf, instantOf, localTimeOf } from './zone.ts'

/** A stretch of time, from its first moment to its last. */
export interface Span {
  readonly from: Instant
  readonly until: Instant
}

/**
 * Gives back what a pause took: moves a due moment on by the time that the period's own clock would have counted in
 * the span. Working hours that nobody had are not given back: a night's pause moves no service-hours deadline, a
 * Sunday's no working-days deadline. Every other clock counts the pause as it passes on the wall.
 */
export function putBack(
  due: Instant,
  period: SimplePeriod,
  { span, context }: { span: Span; context: ClockContext },
): Due {
  switch (period.clock) {
    case 'service_hours': {
      const hours = { ...period, zone: context.zone }
      const ms = serviceTimeBetween(span.from, span.until, hours)
      // Without this, an extension that ends outside the hours would be rounded up to the next opening by a pause of 0.
      return { dueAt: ms === 0 ? due : addServiceTime(due, ms, hours), beyondKnownCalendar: false }
    }
    case 'working_days':
      return putBackWorkingDays(due, span, context)
    default:
      return { dueAt: plusMs(due, span.until - span.from), beyondKnownCalendar: false }
  }
}

/**
 * The day on which a pause begins has been counted, or never will be; so the days after it are those that it takes, as
 * the clock itself begins with the day after. A pause from the start is then the same as a later start.
 */
function putBackWorkingDays(due: Instant, span: Span, { calendar }: ClockContext): Due {
  const { zone } = calendar
  const taken = countWorkingDays(calendar, dateOf(span.from, zone), dateOf(span.until, zone))
  if (taken.days === 0) return { dueAt: due, beyondKnownCalendar: taken.beyondKnown }
  // 24:00 belongs to the day that it ends: moved from its last millisecond, it stays the end of a working day. A time
  // on a day off stands for 24:00 of the working day before it, or it would overtake that moment on its way.
  const last = localTimeOf(plusMs(due, -1), zone)
  const moved = addWorkingDays(calendar, last.date, taken.days)
  const timeMs = isWorkingDay(calendar, last.date) ? last.timeMs : DAY_MS - 1
  return {
    dueAt: plusMs(instantOf({ date: moved.date, timeMs }, zone), 1),
    beyondKnownCalendar: taken.beyondKnown || moved.beyondKnown,
  }
}
