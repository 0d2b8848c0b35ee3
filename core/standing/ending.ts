import type { Instant } from '../kernel/instant.ts'
import type { StandingAct } from './history.ts'
import type { Candidate, Sanction } from './sanction.ts'

/**
 * When a sanction ends by itself: when its time is over or the deposit was made up, and where the pack asks for it
 * not before the breach was put right and the exam was passed (TB-PTS-18); or when the platform lifts it.
 */
export function withEnd({ weight: _weight, endsWith, ...sanction }: Candidate, acts: readonly StandingAct[]): Sanction {
  const first = (kind: StandingAct['kind']) =>
    acts.find(act => act.kind === kind && act.sanction === sanction.id && act.at >= sanction.startsAt)?.at ?? null
  const asked = endsWith === 'correction_and_exam' && sanction.expiresAt !== null
  const conditions = asked ? [first('corrected'), first('exam_passed')] : []
  const awaits = conditions.flatMap((at, place) => (at === null ? [CONDITIONS[place] ?? []] : [])).flat()
  const known = [sanction.expiresAt, ...conditions]
  const expired = known.some(at => at === null) ? null : (Math.max(...known.map(Number)) as Instant)
  const lifted = first('lifted')
  if (lifted !== null && (expired === null || lifted < expired)) {
    return { ...sanction, endsAt: lifted, endsBy: 'lifted', awaits: [] }
  }
  return {
    ...sanction,
    endsAt: expired,
    endsBy: expired === null ? null : endsWith === 'made_up' ? 'made_up' : 'expiry',
    awaits,
  }
}

const CONDITIONS = ['correction', 'exam'] as const
