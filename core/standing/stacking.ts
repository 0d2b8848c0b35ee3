import type { Instant } from '../kernel/instant.ts'
import { type Candidate, isRunning, type Sanction } from './sanction.ts'

type End = (candidate: Candidate) => Sanction

/**
 * Of several nodes, the heaviest alone is carried out: a lighter one that comes while it runs is never begun, and one
 * that runs ends when a heavier one comes (TB-PTS-14).
 */
export function absorbed(candidates: readonly Candidate[], end: End): readonly Sanction[] {
  const kept: Sanction[] = []
  for (const candidate of candidates) {
    const running = kept.at(-1)
    if (running !== undefined && isRunning(running, candidate.startsAt)) {
      if ((candidate.levelHundredths ?? 0) <= (running.levelHundredths ?? 0)) continue
      kept.pop()
      if (running.startsAt < candidate.startsAt) kept.push(cut(running, candidate.startsAt))
    }
    kept.push(end(candidate))
  }
  return kept
}

/**
 * At any moment the strictest of those whose time runs is carried out, whichever account it is of (DY-PEN-05). A
 * lighter one that lasts longer comes back for what is left of its time.
 */
export function strictest(candidates: readonly Candidate[], end: End): readonly Sanction[] {
  const weights = new Map(candidates.map(({ id, weight }) => [id, weight]))
  const weightOf = ({ id }: Sanction) => weights.get(id) ?? 0
  const all = candidates.map(end)
  const bounds = [
    ...new Set(all.flatMap(({ startsAt, endsAt }) => (endsAt === null ? [startsAt] : [startsAt, endsAt]))),
  ]
  const moments = bounds.sort((one, other) => one - other)
  const carried = moments.map(at => {
    const running = all.filter(one => isRunning(one, at))
    return running.reduce<Sanction | null>(
      (best, one) => (best === null || weightOf(one) < weightOf(best) || isLater(one, best, weightOf) ? one : best),
      null,
    )
  })
  return spansOf(carried, moments)
}

/** Of two equally strict ones the one that lasts longer. */
function isLater(one: Sanction, best: Sanction, weightOf: (sanction: Sanction) => number): boolean {
  return weightOf(one) === weightOf(best) && (one.endsAt ?? Infinity) > (best.endsAt ?? Infinity)
}

/** The times in which each was carried out; what comes back after an interruption is a sanction of its own. */
function spansOf(carried: readonly (Sanction | null)[], moments: readonly Instant[]): readonly Sanction[] {
  const spans: Sanction[] = []
  const counts = new Map<string, number>()
  for (const [place, sanction] of carried.entries()) {
    if (sanction === null || carried[place - 1] === sanction) continue
    const from = moments[place] as Instant
    const next = carried.findIndex((other, later) => later > place && other !== sanction)
    const until = next === -1 ? null : (moments[next] ?? null)
    const turn = (counts.get(sanction.id) ?? 0) + 1
    counts.set(sanction.id, turn)
    const own = { ...sanction, id: turn === 1 ? sanction.id : `${sanction.id}.${turn}`, startsAt: from }
    spans.push(until === null || until === sanction.endsAt ? own : cut(own, until))
  }
  return spans
}

function cut(sanction: Sanction, at: Instant): Sanction {
  return { ...sanction, endsAt: at, endsBy: 'absorbed', awaits: [] }
}
