import { zoneOffsetMs } from './zone-offset.ts'

/** A moment, in milliseconds since 1970-01-01T00:00Z. Every `…At` of the marketplace's records is one. */
export type Instant = number & { readonly __brand: 'Instant' }

export const MINUTE_MS = 60_000
export const HOUR_MS = 60 * MINUTE_MS
export const DAY_MS = 24 * HOUR_MS

/** The moment a literal names; throws a RangeError on bad text. For tests and for text already validated. */
export function instant(text: string): Instant {
  const parsed = parseInstant(text)
  if (parsed === null) throw new RangeError(`not an RFC 3339 date-time with an offset: ${text}`)
  return parsed
}

/**
 * Reads RFC 3339 with an offset or `Z`, years 0100 to 9999; null otherwise. Seconds may be missing, as in rules written
 * by people (`2022-09-01T10:00+08:00`). Digits finer than a millisecond are cut off, never rounded up, so that nobody
 * is made late by reading.
 */
export function parseInstant(text: string): Instant | null {
  const match = DATE_TIME.exec(text)
  if (match === null) return null
  const [year, month, day, hour, minute, second] = match.slice(1, 7).map(part => Number(part ?? 0))
  const fractionMs = Number((match[7] ?? '').padEnd(3, '0').slice(0, 3))
  const localMs = Date.UTC(year ?? 0, (month ?? 0) - 1, day, hour, minute, second, fractionMs)
  // Date.UTC carries 30 February into March and 24:00 into the next day; text that changes on the way isn't a date.
  if (!new Date(localMs).toISOString().startsWith(text.slice(0, 16))) return null
  const offsetMs = parseOffset(match[8] ?? 'Z')
  return offsetMs === null ? null : ((localMs - offsetMs) as Instant)
}

/**
 * Writes RFC 3339: in `zone` as local time with its offset (`2022-09-03T10:00:00+08:00`), otherwise in `Z`.
 * Milliseconds appear only when there are some.
 */
export function formatInstant(at: Instant, zone?: string): string {
  if (zone === undefined) return `${formatLocal(at)}Z`
  // RFC 3339 has no seconds in an offset, and some zones before 1930 do: the nearest minute names the same moment.
  const offsetMinutes = Math.trunc(zoneOffsetMs(at, zone) / MINUTE_MS)
  return formatLocal(at + offsetMinutes * MINUTE_MS) + formatOffset(offsetMinutes)
}

/** The moment `ms` milliseconds later; earlier when negative. */
export function plusMs(at: Instant, ms: number): Instant {
  return (at + ms) as Instant
}

const DATE_TIME = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d)(?::([0-5]\d)(?:\.(\d{1,9}))?)?(Z|[+-]\d\d:\d\d)$/

function parseOffset(text: string): number | null {
  if (text === 'Z') return 0
  const hours = Number(text.slice(1, 3))
  const minutes = Number(text.slice(4, 6))
  if (hours > 23 || minutes > 59) return null
  const offsetMs = hours * HOUR_MS + minutes * MINUTE_MS
  return text.startsWith('-') ? -offsetMs : offsetMs
}

function formatLocal(localMs: number): string {
  return new Date(localMs).toISOString().slice(0, -1).replace('.000', '')
}

function formatOffset(minutes: number): string {
  const twoDigits = (value: number) => String(value).padStart(2, '0')
  const size = Math.abs(minutes)
  return `${minutes < 0 ? '-' : '+'}${twoDigits(Math.trunc(size / 60))}:${twoDigits(size % 60)}`
}
