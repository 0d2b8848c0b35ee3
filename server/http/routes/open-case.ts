import { openingFields } from '../../../core/case-file/opening-fields.ts'
import { bucketOfOrder } from '../../../core/ledger/lanes.ts'
import { openedCaseId } from '../../application/request-ids.ts'
import type { SubmitRequest } from '../../application/submit-request.ts'
import type { CaseAccess } from '../case-access.ts'
import { caseAnswer } from '../case-answer.ts'
import { actorOf, commandParts } from '../command-request.ts'
import { presentKey } from '../keep-once.ts'
import type { HttpPorts } from '../ports.ts'
import { Problem } from '../problems/problem.ts'
import { type Asked, type Route, route } from '../route.ts'
import { caseSchema } from '../schemas/case-schemas.ts'

export function openCaseRoutes(ports: HttpPorts, access: CaseAccess): readonly Route[] {
  const open = route({
    method: 'post',
    path: '/v1/cases',
    tag: 'cases',
    summary: 'Open a case',
    by: ['buyer', 'merchant', 'agent', 'supervisor', 'integration'],
    body: openingFields,
    canDryRun: true,
    answers: { 201: { description: 'The case', schema: caseSchema } },
    handle: async asked => {
      const { orderId } = asked.body
      const result = await ports.submit(openingRequest(asked, orderId, ports))
      if (result.status === 'not_found' && orderId !== undefined) throw orderNotFound(orderId)
      const answer = await caseAnswer(result, asked, access)
      const location = `/v1/cases/${result.file?.id}`
      return { ...answer, status: 201, headers: { ...answer.headers, location } }
    },
  })
  return [open]
}

function openingRequest(asked: Asked, orderId: string | undefined, { digest }: HttpPorts): SubmitRequest {
  const { marketplaceId, dryRun } = asked
  const by = actorOf(asked.caller)
  const idempotency = presentKey(asked)
  // With its order, whose rows it changes; without one, wherever its key falls.
  const bucket = bucketOfOrder(marketplaceId, orderId ?? idempotency.key)
  const { fields, texts, evidenceIds } = commandParts(opening, { body: asked.rawBody, by })
  return {
    marketplaceId,
    bucket,
    caseId: openedCaseId(digest, { marketplaceId, bucket, idempotency }),
    command: { name: opening.name, by, fields },
    idempotency,
    dryRun,
    texts,
    evidenceIds,
    ...(orderId !== undefined && { orderId }),
  }
}

function orderNotFound(orderId: string): Problem {
  return new Problem(404, 'order_not_found', { pointer: '/order_id', facts: { order_id: orderId } })
}

const opening = { name: 'open_case', texts: ['statement'] } as const
