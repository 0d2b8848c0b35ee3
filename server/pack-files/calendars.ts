import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import type { WorkCalendar } from '../../core/kernel/calendar.ts'
import { type CalendarFile, workCalendarOf } from '../../core/kernel/calendar-file.ts'
import type { Calendars } from '../application/ports.ts'

/** The statutory calendars under `packs/calendars`, one file a country, each read when it is first asked for. */
export function createCalendars(packsRoot: string): Calendars {
  const known = new Map<string, WorkCalendar>()
  return {
    of(country) {
      const calendar = known.get(country) ?? readCalendar(packsRoot, country)
      if (calendar === null)
        throw new Error(`no calendar of working days for ${country}: ${fileOf(packsRoot, country)}`)
      known.set(country, calendar)
      return calendar
    },
  }
}

/** Null where the country has no file. */
export function readCalendar(packsRoot: string, country: string): WorkCalendar | null {
  const file = fileOf(packsRoot, country)
  return existsSync(file) ? workCalendarOf(parse(readFileSync(file, 'utf8')) as CalendarFile) : null
}

function fileOf(packsRoot: string, country: string): string {
  return join(packsRoot, 'calendars', `${country.toLowerCase()}.yaml`)
}
