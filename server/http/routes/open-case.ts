import { type OpeningFields, openingFields } from '../../../core/case-file/opening-fields.ts'
import { subjectNameOf } from '../../../core/case-file/opening-scene.ts'
import { caseOfSubject } from '../../../core/case-file/subject.ts'
import { bucketOfCase, type CaseId } from '../../../core/kernel/ids.ts'
import { bucketOfOrder } from '../../../core/ledger/lanes.ts'
import type { SubjectKey } from '../../application/ports.ts'
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
    summary: { zh: '提出案件', en: 'Open a case' },
    by: ['buyer', 'merchant', 'agent', 'supervisor', 'integration'],
    body: openingFields,
    canDryRun: true,
    answers: { 201: { description: 'The case', schema: caseSchema } },
    handle: async asked => {
      const { orderId } = asked.body
      const subject = subjectKeyOf(asked.body)
      if (subject !== null) await refuseForeignSubject(subject, asked, access)
      const result = await ports.submit(openingRequest(asked, { orderId, subject }, ports))
      if (result.status === 'not_found' && subject !== null) throw subjectNotFound(subject.id)
      if (result.status === 'not_found' && orderId !== undefined) throw orderNotFound(orderId)
      const answer = await caseAnswer(result, asked, access)
      const location = `/v1/cases/${result.file?.id}`
      return { ...answer, status: 201, headers: { ...answer.headers, location } }
    },
  })
  return [open]
}

function openingRequest(
  asked: Asked,
  { orderId, subject }: { orderId: string | undefined; subject: OwnSubject | null },
  { digest }: HttpPorts,
): SubmitRequest {
  const { marketplaceId, dryRun } = asked
  const by = actorOf(asked.caller)
  const idempotency = presentKey(asked)
  // With the case that it is about, or its order, whose rows it changes; without either, wherever its key falls.
  const bucket =
    subject === null ? bucketOfOrder(marketplaceId, orderId ?? idempotency.key) : bucketOfCase(subject.caseId)
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
    ...(orderId !== undefined && subject === null && { orderId }),
    ...(subject !== null && { subject }),
  }
}

type OwnSubject = SubjectKey & { readonly caseId: CaseId }

/** What a case is about, as the body names it. Throws a 404 for what can't be an id of ours. */
function subjectKeyOf(body: OpeningFields): OwnSubject | null {
  const name = subjectNameOf(body)
  if (name === null) return null
  const caseId = caseOfSubject(name)
  if (caseId === null) throw subjectNotFound(name.id)
  return { id: name.id, caseId }
}

/** What is in no case that the opener may see is not there for him. */
async function refuseForeignSubject({ id, caseId }: OwnSubject, asked: Asked, access: CaseAccess): Promise<void> {
  try {
    await access.scope(asked, caseId)
  } catch (error) {
    throw error instanceof Problem && error.status === 404 ? subjectNotFound(id) : error
  }
}

function subjectNotFound(id: string): Problem {
  return new Problem(404, 'subject_not_found', { pointer: '/about', facts: { subject_id: id } })
}

function orderNotFound(orderId: string): Problem {
  return new Problem(404, 'order_not_found', { pointer: '/order_id', facts: { order_id: orderId } })
}

const opening = { name: 'open_case', texts: ['statement'] } as const
