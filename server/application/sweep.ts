import { BUCKET_COUNT } from '../../core/kernel/ids.ts'
import type { Instant } from '../../core/kernel/instant.ts'
import { type DueOrders, type PassOrder, passOrders } from './pass-orders.ts'
import type { WallClock } from './ports.ts'
import { type PassStanding, passStandings } from './standing/pass-standings.ts'
import type { DueStandings } from './standing/standing-store.ts'
import type { Submit } from './submit-request.ts'

/** Cases whose soonest due moment has passed, the longest ago first. */
export interface DueCases {
  /** Of live marketplaces, in these buckets. */
  liveDue(where: { buckets: readonly number[]; before: Instant; limit: number }): Promise<readonly DueCase[]>
}

export interface DueCase {
  readonly marketplaceId: string
  readonly bucket: number
  readonly caseId: string
}

export interface SweepPorts {
  readonly due: DueCases & DueOrders & DueStandings
  readonly passOrder: PassOrder
  readonly passStanding: PassStanding
  readonly submit: Submit
  readonly clock: WallClock
  readonly reportFault: (fault: unknown, about: string) => void
}

/**
 * Does what the platform was to do by itself with the orders of live marketplaces, then fires the deadlines of cases
 * that have passed and lets merchants' sanctions begin and end; says in how many of these it let time pass. How often
 * it runs changes nothing but how soon people see it. Some buckets at a time, so that a store's node which is down
 * keeps back only its own.
 */
export async function sweep(ports: SweepPorts): Promise<number> {
  let fired = 0
  for (const buckets of bucketGroups()) {
    try {
      fired += await sweepBuckets(buckets, ports)
    } catch (fault) {
      ports.reportFault(fault, `the sweep of buckets ${buckets[0]} to ${buckets.at(-1)}`)
    }
  }
  return fired
}

async function sweepBuckets(buckets: readonly number[], ports: SweepPorts): Promise<number> {
  const before = ports.clock.now()
  // What is due in an order's own cases comes about with it, each at its moment.
  const orders = await ports.due.liveDueOrders({ buckets, before, limit: CASES_MAX })
  await passOrders(orders, { pass: ports.passOrder, reportFault: ports.reportFault })
  const cases = await letTimePass(await ports.due.liveDue({ buckets, before, limit: CASES_MAX }), ports)
  const standings = await ports.due.liveDueStandings({ buckets, before, limit: CASES_MAX })
  await passStandings(standings, { pass: ports.passStanding, reportFault: ports.reportFault })
  return orders.length + cases.length + standings.length
}

/** Lets time pass in these cases, all at once; a fault in one is reported and leaves the others be. */
export async function letTimePass(
  due: readonly DueCase[],
  { submit, reportFault }: Pick<SweepPorts, 'submit' | 'reportFault'>,
): Promise<readonly DueCase[]> {
  const outcomes = await Promise.allSettled(due.map(one => submit({ ...one, command: null })))
  return due.filter((one, place) => {
    const outcome = outcomes[place]
    if (outcome?.status === 'rejected') reportFault(outcome.reason, `time passing in ${one.caseId}`)
    return outcome?.status === 'fulfilled'
  })
}

export function* bucketGroups(): Generator<readonly number[]> {
  for (let first = 0; first < BUCKET_COUNT; first += GROUP_SIZE) {
    yield Array.from({ length: GROUP_SIZE }, (_, offset) => first + offset)
  }
}

/** Eight short queries look through all buckets. */
const GROUP_SIZE = 32
/** What is left over is due at the next sweep too; a limit keeps one group from holding up the others. */
const CASES_MAX = 2000
