import { addWorkingDays, type WorkCalendar } from './calendar.ts'
import { DAY_MS, HOUR_MS, type Instant, MINUTE_MS, plusMs } from './instant.ts'
import { addServiceTime } from './service-hours.ts'
import { unreachable } from './unreachable.ts'
import { addDays, addMonths, dateOf, instantOf, localTimeOf, midnightOf, nextDate } from './zone.ts'

/** A length of time together with the clock that measures it, as a clause of a pack gives it. */
export type Period = SimplePeriod | { readonly clock: 'latest_of'; readonly periods: readonly Period[] }

/** A period that one clock measures. */
export type SimplePeriod =
  /** So much time from the start, day and night. */
  | { readonly clock: 'elapsed'; readonly unit: 'minutes' | 'hours' | 'days'; readonly value: number }
  /**
   * N × 24 h from 00:00 of the day after. With `exactStart`: from the exact moment when it is known, and from that
   * midnight when only its date is (TB-DSP-03, TB-7D-02).
   */
  | { readonly clock: 'midnight'; readonly unit: 'days'; readonly value: number; readonly exactStart?: boolean }
  /** 24:00 of the same day for 0, so many days later otherwise (TB-DSP-20). */
  | { readonly clock: 'end_of_day'; readonly unit: 'days'; readonly value: number }
  /** Calendar months to the same local time, or to the month's last day where it is shorter (TB-DSP-08). */
  | { readonly clock: 'months'; readonly unit: 'months'; readonly value: number }
  /** Working days of the country's calendar, counted from the day after, to 24:00 of the last one (TB-EVD-03). */
  | { readonly clock: 'working_days'; readonly unit: 'working_days'; readonly value: number }
  /** Hours in which the desk is open, `"09:00"` to `"21:00"`; the rest carries over to the next day (DY-SR-02). */
  | {
      readonly clock: 'service_hours'
      readonly unit: 'hours'
      readonly value: number
      readonly opens: string
      readonly closes: string
    }

/** Where periods are counted: the marketplace's zone, and the calendar of the country whose working days count. */
export interface ClockContext {
  readonly zone: string
  readonly calendar: WorkCalendar
}

/** When a period starts. `'day'` says that only the date is known, as from a carrier's record; the default is exact. */
export interface Start {
  readonly at: Instant
  readonly precision?: 'exact' | 'day'
}

/** A due moment, and whether a day beyond the published calendar was counted, so that it may still change. */
export interface Due {
  readonly dueAt: Instant
  readonly beyondKnownCalendar: boolean
}

/**
 * The last moment at which a party is in time: a deadline fires after it. Throws a RangeError on a value that no rule
 * can have (negative, a fraction of a day, hours that close before they open): the pack's check refuses those.
 */
export function dueAt(period: Period, start: Start, context: ClockContext): Due {
  return latestOf(simplePeriodsOf(period).map(simple => simpleDueAt(simple, start, context)))
}

/** The periods that compete in a `latest_of`, however deeply nested; of any other period, itself alone. */
export function simplePeriodsOf(period: Period): SimplePeriod[] {
  return period.clock === 'latest_of' ? period.periods.flatMap(simplePeriodsOf) : [period]
}

/** The latest of several due moments, which isn't settled while one of them may still change. */
export function latestOf(dues: readonly Due[]): Due {
  if (dues.length === 0) throw new RangeError('latest_of needs one period at least')
  return {
    dueAt: Math.max(...dues.map(due => due.dueAt)) as Instant,
    beyondKnownCalendar: dues.some(due => due.beyondKnownCalendar),
  }
}

/** The due moment of a period that one clock measures. */
export function simpleDueAt(period: SimplePeriod, start: Start, context: ClockContext): Due {
  assertCountable(period)
  const from = countsFrom(period, start, context)
  switch (period.clock) {
    case 'elapsed':
      return settled(plusMs(from, period.value * UNIT_MS[period.unit]))
    case 'midnight':
      return settled(plusMs(from, period.value * DAY_MS))
    case 'end_of_day':
      return settled(midnightOf(addDays(dateOf(from, context.zone), period.value + 1), context.zone))
    case 'months': {
      const { date, timeMs } = localTimeOf(from, context.zone)
      return settled(instantOf({ date: addMonths(date, period.value), timeMs }, context.zone))
    }
    case 'working_days': {
      // The days are those of the calendar's country, so its own midnights bound them.
      const { calendar } = context
      const last = addWorkingDays(calendar, dateOf(from, calendar.zone), period.value)
      return { dueAt: midnightOf(nextDate(last.date), calendar.zone), beyondKnownCalendar: last.beyondKnown }
    }
    case 'service_hours':
      return settled(addServiceTime(from, period.value * HOUR_MS, { ...period, zone: context.zone }))
    default:
      return unreachable(period)
  }
}

/**
 * The moment from which a clock counts. Where only the date is known, a clock that counts time of day waits for the
 * midnight that ends it: the thing may have happened in its last minute, and nobody's time may be cut short by a gap
 * in the record. Clocks that count dates don't need to.
 */
export function countsFrom(period: SimplePeriod, start: Start, context: ClockContext): Instant {
  const isExact = start.precision !== 'day'
  if (period.clock === 'end_of_day' || period.clock === 'working_days') return start.at
  if (isExact && (period.clock !== 'midnight' || period.exactStart === true)) return start.at
  return midnightOf(nextDate(dateOf(start.at, context.zone)), context.zone)
}

function settled(at: Instant): Due {
  return { dueAt: at, beyondKnownCalendar: false }
}

function assertCountable(period: SimplePeriod): void {
  const { clock, value } = period
  const mayHaveFractions = clock === 'elapsed' || clock === 'service_hours'
  const isWhole = Number.isSafeInteger(mayHaveFractions ? value * UNIT_MS[period.unit] : value)
  if (!isWhole || value < 0) throw new RangeError(`a period of ${value} ${period.unit} can't be counted`)
}

const UNIT_MS = { minutes: MINUTE_MS, hours: HOUR_MS, days: DAY_MS }
