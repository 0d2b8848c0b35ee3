import type { Instant } from '../kernel/instant.ts'

/** One movement of money as an event carries it: the posting that the store writes from it. */
export interface Movement {
  readonly source: string
  readonly destination: string
  readonly amountMinor: number
  readonly currency: string
  /** The moment of the movement that this one takes back: in the corrected view it counts from then. */
  readonly undoesAt?: Instant
}

/** Money frozen for a case, by where it was taken from. It is captured, released or split, once. */
export interface Hold {
  readonly id: string
  readonly parts: readonly HoldPart[]
  readonly amountMinor: number
  readonly resolution: 'captured' | 'released' | 'split' | null
}

export interface HoldPart {
  /** Where the money was. */
  readonly account: string
  /** Where it is frozen. */
  readonly heldIn: string
  readonly amountMinor: number
}

/** What the platform paid first for a merchant, and how much of it has come back. */
export interface Advance {
  readonly form: 'without_return' | 'with_return'
  readonly amountMinor: number
  /** `frozen`: the buyer sees it but can't have it until the goods are back. */
  readonly state: 'frozen' | 'paid' | 'returned'
  readonly recoveredMinor: number
  readonly writtenOffMinor: number
}
