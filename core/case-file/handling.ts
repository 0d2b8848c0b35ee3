import type { Instant } from '../kernel/instant.ts'
import type { TextRef } from './text-ref.ts'

/** How a request, complaint, report or appeal was handled so far; a case that nobody has handled has none. */
export interface Handling {
  /** The merchant's latest answer. */
  readonly reply: Reply | null
  /** His time to answer ran out once at least. */
  readonly replyOverdue: boolean
  readonly urgedCount: number
  readonly sentBackCount: number
  /** Whether the buyer holds the matter solved; null while he hasn't said so. */
  readonly satisfied: boolean | null
  readonly closeResult: string | null
  readonly conclusion: Conclusion | null
  readonly withdrawalVerified: boolean | null
  readonly compensation: Compensation | null
  readonly buyerBlocked: boolean
  /** What a granted appeal brings back: all, or a part. */
  readonly granted: 'full' | 'part' | null
  /** The sum of a part. */
  readonly grantedMinor: number | null
  /** The points of a part; missing where none were named. */
  readonly grantedHundredths?: number
}

export interface Reply {
  readonly resolved: boolean
  readonly agreedWithBuyer: boolean
  readonly reason: string
  readonly plan: TextRef | null
}

/** What the platform held: the complaint is upheld, to which degree and with which measure, or dismissed, and why. */
export interface Conclusion {
  readonly upheld: boolean
  readonly degree: number | null
  readonly measure: string | null
  readonly reason: string | null
  readonly effects: readonly string[]
}

/** What a merchant pays a buyer beside any refund, and how it was arrived at. */
export interface Compensation {
  readonly amountMinor: number
  /** What the share was taken of: the price of the lines concerned, without postage. */
  readonly baseMinor: number
  /** The same sum again, to the platform. */
  readonly penaltyMinor: number
  readonly payForm: PayForm
  readonly clause: string | null
}

/** Money, a coupon without a threshold, or points: the last two aren't paid out but stand to the buyer's credit. */
export type PayForm = 'cash' | 'coupon' | 'points'

/** A breach found, and its weight. What a merchant's violations add up to is his standing. */
export interface Violation {
  readonly id: string
  readonly code: string
  readonly class: string
  readonly tier: string | null
  /** In hundredths of a point; null where the pack gives it another consequence than points. */
  readonly pointsHundredths: number | null
  /** What it costs in money in place of points; missing where it costs none. */
  readonly penaltyMinor?: number
  readonly measures: readonly string[]
  /** Until when the measures last; null where they have no end of their own. */
  readonly measuresUntil: Instant | null
  readonly clause: string
  readonly at: Instant
  /** An appeal undid it. */
  readonly revoked: boolean
  /** How many of its points an appeal took back; missing where none did. */
  readonly takenBackHundredths?: number
}

export const UNHANDLED: Handling = {
  reply: null,
  replyOverdue: false,
  urgedCount: 0,
  sentBackCount: 0,
  satisfied: null,
  closeResult: null,
  conclusion: null,
  withdrawalVerified: null,
  compensation: null,
  buyerBlocked: false,
  granted: null,
  grantedMinor: null,
}
