import type { PolicyChange, PolicyResult } from '../../application/policy/change-policy.ts'
import { type PolicyActor, type PolicyEvent, publicationsOf } from '../../application/policy/policy-events.ts'
import { publishPolicy } from '../../application/policy/publish-policy.ts'
import { withdrawPolicy } from '../../application/policy/withdraw-policy.ts'
import { publicationIdOf } from '../../application/request-ids.ts'
import { keepOnce, presentKey } from '../keep-once.ts'
import type { HttpPorts } from '../ports.ts'
import { notFound, Problem } from '../problems/problem.ts'
import { rejectionProblem } from '../problems/rejection-problem.ts'
import { etagOf } from '../request/if-match.ts'
import { type Answer, type Asked, type Route, route } from '../route.ts'
import {
  publicationFields,
  publicationSchema,
  publicationsSchema,
  withdrawalFields,
} from '../schemas/publication-schemas.ts'
import { actorIdOf } from '../views/case-context.ts'
import { publicationView } from '../views/publication-view.ts'
import { marketplaceContext } from './marketplace-context.ts'

const OWNERS = ['integration', 'policy_owner'] as const

export function publicationRoutes(ports: HttpPorts): readonly Route[] {
  const list = route({
    method: 'get',
    path: '/v1/packs/{id}/publications',
    tag: 'rules',
    summary: {
      zh: '为本商城发布过的规则改动，新的在前',
      en: 'What was published of this pack for the marketplace, newest first',
    },
    description: 'Its version is what If-Match names when the next is published.',
    by: [...OWNERS, 'agent', 'supervisor', 'auditor'],
    answers: { 200: { description: 'All publications', schema: publicationsSchema } },
    handle: async ({ marketplaceId, params }) => {
      const { shown, version } = await publications(marketplaceId, params.id ?? '', ports)
      return { status: 200, body: { data: shown, next: null, version } }
    },
  })
  return [list, publishRoute(ports), withdrawRoute(ports)]
}

function publishRoute(ports: HttpPorts): Route {
  return route({
    method: 'post',
    path: '/v1/packs/{id}/publications',
    tag: 'rules',
    summary: {
      zh: '为本商城发布条款的新数值',
      en: 'Publish new lines of clauses’ histories for the marketplace',
    },
    description:
      'Checked as a draft is. Each line holds from its day on, which is after today, for this marketplace alone: ' +
      'cases that open then go by it, those that are open keep theirs. If-Match with the version of the rules that ' +
      'were looked at refuses when somebody else has published since. Feed: PolicyPublished.',
    by: OWNERS,
    body: publicationFields,
    canBeStale: true,
    canDryRun: true,
    answers: {
      200: { description: 'With dry_run: the publication as it would be', schema: publicationSchema },
      201: { description: 'The publication', schema: publicationSchema },
    },
    handle: async asked => {
      const publish = () => publishPolicy({ ...changeIn(asked, ports.digest), lines: asked.body.lines }, ports)
      if (asked.dryRun) return tried(doneEvent(await publish()), asked, ports)
      const number = await keepOnce(asked, async () => doneEvent(await publish()).seq, ports)
      return { status: 201, ...(await shownOne(asked, number, ports)) }
    },
  })
}

function withdrawRoute(ports: HttpPorts): Route {
  return route({
    method: 'post',
    path: '/v1/packs/{id}/publications/{number}/withdrawal',
    tag: 'rules',
    summary: {
      zh: '撤回尚未施行的发布',
      en: 'Withdraw a publication before the first of its lines has begun',
    },
    description: 'It stays in the list, marked as withdrawn. Feed: PolicyWithdrawn.',
    by: OWNERS,
    body: withdrawalFields,
    canBeStale: true,
    answers: { 201: { description: 'The publication, withdrawn', schema: publicationSchema } },
    handle: async asked => {
      const publication = numberIn(asked.params.number ?? '')
      const withdrawal = { ...changeIn(asked, ports.digest), publication, reason: asked.body.reason }
      await keepOnce(asked, async () => doneEvent(await withdrawPolicy(withdrawal, ports)).seq, ports)
      return { status: 201, ...(await shownOne(asked, publication, ports)) }
    },
  })
}

function changeIn(asked: Asked, digest: HttpPorts['digest']): PolicyChange {
  const { marketplaceId, params, ifMatchVersion: seenVersion, dryRun, caller } = asked
  const by: PolicyActor = {
    role: caller.role === 'integration' ? 'integration' : 'policy_owner',
    id: actorIdOf(caller),
  }
  const id = publicationIdOf(digest, marketplaceId, presentKey(asked))
  return { marketplaceId, pack: params.id ?? '', by, id, seenVersion, dryRun }
}

function numberIn(text: string): number {
  if (!/^[1-9]\d{0,5}$/.test(text)) throw notFound()
  return Number(text)
}

function doneEvent(result: PolicyResult): PolicyEvent {
  switch (result.status) {
    case 'done':
      return result.event
    case 'not_found':
      throw notFound()
    case 'stale':
      throw new Problem(412, 'rules_changed', { facts: { version: result.version } })
    case 'rejected':
      throw rejectionProblem(result.rejection)
    case 'faulty':
      throw new Problem(422, 'rules_have_errors', {
        facts: { count: result.problems.length },
        errors: result.problems.map(({ pointer, title, code, clause }) => {
          return { pointer: pointer ?? '', detail: title, code, ...(clause !== null && { clause }) }
        }),
      })
  }
}

async function publications(marketplaceId: string, pack: string, ports: HttpPorts) {
  if (!ports.packs.list().some(({ id }) => id === pack)) throw notFound()
  const context = await marketplaceContext(marketplaceId, ports)
  const { recorded } = await ports.rules.policy(context.marketplace)
  const own = context.marketplace.pack === pack ? recorded : []
  const hashes = new Map(own.map(({ event, hash }) => [event.seq, hash]))
  const all = publicationsOf(
    own.map(({ event }) => event),
    context.now,
  )
  const shown = all.map(one => ({
    ...publicationView(one, context, ports.packPages),
    hash: hashes.get(one.published.seq) ?? '',
  }))
  return { shown: shown.toReversed(), version: own.length }
}

async function shownOne({ marketplaceId, params }: Asked, number: number, ports: HttpPorts) {
  const { shown, version } = await publications(marketplaceId, params.id ?? '', ports)
  const body = shown.find(one => one.number === number)
  if (body === undefined) throw notFound()
  return { body, headers: { etag: etagOf(version) } }
}

async function tried(event: PolicyEvent, { marketplaceId }: Asked, ports: HttpPorts): Promise<Answer> {
  if (event.type !== 'PolicyPublished') throw new Error('a publication was tried, and something else came of it')
  const context = await marketplaceContext(marketplaceId, ports)
  const view = publicationView({ published: event, withdrawn: null }, context, ports.packPages)
  return { status: 200, body: { ...view, dry_run: true } }
}
