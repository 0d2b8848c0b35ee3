import type { Command } from '../../../core/case-file/command.ts'
import type { CaseEvent } from '../../../core/case-file/events.ts'
import type { LoadedFacts } from '../../../core/case-file/loaded-facts.ts'
import type { Instant } from '../../../core/kernel/instant.ts'

/** What people did and what was reported in a case, with what was known then; what followed from it isn't here. */
export interface PastCase {
  readonly id: string
  readonly kind: string
  readonly category: string
  readonly opening: Input
  /** In the order in which they came. */
  readonly inputs: readonly Input[]
  /** How each charge to the merchant's funds went, in order. */
  readonly charges: readonly Charge[]
  /** The moment of the last thing that is known of it. */
  readonly endsAt: Instant
}

export interface Input {
  readonly command: Command
  readonly at: Instant
  readonly facts: LoadedFacts
  /** The stage in which it came, where time had brought the case there meanwhile: nobody could have acted sooner. */
  readonly stageByTime?: TimedStage
  /** For a provider's report: which of the case's payouts it is about, 0 for the first. */
  readonly payoutPlace?: number
}

export function isByTime({ by }: Pick<CaseEvent, 'by'>): boolean {
  return by.role === 'system' && by.id === 'time'
}

/** A stage that time alone brings a case to. */
export interface TimedStage {
  readonly stage: string
  readonly enteredAt: Instant
  /** For the first, second … time since somebody last did something. */
  readonly occurrence: number
}

export type MerchantFunds = NonNullable<LoadedFacts['merchantFunds']>

/** The server charges a merchant by itself, a moment after a case has asked for it. */
export interface Charge {
  /** Null where nothing had been charged when the history ends. */
  readonly afterMs: number | null
  /** How many inputs had come by then: of what happens in one moment the order counts too. */
  readonly inputsBefore: number
  readonly funds: MerchantFunds
}

/** Funds of which it is only known that they reached: no claim comes near this. */
export const AMPLE_MINOR = 1_000_000_000_000
