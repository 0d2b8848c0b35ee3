import type { Instant } from '../kernel/instant.ts'

/** Measures against a merchant, from when until when and why. */
export interface Sanction {
  /** The same for the same node of the same year, whoever computes it and when. */
  readonly id: string
  readonly account: string | null
  readonly class: string
  /** The points that brought it; null where a violation brings its measures by itself. */
  readonly levelHundredths: number | null
  readonly measures: readonly string[]
  readonly penaltyMinor: number | null
  readonly clause: string
  readonly rules: string
  readonly startsAt: Instant
  /** When its own time is over; null where it has none and only the platform ends it. */
  readonly expiresAt: Instant | null
  /** When its measures end, as far as that is known. */
  readonly endsAt: Instant | null
  readonly endsBy: 'expiry' | 'made_up' | 'absorbed' | 'lifted' | null
  /** What has still to happen before it can end (TB-PTS-18). */
  readonly awaits: readonly ('correction' | 'exam')[]
  /** The violations behind it, the latest first; no more than a reader can open. */
  readonly violationIds: readonly string[]
}

/** A sanction as it would run if it stood alone, before others are looked at. */
export interface Candidate extends Omit<Sanction, 'endsAt' | 'endsBy' | 'awaits'> {
  /** The heavier one has the smaller number. */
  readonly weight: number
  readonly endsWith: 'expiry' | 'made_up' | 'correction_and_exam'
}

/** Whether it is carried out at a moment: from its start on, up to its end. */
export function isRunning({ startsAt, endsAt }: Pick<Sanction, 'startsAt' | 'endsAt'>, at: Instant): boolean {
  return startsAt <= at && (endsAt === null || at < endsAt)
}

/** On the page of a standing; the list of a merchant's violations has them all. */
export const VIOLATIONS_SHOWN_MAX = 20
