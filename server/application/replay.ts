import { caseAsOf } from './case-as-of.ts'
import type { CaseStore, KnownAnswer, Loaded } from './ports.ts'
import type { SubmitRequest, SubmitResult } from './submit-request.ts'

/** Gives the answer of an earlier request with the same key again; with another body it is `key_reused`. */
export async function replay(
  answer: KnownAnswer,
  { request, loaded, store }: { request: SubmitRequest; loaded: Loaded; store: CaseStore },
): Promise<SubmitResult> {
  const { recordedAt } = answer
  if (answer.bodyHash !== request.idempotency?.bodyHash) {
    return { status: 'key_reused', file: null, events: [], rejection: null, recordedAt, replayed: false }
  }
  const version = answer.caseVersion
  const isCurrent = loaded.file?.version === version
  const { bucket, caseId } = request
  const file = isCurrent ? loaded.file : await caseAsOf(store, { bucket, caseId, version })
  return { status: answer.status, file, events: [], rejection: answer.rejection, recordedAt, replayed: true }
}
