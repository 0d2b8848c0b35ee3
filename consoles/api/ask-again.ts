/**
 * How long after an answer a page asks again: soon while something happens, seldom once the same has been there for a
 * while. An answer that hasn't changed is the very same object.
 */
export function askAgainMs(answer: unknown, nowMs: number): number {
  if (typeof answer !== 'object' || answer === null) return SOON_MS
  const since = firstSeen.get(answer) ?? nowMs
  firstSeen.set(answer, since)
  return nowMs - since < QUIET_MS ? SOON_MS : SELDOM_MS
}

const firstSeen = new WeakMap<object, number>()

export const SOON_MS = 4000
/** A thousand pages that ask like this take a third of one processor. */
const SELDOM_MS = 15_000
const QUIET_MS = 60_000
