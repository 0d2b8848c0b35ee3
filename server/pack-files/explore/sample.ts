import type { Row } from '../../../core/policy/table.ts'
import type { Opening } from '../drive/case-state.ts'

/** A case to begin with: what is asked for, where the parcel is, and where the money lies. */
export interface Sample {
  /** In words, for messages. */
  readonly text: string
  readonly opening: Opening
  readonly paidMinor: number
  /** The row of `order_watches` by which the platform itself opens it. */
  readonly watch?: Row
}
