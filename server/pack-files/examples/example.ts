import type { Instant } from '../../../core/kernel/instant.ts'
import type { Place } from '../problem.ts'

/** A story about one case, and what the rules say at its end; a policy owner writes it. */
export interface Example {
  readonly title: string
  readonly flow: string
  readonly openedAt: Instant
  readonly order: ExampleOrder | null
  readonly funds: { readonly depositMinor: number; readonly payableMinor: number }
  readonly claim: { readonly remedy: string | null; readonly reason: string; readonly amountMinor: number | null }
  /** Further fields of the opening command, as on the wire. */
  readonly fields: Readonly<Record<string, unknown>>
  readonly steps: readonly Step[]
  readonly expected: Expectation
  readonly place: Place
}

export interface ExampleOrder {
  /** Null where the pack has no markets. */
  readonly market: string | null
  readonly paidMinor: number
  readonly shippingFeeMinor: number
  readonly quantity: number
  readonly goods: string
  readonly category: string
  readonly promises: readonly string[]
  readonly shipment: 'not_shipped' | 'shipped' | 'signed' | 'refused' | 'lost'
  /** Null where the story doesn't say; then a day apart each, before the case opens. */
  readonly paidAt: Instant | null
  readonly shippedAt: Instant | null
  readonly signedAt: Instant | null
  readonly completedAt: Instant | null
  readonly promisedShipBy: Instant | null
}

export type Step = StepBody & { readonly place: Place }

type StepBody =
  | { readonly kind: 'wait'; readonly ms: number }
  | { readonly kind: 'until'; readonly at: Instant }
  | { readonly kind: 'act'; readonly role: ActingRole; readonly action: string; readonly fields: WireFields }
  | { readonly kind: 'scan'; readonly scan: string; readonly direction: 'outbound' | 'return' }
  | { readonly kind: 'ship'; readonly trackingNumber: string; readonly carrier: string }
  | { readonly kind: 'expect'; readonly expected: Expectation }

export type ActingRole = 'buyer' | 'merchant' | 'agent' | 'supervisor' | 'system'
export type WireFields = Readonly<Record<string, unknown>>

/** What should be so; what isn't named may be anything. */
export interface Expectation {
  readonly stage: string | null
  /** `true`, or the outcome; `false` for a case that is still open. */
  readonly closed: boolean | string | null
  readonly because: readonly string[]
  readonly at: Instant | null
  readonly deadline: { readonly name: string; readonly dueAt: Instant | null; readonly clause: string | null } | null
  /** Minor units by name, as on the wire: `refunded_minor`. */
  readonly money: Readonly<Record<string, number>>
  /** All that is wanted of both sides; null where the story doesn't say. */
  readonly wanted: readonly WantedProof[] | null
  /** What the rules come to; `none` where a person has to weigh it, null where the story doesn't say. */
  readonly proposal: ExpectedProposal | 'none' | null
  readonly refused: string | null
  readonly may: ActionsByRole
  readonly mayNot: ActionsByRole
  readonly place: Place
}

export interface WantedProof {
  readonly from: 'buyer' | 'merchant'
  readonly kind: string
  readonly have?: boolean
}

export interface ExpectedProposal {
  readonly liability: string
  readonly outcome: string
  readonly clause?: string
}

export type ActionsByRole = Readonly<Partial<Record<ActingRole, readonly string[]>>>
