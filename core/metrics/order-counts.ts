import { type Entry, isInMarket, isWithin, type Scope } from './entry.ts'
import type { CountedOrder } from './ground.ts'

/** What a figure may count orders by, at the moment of payment. */
export const orderCounts = {
  /** Paid orders. */
  orders: ({ id }: CountedOrder) => [id],
  /** Their lines: what Taobao calls 子订单 (TB-MET-01). */
  order_lines: ({ id, lineIds }: CountedOrder) => lineIds.map(line => `${id}/${line}`),
} as const satisfies Record<string, (order: CountedOrder) => readonly string[]>

export function orderEntries(count: keyof typeof orderCounts, order: CountedOrder, scope: Scope): Entry[] {
  const { id: orderId, merchantId, market, paidAt, recordedAt } = order
  if (!isWithin(paidAt, scope) || !isInMarket(market, scope) || recordedAt > scope.knownAt) return []
  return orderCounts[count](order).map(subject => ({
    merchantId,
    subject,
    caseId: null,
    orderId,
    at: paidAt,
    excluded: false,
    ms: null,
  }))
}
