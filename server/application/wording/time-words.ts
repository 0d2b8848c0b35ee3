import { DAY_MS, HOUR_MS, type Instant, MINUTE_MS } from '../../../core/kernel/instant.ts'
import { addDays, type LocalDate, localTimeOf } from '../../../core/kernel/zone.ts'
import type { Wording } from '../../../core/policy/clause.ts'

/** A moment on the marketplace's own wall clock, to the minute: 2022年9月3日 10:00. */
export function momentWords(at: Instant, zone: string): Wording {
  const { date, timeMs } = localTimeOf(at, zone)
  return { zh: `${chineseDate(date)} ${timeOfDay(timeMs)}`, en: `${englishDate(date)}, ${timeOfDay(timeMs)}` }
}

/**
 * The moment by which something must be done, without its year where it is that of `from`. A clock that counts dates
 * ends at 24:00 of its last day, which nobody would look for on the next one.
 */
export function untilWords(due: Instant, { from, zone, countsDates }: UntilContext): Wording {
  const { date, timeMs } = localTimeOf(due, zone)
  const isEndOfDay = countsDates && timeMs === 0
  const day = isEndOfDay ? addDays(date, -1) : date
  const time = isEndOfDay ? '24:00' : timeOfDay(timeMs)
  const isSameYear = day.slice(0, 4) === localTimeOf(from, zone).date.slice(0, 4)
  return isSameYear
    ? {
        zh: `${chineseDate(day).slice('2022年'.length)} ${time}`,
        en: `${englishDate(day).slice(0, -' 2022'.length)} ${time}`,
      }
    : { zh: `${chineseDate(day)} ${time}`, en: `${englishDate(day)}, ${time}` }
}

export interface UntilContext {
  readonly from: Instant
  readonly zone: string
  readonly countsDates: boolean
}

export function chineseDate(date: LocalDate): string {
  const { year, month, day } = partsOf(date)
  return `${year}年${month}月${day}日`
}

export function englishDate(date: LocalDate): string {
  const { year, month, day } = partsOf(date)
  return `${day} ${MONTHS[month - 1]} ${year}`
}

/** To the minute; seconds and less only where there are some, as a millisecond after a due moment. */
function timeOfDay(timeMs: number): string {
  const pad = (value: number) => String(value).padStart(2, '0')
  const hours = Math.trunc((timeMs % DAY_MS) / HOUR_MS)
  const minutes = Math.trunc((timeMs % HOUR_MS) / MINUTE_MS)
  const seconds = Math.trunc((timeMs % MINUTE_MS) / 1000)
  return `${pad(hours)}:${pad(minutes)}${seconds === 0 ? '' : `:${pad(seconds)}`}`
}

function partsOf(date: LocalDate): { year: number; month: number; day: number } {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number)
  return { year, month, day }
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']
