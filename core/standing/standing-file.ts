import type { Instant } from '../kernel/instant.ts'
import type { DepositFigure } from './deposit.ts'
import type { FigureLimit } from './figure-limit.ts'
import type { Sanction } from './sanction.ts'

/**
 * A merchant's standing as the fold of its events: what he and the agents see now. It holds what is in force and the
 * latest behind it, so that reading it takes no longer for a merchant with many cases.
 */
export interface StandingFile {
  readonly marketplaceId: string
  readonly merchantId: string
  /** The number of its events. */
  readonly version: number
  readonly accounts: readonly AccountFigure[]
  readonly sanctions: readonly KnownSanction[]
  /** Null where none was ever asked of him. */
  readonly deposit: DepositFigure | null
  /** What he has paid of sanctions' penalties. */
  readonly penalties: readonly PaidPenalty[]
  /** Which limits his figures are beyond, one a figure; missing where none ever was. */
  readonly figureLimits?: readonly FigureLimit[]
  /** When something changes by the passing of time alone. */
  readonly nextDueAt: Instant | null
}

/** An account's points, and the latest of the violations that they are made of. */
export interface AccountFigure {
  readonly account: string
  readonly class: string
  readonly year: number
  readonly yearEndsAt: Instant
  readonly hundredths: number
  readonly carriedHundredths: number
  /** How many violations it is made of; `entries` has no more than a reader can open. */
  readonly count: number
  readonly entries: readonly AccountEntry[]
}

export interface PaidPenalty {
  readonly sanctionId: string
  readonly amountMinor: number
  readonly currency: string
  /** From which accounts and when, oldest first; missing of what was paid before it was noted. */
  readonly parts?: readonly PaidPart[]
}

export interface PaidPart {
  readonly account: string
  readonly amountMinor: number
  readonly at: Instant
}

export interface AccountEntry {
  readonly violationId: string
  readonly caseId: string | null
  readonly at: Instant
  readonly hundredths: number
  readonly changedBy: 'reminder' | 'repeat' | 'cap' | null
  /** The rule that made it another number; missing where none did. */
  readonly changedClause?: string
}

export interface KnownSanction extends Sanction {
  readonly state: 'announced' | 'running' | 'ended'
}
