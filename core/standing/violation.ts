import type { Instant } from '../kernel/instant.ts'
import type { Facts } from '../policy/conditions.ts'

/** A violation as a merchant's account has it: what was found in a case, and by which rules it counts. */
export interface EnteredViolation {
  readonly id: string
  /** Null for points from before Pingli, which no case found. */
  readonly caseId: string | null
  readonly code: string
  readonly class: string
  readonly tier: string | null
  /** Null where the pack gives it another consequence than points. */
  readonly pointsHundredths: number | null
  /** What it costs in money in place of points; missing where it costs none. */
  readonly penaltyMinor?: number
  readonly measures: readonly string[]
  /** Until when its own measures last; null where they have no end of their own. */
  readonly measuresUntil: Instant | null
  readonly clause: string
  readonly at: Instant
  /** The hash of the rules of its day. */
  readonly rules: string
}

/** That a granted appeal took back a violation, or so many of its points. */
export interface Reversal {
  readonly violationId: string
  readonly appealId: string
  /** Null for all of it. */
  readonly pointsHundredths: number | null
  readonly recordedAt: Instant
}

/** The named facts by which the tables on standing know a violation. */
export function violationFacts({ code, class: group, tier }: EnteredViolation): Facts {
  return { violation: code, class: group, ...(tier !== null && { tier }) }
}
