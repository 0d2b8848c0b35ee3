import { proportionOf } from '../kernel/money.ts'
import type { Claim, OrderExcerpt } from './case-file.ts'

/** What was paid for the claimed quantities, without postage; a part of a line counts in proportion, rounded down. */
export function paidForLinesMinor(order: Pick<OrderExcerpt, 'lines'>, claim: Pick<Claim, 'lines'>): number {
  return claim.lines.reduce((sum, { lineId, quantity }) => {
    const line = order.lines.find(({ id }) => id === lineId)
    if (line === undefined) return sum
    return sum + proportionOf(line.paidMinor, { part: quantity, whole: line.quantity }, 'down')
  }, 0)
}
