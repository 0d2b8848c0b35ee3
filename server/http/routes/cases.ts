import { type FieldsOf, idField, instantField, type JsonSchema } from '../../../core/kernel/fields.ts'
import { instant } from '../../../core/kernel/instant.ts'
import type { Snapshot } from '../../../core/policy/snapshot.ts'
import type { CaseFilter } from '../../application/queries.ts'
import { expiriesThatWaitFor, openEndedForPlatform, type WaitedFor } from '../../application/wording/waiting.ts'
import type { Caller } from '../authentication/caller.ts'
import type { CaseAccess } from '../case-access.ts'
import { notForRole } from '../command-request.ts'
import type { HttpPorts } from '../ports.ts'
import { etagOf } from '../request/if-match.ts'
import { pageFields, pagePlace, presentPage } from '../request/page.ts'
import { type Asked, type Route, route } from '../route.ts'
import { caseSchema, caseSummarySchema } from '../schemas/case-schemas.ts'
import { listOf } from '../schemas/schema-parts.ts'
import { hiddenKindsOf } from '../views/case-context.ts'
import { caseSummary } from '../views/case-summary.ts'
import { caseView } from '../views/case-view.ts'
import { marketplaceContext } from './marketplace-context.ts'

export const caseFilterFields = {
  kind: { type: 'string', maxLength: 64 },
  stage: { type: 'string', maxLength: 64 },
  status: { enum: ['open', 'closed'] },
  merchant_id: idField,
  buyer_id: idField,
  order_id: idField,
  due_before: instantField,
  waits_for: { enum: ['buyer', 'merchant', 'platform'] },
  q: { type: 'string', minLength: 1, maxLength: 100 },
} as const satisfies Record<string, JsonSchema>

const filterFields = {
  type: 'object',
  properties: { ...caseFilterFields, ...pageFields },
  additionalProperties: false,
} as const satisfies JsonSchema

export function caseRoutes(ports: HttpPorts, access: CaseAccess): readonly Route[] {
  const page = async (asked: Asked<unknown, FieldsOf<typeof filterFields>>, view: typeof caseView) => {
    const { now, snapshot } = await marketplaceContext(asked.marketplaceId, ports)
    const filter = caseFilterOf(asked.query, asked, snapshot)
    const found = presentPage(filter === null ? { rows: [], next: null } : await ports.queries.cases(filter))
    const views = found.rows.map(async file => {
      const words = await access.words.names(file)
      return view(file, await access.context(asked, { file, now, words }))
    })
    return { status: 200, body: { data: await Promise.all(views), next: found.next } }
  }
  const list = route({
    method: 'get',
    path: '/v1/cases',
    tag: 'cases',
    summary: { zh: '自己的案件，先到期的在前', en: 'The caller’s cases, the soonest deadline first' },
    description: 'After those with a deadline those without one, and then the closed ones, the latest first.',
    by: ['integration', 'buyer', 'merchant', 'agent', 'supervisor', 'auditor'],
    query: filterFields,
    answers: { 200: { description: 'A page of cases', schema: listOf(caseSchema) } },
    handle: asked => page(asked, caseView),
  })
  const summaries = route({
    method: 'get',
    path: '/v1/cases/summaries',
    tag: 'cases',
    summary: { zh: '自己的案件，只列要点，先到期的在前', en: 'The caller’s cases in brief: what a list shows of each' },
    description: 'The same cases in the same order as in `/v1/cases`, in a tenth of the bytes.',
    by: ['integration', 'buyer', 'merchant', 'agent', 'supervisor', 'auditor'],
    query: filterFields,
    answers: { 200: { description: 'A page of cases', schema: listOf(caseSummarySchema) } },
    handle: asked => page(asked, caseSummary),
  })
  const show = route({
    method: 'get',
    path: '/v1/cases/{id}',
    tag: 'cases',
    summary: {
      zh: '案件在此人眼中的样子，和他现在能做的事',
      en: 'A case as this person may see it, with what he may do now',
    },
    by: ['integration', 'buyer', 'merchant', 'agent', 'supervisor', 'auditor', 'juror', 'policy_owner'],
    answers: { 200: { description: 'The case', schema: caseSchema } },
    handle: async asked => {
      const { file, now } = await access.file(asked, asked.params.id ?? '')
      const words = await access.words.read(file)
      const context = await access.context(asked, { file, now, words })
      return { status: 200, body: caseView(file, context), headers: { etag: etagOf(file.version) } }
    },
  })
  return [list, summaries, show]
}

/** Narrowed to what is the caller's own; null where that leaves nothing. */
export function caseFilterOf(
  query: FieldsOf<typeof filterFields>,
  asked: Asked,
  snapshot: Snapshot,
): CaseFilter | null {
  const { dueBefore, waitsFor, limit, cursor, ...wanted } = query
  const own = ownCases(asked.caller)
  const isForeign = Object.entries(own).some(([name, id]) => (wanted[name as keyof typeof own] ?? id) !== id)
  if (isForeign) return null
  return {
    ...wanted,
    ...own,
    hiddenKinds: hiddenKindsOf(asked.caller, snapshot),
    marketplaceId: asked.marketplaceId,
    ...(dueBefore !== undefined && { dueBefore: instant(dueBefore) }),
    ...(waitsFor !== undefined && { status: 'open', waiting: waitingFor(waitsFor, snapshot) }),
    ...pagePlace({ limit, cursor }),
  }
}

function waitingFor(side: WaitedFor, snapshot: Snapshot) {
  const openEnded = side === 'platform' ? openEndedForPlatform(snapshot) : []
  return { nextExpiries: expiriesThatWaitFor(side), openEnded }
}

function ownCases(caller: Caller): { readonly buyerId?: string; readonly merchantId?: string } {
  switch (caller.role) {
    case 'buyer':
      return { buyerId: caller.id }
    case 'merchant':
      return { merchantId: caller.merchantId ?? '' }
    case 'integration':
    case 'agent':
    case 'supervisor':
    case 'auditor':
      return {}
    default:
      throw notForRole(caller)
  }
}
