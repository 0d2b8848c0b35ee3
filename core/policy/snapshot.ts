import type { Period } from '../kernel/clock.ts'
import type { Instant } from '../kernel/instant.ts'
import type { Flow } from './flow.ts'
import type { DecisionTable } from './table.ts'

/** A text that a person reads: Chinese first, English second. */
export interface Wording {
  readonly zh: string
  readonly en: string
}

export type ClauseId = string

/** What a case pins when it opens: a marketplace's rules as of a date, frozen. Equal rules have equal hashes. */
export interface Snapshot {
  readonly pack: string
  readonly version: string
  /** SHA-256 over the canonical JSON of all other fields. */
  readonly hash: string
  readonly title: Wording
  /** The IANA zone in which the marketplace counts its days. */
  readonly zone: string
  /** The country whose statutory calendar gives the working days. */
  readonly country: string
  readonly currency: string
  /** Where an order's money goes when the order is completed: out to the merchant, or kept for his next settlement. */
  readonly onCompletion: 'paid_out' | 'payable'
  readonly clauses: Readonly<Record<ClauseId, Clause>>
  readonly flows: Readonly<Record<string, Flow>>
  readonly tables: Readonly<Record<string, DecisionTable>>
  /** The reasons that a claim, a refusal and so on may give, by list name. */
  readonly reasons: Readonly<Record<string, readonly Reason[]>>
}

/** A coded reason as a person reads it, with the named facts that the tables know it by. */
export interface Reason {
  readonly code: string
  readonly title: Wording
  readonly remedies?: readonly string[]
  readonly wantsEvidence?: boolean
  /** Whose doing it is by its nature, where nobody has ruled: who changes his mind carries the freight (TB-DSP-19). */
  readonly fault?: 'buyer' | 'merchant'
}

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
  | { readonly kind: 'flag'; readonly on: boolean }
