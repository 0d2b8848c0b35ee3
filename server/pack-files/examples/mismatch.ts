import type { Place } from '../problem.ts'

/** What a story says, and what is seen instead. */
export interface Mismatch {
  readonly what: string
  readonly expected: string
  readonly actual: string
  readonly place: Place
}
