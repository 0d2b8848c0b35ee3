import type { WallClock } from '../../application/ports.ts'
import { boundedMap } from '../bounded-map.ts'
import { Problem } from '../problems/problem.ts'

/** Counts a caller's requests by the minute and throws a 429 beyond the limit. */
export type RateLimit = (callerName: string) => void

export function createRateLimit(requestsPerMinute: number, clock: WallClock): RateLimit {
  const counts = boundedMap<string, { minute: number; count: number }>(CALLERS_MAX)
  return callerName => {
    const now = clock.now()
    const minute = Math.floor(now / MINUTE_MS)
    const seen = counts.get(callerName)
    if (seen === undefined || seen.minute !== minute) {
      counts.set(callerName, { minute, count: 1 })
      return
    }
    seen.count += 1
    if (seen.count > requestsPerMinute) throw tooMany(Math.ceil(((minute + 1) * MINUTE_MS - now) / 1000))
  }
}

function tooMany(retryAfterSeconds: number): Problem {
  const headers = { 'retry-after': String(retryAfterSeconds) }
  return new Problem(429, 'too_many_requests', { headers, facts: { retry_after_seconds: retryAfterSeconds } })
}

const MINUTE_MS = 60_000
const CALLERS_MAX = 100_000
