import type { CaseFile } from './case-file.ts'
import type { CaseEvent } from './events.ts'

/** What a case's events change in what its order still has to give. */
export interface OrderClaims {
  /** Units that nobody else can claim (more) or can claim again (less). */
  readonly lines: readonly { readonly lineId: string; readonly quantityDelta: number }[]
  /** What went to the buyer out of what he paid, in minor units. */
  readonly refundedDeltaMinor: number
}

/**
 * Opening takes the claimed units; a case gives them back at its end, unless their money has gone to the buyer or, by a
 * ruling, to the merchant. What is refunded counts against what was paid for the order, once, whoever paid it first;
 * return freight comes on top and doesn't count.
 */
export function orderClaimsOf(events: readonly CaseEvent[], file: CaseFile): OrderClaims {
  if (!file.claimsGoods) return { lines: [], refundedDeltaMinor: 0 }
  const taken = events.some(({ type }) => type === 'CaseOpened') ? 1 : 0
  const givenBack = events.some(event => event.type === 'CaseClosed' && !SPENT.includes(event.outcome)) ? 1 : 0
  const lines = file.claim.lines
    .map(({ lineId, quantity }) => ({ lineId, quantityDelta: quantity * (taken - givenBack) }))
    .filter(({ quantityDelta }) => quantityDelta !== 0)
  const paidMinor = events.reduce((sum, event) => sum + toBuyerIn(event), 0)
  // Freight is paid once, with the last of the money, when its collection is completed.
  const isCollected = events.some(({ type }) => type === 'CollectionCompleted')
  return { lines, refundedDeltaMinor: paidMinor - (isCollected ? file.money.freightMinor : 0) }
}

/** Each of these events is one payout to the buyer. */
function toBuyerIn(event: CaseEvent): number {
  switch (event.type) {
    case 'RefundOrdered':
    case 'FundsCollected':
    case 'AdvanceUnfrozen':
      return event.amountMinor
    case 'CompensationAdvanced':
      return event.payoutId === null ? 0 : event.amountMinor
    default:
      return 0
  }
}

const SPENT: readonly string[] = ['refunded', 'paid_to_merchant']
