import type { Period } from '../kernel/clock.ts'
import type { Instant } from '../kernel/instant.ts'

/** A text that a person reads: Chinese first, English second. */
export interface Wording {
  readonly zh: string
  readonly en: string
}

export type ClauseId = string

/** A coded reason as a person reads it, with the named facts that the tables know it by. */
export interface Reason {
  readonly code: string
  readonly title: Wording
  readonly remedies?: readonly string[]
  readonly wantsEvidence?: boolean
  /** Whose doing it is by its nature, where nobody has ruled: who changes his mind carries the freight (TB-DSP-19). */
  readonly fault?: 'buyer' | 'merchant'
  /** False for what a reply may not say: it doesn't count as one (PDD-HAR-6). */
  readonly valid?: boolean
  /** A reply that gives it says how the merchant means to settle the matter, or shows it. */
  readonly wantsPlan?: boolean
  /** The one answer that it fits: solved, or not. */
  readonly resolved?: boolean
  /** In the list of evidence kinds: how good proof of it looks, where the pack says so itself. */
  readonly guidance?: ProofGuidance
}

/** How good proof of a kind looks, for whoever is to take or find it; advice, never a rule. */
export interface ProofGuidance {
  readonly drawing: ProofDrawing
  readonly text: Wording
  readonly examples: readonly Wording[]
}

/** What a screen draws beside it. */
export const PROOF_DRAWINGS = [
  'goods',
  'compare',
  'film',
  'parcel',
  'label',
  'scale',
  'route',
  'signature',
  'chat',
  'calls',
  'page',
  'receipt',
  'report',
  'note',
] as const
export type ProofDrawing = (typeof PROOF_DRAWINGS)[number]

/** One numbered rule. `values` has what may apply to a case that opened on the snapshot's date. */
export interface Clause {
  readonly id: ClauseId
  readonly title: Wording
  readonly text: Wording
  /** The name of its value, e.g. `answer_time`; null for a clause of words alone. */
  readonly name: string | null
  /** From which moment of a case its period counts, e.g. `stage_entered`, `return_signed`. */
  readonly countedFrom: string | null
  /** Which date of a case picks among `values`. */
  readonly appliesBy: 'case_opened_at' | 'order_paid_at' | 'act_at'
  readonly values: readonly DatedValue[]
}

export interface DatedValue {
  /** In force from this moment on (00:00 in the marketplace's zone); until the next one of equal scope. */
  readonly from: Instant
  /** Not in force from this moment on, though no other value follows at once. */
  readonly until?: Instant
  readonly value: ClauseValue
  readonly scope: Scope
  readonly source: string
  readonly confidence: string
  /** Why the number is ours, where the source names the rule without it. */
  readonly assumed?: Wording
}

/** Named facts that a matter must have for a value to apply; more of them is more specific. */
export type Scope = Readonly<Record<string, string | number | boolean>>

export type ClauseValue =
  | { readonly kind: 'period'; readonly period: Period }
  | { readonly kind: 'share'; readonly basisPoints: number }
  | { readonly kind: 'money'; readonly amountMinor: number }
  | { readonly kind: 'count'; readonly count: number }
  /** A violation's weight, in hundredths of a point. */
  | { readonly kind: 'points'; readonly hundredths: number }
  | { readonly kind: 'flag'; readonly on: boolean }
