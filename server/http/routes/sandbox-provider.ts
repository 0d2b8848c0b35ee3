import { parseIsoDuration } from '../../../core/kernel/duration.ts'
import { type JsonSchema, textField } from '../../../core/kernel/fields.ts'
import { PROVIDER_BEHAVIOURS, type ProviderSetting } from '../../application/sandbox-provider.ts'
import { keepOnce } from '../keep-once.ts'
import type { HttpPorts } from '../ports.ts'
import { malformed, Problem } from '../problems/problem.ts'
import { type Route, route } from '../route.ts'
import { object, text } from '../schemas/schema-parts.ts'
import { marketplaceContext } from './marketplace-context.ts'

const settingFields = {
  type: 'object',
  properties: {
    behaviour: { enum: PROVIDER_BEHAVIOURS },
    delay: { type: 'string', maxLength: 32 },
    reason: textField(200),
  },
  required: ['behaviour'],
  additionalProperties: false,
} as const satisfies JsonSchema

export function sandboxProviderRoutes(ports: HttpPorts): readonly Route[] {
  const set = route({
    method: 'post',
    path: '/v1/sandbox/payment-provider',
    tag: 'money',
    summary: { zh: '沙箱的支付渠道怎样反应', en: 'How a sandbox’s payment provider behaves' },
    description: 'manual: you report on payouts yourself. settle, fail, repeat, late: it reports on them by itself.',
    by: ['integration'],
    body: settingFields,
    answers: {
      200: { description: 'As it behaves now', schema: object({ behaviour: text, delay: text, reason: text }) },
    },
    handle: async asked => {
      const { marketplaceId, body } = asked
      const { marketplace } = await marketplaceContext(marketplaceId, ports)
      if (marketplace.mode !== 'sandbox') throw new Problem(409, 'sandbox_only')
      const delay = body.delay ?? DEFAULT_DELAY
      const setting = settingOf(body, delay)
      await keepOnce(asked, () => setProvider(marketplaceId, setting, ports), ports)
      await ports.provider.work(marketplaceId)
      return { status: 200, body: { behaviour: setting.behaviour, delay, reason: setting.reason } }
    },
  })
  return [set]
}

/** What is kept of the answer: nothing, for the request says it all. */
async function setProvider(marketplaceId: string, setting: ProviderSetting, { provider }: HttpPorts): Promise<null> {
  await provider.set(marketplaceId, setting)
  return null
}

function settingOf(
  { behaviour, reason }: { behaviour: ProviderSetting['behaviour']; reason?: string },
  delay: string,
): ProviderSetting {
  const delayMs = parseIsoDuration(delay)
  if (delayMs === null)
    throw malformed([
      { pointer: '/delay', detail: { zh: 'ISO 8601 时长，如 PT24H', en: 'an ISO 8601 duration such as PT24H' } },
    ])
  return { behaviour, delayMs, reason: reason ?? 'declined by the sandbox provider' }
}

const DEFAULT_DELAY = 'PT24H'
