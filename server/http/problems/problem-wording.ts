import type { Wording } from '../../../core/policy/clause.ts'

/** A refusal in words: what it is, and what happened here as a sentence with its figures (see detailText). */
export interface ProblemWording {
  readonly title: Wording
  readonly detail: Wording
}
