import type { JsonSchema } from '../../../core/kernel/fields.ts'
import { formatInstant } from '../../../core/kernel/instant.ts'
import { type LocalDate, parseLocalDate } from '../../../core/kernel/zone.ts'
import { snapshotOn } from '../../application/day-figures.ts'
import { behindFigure, merchantFigures } from '../../application/merchant-figures.ts'
import type { Marketplace } from '../../application/ports.ts'
import type { HttpPorts } from '../ports.ts'
import { malformed, notFound, Problem } from '../problems/problem.ts'
import { ownMerchant, STANDING_READERS } from '../request/own-merchant.ts'
import { pageFields, pagePlace, presentPage } from '../request/page.ts'
import { type Route, route } from '../route.ts'
import { countedSchema, figuresSchema } from '../schemas/figure-schemas.ts'
import { listOf } from '../schemas/schema-parts.ts'
import { countedView, figureView } from '../views/figure-view.ts'
import { marketplaceContext } from './marketplace-context.ts'

const dayField = { type: 'string', format: 'date', maxLength: 10 } as const
const countedFields = {
  type: 'object',
  properties: {
    as_of: dayField,
    part: { enum: ['numerator', 'denominator', 'excluded'] },
    view: { enum: ['published', 'corrected'] },
    ...pageFields,
  },
  additionalProperties: false,
} as const satisfies JsonSchema

export function figureRoutes(ports: HttpPorts): readonly Route[] {
  const show = route({
    method: 'get',
    path: '/v1/merchants/{id}/figures',
    tag: 'standing',
    summary: {
      zh: '商家某日的指标：公布的，和更正后的',
      en: 'A merchant’s figures of a day, as published and as corrected',
    },
    description: 'Of the last day that was published, up to as_of. Figures are published once a day is over.',
    by: STANDING_READERS,
    query: { type: 'object', properties: { as_of: dayField }, additionalProperties: false },
    answers: { 200: { description: 'His figures', schema: figuresSchema } },
    handle: async ({ caller, marketplaceId, params, query }) => {
      const merchantId = ownMerchant(params.id, caller)
      const { marketplace } = await marketplaceContext(marketplaceId, ports)
      const body = await figuresBody({ marketplace, merchantId, ...dayIn(query.asOf) }, ports)
      return { status: 200, body: { merchant_id: merchantId, ...body } }
    },
  })
  return [show, countedRoute(ports)]
}

function countedRoute(ports: HttpPorts): Route {
  return route({
    method: 'get',
    path: '/v1/merchants/{id}/figures/{figure}/counted',
    tag: 'standing',
    summary: {
      zh: '指标背后的案件和订单，按时间排列',
      en: 'The cases and orders behind a figure, in the order of time',
    },
    by: STANDING_READERS,
    query: countedFields,
    answers: { 200: { description: 'A page of what was counted, or left out', schema: listOf(countedSchema) } },
    handle: async ({ caller, marketplaceId, params, query }) => {
      const merchantId = ownMerchant(params.id, caller)
      const { marketplace, snapshot } = await marketplaceContext(marketplaceId, ports)
      const { part = 'numerator', view, asOf, ...place } = query
      const opened = { figure: params.figure ?? '', part, corrected: view === 'corrected', ...pagePlace(place) }
      const found = await behindFigure({ marketplace, merchantId, ...dayIn(asOf) }, opened, ports)
      if (found === 'not_published') throw new Problem(422, 'figures_not_published')
      if (found === 'unknown_figure') throw notFound()
      const { rows, next } = presentPage(found)
      return { status: 200, body: { data: rows.map(row => countedView(row, snapshot.zone)), next } }
    },
  })
}

interface Wanted {
  readonly marketplace: Marketplace
  readonly merchantId: string
  readonly day?: LocalDate
}

/** What a merchant's page shows of his figures; nothing before the first day is over. */
export async function figuresBody(wanted: Wanted, ports: Pick<HttpPorts, 'figures' | 'rules'>) {
  const found = await merchantFigures(wanted, ports)
  const snapshot = found && (await snapshotOn(wanted.marketplace, found.published.day, ports.rules))
  if (found === null || snapshot === null) return { day: null, published_at: null, figures: [] }
  const { day, publishedAt } = found.published
  const figures = found.figures.map(one => figureView(one, snapshot))
  return { day, published_at: formatInstant(publishedAt, snapshot.zone), figures }
}

function dayIn(text: string | undefined): { readonly day?: LocalDate } {
  if (text === undefined) return {}
  const day = parseLocalDate(text)
  if (day === null) throw malformed([{ pointer: '/query/as_of', detail: { zh: 'YYYY-MM-DD', en: 'YYYY-MM-DD' } }])
  return { day }
}
