import { noFields } from '../../../core/case-file/commands/no-fields.ts'
import { type JsonSchema, textField } from '../../../core/kernel/fields.ts'
import { formatInstant, type Instant } from '../../../core/kernel/instant.ts'
import { type IntegrationKey, KEYS_MAX } from '../../application/integration-keys.ts'
import { answerIdOf } from '../../application/request-ids.ts'
import type { Caller } from '../authentication/caller.ts'
import { endingOf, INTEGRATION_KEY_PREFIX, ownKeyOf } from '../authentication/integration-key.ts'
import { keepOnce, presentKey } from '../keep-once.ts'
import type { HttpPorts } from '../ports.ts'
import { notFound, Problem } from '../problems/problem.ts'
import { type Asked, type Route, route } from '../route.ts'
import { keySchema, newKeySchema } from '../schemas/key-schemas.ts'
import { listOf } from '../schemas/schema-parts.ts'
import { marketplaceContext } from './marketplace-context.ts'

const newKey = {
  type: 'object',
  properties: { name: textField(60) },
  required: ['name'],
  additionalProperties: false,
} as const satisfies JsonSchema

/** A marketplace's keys: each of its systems has one of its own, which can be renewed or ended without the others. */
export function keyRoutes(ports: HttpPorts): readonly Route[] {
  return [listRoute(ports), makeRoute(ports), revokeRoute(ports)]
}

function listRoute(ports: HttpPorts): Route {
  return route({
    method: 'get',
    path: '/v1/keys',
    tag: 'marketplaces',
    summary: { zh: '商城的密钥，有效的在前', en: 'The marketplace’s keys, those in force first' },
    description: 'Never the keys themselves: who made each, when it was last used (to the hour), who ended it.',
    by: ['integration', 'auditor'],
    answers: { 200: { description: 'The keys', schema: listOf(keySchema) } },
    handle: async asked => {
      const view = await viewFor(asked, ports)
      return { status: 200, body: { data: (await ports.keys.list(asked.marketplaceId)).map(view), next: null } }
    },
  })
}

function makeRoute(ports: HttpPorts): Route {
  return route({
    method: 'post',
    path: '/v1/keys',
    tag: 'marketplaces',
    summary: { zh: '给商城的一个系统新建密钥', en: 'Make a key for one of the marketplace’s systems' },
    description: `The answer alone holds the secret. At most ${KEYS_MAX} keys are in force at once.`,
    by: ['integration'],
    body: newKey,
    answers: { 201: { description: 'The key and its secret', schema: newKeySchema } },
    handle: async asked => {
      const { marketplaceId, caller, body } = asked
      // Made from the request's own key: the same request again has the same answer, and the secret is kept nowhere.
      const word = answerIdOf(ports.digest, marketplaceId, presentKey(asked))
      const secret = ownKeyOf(marketplaceId, word, ports.signingKey)
      const sha256 = ports.digest.sha256(secret)
      const made = { sha256, marketplaceId, name: body.name, ending: endingOf(secret), madeBy: keyIdOf(caller) }
      const add = async () => {
        const isThere = await ports.keys.add({ ...made, at: ports.clock.now() }, KEYS_MAX)
        if (!isThere) throw new Problem(409, 'too_many_keys', { facts: { most: KEYS_MAX } })
        return true
      }
      await keepOnce(asked, add, ports)
      const key = await ports.keys.find(sha256)
      if (key === null) throw new Error('a key that was just made is not there')
      const view = await viewFor(asked, ports)
      return { status: 201, body: { ...view(key), secret } }
    },
  })
}

function revokeRoute(ports: HttpPorts): Route {
  return route({
    method: 'post',
    path: '/v1/keys/{id}/revoke',
    tag: 'marketplaces',
    summary: { zh: '停用密钥，不可恢复', en: 'End a key for good' },
    description:
      'Within five seconds no server takes it any more. The last key can’t be ended: make another one first.',
    by: ['integration'],
    body: noFields,
    answers: { 200: { description: 'The key', schema: keySchema } },
    handle: async asked => {
      const { marketplaceId, caller, params } = asked
      const name = { marketplaceId, id: params.id ?? '' }
      const key = await ports.keys.revoke(name, { keyId: keyIdOf(caller), at: ports.clock.now() })
      if (key === null) throw notFound()
      if (key.revokedAt === null) throw new Problem(409, 'last_key')
      const view = await viewFor(asked, ports)
      return { status: 200, body: view(key) }
    },
  })
}

function keyIdOf(caller: Caller): string | null {
  return caller.role === 'integration' ? caller.keyId : null
}

async function viewFor({ caller, marketplaceId }: Asked, ports: HttpPorts): Promise<(key: IntegrationKey) => object> {
  const { snapshot } = await marketplaceContext(marketplaceId, ports)
  const written = (at: Instant | null) => (at === null ? null : formatInstant(at, snapshot.zone))
  return key => ({
    id: key.id,
    marketplace: key.marketplaceId,
    name: key.name,
    masked: `${INTEGRATION_KEY_PREFIX}…${key.ending ?? ''}`,
    made_at: written(key.madeAt),
    made_by: key.madeBy,
    last_used_at: written(key.lastUsedAt),
    revoked_at: written(key.revokedAt),
    revoked_by: key.revokedBy,
    is_yours: key.id === keyIdOf(caller),
  })
}
