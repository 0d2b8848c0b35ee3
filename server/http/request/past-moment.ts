import { formatInstant, type Instant, plusMs } from '../../../core/kernel/instant.ts'
import { midnightOf, nextDate, parseLocalDate } from '../../../core/kernel/zone.ts'
import { Problem } from '../problems/problem.ts'
import { momentIn } from './moment-in.ts'

export const asOfField = {
  type: 'string',
  maxLength: 35,
  description: 'A moment, or a day, of which the last moment is meant; now where it is left out',
} as const

/** Of a day its last moment, of today the present one: nothing is known of what comes. */
export function pastMoment(asOf: string | undefined, { now, zone }: { now: Instant; zone: string }): Instant {
  if (asOf === undefined) return now
  const day = parseLocalDate(asOf)
  const asked = momentIn(asOf, { zone, pointer: '/query/as_of' })
  if (asked > now) throw new Problem(422, 'moment_to_come', { facts: { now: formatInstant(now, zone) } })
  return day === null ? asked : (Math.min(plusMs(midnightOf(nextDate(day), zone), -1), now) as Instant)
}
