import type { Actor } from '../../../core/case-file/case-file.ts'
import { noFields } from '../../../core/case-file/commands/no-fields.ts'
import { idField, type JsonSchema, textField } from '../../../core/kernel/fields.ts'
import { formatInstant } from '../../../core/kernel/instant.ts'
import type { Wording } from '../../../core/policy/clause.ts'
import type { PayoutReport } from '../../application/payouts.ts'
import type { PayoutFilter } from '../../application/queries.ts'
import type { CaseAccess } from '../case-access.ts'
import { doneCase } from '../case-answer.ts'
import { actorOf } from '../command-request.ts'
import { presentKey } from '../keep-once.ts'
import type { HttpPorts } from '../ports.ts'
import { notFound } from '../problems/problem.ts'
import { pageFields, pagePlace, presentPage } from '../request/page.ts'
import { type Asked, type Route, route } from '../route.ts'
import { payoutSchema } from '../schemas/money-schemas.ts'
import { listOf } from '../schemas/schema-parts.ts'
import { payoutView } from '../views/money-view.ts'
import { marketplaceContext } from './marketplace-context.ts'

const payoutFilter = {
  type: 'object',
  properties: {
    status: { enum: ['pending', 'sent', 'settled', 'failed'] },
    case_id: idField,
    buyer_id: idField,
    ...pageFields,
  },
  additionalProperties: false,
} as const satisfies JsonSchema

const failedFields = {
  type: 'object',
  properties: { reason: textField(500) },
  additionalProperties: false,
} as const satisfies JsonSchema

export function payoutRoutes(ports: HttpPorts, access: CaseAccess): readonly Route[] {
  const list = route({
    method: 'get',
    path: '/v1/payouts',
    tag: 'money',
    summary: { zh: '要付给买家的款项，先后有序', en: 'What is to be paid out to buyers, oldest first' },
    by: ['integration', 'buyer', 'agent', 'supervisor', 'auditor'],
    query: payoutFilter,
    answers: { 200: { description: 'A page of payouts', schema: listOf(payoutSchema) } },
    handle: async ({ caller, marketplaceId, query }) => {
      const own = caller.role === 'buyer' ? { buyerId: caller.id } : {}
      const { limit, cursor, ...wanted } = query
      const filter: PayoutFilter = { ...wanted, ...own, marketplaceId, ...pagePlace({ limit, cursor }) }
      const { snapshot } = await marketplaceContext(marketplaceId, ports)
      const { rows, next } = presentPage(await ports.queries.payouts(filter))
      const payouts = rows.map(row => payoutView(row, at => formatInstant(at, snapshot.zone)))
      return { status: 200, body: { data: payouts, next } }
    },
  })
  const reports = (['settled', 'failed', 'retry'] as const).map(result => reportRoute(result, { ports, access }))
  return [list, ...reports]
}

function reportRoute(
  result: PayoutReport['result'],
  { ports, access }: { ports: HttpPorts; access: CaseAccess },
): Route {
  const isRetry = result === 'retry'
  return route({
    method: 'post',
    path: `/v1/payouts/{id}/${result}`,
    tag: 'money',
    summary: REPORTS[result],
    description: 'The same report again changes nothing.',
    by: isRetry ? ['integration', 'agent', 'supervisor'] : ['integration'],
    body: result === 'failed' ? failedFields : noFields,
    answers: { 200: { description: 'The payout', schema: payoutSchema } },
    handle: async asked => {
      const { marketplaceId, params } = asked
      const { reason } = asked.body as { reason?: string }
      const answer = await ports.reportPayout(reportOf(asked, result, reason))
      if (answer === null) throw notFound()
      await doneCase(answer, asked, access)
      await ports.provider.work(marketplaceId)
      const payout = await ports.queries.payout(marketplaceId, params.id ?? '')
      if (payout === null) throw notFound()
      const { snapshot } = await marketplaceContext(marketplaceId, ports)
      return { status: 200, body: payoutView(payout, at => formatInstant(at, snapshot.zone)) }
    },
  })
}

const REPORTS: Readonly<Record<PayoutReport['result'], Wording>> = {
  settled: { zh: '上报付款成功', en: 'Report that a payout has settled' },
  failed: { zh: '上报付款失败', en: 'Report that a payout has failed' },
  retry: { zh: '重试失败的付款', en: 'Try a failed payout again' },
}

function reportOf(asked: Asked, result: PayoutReport['result'], reason: string | undefined): PayoutReport {
  const { caller, marketplaceId, params } = asked
  const by: Actor = caller.role === 'integration' ? { role: 'integration', id: marketplaceId } : actorOf(caller)
  const idempotency = presentKey(asked)
  const why = reason === undefined ? {} : { reason }
  return { marketplaceId, payoutId: params.id ?? '', result, by, idempotency, ...why }
}
