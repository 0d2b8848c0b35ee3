import type { WorkCalendar } from './calendar.ts'
import { type LocalDate, nextDate, parseLocalDate } from './zone.ts'

/** A calendar as `packs/calendars/` writes it: each year's blocks of days off, and the weekend days worked for them. */
export interface CalendarFile {
  readonly country: string
  readonly zone: string
  readonly known_from: string
  readonly known_through: string
  readonly years: readonly {
    readonly year: number
    readonly source: string
    readonly days_off: readonly { readonly holiday: string; readonly from: string; readonly through: string }[]
    readonly make_up_days: readonly string[]
  }[]
}

/** The calendar that a checked file describes. Throws a RangeError on a date or a block that can't be. */
export function workCalendarOf(file: CalendarFile): WorkCalendar {
  const blocks = file.years.flatMap(year => year.days_off)
  return {
    country: file.country,
    zone: file.zone,
    knownFrom: dateIn(file.known_from),
    knownThrough: dateIn(file.known_through),
    daysOff: new Set(blocks.flatMap(block => datesOf(dateIn(block.from), dateIn(block.through)))),
    makeUpDays: new Set(file.years.flatMap(year => year.make_up_days.map(dateIn))),
  }
}

function datesOf(from: LocalDate, through: LocalDate): LocalDate[] {
  if (through < from) throw new RangeError(`a block of days off ends before it begins: ${from} to ${through}`)
  const dates: LocalDate[] = []
  for (let date = from; date <= through; date = nextDate(date)) dates.push(date)
  return dates
}

function dateIn(text: string): LocalDate {
  const date = parseLocalDate(text)
  if (date === null) throw new RangeError(`a calendar names no such date: ${text}`)
  return date
}
