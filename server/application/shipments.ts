import {
  type Change,
  type ChangeResult,
  changeOrder,
  type OrderName,
  type OrderPorts,
  tellCases,
} from './order-changes.ts'
import type { LoadedOrder } from './order-store.ts'
import type { Parcel, Scan } from './stored-order.ts'

export type NewShipment = Pick<Parcel, 'id' | 'direction' | 'carrier' | 'trackingNumber' | 'lineIds'>

/**
 * The marketplace reports a parcel of an order, to the buyer or back from him, and the order's open cases hear of it.
 * Sent again, it changes nothing. Rejects with `shipment_differs` (409) when the id names another parcel, and with
 * `line_not_found` (422).
 */
export async function addShipment(name: OrderName, shipment: NewShipment, ports: OrderPorts): Promise<ChangeResult> {
  const owner = await ports.orders.orderOfShipment(name.marketplaceId, shipment.id)
  if (owner !== null && owner !== name.orderId) return { status: 'rejected', rejection: differs }
  return changeOrder(name, shipped(shipment, ports), ports)
}

function shipped(shipment: NewShipment, ports: OrderPorts): Change {
  return ({ order, openCases }, { now, key }) => {
    if (order === null) return { code: 'not_found', status: 'not_found' }
    const known = order.parcels.find(parcel => parcel.id === shipment.id)
    if (known !== undefined) return isSame(known, shipment) ? null : differs
    const ordered = new Set(order.imported.lines.map(line => line.id))
    const unknown = shipment.lineIds?.find(id => !ordered.has(id))
    if (unknown !== undefined) return { code: 'line_not_found', pointer: '/line_ids', facts: { line_id: unknown } }
    const { id, direction, carrier, trackingNumber } = shipment
    const fields = { shipmentId: id, direction, carrier, trackingNumber }
    const telling = { command: 'record_shipment' as const, fields, id, key, availableAt: ports.clock.now() }
    return { shipment: { ...shipment, createdAt: now }, outbox: tellCases(openCases, telling) }
  }
}

export type NewScan = Scan & { readonly signedBy: string | null }

/**
 * The carrier scanned a parcel. A parcel that a party sent within a case is told to that case, another one to all open
 * cases of its order. The same scan again changes nothing.
 */
export async function addScan(
  { marketplaceId, shipmentId }: { marketplaceId: string; shipmentId: string },
  scan: NewScan,
  ports: OrderPorts,
): Promise<ChangeResult> {
  const orderId = await ports.orders.orderOfShipment(marketplaceId, shipmentId)
  if (orderId === null) return { status: 'not_found' }
  return changeOrder({ marketplaceId, orderId }, scanned(shipmentId, scan, ports), ports)
}

function scanned(shipmentId: string, scan: NewScan, ports: OrderPorts): Change {
  return (loaded, { key }) => {
    const parcel = loaded.order?.parcels.find(({ id }) => id === shipmentId)
    if (parcel === undefined) return { code: 'not_found', status: 'not_found' }
    if (parcel.scans.some(({ at, kind }) => at === scan.at && kind === scan.kind)) return null
    const { direction, trackingNumber } = parcel
    const signedBy = scan.signedBy === null ? {} : { signedBy: scan.signedBy }
    const fields = { shipmentId, trackingNumber, direction, kind: scan.kind, scannedAt: scan.at, ...signedBy }
    const id = `${shipmentId}:${scan.kind}:${scan.at}`
    const telling = { command: 'record_scan' as const, fields, id, key, availableAt: ports.clock.now() }
    return { scan: { ...scan, shipmentId }, outbox: tellCases(concerned(parcel, loaded), telling) }
  }
}

function concerned({ caseId }: Parcel, { openCases }: LoadedOrder): readonly { readonly id: string }[] {
  return caseId === null ? openCases : openCases.filter(file => file.id === caseId)
}

function isSame(known: Parcel, shipment: NewShipment): boolean {
  const { direction, carrier, trackingNumber, lineIds } = shipment
  const isSameWay = known.direction === direction && known.carrier === carrier
  return isSameWay && known.trackingNumber === trackingNumber && String(known.lineIds) === String(lineIds)
}

const differs = { code: 'shipment_differs', status: 'not_allowed' } as const
