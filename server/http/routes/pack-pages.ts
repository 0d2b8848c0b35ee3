import type { JsonSchema } from '../../../core/kernel/fields.ts'
import type { PackPage } from '../../application/pack-pages.ts'
import { PERSON_ROLES } from '../authentication/caller.ts'
import { packOf } from '../pack-of.ts'
import type { HttpPorts } from '../ports.ts'
import { notFound, Problem } from '../problems/problem.ts'
import { etagOf } from '../request/if-match.ts'
import { momentIn } from '../request/moment-in.ts'
import { ruleDayField, ruleDayQuery } from '../request/rules-day.ts'
import { type Route, route } from '../route.ts'
import { changesOfDaySchema, draftFields, draftSchema, packPageSchema } from '../schemas/pack-page-schemas.ts'
import { listOf } from '../schemas/schema-parts.ts'
import { wireJson } from '../views/wire-json.ts'
import { marketplaceContext } from './marketplace-context.ts'

const spanFields = {
  type: 'object',
  properties: { from: ruleDayField, to: ruleDayField },
  required: ['from', 'to'],
  additionalProperties: false,
} as const satisfies JsonSchema

const PEOPLE = ['integration', ...PERSON_ROLES] as const

export function packPageRoutes(ports: HttpPorts): readonly Route[] {
  const page = route({
    method: 'get',
    path: '/v1/packs/{id}/page',
    tag: 'rules',
    summary: {
      zh: '规则包给人读的样子：条款、历次数值、流程，全部成文',
      en: 'A pack as people read it: clauses with their dated values, flows, all in words',
    },
    description: 'As of a date of the pack’s zone; without one, of the marketplace’s present moment.',
    by: PEOPLE,
    query: ruleDayQuery,
    answers: { 200: { description: 'The page', schema: packPageSchema } },
    handle: async ({ caller, marketplaceId, params, query }) => {
      const pack = knownPack(params.id ?? '', ports)
      const context = await marketplaceContext(marketplaceId, ports)
      const { now } = context
      const at = query.asOf === undefined ? now : momentIn(query.asOf, { zone: pack.zone, pointer: '/query/as_of' })
      const found = ports.packPages.page(await packOf(pack.id, context, ports), at)
      if (found === null) throw new Problem(422, 'pack_not_yet_in_force', { facts: { pack: pack.id } })
      const shown = MAY_SEE_WHO.has(caller.role) ? found : withoutNames(found)
      return { status: 200, body: wire(shown, pack.zone) }
    },
  })
  const changes = route({
    method: 'get',
    path: '/v1/packs/{id}/changes',
    tag: 'rules',
    summary: {
      zh: '两个日期之间对谁有什么变化，逐日成句',
      en: 'What changes for whom between two dates, day by day, in sentences',
    },
    by: PEOPLE,
    query: spanFields,
    answers: { 200: { description: 'The days with their changes', schema: listOf(changesOfDaySchema) } },
    handle: async ({ marketplaceId, params, query }) => {
      const { id, zone } = knownPack(params.id ?? '', ports)
      const from = momentIn(query.from, { zone, pointer: '/query/from' })
      const to = momentIn(query.to, { zone, pointer: '/query/to' })
      const of = await packOf(id, await marketplaceContext(marketplaceId, ports), ports)
      return { status: 200, body: { data: wire(ports.packPages.changes(of, { from, to }) ?? [], zone), next: null } }
    },
  })
  return [page, changes, draftRoute(ports)]
}

function draftRoute(ports: HttpPorts): Route {
  return route({
    method: 'post',
    path: '/v1/packs/{id}/drafts',
    tag: 'rules',
    summary: { zh: '检查草稿：条款历史中的新行', en: 'Check a draft: new lines of clauses’ histories' },
    description:
      'Checks the pack, as the marketplace has it, with these lines in it: what is wrong, what would change for ' +
      'whom, and the files as they belong into the pack’s folder. Nothing is kept and nothing comes into force by ' +
      'it. Made-up cases are not driven down every way, as `pack check` does. Its version is what If-Match names ' +
      'when the lines are published.',
    by: ['integration', 'policy_owner'],
    body: draftFields,
    answers: { 200: { description: 'What the draft would bring', schema: draftSchema } },
    handle: async ({ marketplaceId, params, body }) => {
      const { id, zone } = knownPack(params.id ?? '', ports)
      const context = await marketplaceContext(marketplaceId, ports)
      const { version, isOwn, ...of } = await packOf(id, context, ports)
      const checked = await ports.packPages.draft(of, { marketplaceId, lines: body.lines, now: context.now })
      if (checked === null) throw notFound()
      if ('code' in checked) throw new Problem(409, 'checks_running', checked)
      const { lines: _published, ...answer } = checked
      return { status: 200, body: wire({ ...answer, version, isOwn }, zone), headers: { etag: etagOf(version) } }
    },
  })
}

function knownPack(id: string, { packs, clock }: HttpPorts) {
  const snapshot = packs.list().some(pack => pack.id === id) ? packs.snapshot(id, clock.now()) : null
  if (snapshot === null) throw notFound()
  return { id, zone: snapshot.zone }
}

function wire(value: object, zone: string): unknown {
  return wireJson(value, { zone, texts: new Map() })
}

/** Everybody reads since when a rule holds and on what ground; who of the staff published it is the staff's to know. */
const MAY_SEE_WHO: ReadonlySet<string> = new Set(['integration', 'policy_owner', 'agent', 'supervisor', 'auditor'])

function withoutNames(page: PackPage): object {
  return {
    ...page,
    chapters: page.chapters.map(({ title, clauses }) => ({
      title,
      clauses: clauses.map(clause => ({
        ...clause,
        history: clause.history.map(line => ({
          ...line,
          published: line.published === null ? null : { ...line.published, by: null },
        })),
      })),
    })),
  }
}
