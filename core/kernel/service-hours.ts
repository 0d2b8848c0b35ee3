import { type Instant, MINUTE_MS, plusMs } from './instant.ts'
import { dateOf, daysBetween, instantOf, type LocalDate, midnightOf, nextDate } from './zone.ts'

/** The daily hours in which a desk is open, `"09:00"` to `"21:00"` local time; `"24:00"` may close it. */
export interface ServiceHours {
  readonly opens: string
  readonly closes: string
  readonly zone: string
}

/**
 * The moment at which so many milliseconds of service have passed. What the day has no room for carries over to the
 * next opening (DY-SR-02: 20:00 + 12 h with 09:00–21:00 is 20:00 the next day). Nothing to add outside the hours gives
 * the next opening; a time that just fits gives the closing moment, not the next opening.
 */
export function addServiceTime(from: Instant, ms: number, hours: ServiceHours): Instant {
  if (!(ms >= 0 && ms <= LONGEST_SERVICE_MS)) throw new RangeError(`service time out of range: ${ms} ms`)
  let leftMs = ms
  for (let date = dateOf(from, hours.zone); ; date = nextDate(date)) {
    const open = openingOn(date, hours)
    const since = Math.max(from, open.from) as Instant
    const roomMs = open.until - since
    if (roomMs >= leftMs) return plusMs(since, leftMs)
    leftMs -= Math.max(roomMs, 0)
  }
}

/** Milliseconds of service between two moments; 0 when `until` isn't later. */
export function serviceTimeBetween(from: Instant, until: Instant, hours: ServiceHours): number {
  const lastDate = dateOf(until, hours.zone)
  let ms = 0
  for (let date = dateOf(from, hours.zone); daysBetween(date, lastDate) >= 0; date = nextDate(date)) {
    const open = openingOn(date, hours)
    ms += Math.max(Math.min(until, open.until) - Math.max(from, open.from), 0)
  }
  return ms
}

function openingOn(date: LocalDate, hours: ServiceHours): { from: Instant; until: Instant } {
  const opensMs = minutesOfDay(hours.opens) * MINUTE_MS
  const closesMinutes = minutesOfDay(hours.closes)
  if (closesMinutes * MINUTE_MS <= opensMs) {
    throw new RangeError(`service hours must open before they close: ${hours.opens}–${hours.closes}`)
  }
  const endsDay = closesMinutes === MINUTES_IN_A_DAY
  return {
    from: instantOf({ date, timeMs: opensMs }, hours.zone),
    until: endsDay
      ? midnightOf(nextDate(date), hours.zone)
      : instantOf({ date, timeMs: closesMinutes * MINUTE_MS }, hours.zone),
  }
}

export function minutesOfDay(text: string): number {
  const match = /^([01]\d|2[0-4]):([0-5]\d)$/.exec(text)
  const minutes = match === null ? Number.NaN : Number(match[1]) * 60 + Number(match[2])
  if (!(minutes <= MINUTES_IN_A_DAY)) throw new RangeError(`not a time of day: ${text}`)
  return minutes
}

const MINUTES_IN_A_DAY = 24 * 60
/** A year of service: beyond any period in a marketplace's rules, so a larger figure is a mistake in a pack. */
const LONGEST_SERVICE_MS = 366 * MINUTES_IN_A_DAY * MINUTE_MS
