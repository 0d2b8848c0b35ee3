import { DAY_MS, type Instant } from './instant.ts'
import { zoneOffsetMs } from './zone-offset.ts'

/** A day of somebody's calendar, `YYYY-MM-DD`. As text it sorts in order of time. */
export type LocalDate = string & { readonly __brand: 'LocalDate' }

/** What a clock on the wall shows: the date, and the milliseconds since its 00:00. */
export interface LocalTime {
  readonly date: LocalDate
  readonly timeMs: number
}

/** What the wall clock shows in a zone at a moment. */
export function localTimeOf(at: Instant, zone: string): LocalTime {
  const localMs = at + zoneOffsetMs(at, zone)
  const dayNumber = Math.floor(localMs / DAY_MS)
  return { date: dateOfDayNumber(dayNumber), timeMs: localMs - dayNumber * DAY_MS }
}

/** The date in a zone at a moment. */
export function dateOf(at: Instant, zone: string): LocalDate {
  return localTimeOf(at, zone).date
}

/**
 * The moment at which the wall clock of a zone shows this. Where summer time ends and it shows it twice, the first;
 * where summer time begins and it never shows it, the moment as far past the gap as the time is past the gap's start.
 */
export function instantOf(local: LocalTime, zone: string): Instant {
  const localMs = dayNumberOf(local.date) * DAY_MS + local.timeMs
  const offsetBeforeMs = zoneOffsetMs(localMs - DAY_MS, zone)
  const offsetAfterMs = zoneOffsetMs(localMs + DAY_MS, zone)
  const showing = [localMs - offsetBeforeMs, localMs - offsetAfterMs].filter(
    atMs => atMs + zoneOffsetMs(atMs, zone) === localMs,
  )
  return (showing.length > 0 ? Math.min(...showing) : localMs - offsetBeforeMs) as Instant
}

/** 00:00 of a date in a zone: the first moment of that day. 24:00 of a day is the midnight of the next date. */
export function midnightOf(date: LocalDate, zone: string): Instant {
  return instantOf({ date, timeMs: 0 }, zone)
}

/** The date that a literal names; throws a RangeError on bad text. For tests and for text already validated. */
export function localDate(text: string): LocalDate {
  const parsed = parseLocalDate(text)
  if (parsed === null) throw new RangeError(`not a date: ${text}`)
  return parsed
}

/** Reads `YYYY-MM-DD`, years 0100 to 9999; null for anything else, 30 February included. */
export function parseLocalDate(text: string): LocalDate | null {
  const date = text as LocalDate
  return /^\d{4}-\d\d-\d\d$/.test(text) && dateOfDayNumber(dayNumberOf(date)) === text ? date : null
}

/** The day after. */
export function nextDate(date: LocalDate): LocalDate {
  return addDays(date, 1)
}

/** The date so many days later; earlier when negative. */
export function addDays(date: LocalDate, days: number): LocalDate {
  return dateOfDayNumber(dayNumberOf(date) + days)
}

/** Days from one date to another; negative when `to` comes first. */
export function daysBetween(from: LocalDate, to: LocalDate): number {
  return dayNumberOf(to) - dayNumberOf(from)
}

/** The same day of a later month, or that month's last day where it is shorter: 31 August + 6 months = 28 February. */
export function addMonths(date: LocalDate, months: number): LocalDate {
  const { year, month, day } = partsOf(date)
  const lastDay = new Date(Date.UTC(year, month + months, 0)).getUTCDate()
  return dateOfDayNumber(Date.UTC(year, month - 1 + months, Math.min(day, lastDay)) / DAY_MS)
}

/** 0 for Sunday to 6 for Saturday. */
export function dayOfWeek(date: LocalDate): number {
  // 1970-01-01, day number 0, was a Thursday; the + 7 keeps dates before it from going negative.
  return (((dayNumberOf(date) + 4) % 7) + 7) % 7
}

/** Days since 1970-01-01. */
function dayNumberOf(date: LocalDate): number {
  const { year, month, day } = partsOf(date)
  return Date.UTC(year, month - 1, day) / DAY_MS
}

function dateOfDayNumber(dayNumber: number): LocalDate {
  return new Date(dayNumber * DAY_MS).toISOString().slice(0, 10) as LocalDate
}

function partsOf(date: LocalDate): { year: number; month: number; day: number } {
  return { year: Number(date.slice(0, 4)), month: Number(date.slice(5, 7)), day: Number(date.slice(8, 10)) }
}
