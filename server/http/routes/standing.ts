import { caseOfSubject } from '../../../core/case-file/subject.ts'
import type { JsonSchema } from '../../../core/kernel/fields.ts'
import { formatInstant, plusMs } from '../../../core/kernel/instant.ts'
import { addDays, dateOf } from '../../../core/kernel/zone.ts'
import { keyOf } from '../../application/standing/change-standing.ts'
import { standingNow, standingThen } from '../../application/standing/read-standing.ts'
import type { CaseAccess } from '../case-access.ts'
import type { HttpPorts } from '../ports.ts'
import { notFound } from '../problems/problem.ts'
import { ownMerchant } from '../request/own-merchant.ts'
import { pageFields, pagePlace, presentPage } from '../request/page.ts'
import { asOfField, pastMoment } from '../request/past-moment.ts'
import { type Route, route } from '../route.ts'
import { listOf } from '../schemas/schema-parts.ts'
import { standingSchema, violationSchema } from '../schemas/standing-schemas.ts'
import { standingView, violationView } from '../views/standing-view.ts'
import { figuresBody } from './figures.ts'
import { marketplaceContext } from './marketplace-context.ts'

const viewFields = {
  type: 'object',
  properties: {
    as_of: asOfField,
    view: {
      enum: ['published', 'corrected'],
      description: 'As it was shown then, or as it is known now: an appeal that was granted since has been heeded',
    },
  },
  additionalProperties: false,
} as const satisfies JsonSchema

const READERS = ['integration', 'merchant', 'agent', 'supervisor', 'auditor'] as const

export function standingRoutes(ports: HttpPorts, access: CaseAccess): readonly Route[] {
  const show = route({
    method: 'get',
    path: '/v1/merchants/{id}/standing',
    tag: 'standing',
    summary: {
      zh: '商家任一日的扣分、处理和由来',
      en: 'A merchant’s points, sanctions and what they follow from, on any day',
    },
    by: READERS,
    query: viewFields,
    answers: { 200: { description: 'His standing', schema: standingSchema } },
    handle: async ({ caller, marketplaceId, params, query }) => {
      const name = { marketplaceId, merchantId: ownMerchant(params.id, caller) }
      const { marketplace, now, snapshot } = await marketplaceContext(marketplaceId, ports)
      const { zone } = snapshot
      const asOf = pastMoment(query.asOf, { now, zone })
      const view = query.view ?? 'published'
      const sight = { asOf, knownAt: view === 'published' ? asOf : now }
      const page = asOf === now ? await standingNow(name, now, ports) : await standingThen(name, sight, ports)
      const head = { merchant_id: name.merchantId, as_of: formatInstant(asOf, zone), view }
      // Of the last day that was over then: what was shown at the time.
      const day = addDays(dateOf(plusMs(asOf, 1), zone), -1)
      const figures = await figuresBody({ marketplace, merchantId: name.merchantId, day }, ports)
      return { status: 200, body: { ...head, ...standingView(page, snapshot), figures } }
    },
  })
  const list = route({
    method: 'get',
    path: '/v1/merchants/{id}/violations',
    tag: 'standing',
    summary: {
      zh: '商家的全部违规和理由，新的在前',
      en: 'All violations found against a merchant, newest first, with their reasons',
    },
    by: READERS,
    query: { type: 'object', properties: pageFields, additionalProperties: false },
    answers: { 200: { description: 'A page of violations', schema: listOf(violationSchema) } },
    handle: async ({ caller, marketplaceId, params, query }) => {
      const name = { marketplaceId, merchantId: ownMerchant(params.id, caller) }
      const { snapshot } = await marketplaceContext(marketplaceId, ports)
      const found = await ports.standings.violations({ ...keyOf(name), ...pagePlace(query) })
      const { rows, next } = presentPage(found)
      const shown = { merchantId: name.merchantId, snapshot }
      return { status: 200, body: { data: rows.map(row => violationView(row, shown)), next } }
    },
  })
  return [show, list, violationRoute(ports, access)]
}

function violationRoute(ports: HttpPorts, access: CaseAccess): Route {
  return route({
    method: 'get',
    path: '/v1/violations/{id}',
    tag: 'standing',
    summary: {
      zh: '一次违规和它的理由，以及申诉撤回了什么',
      en: 'A violation with the statement of its reasons, and what an appeal took back of it',
    },
    by: READERS,
    answers: { 200: { description: 'The violation', schema: violationSchema } },
    handle: async asked => {
      const id = asked.params.id ?? ''
      const caseId = caseOfSubject({ kind: 'violation', id })
      if (caseId === null) throw notFound()
      const { merchantId } = await access.scope(asked, caseId)
      const { marketplaceId } = asked
      const found = await ports.standings.violation({ ...keyOf({ marketplaceId, merchantId }), id })
      if (found === null) throw notFound()
      const { snapshot } = await marketplaceContext(marketplaceId, ports)
      return { status: 200, body: violationView(found, { merchantId, snapshot }) }
    },
  })
}
