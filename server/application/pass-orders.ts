import type { Instant } from '../../core/kernel/instant.ts'
import { type ChangeResult, changeOrder, type OrderName, type OrderPorts } from './order-changes.ts'

/** An order for which the platform has something to do since this moment. */
export interface DueOrder extends OrderName {
  readonly dueAt: Instant
}

/** Orders whose time is over, the longest ago first. */
export interface DueOrders {
  /** Of live marketplaces, in these buckets. */
  liveDueOrders(where: { buckets: readonly number[]; before: Instant; limit: number }): Promise<readonly DueOrder[]>
}

export type PassOrder = (name: OrderName) => Promise<ChangeResult>

/** Only lets time pass on an order: what the platform was to do by itself with it is done. */
export function passOrder(name: OrderName, ports: OrderPorts): Promise<ChangeResult> {
  return changeOrder(name, () => null, ports)
}

/** Lets time pass on these orders, all at once; a fault in one is reported and leaves the others be. */
export async function passOrders(
  due: readonly DueOrder[],
  { pass, reportFault }: { pass: PassOrder; reportFault: (fault: unknown, about: string) => void },
): Promise<void> {
  const outcomes = await Promise.allSettled(due.map(({ marketplaceId, orderId }) => pass({ marketplaceId, orderId })))
  for (const [place, outcome] of outcomes.entries()) {
    if (outcome.status === 'rejected') reportFault(outcome.reason, `time passing on order ${due[place]?.orderId}`)
  }
}
