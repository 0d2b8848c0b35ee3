import type { Instant } from '../kernel/instant.ts'
import type { Movement } from '../ledger/movement.ts'
import type { ClauseId } from '../policy/clause.ts'
import type { DepositFigure, RequiredDeposit } from './deposit.ts'
import type { FigureLimit, FigureParts } from './figure-limit.ts'
import type { Sanction } from './sanction.ts'
import type { AccountEntry, AccountFigure } from './standing-file.ts'
import type { Statement } from './statement.ts'
import type { EnteredViolation } from './violation.ts'

/** What happened to a merchant's standing. His row is their fold, and integrators read them in the feed. */
export type StandingEvent = StandingBody & {
  /** 1 for the first event of a merchant; without gaps. */
  readonly seq: number
  /** When it counts. */
  readonly at: Instant
  readonly by: StandingActor
  readonly clause?: ClauseId
}

export interface StandingActor {
  readonly role: 'merchant' | 'agent' | 'supervisor' | 'integration' | 'system'
  readonly id: string
}

/** An event before its envelope is put on. */
export type StandingDraft = StandingBody & { readonly at: Instant; readonly clause?: ClauseId }

export type StandingBody =
  | { type: 'ViolationEntered'; violation: EnteredViolation; statement: Statement }
  | { type: 'ViolationReversed'; violationId: string; appealId: string; pointsHundredths: number | null }
  /** `entries` are those that are new or cost another number than before; `dropped` no longer count. */
  | ({
      type: 'PointsCounted'
      entries: readonly AccountEntry[]
      dropped: readonly string[]
    } & Omit<AccountFigure, 'entries'>)
  | {
      type: 'PointsCleared'
      account: string
      year: number
      clearedHundredths: number
      carriedHundredths: number
    }
  | { type: 'SanctionAnnounced'; sanction: Sanction; statement: Statement }
  | { type: 'SanctionStarted'; sanctionId: string; measures: readonly string[] }
  /** Another beginning, end or measure than was announced, because something became known. */
  | { type: 'SanctionChanged'; sanction: Sanction }
  | { type: 'SanctionEnded'; sanctionId: string; reason: NonNullable<Sanction['endsBy']> | 'reversed' }
  /** What it followed from was taken back: it counts as never imposed. */
  | { type: 'SanctionReversed'; sanctionId: string }
  | { type: 'DepositRequired'; required: RequiredDeposit }
  | { type: 'DepositCounted'; balanceMinor: number }
  /** Where it stands now: what is missing, and until when it has to be made up. */
  | { type: 'DepositStood'; deposit: DepositFigure }
  | { type: 'DepositReleased'; amountMinor: number; movements: readonly Movement[] }
  /** `missingMinor` is what his funds didn't reach for; it is asked again when they grow. */
  | {
      type: 'PenaltyCharged'
      sanctionId: string
      amountMinor: number
      missingMinor: number
      movements: readonly Movement[]
    }
  | { type: 'PenaltyReturned'; sanctionId: string; amountMinor: number; movements: readonly Movement[] }
  /** A figure of a day went beyond a limit, or into another tier of it. */
  | ({ type: 'FigureLimitReached'; limit: FigureLimit; day: string } & FigureParts)
  | { type: 'FigureLimitLeft'; figure: string; day: string }
  | { type: 'CorrectionRecorded'; sanctionId: string }
  | { type: 'ExamPassed'; sanctionId: string }
  | { type: 'SanctionLifted'; sanctionId: string; reason: LiftReason }

export const LIFT_REASONS = ['put_right', 'imposed_wrongly', 'carried_out', 'other'] as const
export type LiftReason = (typeof LIFT_REASONS)[number]

export type StandingEventType = StandingBody['type']
