import type { Clause, ClauseId, Reason, Wording } from './clause.ts'
import type { Flow } from './flow.ts'
import type { DecisionTable } from './table.ts'

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
  /** Its markets by name, where it sells in several: then each order belongs to one of them. */
  readonly markets?: Readonly<Record<string, Market>>
  /** Where an order's money goes when the order is completed: out to the merchant, or kept for his next settlement. */
  readonly onCompletion: 'paid_out' | 'payable'
  readonly clauses: Readonly<Record<ClauseId, Clause>>
  readonly flows: Readonly<Record<string, Flow>>
  readonly tables: Readonly<Record<string, DecisionTable>>
  /** The reasons that a claim, a refusal and so on may give, by list name. */
  readonly reasons: Readonly<Record<string, readonly Reason[]>>
}

/** One of the markets in which a marketplace sells under one set of rules: its clock, its working days, its money. */
export interface Market {
  readonly title: Wording
  /** The IANA zone in which this market counts its days. */
  readonly zone: string
  /** The country whose statutory calendar gives this market's working days. */
  readonly country: string
  readonly currency: string
}
