import { type FieldsOf, idField, type JsonSchema } from '../../../core/kernel/fields.ts'
import { formatInstant, type Instant, instant } from '../../../core/kernel/instant.ts'
import { zoneIn } from '../../../core/policy/market.ts'
import type { PutOrder } from '../../application/orders.ts'
import type { StoredOrder } from '../../application/stored-order.ts'
import type { Caller } from '../authentication/caller.ts'
import type { HttpPorts } from '../ports.ts'
import { malformed, notFound } from '../problems/problem.ts'
import { pageFields, pagePlace, presentPage } from '../request/page.ts'
import { type Route, route } from '../route.ts'
import { orderSchema } from '../schemas/order-answer.ts'
import { orderFields } from '../schemas/order-schemas.ts'
import { listOf } from '../schemas/schema-parts.ts'
import { orderView } from '../views/order-view.ts'
import { refuseChange } from './change-refusal.ts'
import { marketplaceContext } from './marketplace-context.ts'

const listFields = {
  type: 'object',
  properties: { buyer_id: idField, merchant_id: idField, ...pageFields },
  additionalProperties: false,
} as const satisfies JsonSchema

export function orderRoutes(ports: HttpPorts): readonly Route[] {
  const put = route({
    method: 'put',
    path: '/v1/orders/{id}',
    tag: 'orders',
    summary: { zh: '上报订单，以及之后的完成', en: 'Report an order, and later that it is completed' },
    by: ['integration'],
    body: orderFields,
    answers: { 200: { description: 'The order', schema: orderSchema } },
    handle: async ({ marketplaceId, params, body }) => {
      const orderId = checkedOrderId(params.id ?? '')
      refuseChange(await ports.putOrder({ marketplaceId, orderId }, orderIn(body)))
      return showOrder(marketplaceId, orderId, ports)
    },
  })
  const show = route({
    method: 'get',
    path: '/v1/orders/{id}',
    tag: 'orders',
    summary: { zh: '订单、包裹和已退款项', en: 'An order with its parcels and what was refunded of it' },
    by: ['integration', 'buyer', 'merchant', 'agent', 'supervisor'],
    answers: { 200: { description: 'The order', schema: orderSchema } },
    handle: async ({ caller, marketplaceId, params }) => {
      const order = await ports.queries.order(marketplaceId, params.id ?? '')
      if (order === null || !isOwnOrder(order, caller)) throw notFound()
      return showOrder(marketplaceId, order.id, ports)
    },
  })
  return [put, show, listRoute(ports)]
}

function listRoute(ports: HttpPorts): Route {
  return route({
    method: 'get',
    path: '/v1/orders',
    tag: 'orders',
    summary: { zh: '自己的订单，新的在前', en: 'The caller’s orders, the newest first' },
    by: ['integration', 'buyer', 'merchant', 'agent', 'supervisor'],
    query: listFields,
    answers: { 200: { description: 'A page of orders', schema: listOf(orderSchema) } },
    handle: async ({ caller, marketplaceId, query }) => {
      const { snapshot } = await marketplaceContext(marketplaceId, ports)
      const { buyerId, merchantId, ...place } = query
      const wanted = { ...(buyerId !== undefined && { buyerId }), ...(merchantId !== undefined && { merchantId }) }
      const own = ownOrders(caller)
      const isForeign = Object.entries(own).some(([name, id]) => (wanted[name as keyof typeof own] ?? id) !== id)
      const filter = { marketplaceId, ...wanted, ...own, ...pagePlace(place) }
      const page = presentPage(isForeign ? { rows: [], next: null } : await ports.queries.orders(filter))
      const views = page.rows.map(order => {
        const zone = zoneIn(snapshot, order.imported.market)
        return orderView(order, at => formatInstant(at, zone))
      })
      return { status: 200, body: { data: views, next: page.next } }
    },
  })
}

function ownOrders(caller: Caller): { readonly buyerId?: string; readonly merchantId?: string } {
  if (caller.role === 'buyer') return { buyerId: caller.id }
  return caller.role === 'merchant' ? { merchantId: caller.merchantId ?? '' } : {}
}

async function showOrder(marketplaceId: string, orderId: string, ports: HttpPorts) {
  const order = await ports.queries.order(marketplaceId, orderId)
  if (order === null) throw notFound()
  const { snapshot } = await marketplaceContext(marketplaceId, ports)
  const zone = zoneIn(snapshot, order.imported.market)
  return { status: 200, body: orderView(order, at => formatInstant(at, zone)) }
}

function orderIn({ completedAt, ...body }: FieldsOf<typeof orderFields>): PutOrder {
  const twice = body.lines.findIndex(({ id }, index) => body.lines.findIndex(line => line.id === id) !== index)
  if (twice >= 0) throw malformed([{ pointer: `/lines/${twice}/id`, detail: { zh: '编号重复', en: 'named twice' } }])
  const imported = {
    ...body,
    paidAt: instant(body.paidAt),
    promisedShipBy: instantOrNull(body.promisedShipBy),
    shippingFeeMinor: body.shippingFeeMinor ?? 0,
    lines: body.lines.map(line => ({ ...line, promises: line.promises ?? [] })),
  }
  return { imported, completedAt: instantOrNull(completedAt) }
}

function instantOrNull(text: string | null | undefined): Instant | null {
  return text === null || text === undefined ? null : instant(text)
}

function checkedOrderId(id: string): string {
  if (!new RegExp(idField.pattern).test(id))
    throw malformed([
      { pointer: '/path/id', detail: { zh: '1–64 个字母、数字、_ - .', en: '1–64 letters, digits, _ - .' } },
    ])
  return id
}

export function isOwnOrder({ imported }: StoredOrder, caller: Caller): boolean {
  if (caller.role === 'buyer') return imported.buyer.id === caller.id
  return caller.role !== 'merchant' || imported.merchant.id === caller.merchantId
}
