/**
 * How far a zone's local time is ahead of UTC at a moment, in milliseconds. Throws a RangeError for a zone that the
 * runtime's IANA data doesn't know. Takes a plain number, because `instant.ts` builds on this file.
 */
export function zoneOffsetMs(atMs: number, zone: string): number {
  if (zone === 'UTC') return 0
  if (zone === 'Asia/Shanghai' && atMs >= SHANGHAI_FIXED_SINCE_MS) return SHANGHAI_OFFSET_MS
  const wholeSecondMs = Math.floor(atMs / 1000) * 1000
  return localPartsMs(wholeSecondMs, zone) - wholeSecondMs
}

/** Whether this is an IANA zone that the runtime knows, such as `Asia/Shanghai`. */
export function isZone(zone: string): boolean {
  try {
    formatterFor(zone)
    return true
  } catch {
    return false
  }
}

const SHANGHAI_OFFSET_MS = 8 * 3_600_000
/** China's last summer time ended on 1991-09-15; one day more is past it in every zone. */
const SHANGHAI_FIXED_SINCE_MS = Date.UTC(1991, 8, 16)

function localPartsMs(atMs: number, zone: string): number {
  const fields: Record<string, number> = {}
  for (const part of formatterFor(zone).formatToParts(atMs)) fields[part.type] = Number(part.value)
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = fields
  return Date.UTC(year, month - 1, day, hour, minute, second)
}

/** Making a formatter costs a thousand times its use. Zones come from packs and settings, so there are few. */
const formatters = new Map<string, Intl.DateTimeFormat>()

function formatterFor(zone: string): Intl.DateTimeFormat {
  const known = formatters.get(zone)
  if (known !== undefined) return known
  const formatter = new Intl.DateTimeFormat('en-US', { timeZone: zone, hourCycle: 'h23', ...NUMERIC_PARTS })
  formatters.set(zone, formatter)
  return formatter
}

const NUMERIC_PARTS = {
  calendar: 'gregory',
  numberingSystem: 'latn',
  year: 'numeric',
  month: 'numeric',
  day: 'numeric',
  hour: 'numeric',
  minute: 'numeric',
  second: 'numeric',
} as const
