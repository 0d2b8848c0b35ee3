import { type Instant, plusMs } from '../../core/kernel/instant.ts'
import type { Marketplace } from './ports.ts'
import type { Recording } from './recording.ts'

/**
 * Up to where a marketplace's feed of events is complete, so that a reader who has a cursor never misses one. What this
 * process is writing is known; another process may still be writing what it began before, for as long as a statement
 * may take, and its clock may differ a little. A sandbox is served by one process and shows everything at once.
 */
export function feedCompleteBefore(marketplace: Pick<Marketplace, 'mode'>, recording: Recording): Instant {
  const own = recording.completeBefore()
  return marketplace.mode === 'sandbox' ? own : plusMs(own, -SAFETY_MS)
}

/** A statement ends after 15 seconds at most; the rest is for clocks that differ. */
const SAFETY_MS = 20_000
