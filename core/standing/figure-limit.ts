import type { Instant } from '../kernel/instant.ts'
import type { ClauseId } from '../policy/clause.ts'

/** A limit that a merchant's figure has gone beyond, and what the rules say of it. */
export interface FigureLimit {
  readonly figure: string
  readonly clause: ClauseId
  /** At most this share of his daily average orders, in basis points; null where his orders aren't limited. */
  readonly orderLimitBasisPoints: number | null
  /** What it calls for; a violation is found in a case, never by a figure alone. */
  readonly pointsHundredths: number | null
}

/** Which limits a merchant's figures of a day are beyond, each with what it was reckoned from. */
export interface NotedFigures {
  /** YYYY-MM-DD: the day that the figures are of. */
  readonly day: string
  /** When it became so: the day's end, or when it was corrected. */
  readonly at: Instant
  readonly beyond: readonly (FigureLimit & FigureParts)[]
}

export interface FigureParts {
  readonly numerator: number
  readonly denominator: number | null
  readonly value: number | null
}
