import { PERSON_ROLES } from '../authentication/caller.ts'
import type { HttpPorts } from '../ports.ts'
import { notFound, Problem } from '../problems/problem.ts'
import { momentIn } from '../request/moment-in.ts'
import { ruleDayQuery } from '../request/rules-day.ts'
import { type Route, route } from '../route.ts'
import { packListItemSchema, packSchema } from '../schemas/pack-schemas.ts'
import { listOf } from '../schemas/schema-parts.ts'
import { packView } from '../views/pack-view.ts'
import { marketplaceContext } from './marketplace-context.ts'

const EVERYBODY = ['root', 'integration', ...PERSON_ROLES] as const

export function packRoutes(ports: HttpPorts): readonly Route[] {
  const list = route({
    method: 'get',
    path: '/v1/packs',
    tag: 'rules',
    summary: { zh: '有哪些规则包', en: 'The policy packs that are there' },
    by: EVERYBODY,
    answers: { 200: { description: 'All packs', schema: listOf(packListItemSchema) } },
    handle: async () => ({ status: 200, body: { data: ports.packs.list(), next: null } }),
  })
  const show = route({
    method: 'get',
    path: '/v1/packs/{id}',
    tag: 'rules',
    summary: {
      zh: '规则包在某日的规则：条款、流程、表、原因',
      en: 'A pack’s rules as of a date: clauses, flows, tables, reasons',
    },
    description:
      'As of the present without one. A marketplace’s own pack is shown to it with what was published for it.',
    by: EVERYBODY,
    query: ruleDayQuery,
    answers: { 200: { description: 'The rules in force then', schema: packSchema } },
    handle: async ({ marketplaceId, params, query }) => {
      const id = params.id ?? ''
      const today = ports.packs.list().some(pack => pack.id === id) ? ports.packs.snapshot(id, ports.clock.now()) : null
      if (today === null) throw notFound()
      const { zone } = today
      const own = marketplaceId === '' ? null : await marketplaceContext(marketplaceId, ports)
      const now = own?.now ?? ports.clock.now()
      const asOf = query.asOf === undefined ? now : momentIn(query.asOf, { zone, pointer: '/query/as_of' })
      const isOwn = own !== null && own.marketplace.pack === id
      const snapshot = isOwn ? await ports.rules.asOf(own.marketplace, asOf) : ports.packs.snapshot(id, asOf)
      if (snapshot === null) throw new Problem(422, 'pack_not_yet_in_force', { facts: { pack: id } })
      return { status: 200, body: packView(snapshot, asOf) }
    },
  })
  return [list, show]
}
