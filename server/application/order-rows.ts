import type { CaseFile } from '../../core/case-file/case-file.ts'
import type { CaseEvent } from '../../core/case-file/events.ts'
import { orderClaimsOf } from '../../core/case-file/order-claims.ts'
import type { CommitPlan, ShipmentRow } from './commit-plan.ts'

interface OrderPlace {
  readonly bucket: number
  readonly caseId: string
  readonly marketplaceId: string
  /** The order's version that a case which opens was decided on. */
  readonly seenVersion: number
}

/** What these events change in the case's order: units claimed, money refunded, parcels that a party has sent. */
export function orderRowsOf(
  events: readonly CaseEvent[],
  file: CaseFile,
  { seenVersion, ...place }: OrderPlace,
): Pick<CommitPlan, 'shipments' | 'orderChange' | 'lineChanges'> {
  if (file.order === null) return { shipments: [], orderChange: null, lineChanges: [] }
  const order = { ...place, orderId: file.order.id }
  const { lines, refundedDeltaMinor } = orderClaimsOf(events, file)
  // Without the order's version there is nothing to hold a change against.
  const opened = seenVersion > 0 && events.some(({ type }) => TAKES_TURNS.includes(type)) ? 1 : 0
  const isUntouched = opened === 0 && refundedDeltaMinor === 0
  return {
    shipments: events.flatMap(event => shipmentOf(event, order)),
    orderChange: isUntouched ? null : { ...order, refundedDeltaMinor, opened, seenVersion },
    lineChanges: lines.filter(line => line.quantityDelta !== 0).map(line => ({ ...order, ...line })),
  }
}

function shipmentOf(event: CaseEvent, order: Omit<OrderPlace, 'seenVersion'> & { orderId: string }): ShipmentRow[] {
  if (event.type !== 'ReturnShipped' && event.type !== 'ReplacementShipped') return []
  const { shipmentId: id, carrier, trackingNumber } = event.waybill
  const direction = event.type === 'ReturnShipped' ? 'return' : 'outbound'
  return [{ ...order, id, direction, carrier, trackingNumber, createdAt: event.at }]
}

/** What depends on the order's other cases: two at the same moment mustn't both count on being the first. */
const TAKES_TURNS: readonly string[] = ['CaseOpened', 'CompensationSet', 'CompensationCapped']
