import type { AnyCommand } from '../../../core/case-file/command.ts'
import { commands } from '../../../core/case-file/commands.ts'
import { actionsOf } from '../../../core/flow/allowed.ts'
import type { JsonSchema } from '../../../core/kernel/fields.ts'
import { bucketOfCase, type CaseId } from '../../../core/kernel/ids.ts'
import type { Flow } from '../../../core/policy/flow.ts'
import type { SubmitRequest } from '../../application/submit-request.ts'
import { actionWords } from '../../application/wording/action-words.ts'
import type { CaseAccess } from '../case-access.ts'
import { caseAnswer } from '../case-answer.ts'
import { actorOf, commandParts, notForRole } from '../command-request.ts'
import { presentKey } from '../keep-once.ts'
import type { HttpPorts } from '../ports.ts'
import { notFound } from '../problems/problem.ts'
import { compileSchema, type SchemaCheck } from '../request/schema-check.ts'
import { type Asked, type Route, route } from '../route.ts'
import { caseSchema } from '../schemas/case-schemas.ts'
import { anyObject } from '../schemas/schema-parts.ts'
import { flowRoleOf } from '../views/case-context.ts'

export function actionRoutes(ports: HttpPorts, access: CaseAccess): readonly Route[] {
  const act = route({
    method: 'post',
    path: '/v1/cases/{id}/actions/{action}',
    tag: 'cases',
    summary: { zh: '在案件中做一件事', en: 'Do one thing in a case' },
    description:
      'Which actions there are now, until when and with which fields: the case itself says it under actions.',
    by: ['buyer', 'merchant', 'agent', 'supervisor', 'integration', 'juror', 'policy_owner', 'auditor'],
    body: anyObject,
    bodies: offeredBodies(ports.packs),
    summaryOf: actionWords,
    canDryRun: true,
    answers: { 200: { description: 'The case after it', schema: caseSchema } },
    handle: async asked => {
      const { id = '', action = '' } = asked.params
      const scope = await access.scope(asked, id)
      const found = actions.get(action)
      const flow = (await ports.rules.pinned(scope.packHash)).flows[scope.kind]
      if (found === undefined || !isForPeople(action, flow, ports.packs)) throw notFound()
      const by = actorOf(asked.caller)
      refuseForeignAction(action, asked, flow)
      found.check(asked.rawBody, asked.language)
      const result = await ports.submit(actionRequest(found.spec, { asked, by, caseId: id as CaseId }))
      // A sandbox's provider that acts by itself does so at once.
      if (result.file?.payouts.some(({ status }) => status === 'pending')) {
        await ports.provider.work(asked.marketplaceId)
      }
      return caseAnswer(result, asked, access)
    },
  })
  return [act]
}

/** Every command that a flow may offer, with its check. */
const actions: ReadonlyMap<string, { readonly spec: AnyCommand; readonly check: SchemaCheck }> = new Map(
  Object.values(commands).flatMap(known =>
    known.from === 'flow' ? [[known.spec.name, { spec: known.spec, check: compileSchema(known.spec.fields) }]] : [],
  ),
)

/** What only an expired deadline does, such as taking silence for consent, is no action: nobody is told of it. */
function offeredBodies(packs: HttpPorts['packs']): ReadonlyMap<string, JsonSchema> {
  const offered = [...actions].filter(([name]) => packs.actions.has(name))
  return new Map(offered.map(([name, { spec }]) => [name, spec.fields]))
}

/** By a pack's leave, or by that of this case's own rules: their pack may be gone. */
function isForPeople(action: string, flow: Flow | undefined, packs: HttpPorts['packs']): boolean {
  return (
    packs.actions.has(action) || (flow !== undefined && PEOPLE.some(role => actionsOf(flow, role).includes(action)))
  )
}

/** A supervisor may do whatever an agent may. */
const PEOPLE = ['buyer', 'merchant', 'supervisor'] as const

/** What no stage of the flow ever lets this role do is forbidden; what only another stage does is refused as such. */
function refuseForeignAction(action: string, { caller }: Asked, flow: Flow | undefined): void {
  const role = flowRoleOf(caller)
  if (role === null || flow === undefined || !actionsOf(flow, role).includes(action)) throw notForRole(caller)
}

export function actionRequest(
  spec: Pick<AnyCommand, 'name' | 'texts'>,
  { asked, by, caseId }: { asked: Asked; by: ReturnType<typeof actorOf>; caseId: CaseId },
): SubmitRequest {
  const { fields, texts, evidenceIds } = commandParts(spec, { body: asked.rawBody, by })
  return {
    marketplaceId: asked.marketplaceId,
    bucket: bucketOfCase(caseId),
    caseId,
    command: { name: spec.name, by, fields },
    idempotency: presentKey(asked),
    dryRun: asked.dryRun,
    texts,
    evidenceIds,
    ...(asked.ifMatchVersion !== undefined && { ifMatchVersion: asked.ifMatchVersion }),
  }
}
