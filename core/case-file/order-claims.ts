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
 * Opening takes the claimed units; a case that ends without a refund gives them back. What is refunded counts against
 * what was paid for the order, once, whoever paid it first; freight and the like come on top and don't count.
 */
export function orderClaimsOf(events: readonly CaseEvent[], file: CaseFile): OrderClaims {
  const taken = events.some(({ type }) => type === 'CaseOpened') ? 1 : 0
  const givenBack = events.some(event => event.type === 'CaseClosed' && event.outcome !== REFUNDED) ? 1 : 0
  const lines = file.claim.lines
    .map(({ lineId, quantity }) => ({ lineId, quantityDelta: quantity * (taken - givenBack) }))
    .filter(({ quantityDelta }) => quantityDelta !== 0)
  const mostMinor = file.order?.claimableMinor ?? 0
  const nowMinor = toBuyerMinor(file)
  const beforeMinor = nowMinor - events.reduce((sum, event) => sum + toBuyerIn(event), 0)
  return { lines, refundedDeltaMinor: Math.min(nowMinor, mostMinor) - Math.min(beforeMinor, mostMinor) }
}

function toBuyerMinor({ payouts }: CaseFile): number {
  return payouts.reduce((sum, { amountMinor }) => sum + amountMinor, 0)
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

const REFUNDED = 'refunded'
