import type { JsonSchema } from '../../../core/kernel/fields.ts'
import { formatInstant } from '../../../core/kernel/instant.ts'
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
import { wireJson } from '../views/wire-json.ts'
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
    summary: 'A case’s timeline, oldest first',
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
    summary:
      'Everything that happened in the marketplace’s cases, to its merchants’ standings and to its rules, in order, ' +
      'from a cursor on',
    description: 'next is null at the end for now: later, ask again with the cursor of the last event handled.',
    by: ['integration', 'auditor'],
    query: feedFields,
    answers: { 200: { description: 'A page of events', schema: listOf(feedEventSchema) } },
    handle: async ({ marketplaceId, query }) => {
      const { marketplace, snapshot } = await marketplaceContext(marketplaceId, ports)
      const { limit } = pagePlace(query)
      const after = query.after === undefined ? {} : { after: query.after }
      const before = feedCompleteBefore(marketplace, ports.recording)
      const page = presentPage(await ports.queries.feed({ marketplaceId, before, limit, ...after }), 'after')
      const events = page.rows.map(({ event, recordedAt, ...place }) => {
        const { seq, type, at, by, clause = null, ...body } = { clause: null, ...event }
        const wire = wireJson(body, { zone: snapshot.zone, texts: new Map() }) as object
        const { caseId, merchantId, hash, prevHash, cursor } = place
        const write = (moment: typeof at) => formatInstant(moment, snapshot.zone)
        const envelope = { seq, type, at: write(at), by: { role: by.role, id: by.id }, clause }
        const recorded = { recorded_at: write(recordedAt), hash, prev_hash: prevHash }
        const subject = merchantId === null ? { case_id: caseId } : { case_id: null, merchant_id: merchantId }
        return { ...subject, ...envelope, ...wire, ...recorded, cursor }
      })
      return { status: 200, body: { data: events, next: page.next } }
    },
  })
  return [timeline, feed]
}
