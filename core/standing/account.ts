import type { Instant } from '../kernel/instant.ts'
import type { CountedViolation } from './points.ts'

/** What a merchant's violations of one kind add up to. */
export interface Account {
  readonly account: string
  readonly class: string
  /** The calendar year that it counts. */
  readonly year: number
  readonly yearEndsAt: Instant
  readonly hundredths: number
  /** Of them those that earlier years left standing. */
  readonly carriedHundredths: number
  /** Of how many violations it is made, those that stand from earlier years included; the latest of them, in order. */
  readonly count: number
  readonly entries: readonly CountedViolation[]
  /** The rules of its last violation, by which the year ends. */
  readonly rules: string
}

/** That a year ended and took an account's points with it. */
export interface Clearing {
  readonly account: string
  readonly year: number
  readonly at: Instant
  readonly clearedHundredths: number
  readonly carriedHundredths: number
  readonly clause: string | null
}
