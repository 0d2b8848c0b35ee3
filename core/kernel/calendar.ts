import { addDays, dayOfWeek, type LocalDate, nextDate } from './zone.ts'

/**
 * A country's statutory calendar. Monday to Friday is not enough: the yearly notice turns weekdays into days off and
 * weekend days into make-up working days. Outside `knownFrom` to `knownThrough` no notice has been read, and a plain
 * weekday is only a guess.
 */
export interface WorkCalendar {
  readonly country: string
  readonly zone: string
  readonly knownFrom: LocalDate
  readonly knownThrough: LocalDate
  readonly daysOff: ReadonlySet<LocalDate>
  readonly makeUpDays: ReadonlySet<LocalDate>
}

/** Whether people work on this date in the calendar's country. */
export function isWorkingDay(calendar: WorkCalendar, date: LocalDate): boolean {
  if (calendar.makeUpDays.has(date)) return true
  if (calendar.daysOff.has(date)) return false
  const weekday = dayOfWeek(date)
  return weekday !== SUNDAY && weekday !== SATURDAY
}

/**
 * The last of so many working days, counted from the day after `from`; `from` itself for 0 days. `beyondKnown` says
 * that a counted day lies outside the published calendar, so that the date is to be computed again when it arrives.
 */
export function addWorkingDays(
  calendar: WorkCalendar,
  from: LocalDate,
  days: number,
): { date: LocalDate; beyondKnown: boolean } {
  if (!Number.isSafeInteger(days) || days < 0 || days > MOST_WORKING_DAYS) {
    throw new RangeError(`working days must be whole, from 0 to ${MOST_WORKING_DAYS}: ${days}`)
  }
  let date = from
  for (let left = days; left > 0; left -= 1) date = nextWorkingDay(calendar, date)
  return { date, beyondKnown: days > 0 && reachesBeyond(calendar, nextDate(from), date) }
}

/** How many working days lie after `after`, up to and including `through`; 0 when `through` isn't later. */
export function countWorkingDays(
  calendar: WorkCalendar,
  after: LocalDate,
  through: LocalDate,
): { days: number; beyondKnown: boolean } {
  let days = 0
  for (let date = nextDate(after); date <= through; date = nextDate(date)) {
    if (isWorkingDay(calendar, date)) days += 1
  }
  return { days, beyondKnown: after < through && reachesBeyond(calendar, nextDate(after), through) }
}

function nextWorkingDay(calendar: WorkCalendar, after: LocalDate): LocalDate {
  for (let ahead = 1; ahead <= LONGEST_BREAK_DAYS; ahead += 1) {
    const date = addDays(after, ahead)
    if (isWorkingDay(calendar, date)) return date
  }
  throw new RangeError(`the calendar of ${calendar.country} has no working day in the month after ${after}`)
}

function reachesBeyond(calendar: WorkCalendar, first: LocalDate, last: LocalDate): boolean {
  return first < calendar.knownFrom || last > calendar.knownThrough
}

const SUNDAY = 0
const SATURDAY = 6
/** Ten years of work: beyond any period in a marketplace's rules, so a larger figure is a mistake in a pack. */
const MOST_WORKING_DAYS = 2500
/** China's longest break was ten days, in 2020; a calendar without work for a month is broken and must not loop. */
const LONGEST_BREAK_DAYS = 31
