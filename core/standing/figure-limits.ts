import { canonicalJson } from '../kernel/canonical.ts'
import type { StandingDraft } from './events.ts'
import type { FigureLimit, NotedFigures } from './figure-limit.ts'
import type { StandingFile } from './standing-file.ts'

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
