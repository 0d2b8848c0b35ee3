import { idField, type JsonSchema } from '../../../core/kernel/fields.ts'
import { rulesIn } from '../../../core/policy/market.ts'
import type { CaseAccess } from '../case-access.ts'
import { notForRole } from '../command-request.ts'
import { openingsOn } from '../openings.ts'
import type { HttpPorts } from '../ports.ts'
import { malformed, notFound } from '../problems/problem.ts'
import { type Asked, type Route, route } from '../route.ts'
import { openingsSchema } from '../schemas/opening-schemas.ts'
import { flowRoleOf } from '../views/case-context.ts'
import { marketplaceContext } from './marketplace-context.ts'
import { isOwnOrder } from './orders.ts'

const queryFields = {
  type: 'object',
  properties: { order_id: idField, case_id: idField },
  additionalProperties: false,
} as const satisfies JsonSchema

export function openingRoutes(ports: HttpPorts, access: CaseAccess): readonly Route[] {
  const show = route({
    method: 'get',
    path: '/v1/openings',
    tag: 'cases',
    summary: {
      zh: '就某订单或案件能提出哪些案件、用哪些原因，不能的为什么',
      en: 'Which cases the caller may open about an order or a case, for which reasons, and why not for others',
    },
    description: 'Each reason and remedy is tried, and nothing is kept. Either order_id or case_id.',
    by: ['buyer', 'merchant', 'agent', 'supervisor'],
    query: queryFields,
    answers: { 200: { description: 'The kinds of case with their reasons', schema: openingsSchema } },
    handle: async asked => {
      const role = flowRoleOf(asked.caller)
      if (role === null) throw notForRole(asked.caller)
      const { orderId, caseId } = asked.query
      if ((orderId === undefined) === (caseId === undefined)) {
        throw malformed([
          { pointer: '/query', detail: { zh: 'order_id 与 case_id 选其一', en: 'order_id or case_id' } },
        ])
      }
      const place = await placeOf({ orderId, caseId }, asked, { ports, access })
      const { snapshot } = await marketplaceContext(asked.marketplaceId, ports)
      const rules = rulesIn(snapshot, place.market)
      const titles = Object.fromEntries((rules.reasons.evidence_kind ?? []).map(({ code, title }) => [code, title]))
      const openings = await openingsOn({ ...place, asked, role, snapshot: rules }, ports)
      return { status: 200, body: { openings, evidence_kinds: titles, currency: rules.currency } }
    },
  })
  return [show]
}

async function placeOf(
  { orderId, caseId }: { orderId: string | undefined; caseId: string | undefined },
  asked: Asked,
  { ports, access }: { ports: HttpPorts; access: CaseAccess },
) {
  if (caseId !== undefined) {
    const { file } = await access.file(asked, caseId)
    return { orderId: file.order?.id ?? null, file, market: file.order?.market }
  }
  const order = await ports.queries.order(asked.marketplaceId, orderId ?? '')
  if (order === null || !isOwnOrder(order, asked.caller)) throw notFound()
  return { orderId: order.id, file: null, market: order.imported.market }
}
