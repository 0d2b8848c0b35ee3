import type { Instant } from '../kernel/instant.ts'
import { type Conditions, type Facts, meets } from '../policy/conditions.ts'
import type { Row } from '../policy/table.ts'

/** What a window has to know of a violation that was counted. */
interface Counted {
  readonly violation: { readonly at: Instant }
  readonly facts: Facts
  readonly hundredths: number
}

/** How many violations alike lie in a window, and what they came to. */
interface LookedBack {
  readonly count: number
  readonly hundredths: number
}

/** Looks back from the latest of the violations that were counted so far; windows only ever move on. */
export interface LookingBack {
  since(start: Instant, asked: Asked): LookedBack
}

interface Asked {
  /** Whose window it is. */
  readonly row: Row
  readonly within: unknown
  readonly alike: Conditions
}

/**
 * Keeps for each row's window what lies in it, as it moves on: a merchant with ten thousand violations in a year isn't
 * walked anew for each of them. `earlier` grows between one look and the next, in the order of time.
 */
export function lookingBack(earlier: readonly Counted[]): LookingBack {
  const windows = new Map<Row, Map<unknown, Window>>()
  return {
    since(start, { row, within, alike }) {
      const ofRow = windows.get(row) ?? new Map<unknown, Window>()
      windows.set(row, ofRow)
      const window = ofRow.get(within) ?? { seen: 0, found: [], first: 0, hundredths: 0 }
      ofRow.set(within, window)
      takeIn(window, earlier, alike)
      leaveOut(window, start)
      return { count: window.found.length - window.first, hundredths: window.hundredths }
    },
  }
}

interface Window {
  /** How many of the earlier ones it has looked at. */
  seen: number
  readonly found: Counted[]
  /** Where in `found` it begins now. */
  first: number
  hundredths: number
}

function takeIn(window: Window, earlier: readonly Counted[], alike: Conditions): void {
  for (; window.seen < earlier.length; window.seen += 1) {
    const one = earlier[window.seen]
    if (one === undefined || !meets(alike, one.facts)) continue
    window.found.push(one)
    window.hundredths += one.hundredths
  }
}

function leaveOut(window: Window, start: Instant): void {
  for (; window.first < window.found.length; window.first += 1) {
    const one = window.found[window.first]
    if (one === undefined || one.violation.at >= start) return
    window.hundredths -= one.hundredths
  }
}
