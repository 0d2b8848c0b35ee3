import type { Instant } from '../kernel/instant.ts'
import type { Movement } from './movement.ts'

/** A movement as the books keep it: when it counts, and when it became known. */
export interface Booked extends Movement {
  readonly at: Instant
  readonly recordedAt: Instant
}

/**
 * What lay in each account at a moment, as far as it was known at another: published is what was known then, corrected
 * what is known now. What takes back an earlier movement counts from that one's moment on, so the corrected balance of
 * a day is that of a history in which it never moved, and neither reading forgets what was paid.
 */
export function balancesAsOf(
  booked: readonly Booked[],
  { asOf, knownAt }: { readonly asOf: Instant; readonly knownAt: Instant },
): Readonly<Record<string, number>> {
  const balances: Record<string, number> = {}
  for (const { source, destination, amountMinor, at, undoesAt = at, recordedAt } of booked) {
    if (recordedAt > knownAt || undoesAt > asOf) continue
    balances[source] = (balances[source] ?? 0) - amountMinor
    balances[destination] = (balances[destination] ?? 0) + amountMinor
  }
  return balances
}
