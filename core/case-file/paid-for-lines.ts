import type { Claim, OrderExcerpt } from './case-file.ts'

/** What was paid for the claimed quantities, without postage; a part of a line counts in proportion, rounded down. */
export function paidForLinesMinor(order: Pick<OrderExcerpt, 'lines'>, claim: Pick<Claim, 'lines'>): number {
  return claim.lines.reduce((sum, { lineId, quantity }) => {
    const line = order.lines.find(({ id }) => id === lineId)
    return line === undefined ? sum : sum + partOf(line.paidMinor, { quantity, of: line.quantity })
  }, 0)
}

function partOf(paidMinor: number, { quantity, of }: { quantity: number; of: number }): number {
  return quantity === of ? paidMinor : Number((BigInt(paidMinor) * BigInt(quantity)) / BigInt(of))
}
