import type { SimplePeriod } from '../../core/kernel/clock.ts'
import type { Wording } from '../../core/policy/clause.ts'
import type { Conditions, Fact } from '../../core/policy/conditions.ts'
import type { Place } from './problem.ts'

/** What a law demands of every pack that includes it, so that the pack's rules can be held against it. */
export type Floor = { readonly place: Place } & (AnswerFloor | WindowFloor | DeadlineFloor | WordsFloor)

interface TableFloor {
  readonly table: string
  /** The facts for which it answers. */
  readonly applies: Conditions
  /** Facts for which the table may say otherwise all the same. */
  readonly except: readonly Conditions[]
}

/** What a table's answer has to say, or may not. */
export interface AnswerFloor extends TableFloor {
  readonly kind: 'answer'
  readonly demands: Readonly<Record<string, Fact>>
  readonly forbids: Readonly<Record<string, Fact>>
}

/** How long a claim may be made at least: the time of the clause that the table names as `window`. */
export interface WindowFloor extends TableFloor, Bound {
  readonly kind: 'window'
}

/** How long a deadline that fires this action may last at most. */
export interface DeadlineFloor extends Bound {
  readonly kind: 'deadline'
  readonly action: string
}

/** What no number says: a person compares it. */
export interface WordsFloor {
  readonly kind: 'words'
  readonly words: Wording
}

export interface Bound {
  readonly period: SimplePeriod
  readonly countedFrom: string
}
