import { parseIsoDuration } from '../../../core/kernel/duration.ts'
import { instantField, type JsonSchema } from '../../../core/kernel/fields.ts'
import { formatInstant, type Instant, parseInstant } from '../../../core/kernel/instant.ts'
import type { Advance } from '../../application/advance-clock.ts'
import { keepOnce } from '../keep-once.ts'
import type { HttpPorts } from '../ports.ts'
import { malformed, notFound } from '../problems/problem.ts'
import { rejectionProblem } from '../problems/rejection-problem.ts'
import { type Route, route } from '../route.ts'
import { instant, object } from '../schemas/schema-parts.ts'
import { marketplaceContext } from './marketplace-context.ts'

const advance = {
  type: 'object',
  properties: { by: { type: 'string', maxLength: 32 }, to: instantField },
  additionalProperties: false,
} as const satisfies JsonSchema

const clockSchema = object({ now: instant, mode: { enum: ['sandbox', 'live'] } })

export function clockRoutes(ports: HttpPorts): readonly Route[] {
  const show = route({
    method: 'get',
    path: '/v1/clock',
    tag: 'marketplaces',
    summary: { zh: '看商城时钟', en: 'What the marketplace’s clock shows' },
    by: ['integration', 'buyer', 'merchant', 'agent', 'supervisor', 'juror', 'policy_owner', 'auditor'],
    answers: { 200: { description: 'The clock', schema: clockSchema } },
    handle: async ({ marketplaceId }) => ({ status: 200, body: await clockView(marketplaceId, ports) }),
  })
  const move = route({
    method: 'post',
    path: '/v1/clock/advance',
    tag: 'marketplaces',
    summary: { zh: '拨动沙箱的时钟', en: 'Move a sandbox’s clock' },
    description: 'Every deadline that passes on the way has fired, in order, when it answers. Either by or to.',
    by: ['integration'],
    body: advance,
    answers: { 200: { description: 'The clock', schema: clockSchema } },
    handle: async asked => {
      const { marketplaceId, body } = asked
      const wanted = advanceIn(body)
      await keepOnce(asked, () => moveClock(marketplaceId, wanted, ports), ports)
      return { status: 200, body: await clockView(marketplaceId, ports) }
    },
  })
  return [show, move]
}

export async function moveClock(marketplaceId: string, wanted: Advance, ports: HttpPorts): Promise<Instant> {
  const result = await ports.advanceClock(marketplaceId, wanted)
  if (result.status === 'not_found') throw notFound()
  if (result.status === 'rejected') throw rejectionProblem(result.rejection)
  await ports.provider.work(marketplaceId)
  return result.clockAt
}

export function advanceIn({ by, to }: { by?: string; to?: string }): Advance {
  if (by !== undefined && to === undefined) {
    const byMs = parseIsoDuration(by)
    if (byMs === null)
      throw malformed([
        {
          pointer: '/by',
          detail: { zh: 'ISO 8601 时长，如 PT48H、P15D', en: 'an ISO 8601 duration such as PT48H or P15D' },
        },
      ])
    return { byMs }
  }
  const moment = to === undefined || by !== undefined ? null : parseInstant(to)
  if (moment === null) throw malformed([{ pointer: '', detail: { zh: 'by 与 to 选其一', en: 'either by or to' } }])
  return { to: moment }
}

async function clockView(marketplaceId: string, ports: HttpPorts) {
  const { marketplace, now, snapshot } = await marketplaceContext(marketplaceId, ports)
  return { now: formatInstant(now, snapshot.zone), mode: marketplace.mode }
}
