import { canonicalJson } from '../kernel/canonical.ts'
import type { Instant } from '../kernel/instant.ts'
import type { ClauseId } from '../policy/clause.ts'
import type { StandingDraft } from './events.ts'
import type { StandingFile } from './standing-file.ts'

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

/**
 * That a figure went beyond a limit, and that it came back, once each. A tier that follows another is left and reached,
 * so that whoever carries out the one and drops the other is always right.
 */
export function noteFigures(file: StandingFile, { day, at, beyond }: NotedFigures): readonly StandingDraft[] {
  const known = file.figureLimits ?? []
  const left = known.filter(one => !beyond.some(other => isSame(one, other)))
  const reached = beyond.filter(one => !known.some(other => isSame(one, other)))
  return [
    ...left.map(({ figure, clause }): StandingDraft => ({ type: 'FigureLimitLeft', figure, day, at, clause })),
    ...reached.map(({ numerator, denominator, value, ...limit }): StandingDraft => {
      const { clause } = limit
      return { type: 'FigureLimitReached', limit, day, numerator, denominator, value, at, clause }
    }),
  ]
}

function isSame(one: FigureLimit, other: FigureLimit): boolean {
  return canonicalJson(limitOf(one)) === canonicalJson(limitOf(other))
}

function limitOf({ figure, clause, orderLimitBasisPoints, pointsHundredths }: FigureLimit): FigureLimit {
  return { figure, clause, orderLimitBasisPoints, pointsHundredths }
}
