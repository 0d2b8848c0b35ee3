import { DAY_MS, HOUR_MS, MINUTE_MS } from './instant.ts'

/**
 * Milliseconds of an ISO 8601 duration in whole weeks, days, hours and minutes, and in seconds down to the millisecond
 * (`PT48H`, `P15D`, `PT0.001S`), a day being 24 hours; null for anything else. Months and years have no fixed length:
 * the `months` clock counts those.
 */
export function parseIsoDuration(text: string): number | null {
  const match = DURATION.exec(text)
  if (match === null) return null
  const ms = Math.round(UNITS_MS.reduce((sum, unitMs, index) => sum + Number(match[index + 1] ?? 0) * unitMs, 0))
  return Number.isSafeInteger(ms) ? ms : null
}

/** The look-aheads ask for one unit at least after `P`, and after `T`. */
const DURATION = /^P(?=[\dT])(?:(\d+)W)?(?:(\d+)D)?(?:T(?=\d)(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d{1,3})?)S)?)?$/

const UNITS_MS = [7 * DAY_MS, DAY_MS, HOUR_MS, MINUTE_MS, 1000]
