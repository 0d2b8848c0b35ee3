import type { Side } from '../../../core/case-file/case-file.ts'
import type { Instant } from '../../../core/kernel/instant.ts'
import type { Facts } from '../../../core/policy/conditions.ts'
import type { Ruling } from '../../../core/ruling/ruling.ts'
import type { Place } from '../problem.ts'

/** A story about one case, and what the rules say at its end; a policy owner writes it. */
export interface Example {
  readonly title: string
  readonly flow: string
  readonly openedAt: Instant
  /** Null where the story doesn't say: the first whom the flow lets. */
  readonly openedBy: ActingRole | null
  readonly order: ExampleOrder | null
  /** The case that this one is about; null where it is about none. */
  readonly subject: ExampleSubject | null
  readonly earlier: readonly ExampleEarlier[]
  /** Who is concerned; null where that follows from the rest. */
  readonly parties: readonly Side[] | null
  /** How long the platform agreed to wait for the answer, in milliseconds. */
  readonly answerWithinMs: number | null
  readonly funds: { readonly depositMinor: number; readonly payableMinor: number }
  readonly claim: {
    readonly remedy: string | null
    readonly reason: string
    readonly amountMinor: number | null
    readonly quantity: number | null
  }
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
  /** Null where the story doesn't say; then when it was shipped, unless no carrier has scanned it. */
  readonly firstScanAt: Instant | null
  readonly logisticsUpdatedAt: Instant | null
  readonly isScanned: boolean
}

/** The case that another one is about, as it stood then: made up, so that a story needn't tell how it went. */
export interface ExampleSubject {
  /** Which of it the opening names; null for the first that the flow is about and that it has. */
  readonly about: 'case' | 'ruling' | 'violation' | null
  readonly kind: string
  readonly reason: string
  readonly remedy: string
  /** Where it stands while it is open; null once it is closed. */
  readonly stage: string | null
  readonly outcome: string | null
  readonly ruling: Pick<Ruling, 'by' | 'liability'> | null
  readonly violation: { readonly code: string; readonly class: string } | null
  /** Null for what was paid for the order. */
  readonly claimedMinor: number | null
  readonly refundedMinor: number
  readonly compensatedMinor: number
  readonly penaltyMinor: number
  /** What the platform paid the buyer first, and how much of it the merchant has given back; null for nothing. */
  readonly advance: { readonly amountMinor: number; readonly recoveredMinor: number } | null
  /** Null where the story doesn't say; see `subjectFileOf`. */
  readonly openedAt: Instant | null
  readonly ruledAt: Instant | null
  readonly closedAt: Instant | null
  readonly refundedAt: Instant | null
  readonly violationAt: Instant | null
}

/** Cases of one sort that went before. */
export interface ExampleEarlier {
  readonly kind: string
  readonly count: number
  readonly aboutSame: boolean
  readonly compensatedMinor: number
  readonly baseMinor: number
  readonly interventionWithdrawn: boolean
  readonly ruled: boolean
  /** When the latest of them closed. */
  readonly closedAt: Instant | null
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
  /** All that were found; null where the story doesn't say. */
  readonly violations: readonly ExpectedViolation[] | null
  readonly effects: readonly string[] | null
  /** Named facts, as rules see them. */
  readonly facts: Facts
  readonly refused: ExpectedRefusal | null
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

/** What isn't named of it may be anything. */
export interface ExpectedViolation {
  readonly violation: string
  readonly class?: string
  readonly tier?: string
  readonly points?: number
  readonly measures?: readonly string[]
  /** A moment, as written. */
  readonly until?: string
  readonly clause?: string
}

export interface ExpectedRefusal {
  readonly code: string
  readonly clause: string | null
}

export type ActionsByRole = Readonly<Partial<Record<ActingRole, readonly string[]>>>
