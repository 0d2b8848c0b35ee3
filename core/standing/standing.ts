import type { Account, Clearing } from './account.ts'
import { addUp } from './accounts.ts'
import { calendarOf } from './calendar.ts'
import { type DepositFigure, depositCourse } from './deposit.ts'
import type { Ground } from './ground.ts'
import { type History, inSight, type Sight } from './history.ts'
import { countPoints } from './points.ts'
import type { Sanction } from './sanction.ts'

/** A merchant's points and sanctions at a moment. */
export interface Standing {
  readonly accounts: readonly Account[]
  /** Those that had ended, those that run, and those that wait for their turn. */
  readonly sanctions: readonly Sanction[]
  readonly clearings: readonly Clearing[]
  /** Null where none was ever asked of him. */
  readonly deposit: DepositFigure | null
}

/**
 * A merchant's points and sanctions as of a moment, as far as they were known at another. Published: what was known
 * then; corrected: what is known now. Both are this one function, so that they can only differ by what became known.
 */
export function standingAsOf(
  { merchantId, history }: { merchantId: string; history: History },
  sight: Sight,
  ground: Ground,
): Standing {
  const { violations, acts, deposits } = inSight(history, sight)
  const counted = countPoints(violations, ground)
  const { accounts, nodes, clearings } = addUp(counted, sight.asOf, ground)
  const { figure: deposit, overdue } = depositCourse(deposits, merchantId, ground)
  const sanctions = calendarOf({ merchantId, counted, nodes, acts, overdue }, ground)
  return { accounts, sanctions, clearings, deposit }
}
