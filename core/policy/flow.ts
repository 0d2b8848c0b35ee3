import type { ClauseId, Wording } from './clause.ts'
import type { Conditions } from './conditions.ts'

export type StageName = string
export type ActionName = string

/** Who may act: the two parties, the platform's people, and the system when a deadline passes. */
export type FlowRole = 'buyer' | 'merchant' | 'agent' | 'supervisor' | 'system'

/** A kind of case as a table: stages, who may do what, where an event leads, which deadlines a stage sets. */
export interface Flow {
  readonly kind: string
  readonly title: Wording
  readonly start: Target
  readonly stages: Readonly<Record<StageName, Stage>>
  /** Who may open such a case. */
  readonly openedBy: readonly FlowRole[]
  /** What an opening names, any one of these. */
  readonly about: readonly AboutKind[]
  /** Whether the case claims units of its order and their money; else it only speaks of them. */
  readonly claimsGoods: boolean
  /** For whom there is no such case, though he is its party: set where it is anybody. */
  readonly hiddenFrom?: readonly FlowRole[]
}

/** What a case can be about: an order, another case or what came of it, or a party alone. */
export type AboutKind = 'order' | 'case' | 'ruling' | 'violation' | 'merchant' | 'buyer'

export interface Stage {
  readonly title: Wording
  /** Why the stage may last: set when it has no deadline. */
  readonly openEnded?: Wording
  readonly deadlines: readonly StageDeadline[]
  readonly allows: Readonly<Partial<Record<FlowRole, readonly AllowedAction[]>>>
  /** Where an event leads; an event that is not named leaves the case where it is. */
  readonly movesTo: Readonly<Record<string, Target>>
  /** Named rules of `core/case-file/entry-rules` that run when the stage is entered, in order. */
  readonly onEntry: readonly string[]
}

export interface StageDeadline {
  readonly name: string
  readonly clause: ClauseId
  /** The command that fires, as the system, when it passes. */
  readonly onExpiry: ActionName
  readonly when?: Conditions
  /** An event that shortens it to another clause's period. */
  readonly shortenedOn?: readonly { readonly event: string; readonly clause: ClauseId; readonly when?: Conditions }[]
  /** It stands still while the case is in one of these stages, and goes on when it comes back. */
  readonly pausedWhile?: readonly StageName[]
  /** The time that the platform agreed with the merchant takes the place of the clause's. */
  readonly agreed?: boolean
}

export interface AllowedAction {
  readonly action: ActionName
  readonly when?: Conditions
  /** Closed until this clause's period has run from its moment. */
  readonly notBefore?: ClauseId
  /** Closed once this clause's period has run from its moment. */
  readonly notAfter?: ClauseId
  /** The rule that opens it, as a person may ask for it. */
  readonly clause?: ClauseId
}

/** Where an event leads: a stage, an end, or what a decision table says of the case's facts. */
export type Target = { readonly stage: StageName } | { readonly close: string } | { readonly table: string }
