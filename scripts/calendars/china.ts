import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { blocksOf, type CalendarText, yearsFrom } from './calendar-yaml.ts'

const FIRST_YEAR = 2012
const LAST_YEAR = 2026

/** The State Council's yearly notices, by the id under which gov.cn publishes them. */
const PAPERS: Readonly<Record<number, string>> = {
  2022: 'gov.cn content_5644835',
  2023: 'gov.cn content_5730844',
  2024: 'gov.cn content_6911528',
  2025: 'gov.cn content_6986383',
  2026: 'gov.cn content_7047091',
}

/** Dates, each with "English name,Chinese name,statutory days". */
interface ChineseDays {
  readonly holidays: Readonly<Record<string, string>>
  readonly workdays: Readonly<Record<string, string>>
}

const require = createRequire(import.meta.url)
const packageVersion: string = require('chinese-days/package.json').version

/** China's calendar from the `chinese-days` data set, which follows the State Council's notices. */
export function chinaCalendar(): CalendarText {
  const file = require.resolve('chinese-days/dist/chinese-days.json')
  const { holidays, workdays }: ChineseDays = JSON.parse(readFileSync(file, 'utf8'))
  const days = Object.entries(holidays).map(([date, names]) => [date, names.split(',')[1] ?? names] as const)
  const blocks = blocksOf(days.toSorted(([one], [other]) => (one < other ? -1 : 1)))
  const makeUpDays = Object.keys(workdays).sort()
  return {
    comments: [
      "China's statutory calendar: days off (放假) and the weekend days worked for them (调休上班).",
      'Made by scripts/seed-calendar.ts. A block is listed in the year in which it ends.',
    ],
    country: 'CN',
    zone: 'Asia/Shanghai',
    years: yearsFrom(FIRST_YEAR, LAST_YEAR).map(year => ({
      year,
      source: PAPERS[year] ?? `chinese-days ${packageVersion}`,
      daysOff: blocks.filter(block => block.through.startsWith(`${year}-`)),
      makeUpDays: makeUpDays.filter(date => date.startsWith(`${year}-`)),
    })),
  }
}
