import type { JsonSchema } from '../../../core/kernel/fields.ts'
import type { StandingEvent } from '../../../core/standing/events.ts'
import { keyOf } from '../../application/standing/change-standing.ts'
import type { HttpPorts } from '../ports.ts'
import { ownMerchant, STANDING_READERS } from '../request/own-merchant.ts'
import { pageFields, pagePlace, presentPage } from '../request/page.ts'
import { sightFields, sightIn } from '../request/sight.ts'
import { type Route, route } from '../route.ts'
import { standingEventSchema } from '../schemas/event-schemas.ts'
import { listOf } from '../schemas/schema-parts.ts'
import { standingEventView } from '../views/feed-event-view.ts'
import { statementView } from '../views/standing-view.ts'
import { marketplaceContext } from './marketplace-context.ts'

const fields = {
  type: 'object',
  properties: { ...sightFields, ...pageFields },
  additionalProperties: false,
} as const satisfies JsonSchema

export function standingEventRoutes(ports: HttpPorts): readonly Route[] {
  const list = route({
    method: 'get',
    path: '/v1/merchants/{id}/events',
    tag: 'standing',
    summary: {
      zh: '商家档案的变动，新的在前，逐条说明与理由',
      en: 'What happened to a merchant’s standing, newest first, each with a sentence and its reasons',
    },
    description:
      'statement holds the reasons and the right of appeal of the violation or the sanction that it is about; null ' +
      'where it imposes nothing. case_id names the case that found the violation, or the appeal that took it back.',
    by: STANDING_READERS,
    query: fields,
    answers: { 200: { description: 'A page of events', schema: listOf(standingEventSchema) } },
    handle: async ({ caller, marketplaceId, params, query, language }) => {
      const merchantId = ownMerchant(params.id, caller)
      const key = keyOf({ marketplaceId, merchantId })
      const { snapshot, now } = await marketplaceContext(marketplaceId, ports)
      const sight = sightIn(query, { now, zone: snapshot.zone })
      const { rows, next } = presentPage(await ports.standings.events({ ...key, ...pagePlace(query), sight }))
      const ids = [...new Set(rows.flatMap(({ event }) => sanctionOf(event) ?? []))]
      const statements = await ports.standings.statements({ ...key, ids })
      const happenings = rows.map(row => {
        const { event } = row
        const own = 'statement' in event ? event.statement : statements.get(sanctionOf(event) ?? '')
        const statement = own === undefined ? null : statementView(own, snapshot.zone)
        return { ...standingEventView(row, { snapshot, language }), case_id: caseOf(event), statement }
      })
      return { status: 200, body: { data: happenings, next } }
    },
  })
  return [list]
}

function sanctionOf(event: StandingEvent): string | null {
  if ('sanctionId' in event) return event.sanctionId
  return event.type === 'SanctionChanged' ? event.sanction.id : null
}

function caseOf(event: StandingEvent): string | null {
  if (event.type === 'ViolationEntered') return event.violation.caseId
  return event.type === 'ViolationReversed' ? event.appealId : null
}
