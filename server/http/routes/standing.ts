import { caseOfSubject } from '../../../core/case-file/subject.ts'
import type { JsonSchema } from '../../../core/kernel/fields.ts'
import { formatInstant, plusMs } from '../../../core/kernel/instant.ts'
import { addDays, dateOf } from '../../../core/kernel/zone.ts'
import { keyOf } from '../../application/standing/change-standing.ts'
import { groundOf } from '../../application/standing/ground-of.ts'
import { standingNow, standingThen } from '../../application/standing/read-standing.ts'
import type { CaseAccess } from '../case-access.ts'
import type { HttpPorts } from '../ports.ts'
import { notFound } from '../problems/problem.ts'
import { ownMerchant, STANDING_READERS } from '../request/own-merchant.ts'
import { pageFields, pagePlace, presentPage } from '../request/page.ts'
import { sightFields, sightIn, sightQuery } from '../request/sight.ts'
import { type Route, route } from '../route.ts'
import { listOf } from '../schemas/schema-parts.ts'
import { standingSchema, violationSchema } from '../schemas/standing-schemas.ts'
import { packName } from '../views/pack-view.ts'
import { standingView, violationView } from '../views/standing-view.ts'
import { figuresBody } from './figures.ts'
import { marketplaceContext } from './marketplace-context.ts'

const listFields = {
  type: 'object',
  properties: { ...sightFields, ...pageFields },
  additionalProperties: false,
} as const satisfies JsonSchema

export function standingRoutes(ports: HttpPorts, access: CaseAccess): readonly Route[] {
  const show = route({
    method: 'get',
    path: '/v1/merchants/{id}/standing',
    tag: 'standing',
    summary: {
      zh: '商家任一日的扣分、处理和由来',
      en: 'A merchant’s points, sanctions and what they follow from, on any day',
    },
    by: STANDING_READERS,
    query: sightQuery,
    answers: { 200: { description: 'His standing', schema: standingSchema } },
    handle: async ({ caller, marketplaceId, params, query }) => {
      const name = { marketplaceId, merchantId: ownMerchant(params.id, caller) }
      const { marketplace, now, snapshot } = await marketplaceContext(marketplaceId, ports)
      const { zone } = snapshot
      const sight = sightIn(query, { now, zone })
      const { asOf } = sight
      const page = asOf === now ? await standingNow(name, now, ports) : await standingThen(name, sight, ports)
      // Of a day before the pack’s first rules nothing stands there that a clause would explain.
      const rules = (await ports.rules.asOf(marketplace, asOf)) ?? snapshot
      const view = query.view ?? 'published'
      const head = { merchant_id: name.merchantId, as_of: formatInstant(asOf, zone), view, pack: packName(rules) }
      // Of the last day that was over then: what was shown at the time.
      const day = addDays(dateOf(plusMs(asOf, 1), zone), -1)
      const figures = await figuresBody({ marketplace, merchantId: name.merchantId, day }, ports)
      const shown = standingView(page, { snapshot, ground: await groundOf(page.sanctions, ports) })
      return { status: 200, body: { ...head, ...shown, figures } }
    },
  })
  const list = route({
    method: 'get',
    path: '/v1/merchants/{id}/violations',
    tag: 'standing',
    summary: {
      zh: '商家任一日的全部违规和理由，新的在前',
      en: 'All violations found against a merchant, newest first, with their reasons, as of any day',
    },
    by: STANDING_READERS,
    query: listFields,
    answers: { 200: { description: 'A page of violations', schema: listOf(violationSchema) } },
    handle: async ({ caller, marketplaceId, params, query }) => {
      const name = { marketplaceId, merchantId: ownMerchant(params.id, caller) }
      const { snapshot, now } = await marketplaceContext(marketplaceId, ports)
      const sight = sightIn(query, { now, zone: snapshot.zone })
      const found = await ports.standings.violations({ ...keyOf(name), ...pagePlace(query), sight })
      const { rows, next } = presentPage(found)
      const ground = await groundOf(
        rows.map(({ violation }) => violation),
        ports,
      )
      const shown = { merchantId: name.merchantId, snapshot, ground }
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
    by: STANDING_READERS,
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
      const ground = await groundOf([found.violation], ports)
      return { status: 200, body: violationView(found, { merchantId, snapshot, ground }) }
    },
  })
}
