import type { Instant } from '../kernel/instant.ts'
import type { Movement } from '../ledger/movement.ts'
import type { Ruling } from '../ruling/ruling.ts'
import type { Side } from './case-file.ts'
import type { Compensation, Violation } from './handling.ts'
import type { TextRef } from './text-ref.ts'

/** What happens in requests, complaints, reports and appeals beside what every case knows. */
export type HandlingEvent = RequestEvent | ComplaintEvent | AppealEvent | ConsequenceEvent

export type RequestEvent =
  | {
      type: 'ReplyGiven'
      resolved: boolean
      agreedWithBuyer: boolean
      reason: string
      plan: TextRef | null
      statement: TextRef | null
    }
  | { type: 'Urged'; statement: TextRef | null }
  | { type: 'ReplyOverdue' }
  | { type: 'ResolutionAnswered'; satisfied: boolean }
  | { type: 'ResolutionUnanswered' }
  | { type: 'SentBack'; reasons: TextRef | null }
  | { type: 'HandlingClosed'; result: string; statement: TextRef | null }

export type ComplaintEvent =
  | { type: 'Upheld'; ruling: Ruling; degree: number | null; measure: string | null; effects: readonly string[] }
  | { type: 'Dismissed'; reason: string; reasons: TextRef | null }
  | { type: 'WithdrawalVerified'; verified: boolean; note: TextRef | null }
  | { type: 'BuyerBlocked' }
  | { type: 'BuyerUnblocked' }

export type AppealEvent =
  | { type: 'AppealSupplemented'; statement: TextRef | null }
  /** `amountMinor` and `pointsHundredths` are the part that is granted; neither for all of it. */
  | { type: 'AppealGranted'; amountMinor: number | null; pointsHundredths?: number; reasons: TextRef | null }
  | { type: 'AppealRejected'; reason: string | null; reasons: TextRef | null }

export type ConsequenceEvent =
  | { type: 'ViolationFound'; violation: Omit<Violation, 'at' | 'revoked'> }
  | { type: 'CompensationSet'; compensation: Compensation }
  /** Another complaint on the order was paid meanwhile: what is left under the order's cap. */
  | { type: 'CompensationCapped'; amountMinor: number; penaltyMinor: number }
  | { type: 'NothingToCompensate' }
  /** The buyer has it as a coupon or in points, and nobody pays it out. */
  | { type: 'CreditGranted'; amountMinor: number; movements: readonly Movement[] }
  | { type: 'PenaltyCollected'; amountMinor: number; movements: readonly Movement[] }
  | {
      type: 'RulingOverturned'
      appealId: string
      appellant: Side
      /** Only a part of it; the rest stands. */
      part: boolean
      /** The points of that part, where there are any. */
      pointsHundredths?: number
      /** What the merchant gets back here, and what he no longer owes. */
      restoredMinor: number
      writtenOffMinor: number
      /** Nor does he have to pay what had not been taken from him yet. */
      relieves?: true
      decidedAt: Instant
      movements: readonly Movement[]
    }
  /** With `pointsHundredths` only so many of its points; the rest of it stands. */
  | { type: 'ViolationRevoked'; violationId: string; appealId: string; pointsHundredths?: number }
