import { type Instant, parseInstant } from '../../../core/kernel/instant.ts'
import { midnightOf, parseLocalDate } from '../../../core/kernel/zone.ts'
import { malformed } from '../problems/problem.ts'

/** A date, from its first moment on in the marketplace's zone, or a moment. */
export function momentIn(text: string, { zone, pointer }: { zone: string; pointer: string }): Instant {
  const date = parseLocalDate(text)
  const moment = date === null ? parseInstant(text) : midnightOf(date, zone)
  if (moment !== null) return moment
  const detail = { zh: 'YYYY-MM-DD，或带时区的 RFC 3339', en: 'YYYY-MM-DD, or RFC 3339 with an offset' }
  throw malformed([{ pointer, detail }])
}
