import { createRequire } from 'node:module'
import Holidays, { type HolidaysTypes } from 'date-holidays'
import { blocksOf, type CalendarText, dayAfter, yearsFrom } from './calendar-yaml.ts'
import { DECREED, type DecreedDays } from './decreed-days.ts'

const FIRST_YEAR = 2023
const LAST_YEAR = 2026

/** A country whose statutory public holidays a marketplace outside China counts its working days by. */
interface Country {
  readonly code: string
  readonly zone: string
  /** The part of the country whose holidays are meant, where they differ. */
  readonly part?: string
  readonly comments: readonly string[]
}

export const COUNTRIES: readonly Country[] = [
  {
    code: 'VN',
    zone: 'Asia/Ho_Chi_Minh',
    comments: ["Vietnam's public holidays, days in lieu and the weekend days worked for them."],
  },
  {
    code: 'TH',
    zone: 'Asia/Bangkok',
    comments: ["Thailand's public holidays, days in lieu and those that the cabinet proclaims for a year."],
  },
  {
    code: 'ID',
    zone: 'Asia/Jakarta',
    comments: [
      "Indonesia's public holidays. Collective leave (cuti bersama) is not statutory for all and not counted.",
    ],
  },
  {
    code: 'US',
    zone: 'America/Los_Angeles',
    comments: ["The United States' federal holidays, with the weekdays on which they are observed."],
  },
  {
    code: 'GB',
    zone: 'Europe/London',
    part: 'ENG',
    comments: ["England's bank holidays, with the days in lieu; Scotland and Northern Ireland have others."],
  },
  { code: 'SG', zone: 'Asia/Singapore', comments: ["Singapore's public holidays, with the days in lieu."] },
]

const require = createRequire(import.meta.url)
const packageVersion: string = require('date-holidays/package.json').version

/** A country's calendar from the `date-holidays` data set, set right by the decrees of each year. Weekends are off. */
export function calendarOf({ code, zone, part, comments }: Country): CalendarText {
  const options: HolidaysTypes.Options = { languages: 'en', types: ['public'] }
  const reckoned = part === undefined ? new Holidays(code, options) : new Holidays(code, part, options)
  const decreed = DECREED[code] ?? { besides: {} }
  return {
    comments: [
      ...comments,
      `Made by scripts/seed-calendar.ts from date-holidays ${packageVersion} (CC BY-SA 3.0, from Wikipedia).`,
    ],
    country: code,
    zone,
    years: yearsFrom(FIRST_YEAR, LAST_YEAR).map(year => ({
      year,
      source: sourceOf(decreed, year),
      daysOff: blocksOf(daysOff(reckoned.getHolidays(year), decreed, year)),
      makeUpDays: (decreed.makeUpDays ?? []).filter(date => date.startsWith(`${year}-`)),
    })),
  }
}

function sourceOf({ besides, without = [] }: DecreedDays, year: number): string {
  const isSetRight = [...Object.keys(besides), ...without].some(date => date.startsWith(`${year}-`))
  return `date-holidays ${packageVersion}${isSetRight ? ', set right by the decrees of the year' : ''}`
}

function daysOff(
  holidays: readonly HolidaysTypes.Holiday[],
  { besides, without = [] }: DecreedDays,
  year: number,
): (readonly [date: string, holiday: string])[] {
  const reckoned = holidays.flatMap(holiday => datesOf(holiday).map(date => [date, holiday.name] as const))
  const kept = reckoned.filter(([date]) => !without.includes(date))
  // Two holidays on one day are one day off.
  const byDate = new Map([...Object.entries(besides), ...kept.toReversed()])
  const ofYear = [...byDate].filter(([date]) => date.startsWith(`${year}-`))
  return ofYear.sort(([one], [other]) => (one < other ? -1 : 1))
}

/** A holiday of several days stands there once, with its first. */
function datesOf({ date, start, end }: HolidaysTypes.Holiday): string[] {
  const dates = [date.slice(0, 10)]
  const days = Math.round((end.getTime() - start.getTime()) / 86_400_000)
  while (dates.length < days) dates.push(dayAfter(dates.at(-1) ?? ''))
  return dates
}
