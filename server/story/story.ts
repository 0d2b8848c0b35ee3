import type { Instant } from '../../core/kernel/instant.ts'
import type { Wording } from '../../core/policy/clause.ts'
import type { Expectation, StoryRole, WrittenOrder, WrittenStep, WrittenStory } from './format.ts'

/** A story as it is played: every step at its moment, with the line of the file that tells it. */
export interface Story extends Omit<WrittenStory, 'begins' | 'orders' | 'steps'> {
  /** The file's name without its ending: it tells one story's requests from another's. */
  readonly id: string
  readonly zone: string
  readonly beginsAt: Instant
  readonly orders: readonly WrittenOrder[]
  readonly steps: readonly Step[]
}

export interface Step {
  readonly line: number
  readonly at: Instant
  readonly deed: Deed | null
  /** The case that it is about; of an opening, the one that it opens. Null before there is any. */
  readonly caseName: string | null
  readonly expected: readonly Expected[]
  readonly refused: WrittenStep['refused'] | null
}

/** What must be so in one case after a step. */
export interface Expected {
  readonly caseName: string | null
  readonly expect: Expectation
  /** Where each expectation stands, by its name. */
  readonly lines: Readonly<Record<string, number>>
}

/** What is done in a step; a step without one lets time pass alone. */
export type Deed =
  | {
      readonly kind: 'act'
      readonly role: StoryRole
      readonly action: string
      readonly fields: Readonly<Record<string, unknown>>
      readonly says: Wording | null
      readonly shows: readonly { readonly kind: string; readonly what: string }[]
      /** Kinds of evidence that the person uploaded before. */
      readonly brings: readonly string[]
    }
  | { readonly kind: 'find'; readonly find: NonNullable<WrittenStep['finds']> }
  | { readonly kind: 'ship'; readonly ship: NonNullable<WrittenStep['ship']> }
  | { readonly kind: 'scan'; readonly scan: NonNullable<WrittenStep['scan']> }
  | { readonly kind: 'complete'; readonly orderId: string }
  | { readonly kind: 'deposit'; readonly deposit: NonNullable<WrittenStep['deposit']> }
  | { readonly kind: 'payouts'; readonly result: NonNullable<WrittenStep['payouts']> }
