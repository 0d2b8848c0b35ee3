/** A country's days off as a file under packs/calendars has them, year by year. */
export interface CalendarText {
  readonly comments: readonly string[]
  readonly country: string
  readonly zone: string
  readonly years: readonly YearText[]
}

export interface YearText {
  readonly year: number
  readonly source: string
  readonly daysOff: readonly Block[]
  readonly makeUpDays: readonly string[]
}

/** Consecutive days of one holiday. */
export interface Block {
  readonly holiday: string
  readonly from: string
  through: string
}

export function calendarYaml({ comments, country, zone, years }: CalendarText): string {
  return [
    ...comments.map(comment => `# ${comment}`),
    `country: ${country}`,
    `zone: ${zone}`,
    `known_from: ${years[0]?.year}-01-01`,
    `known_through: ${years.at(-1)?.year}-12-31`,
    'years:',
    ...years.flatMap(({ year, source, daysOff, makeUpDays }) => [
      `  - year: ${year}`,
      `    source: ${source}`,
      '    days_off:',
      ...daysOff.map(
        ({ holiday, from, through }) => `      - { holiday: ${quoted(holiday)}, ${spanText(from, through)} }`,
      ),
      makeUpDays.length === 0 ? '    make_up_days: []' : '    make_up_days:',
      ...makeUpDays.map(date => `      - ${date}`),
    ]),
    '',
  ].join('\n')
}

/** Days with what they are off for, in order of date; consecutive ones of one holiday become one block. */
export function blocksOf(days: readonly (readonly [date: string, holiday: string])[]): Block[] {
  const blocks: Block[] = []
  for (const [date, holiday] of days) {
    const last = blocks.at(-1)
    if (last !== undefined && last.holiday === holiday && dayAfter(last.through) === date) last.through = date
    else blocks.push({ holiday, from: date, through: date })
  }
  return blocks
}

/** From the first year through the last. */
export function yearsFrom(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index)
}

export function dayAfter(date: string): string {
  return new Date(Date.parse(date) + 86_400_000).toISOString().slice(0, 10)
}

function spanText(from: string, through: string): string {
  return `from: ${from}, through: ${through}`
}

/** A comma or an apostrophe would end or begin something else in a flow map. */
function quoted(holiday: string): string {
  return /[,']/.test(holiday) ? `"${holiday}"` : holiday
}
