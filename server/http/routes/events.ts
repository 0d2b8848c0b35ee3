import type { JsonSchema } from '../../../core/kernel/fields.ts'
import { feedCompleteBefore } from '../../application/feed-horizon.ts'
import type { CaseAccess } from '../case-access.ts'
import type { HttpPorts } from '../ports.ts'
import { pageFields, pagePlace, presentPage } from '../request/page.ts'
import { type Route, route } from '../route.ts'
import { eventSchema, feedEventSchema } from '../schemas/event-schemas.ts'
import { listOf } from '../schemas/schema-parts.ts'
import { maySeeNotes } from '../views/case-context.ts'
import { bodiesOf, TEXT_KINDS } from '../views/case-words.ts'
import { recordedEventView } from '../views/event-view.ts'
import { feedEventView } from '../views/feed-event-view.ts'
import { marketplaceContext } from './marketplace-context.ts'

const feedFields = {
  type: 'object',
  properties: { after: pageFields.cursor, limit: pageFields.limit },
  additionalProperties: false,
} as const satisfies JsonSchema

export function eventRoutes(ports: HttpPorts, access: CaseAccess): readonly Route[] {
  const timeline = route({
    method: 'get',
    path: '/v1/cases/{id}/events',
    tag: 'cases',
    summary: { zh: '案件的时间线，先后有序', en: 'A case’s timeline, oldest first' },
    description: 'Each event carries the hash of the one before it, so that a history can be checked.',
    by: ['integration', 'buyer', 'merchant', 'agent', 'supervisor', 'auditor'],
    answers: { 200: { description: 'All events of the case', schema: listOf(eventSchema) } },
    handle: async asked => {
      const { file, now } = await access.file(asked, asked.params.id ?? '')
      const key = { marketplaceId: asked.marketplaceId, caseId: file.id }
      const [events, texts, names] = await Promise.all([
        ports.queries.events(key),
        ports.queries.texts(key),
        access.words.names(file),
      ])
      const shown = texts.filter(({ kind }) => kind !== TEXT_KINDS.note || maySeeNotes(asked.caller))
      const words = { ...names, texts: bodiesOf(shown) }
      const context = await access.context(asked, { file, now, words })
      return { status: 200, body: { data: events.map(event => recordedEventView(event, file, context)), next: null } }
    },
  })
  const feed = route({
    method: 'get',
    path: '/v1/events',
    tag: 'events',
    summary: {
      zh: '商城的案件、商家档案和规则发生的每一件事，依次，从游标往后',
      en: 'What happened in the cases, to the merchants’ standings and to the rules, in order, from a cursor on',
    },
    description: 'next is null at the end for now: later, ask again with the cursor of the last event handled.',
    by: ['integration', 'auditor'],
    query: feedFields,
    answers: { 200: { description: 'A page of events', schema: listOf(feedEventSchema) } },
    handle: async ({ marketplaceId, query, language }) => {
      const { marketplace, snapshot } = await marketplaceContext(marketplaceId, ports)
      const { limit } = pagePlace(query)
      const after = query.after === undefined ? {} : { after: query.after }
      const before = feedCompleteBefore(marketplace, ports.recording)
      const page = presentPage(await ports.queries.feed({ marketplaceId, before, limit, ...after }), 'after')
      const events = page.rows.map(row => feedEventView(row, { snapshot, language }))
      return { status: 200, body: { data: events, next: page.next } }
    },
  })
  return [timeline, feed]
}
