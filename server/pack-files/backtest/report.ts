import type { BacktestReport, BacktestSide } from '../../application/backtest.ts'
import { DEADLINE_SIDES } from './course.ts'
import type { Tally } from './tally.ts'

/** A tally as it is told: lists, the largest first, and the most telling examples. */
export function reportOf(tally: Tally, currency: string): BacktestReport {
  const { before, after, closedBoth } = tally
  const { cases, changed, otherOutcome, otherMoney, otherDeadlines, otherDuration, withRefusedActs } = tally
  return {
    ...{ cases, changed, otherOutcome, otherMoney, otherDeadlines, otherDuration, withRefusedActs },
    faulty: tally.faulty,
    firstFault: tally.firstFault,
    currency,
    outcomes: largest(Object.values(tally.outcomes), one => one.cases),
    sides: SIDES.map(side => {
      const [beforeMinor, afterMinor] = [before.money[side], after.money[side]]
      return { side, better: tally.better[side], worse: tally.worse[side], beforeMinor, afterMinor }
    }),
    deadlines: DEADLINE_SIDES.map(side => ({
      side,
      metBefore: before.met[side],
      missedBefore: before.missed[side],
      metAfter: after.met[side],
      missedAfter: after.missed[side],
    })),
    advanced: { beforeMinor: before.advancedMinor, afterMinor: after.advancedMinor },
    duration: {
      cases: closedBoth,
      beforeMeanMs: meanOf(before.durationMs, closedBoth),
      afterMeanMs: meanOf(after.durationMs, closedBoth),
    },
    refusedActs: largest(Object.values(tally.refused), one => one.count),
    causes: largest(
      Object.entries(tally.causes).map(([clause, count]) => ({ clause: clause === '' ? null : clause, cases: count })),
      one => one.cases,
    ),
    kinds: groupsOf(tally.kinds),
    categories: groupsOf(tally.categories),
    examples: examplesOf(tally),
  }
}

/** Another end tells more than another sum, and what happens often more than what happens once. */
function examplesOf({ exemplars }: Tally): BacktestReport['examples'] {
  const ranked = Object.values(exemplars).toSorted(
    (one, other) =>
      rankOf(other) - rankOf(one) || other.stakeMinor - one.stakeMinor || (one.caseId < other.caseId ? -1 : 1),
  )
  return ranked.slice(0, EXAMPLES_MAX).map(({ stakeMinor: _stake, ...example }) => example)
}

function rankOf({ before, after, alike }: Tally['exemplars'][string]): number {
  return before.outcome === after.outcome ? alike / CASES_MAX : alike
}

function groupsOf(groups: Tally['kinds']): BacktestReport['kinds'] {
  const named = Object.entries(groups).map(([name, group]) => ({ name, ...group }))
  return largest(named, one => one.cases)
}

/** Of equals the first by their words, so that it doesn't matter which thread was first. */
function largest<One>(all: readonly One[], sizeOf: (one: One) => number): readonly One[] {
  const ranked = all.toSorted(
    (one, other) => sizeOf(other) - sizeOf(one) || (JSON.stringify(one) < JSON.stringify(other) ? -1 : 1),
  )
  return ranked.slice(0, LISTED_MAX)
}

function meanOf(sum: number, cases: number): number {
  return cases === 0 ? 0 : Math.round(sum / cases)
}

const SIDES: readonly BacktestSide[] = ['buyer', 'merchant', 'platform']
const EXAMPLES_MAX = 10
const LISTED_MAX = 100
/** No back-test has more cases. */
const CASES_MAX = 1e9
