import { type FieldsOf, type JsonSchema, positiveAmountMinorField } from '../../../core/kernel/fields.ts'
import { formatInstant } from '../../../core/kernel/instant.ts'
import type { Wording } from '../../../core/policy/clause.ts'
import { LIFT_REASONS, type StandingActor } from '../../../core/standing/events.ts'
import type { StandingCommand } from '../../../core/standing/handle.ts'
import type { OlderPoints } from '../../../core/standing/legacy.ts'
import { groundOf } from '../../application/standing/ground-of.ts'
import { standingNow } from '../../application/standing/read-standing.ts'
import type { Caller, CallerRole } from '../authentication/caller.ts'
import { notForRole } from '../command-request.ts'
import { keepOnce } from '../keep-once.ts'
import type { HttpPorts } from '../ports.ts'
import { notFound } from '../problems/problem.ts'
import { rejectionProblem } from '../problems/rejection-problem.ts'
import { ownMerchant } from '../request/own-merchant.ts'
import { compileSchema } from '../request/schema-check.ts'
import { type Asked, type Route, route } from '../route.ts'
import { anyObject } from '../schemas/schema-parts.ts'
import { standingSchema } from '../schemas/standing-schemas.ts'
import { actorIdOf } from '../views/case-context.ts'
import { packName } from '../views/pack-view.ts'
import { standingView } from '../views/standing-view.ts'
import { marketplaceContext } from './marketplace-context.ts'

const sanctionField = { type: 'string', minLength: 1, maxLength: 200 } as const
const sanctionOnly = {
  type: 'object',
  properties: { sanction_id: sanctionField },
  required: ['sanction_id'],
  additionalProperties: false,
} as const satisfies JsonSchema
const liftFields = {
  type: 'object',
  properties: { sanction_id: sanctionField, reason: { enum: LIFT_REASONS } },
  required: ['sanction_id', 'reason'],
  additionalProperties: false,
} as const satisfies JsonSchema

const depositFields = {
  type: 'object',
  properties: {
    categories: {
      type: 'array',
      items: { type: 'string', minLength: 1, maxLength: 64 },
      maxItems: 100,
      uniqueItems: true,
      description: 'What he sells: the highest level of these is asked of him; none where he leaves',
    },
  },
  required: ['categories'],
  additionalProperties: false,
} as const satisfies JsonSchema
const releaseFields = {
  type: 'object',
  properties: { amount_minor: positiveAmountMinorField },
  required: ['amount_minor'],
  additionalProperties: false,
} as const satisfies JsonSchema

const olderFields = {
  type: 'object',
  properties: {
    older: {
      type: 'array',
      minItems: 1,
      maxItems: 100,
      items: {
        type: 'object',
        properties: {
          violation: { type: 'string', minLength: 1, maxLength: 64 },
          degree: { type: 'integer', minimum: 1, maximum: 9 },
          points: { type: 'number', minimum: 0, maximum: 1000 },
          times: { type: 'integer', minimum: 1, description: 'Where the older rule had a greatest number of times' },
        },
        required: ['violation', 'points'],
        additionalProperties: false,
      },
    },
  },
  required: ['older'],
  additionalProperties: false,
} as const satisfies JsonSchema

interface Action {
  readonly title: Wording
  readonly fields: JsonSchema
  /** That the exam was passed, the merchant can't say of himself. */
  readonly by: readonly CallerRole[]
}

const ACTIONS: Readonly<Record<string, Action>> = {
  record_correction: {
    title: { zh: '记下整改', en: 'record the correction' },
    fields: sanctionOnly,
    by: ['merchant', 'agent', 'supervisor', 'integration'],
  },
  record_exam: {
    title: { zh: '记下通过考试', en: 'record a passed exam' },
    fields: sanctionOnly,
    by: ['agent', 'supervisor', 'integration'],
  },
  lift_sanction: { title: { zh: '解除处理', en: 'lift a sanction' }, fields: liftFields, by: ['agent', 'supervisor'] },
  require_deposit: {
    title: { zh: '要求缴足保证金', en: 'require a deposit' },
    fields: depositFields,
    by: ['supervisor', 'integration'],
  },
  convert_points: {
    title: { zh: '折算旧规则的扣分', en: 'convert points of an older rule' },
    fields: olderFields,
    by: ['supervisor', 'integration'],
  },
  release_deposit: {
    title: { zh: '退还保证金', en: 'release the deposit' },
    fields: releaseFields,
    by: ['supervisor', 'integration'],
  },
}

export function standingActionRoutes(ports: HttpPorts): readonly Route[] {
  const act = route({
    method: 'post',
    path: '/v1/merchants/{id}/actions/{action}',
    tag: 'standing',
    summary: { zh: '就商家的处理或保证金做一件事', en: 'Do one thing about a merchant’s sanctions or his deposit' },
    by: ['merchant', 'agent', 'supervisor', 'integration'],
    body: anyObject,
    summaryOf: name => ACTIONS[name]?.title ?? { zh: name, en: name },
    bodies: new Map(Object.entries(ACTIONS).map(([name, { fields }]) => [name, fields])),
    answers: { 200: { description: 'His standing after it', schema: standingSchema } },
    handle: async asked => {
      const { params, marketplaceId, caller } = asked
      const merchantId = ownMerchant(params.id, caller)
      const command = commandOf(params.action ?? '', asked)
      const name = { marketplaceId, merchantId }
      const done = async () => {
        const result = await ports.changeStanding(name, { command, by: standingActor(caller) })
        if (result.status === 'not_found') throw notFound()
        if (result.status === 'rejected') throw rejectionProblem(result.rejection)
        const { now, snapshot } = await marketplaceContext(marketplaceId, ports)
        const page = await standingNow(name, now, ports)
        const moment = { as_of: formatInstant(now, snapshot.zone), view: 'published' }
        const head = { merchant_id: merchantId, ...moment, pack: packName(snapshot) }
        return { ...head, ...standingView(page, { snapshot, ground: await groundOf(page.sanctions, ports) }) }
      }
      return { status: 200, body: await keepOnce(asked, done, ports) }
    },
  })
  return [act]
}

function commandOf(name: string, { caller, body, rawBody, language }: Asked): StandingCommand {
  const action = ACTIONS[name]
  if (action === undefined) throw notFound()
  if (!action.by.includes(caller.role)) throw notForRole(caller)
  checks.get(name)?.(rawBody, language)
  if (name === 'convert_points') return { name, older: olderPoints(body as FieldsOf<typeof olderFields>) }
  return { name, ...(body as object) } as StandingCommand
}

function olderPoints({ older }: FieldsOf<typeof olderFields>): readonly OlderPoints[] {
  return older.map(({ violation, degree, points, times }) => ({
    violation,
    ...(degree !== undefined && { degree }),
    hundredths: Math.round(points * 100),
    times: times ?? null,
  }))
}

const checks = new Map(Object.entries(ACTIONS).map(([name, { fields }]) => [name, compileSchema(fields)]))

function standingActor(caller: Caller): StandingActor {
  switch (caller.role) {
    case 'merchant':
    case 'agent':
    case 'supervisor':
      return { role: caller.role, id: actorIdOf(caller) }
    case 'integration':
      return { role: 'integration', id: caller.marketplaceId }
    default:
      throw notForRole(caller)
  }
}
