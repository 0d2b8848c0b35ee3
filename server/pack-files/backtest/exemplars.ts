import type { BacktestExample } from '../../application/backtest.ts'
import type { Comparison } from './compare.ts'
import type { Course } from './course.ts'

/** Of the cases that went the same two ways for the same clause, the one with the most at stake, and how many. */
export type Exemplar = BacktestExample & { readonly stakeMinor: number }

export function exemplarOf({ past, before, after, refused, clause }: Comparison): Exemplar {
  return {
    caseId: past.id,
    alike: 1,
    clause,
    before: figuresOf(before),
    after: figuresOf(after),
    refused: refused.slice(0, REFUSED_SHOWN).map(({ command, by, code, clause: rule }) => {
      return { command, by, code, clause: rule }
    }),
    stakeMinor: Math.abs(after.buyerGotMinor - before.buyerGotMinor),
  }
}

/** Keeps one more; a way that has no place any more is counted elsewhere, and has no example. */
export function keepExemplar(exemplars: Record<string, Exemplar>, one: Exemplar): void {
  const way = `${one.before.outcome} ${one.after.outcome} ${one.clause}`
  const other = exemplars[way]
  if (other === undefined && Object.keys(exemplars).length >= WAYS_MAX) return
  const kept = other === undefined || isMoreTelling(one, other) ? one : other
  exemplars[way] = { ...kept, alike: one.alike + (other?.alike ?? 0) }
}

/** More at stake; of equals the first by name, so that it doesn't matter who came first. */
function isMoreTelling(one: Exemplar, other: Exemplar): boolean {
  return one.stakeMinor > other.stakeMinor || (one.stakeMinor === other.stakeMinor && one.caseId < other.caseId)
}

function figuresOf({ outcome, closedAfterMs, buyerGotMinor, merchantBoreMinor, platformBoreMinor }: Course) {
  return { outcome, closedAfterMs, buyerGotMinor, merchantBoreMinor, platformBoreMinor }
}

/** Every pair of ends by every clause: a pack has some ten ends, and few clauses part courses. */
const WAYS_MAX = 500
const REFUSED_SHOWN = 3
