import { type Instant, plusMs } from '../../core/kernel/instant.ts'
import { openByWatch, type WatchingPorts } from './open-by-watch.ts'
import type { LoadedOrder, OrderKey } from './order-store.ts'
import { timeOf, type WallClock } from './ports.ts'

export interface OrderTimePorts extends WatchingPorts {
  readonly clock: WallClock
}

/** What is to happen to an order at a moment by the passing of time alone. */
interface Due {
  readonly at: Instant
  readonly name: string
  readonly fire: () => Promise<unknown>
}

/**
 * Loads an order on which time has passed up to a moment, or to now: the deadlines of its open cases and what the
 * platform does by itself with it have come about, in the order of their moments, cases first. So whoever looks, and
 * whenever, finds the same. What can't come about is reported, and keeps nobody from dealing with the order.
 */
export async function orderInTime(
  key: OrderKey,
  { before }: { before: Instant | null },
  ports: OrderTimePorts,
): Promise<LoadedOrder> {
  const stuck = new Set<string>()
  for (;;) {
    const loaded = await ports.orders.load(key)
    const { marketplace } = loaded
    if (marketplace === null) return loaded
    const end = before ?? timeOf(marketplace, ports.clock)
    const due = dueIn(loaded, { key, ports })
      .filter(({ at, name }) => at < end && !stuck.has(name))
      .reduce<Due | null>((first, next) => (first === null || next.at < first.at ? next : first), null)
    if (due === null) return loaded
    // Once each: what is due again at the same moment hasn't come about.
    stuck.add(due.name)
    await due.fire().catch(fault => ports.reportFault(fault, due.name))
  }
}

function dueIn(
  { marketplace, order, openCases }: LoadedOrder,
  { key, ports }: { key: OrderKey; ports: OrderTimePorts },
): Due[] {
  const { bucket, marketplaceId } = key
  const deadlines = openCases.flatMap(({ id: caseId, nextDueAt: at }): Due[] => {
    if (at === null) return []
    const fire = () => ports.submit({ bucket, marketplaceId, caseId, command: null, asOf: plusMs(at, 1) })
    return [{ at, name: `time passing in ${caseId} at ${at}`, fire }]
  })
  if (marketplace === null || order === null || order.watch === null) return deadlines
  const { watch } = order
  const recordedAt = timeOf(marketplace, ports.clock)
  const fire = () => openByWatch({ key, marketplace, order, watch, recordedAt }, ports)
  return [...deadlines, { at: watch.dueAt, name: `order ${order.id}: ${JSON.stringify(watch)}`, fire }]
}
