import { formatInstant, instant } from '../../../core/kernel/instant.ts'
import { zoneIn } from '../../../core/policy/market.ts'
import { keepOnce } from '../keep-once.ts'
import type { HttpPorts } from '../ports.ts'
import { notFound } from '../problems/problem.ts'
import { type Route, route } from '../route.ts'
import { shipmentSchema } from '../schemas/order-answer.ts'
import { scanFields, shipmentFields } from '../schemas/order-schemas.ts'
import { shipmentView } from '../views/order-view.ts'
import { refuseChange } from './change-refusal.ts'
import { marketplaceContext } from './marketplace-context.ts'

export function shipmentRoutes(ports: HttpPorts): readonly Route[] {
  const add = route({
    method: 'post',
    path: '/v1/orders/{id}/shipments',
    tag: 'orders',
    summary: {
      zh: '上报订单的包裹：发给买家的，或买家寄回的',
      en: 'Report a parcel of an order, to the buyer or back from him',
    },
    by: ['integration'],
    body: shipmentFields,
    answers: { 201: { description: 'The parcel', schema: shipmentSchema } },
    handle: async asked => {
      const { marketplaceId, params, body } = asked
      const orderId = params.id ?? ''
      const shipment = { ...body, lineIds: body.lineIds ?? null }
      const act = async () => refuseChange(await ports.addShipment({ marketplaceId, orderId }, shipment))
      await keepOnce(asked, async () => (await act()) ?? null, ports)
      return showShipment({ marketplaceId, orderId, shipmentId: body.id }, ports)
    },
  })
  const scan = route({
    method: 'post',
    path: '/v1/shipments/{id}/scans',
    tag: 'orders',
    summary: { zh: '上报物流轨迹', en: 'Report what the carrier scanned' },
    description:
      'A scan is a command to the cases that it concerns; one from before a case’s end counts when it happened.',
    by: ['integration'],
    body: scanFields,
    answers: { 201: { description: 'The parcel', schema: shipmentSchema } },
    handle: async asked => {
      const { marketplaceId, params, body } = asked
      const shipmentId = params.id ?? ''
      const scanned = { at: instant(body.at), kind: body.kind, signedBy: body.signedBy ?? null }
      const act = async () => refuseChange(await ports.addScan({ marketplaceId, shipmentId }, scanned))
      await keepOnce(asked, async () => (await act()) ?? null, ports)
      const orderId = await ports.orders.orderOfShipment(marketplaceId, shipmentId)
      return showShipment({ marketplaceId, orderId: orderId ?? '', shipmentId }, ports)
    },
  })
  return [add, scan]
}

async function showShipment(
  { marketplaceId, orderId, shipmentId }: { marketplaceId: string; orderId: string; shipmentId: string },
  ports: HttpPorts,
) {
  const order = await ports.queries.order(marketplaceId, orderId)
  const parcel = order?.parcels.find(({ id }) => id === shipmentId)
  if (!order || parcel === undefined) throw notFound()
  const { snapshot } = await marketplaceContext(marketplaceId, ports)
  const zone = zoneIn(snapshot, order.imported.market)
  return { status: 201, body: shipmentView(parcel, at => formatInstant(at, zone)) }
}
