/**
 * Writes packs/calendars/cn.yaml from the `chinese-days` data set: `node scripts/seed-calendar.ts`.
 *
 * The data set is a seed, not a run-time dependency: it takes a year whose notice isn't published for plain weekdays,
 * and a deadline must know that it doesn't know. So the years are bounded here; when the next notice appears, raise
 * LAST_YEAR, add its paper, and read the difference.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'

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

interface Block {
  readonly holiday: string
  readonly from: string
  through: string
}

const require = createRequire(import.meta.url)
const packageVersion: string = require('chinese-days/package.json').version
const dataSet: ChineseDays = JSON.parse(readFileSync(require.resolve('chinese-days/dist/chinese-days.json'), 'utf8'))
writeFileSync(new URL('../packs/calendars/cn.yaml', import.meta.url), calendarYaml(dataSet))

function calendarYaml({ holidays, workdays }: ChineseDays): string {
  const blocks = blocksOf(holidays)
  const makeUpDays = Object.keys(workdays).sort()
  const years = Array.from({ length: LAST_YEAR - FIRST_YEAR + 1 }, (_, index) => FIRST_YEAR + index)
  return [
    "# China's statutory calendar: days off (放假) and the weekend days worked for them (调休上班).",
    '# Made by scripts/seed-calendar.ts. A block is listed in the year in which it ends.',
    'country: CN',
    'zone: Asia/Shanghai',
    `known_from: ${FIRST_YEAR}-01-01`,
    `known_through: ${LAST_YEAR}-12-31`,
    'years:',
    ...years.flatMap(year => [
      `  - year: ${year}`,
      `    source: ${PAPERS[year] ?? `chinese-days ${packageVersion}`}`,
      '    days_off:',
      ...blocks
        .filter(block => block.through.startsWith(`${year}-`))
        .map(({ holiday, from, through }) => `      - { holiday: ${holiday}, from: ${from}, through: ${through} }`),
      '    make_up_days:',
      ...makeUpDays.filter(date => date.startsWith(`${year}-`)).map(date => `      - ${date}`),
    ]),
    '',
  ].join('\n')
}

/** Consecutive days of one holiday become one block. */
function blocksOf(holidays: ChineseDays['holidays']): Block[] {
  const blocks: Block[] = []
  for (const [date, names] of Object.entries(holidays).sort(([one], [other]) => (one < other ? -1 : 1))) {
    const holiday = names.split(',')[1] ?? names
    const last = blocks.at(-1)
    if (last !== undefined && last.holiday === holiday && dayAfter(last.through) === date) last.through = date
    else blocks.push({ holiday, from: date, through: date })
  }
  return blocks
}

function dayAfter(date: string): string {
  return new Date(Date.parse(date) + 86_400_000).toISOString().slice(0, 10)
}
