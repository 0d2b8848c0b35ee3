import type { OrderFacts } from '../../../core/case-file/loaded-facts.ts'
import { DAY_MS, type Instant, plusMs } from '../../../core/kernel/instant.ts'
import { accounts } from '../../../core/ledger/accounts.ts'
import type { ExampleOrder } from '../examples/example.ts'
import type { Books } from './books.ts'
import { type Ground, PARTIES } from './case-state.ts'

export const ORDER_ID = 'o1'
export const LINE_ID = 'l1'

/** An order of one line as a story tells it; dates that it leaves open lie a day apart before the case opens. */
export function orderFactsOf(
  order: ExampleOrder,
  { openedAt, ground }: { openedAt: Instant; ground: Ground },
): OrderFacts {
  const line = {
    id: LINE_ID,
    category: order.category,
    goods: order.goods,
    quantity: order.quantity,
    paidMinor: order.paidMinor,
  }
  return {
    excerpt: {
      id: ORDER_ID,
      currency: ground.snapshot.currency,
      ...(ground.market !== undefined && { market: ground.market }),
      paidAt: order.paidAt ?? plusMs(openedAt, -3 * DAY_MS),
      completedAt: order.completedAt,
      promisedShipBy: order.promisedShipBy,
      shippingFeeMinor: order.shippingFeeMinor,
      lines: [line],
    },
    promisesByLine: { [LINE_ID]: order.promises },
    parties: PARTIES,
    shipment: shipmentOf(order, openedAt),
    claimedQuantity: {},
    refundedMinor: 0,
  }
}

function shipmentOf(order: ExampleOrder, openedAt: Instant): OrderFacts['shipment'] {
  const isShipped = order.shipment !== 'not_shipped'
  const isSigned = order.shipment === 'signed'
  const shippedAt = order.shippedAt ?? plusMs(openedAt, -2 * DAY_MS)
  return {
    state: order.shipment,
    shippedAt: isShipped ? shippedAt : null,
    signedAt: isSigned ? (order.signedAt ?? plusMs(openedAt, -DAY_MS)) : null,
    firstScanAt: isShipped && order.isScanned ? (order.firstScanAt ?? shippedAt) : null,
    updatedAt: isShipped ? (order.logisticsUpdatedAt ?? shippedAt) : null,
  }
}

/** Where the money of a story lies before the case: the order's in escrow until it is completed, and the merchant's. */
export function openingBooks(
  order: ExampleOrder | null,
  funds: { readonly payableMinor: number; readonly depositMinor: number },
): Books {
  const { merchant } = PARTIES
  const escrowMinor = order === null || order.completedAt !== null ? 0 : order.paidMinor + order.shippingFeeMinor
  return {
    [accounts.escrow(ORDER_ID)]: escrowMinor,
    [accounts.payable(merchant.id)]: funds.payableMinor,
    [accounts.deposit(merchant.id)]: funds.depositMinor,
  }
}
