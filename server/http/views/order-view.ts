import type { Instant } from '../../../core/kernel/instant.ts'
import type { Parcel, StoredOrder } from '../../application/stored-order.ts'

type Write = (at: Instant) => string

export function orderView({ id, imported, ...order }: StoredOrder, write: Write) {
  const { buyer, merchant, market = null, currency, paidAt, promisedShipBy, shippingFeeMinor, lines } = imported
  const writeOrNull = (at: Instant | null) => (at === null ? null : write(at))
  return {
    id,
    buyer: { id: buyer.id, name: buyer.name },
    merchant: { id: merchant.id, name: merchant.name },
    market,
    currency,
    paid_at: write(paidAt),
    completed_at: writeOrNull(order.completedAt),
    promised_ship_by: writeOrNull(promisedShipBy),
    shipping_fee_minor: shippingFeeMinor,
    refunded_minor: order.refundedMinor,
    lines: lines.map(({ paidMinor, ...line }) => ({
      ...line,
      paid_minor: paidMinor,
      claimed_quantity: order.claimedQuantity[line.id] ?? 0,
    })),
    shipments: order.parcels.map(parcel => shipmentView(parcel, write)),
  }
}

export function shipmentView(parcel: Parcel, write: Write) {
  const { id, caseId, direction, carrier, trackingNumber, lineIds, createdAt, scans } = parcel
  return {
    id,
    case_id: caseId,
    direction,
    carrier,
    tracking_number: trackingNumber,
    line_ids: lineIds,
    created_at: write(createdAt),
    scans: scans.map(({ at, kind }) => ({ at: write(at), kind })),
  }
}
