import { idField, type JsonSchema, textField } from '../../../core/kernel/fields.ts'
import { formatInstant, type Instant } from '../../../core/kernel/instant.ts'
import { PERSON_ROLES, type Person } from '../authentication/caller.ts'
import type { PersonTokens } from '../authentication/person-tokens.ts'
import { keepOnce } from '../keep-once.ts'
import type { HttpPorts } from '../ports.ts'
import { malformed } from '../problems/problem.ts'
import { type Route, route } from '../route.ts'
import { instant, object, text } from '../schemas/schema-parts.ts'

const newToken = {
  type: 'object',
  properties: { role: { enum: PERSON_ROLES }, id: idField, name: textField(100), merchant_id: idField },
  required: ['role', 'id'],
  additionalProperties: false,
} as const satisfies JsonSchema

export function tokenRoutes(ports: HttpPorts, tokens: PersonTokens): readonly Route[] {
  const issue = route({
    method: 'post',
    path: '/v1/tokens',
    tag: 'marketplaces',
    summary: { zh: '给一个人的短期令牌', en: 'A short-lived token for a person' },
    description: 'A merchant’s staff sign in with the merchant_id for which they act.',
    by: ['integration'],
    body: newToken,
    answers: { 201: { description: 'The token', schema: object({ token: text, expires_at: instant }) } },
    handle: async asked => {
      const { role, id, name = null, merchantId = null } = asked.body
      const person: Person = { role, id, name, merchantId, marketplaceId: asked.marketplaceId }
      refuseHalfMerchants(person)
      // Only the moment is kept: from it the same token is made again, and no token lies in the store.
      const at = await keepOnce<Instant>(asked, async () => ports.clock.now(), ports)
      const { token, expiresAt } = await tokens.issue(person, at)
      return { status: 201, body: { token, expires_at: formatInstant(expiresAt) } }
    },
  })
  return [issue]
}

function refuseHalfMerchants({ role, merchantId }: Person): void {
  if ((role === 'merchant') === (merchantId !== null)) return
  const detail =
    role === 'merchant'
      ? { zh: 'merchant 角色要写明商家', en: 'role merchant needs it' }
      : { zh: '只用于 merchant 角色', en: 'only for role merchant' }
  throw malformed([{ pointer: '/merchant_id', detail }])
}
