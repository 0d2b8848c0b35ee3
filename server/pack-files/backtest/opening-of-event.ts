import type { CaseEvent } from '../../../core/case-file/events.ts'
import type { OrderFacts } from '../../../core/case-file/loaded-facts.ts'
import { paidForLinesMinor } from '../../../core/case-file/paid-for-lines.ts'
import type { Input } from './past-case.ts'

type Opened = Extract<CaseEvent, { type: 'CaseOpened' }>

/** The opening of a case as it was asked for, with the order as it stood then. */
export function openingOf(event: Opened): Input {
  const { caseId, marketplaceId, kind, order, claim, statement, evidence, at, by } = event
  const fields = { kind, claim, ...(order !== null && { orderId: order.id }) }
  return {
    at,
    command: { name: 'open_case', by, fields },
    facts: {
      opening: { caseId, marketplaceId },
      evidence,
      ...(statement !== null && { texts: { statement } }),
      ...(order !== null && { order: orderFactsOf({ ...event, order }) }),
    },
  }
}

function orderFactsOf({
  order,
  claim,
  parties,
  shipment,
}: Opened & { order: NonNullable<Opened['order']> }): OrderFacts {
  const { claimableMinor, goods: _goods, category: _category, promises, funding: _funding, ...excerpt } = order
  const isWhole = excerpt.lines.every(({ id, quantity }) =>
    claim.lines.some(line => line.lineId === id && line.quantity === quantity),
  )
  const paidMinor = excerpt.lines.reduce((sum, line) => sum + line.paidMinor, excerpt.shippingFeeMinor)
  const forLinesMinor = paidForLinesMinor(excerpt, claim) + (isWhole ? excerpt.shippingFeeMinor : 0)
  return {
    excerpt,
    // Of promises the case keeps those that all its lines share.
    promisesByLine: Object.fromEntries(claim.lines.map(({ lineId }) => [lineId, promises])),
    parties,
    shipment,
    claimedQuantity: {},
    // Less could be claimed than was paid for the lines: other cases had had the rest refunded.
    refundedMinor: claimableMinor < forLinesMinor ? paidMinor - claimableMinor : 0,
  }
}
