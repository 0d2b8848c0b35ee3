import { idField, instantField, type JsonSchema, textField } from '../../../core/kernel/fields.ts'
import { formatInstant, instant } from '../../../core/kernel/instant.ts'
import type { Marketplace } from '../../application/ports.ts'
import { endingOf, presentSetUpKey, setUpKeyOf } from '../authentication/integration-key.ts'
import { keepOnce } from '../keep-once.ts'
import type { HttpPorts } from '../ports.ts'
import { Problem } from '../problems/problem.ts'
import { type Route, route } from '../route.ts'
import { instantOrNull, object } from '../schemas/schema-parts.ts'

const newMarketplace = {
  type: 'object',
  properties: {
    id: idField,
    name: textField(100),
    pack: { type: 'string', pattern: '^[a-z][a-z0-9-]{0,63}$' },
    mode: { enum: ['sandbox', 'live'] },
    now: instantField,
  },
  required: ['id', 'name', 'pack', 'mode'],
  additionalProperties: false,
} as const satisfies JsonSchema

export function marketplaceRoutes(ports: HttpPorts): readonly Route[] {
  const add = route({
    method: 'post',
    path: '/v1/marketplaces',
    tag: 'marketplaces',
    summary: {
      zh: '建立商城，或再次取得它的密钥',
      en: 'Set up a marketplace, or see the key of one that was set up so',
    },
    by: ['root'],
    body: newMarketplace,
    answers: { 201: { description: 'The marketplace with its integration key', schema: marketplaceSchema } },
    handle: async asked => {
      const { body } = asked
      const wanted: Marketplace = { ...body, clockAt: startOf(body, ports), rulesVersion: 0 }
      // The key isn't kept with the answer: it is made again from the id, and renewed where it was revoked.
      const id = await keepOnce(asked, () => setUp(wanted, ports), ports)
      const marketplace = (await ports.marketplaces.find(id)) ?? wanted
      const integrationKey = await presentSetUpKey(id, ports)
      return { status: 201, body: { ...marketplaceView(marketplace, ports), integration_key: integrationKey } }
    },
  })
  return [add]
}

function startOf({ mode, now }: { mode: string; now?: string }, { clock }: HttpPorts) {
  if (mode === 'sandbox') return now === undefined ? clock.now() : instant(now)
  if (now === undefined) return null
  throw new Problem(422, 'sandbox_only', { pointer: '/now' })
}

async function setUp(wanted: Marketplace, ports: HttpPorts): Promise<string> {
  const known = ports.packs.list().map(({ id }) => id)
  const pointer = '/pack'
  if (!known.includes(wanted.pack)) {
    throw new Problem(422, 'unknown_pack', { facts: { pack: wanted.pack, known: known.join(' ') }, pointer })
  }
  if (ports.packs.snapshot(wanted.pack, wanted.clockAt ?? ports.clock.now()) === null) {
    throw new Problem(422, 'pack_not_yet_in_force', { facts: { pack: wanted.pack }, pointer })
  }
  const secret = setUpKeyOf(wanted.id, 0, ports.signingKey)
  const first = { sha256: ports.digest.sha256(secret), ending: endingOf(secret), at: ports.clock.now() }
  if (await ports.marketplaces.add(wanted, first)) return wanted.id
  const there = await ports.marketplaces.find(wanted.id)
  const isSame = there?.name === wanted.name && there.pack === wanted.pack && there.mode === wanted.mode
  if (!isSame) throw new Problem(409, 'marketplace_differs', { facts: { id: wanted.id } })
  return wanted.id
}

function marketplaceView({ id, name, pack, mode, clockAt }: Marketplace, { clock, packs }: HttpPorts) {
  const now = clockAt ?? clock.now()
  const zone = packs.snapshot(pack, now)?.zone
  return { id, name, pack, mode, now: formatInstant(now, zone) }
}

const marketplaceSchema = object({
  id: idField,
  name: { type: 'string' },
  pack: { type: 'string' },
  mode: { enum: ['sandbox', 'live'] },
  now: instantOrNull,
  integration_key: { type: 'string' },
})
