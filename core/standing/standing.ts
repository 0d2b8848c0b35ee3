import type { Instant } from '../kernel/instant.ts'
import type { Account, Clearing } from './account.ts'
import { addUp } from './accounts.ts'
import { calendarOf } from './calendar.ts'
import type { Ground } from './ground.ts'
import { type History, inSight, type Sight } from './history.ts'
import { countPoints } from './points.ts'
import type { Sanction } from './sanction.ts'
import { yearStart } from './window.ts'

/** A merchant's points and sanctions at a moment. */
export interface Standing {
  readonly accounts: readonly Account[]
  /** Those that had ended, those that run, and those that wait for their turn. */
  readonly sanctions: readonly Sanction[]
  readonly clearings: readonly Clearing[]
  /** When something changes by the passing of time alone; null where nothing will. */
  readonly nextChangeAt: Instant | null
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
  const { violations, acts } = inSight(history, sight)
  const counted = countPoints(violations, ground)
  const { accounts, nodes, clearings } = addUp(counted, sight.asOf, ground)
  const sanctions = calendarOf({ merchantId, counted, nodes, acts }, ground)
  return { accounts, sanctions, clearings, nextChangeAt: nextChangeAfter(sight.asOf, { accounts, sanctions }, ground) }
}

function nextChangeAfter(
  asOf: Instant,
  { accounts, sanctions }: Pick<Standing, 'accounts' | 'sanctions'>,
  ground: Ground,
): Instant | null {
  const moments = [
    ...sanctions.flatMap(({ startsAt, endsAt }) => [startsAt, ...(endsAt === null ? [] : [endsAt])]),
    ...accounts.flatMap(({ hundredths, year, rules }) =>
      hundredths === 0 ? [] : [yearStart(year + 1, ground.rules(rules).zone)],
    ),
  ]
  return moments
    .filter(at => at > asOf)
    .reduce<Instant | null>((first, at) => (first === null || at < first ? at : first), null)
}
