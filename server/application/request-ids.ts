import { canonicalJson } from '../../core/kernel/canonical.ts'
import { bucketOf, type CaseId, caseIdFrom, prefixedId } from '../../core/kernel/ids.ts'
import type { AnswerKey, Digest } from './ports.ts'
import type { Idempotency, NewText, SubmitRequest } from './submit-request.ts'

/** The id of the case that a request opens: the same request sent again names the same case. */
export function openedCaseId(
  digest: Digest,
  opening: { marketplaceId: string; bucket: number; idempotency: Pick<Idempotency, 'scope' | 'key'> },
): CaseId {
  const { marketplaceId, bucket, idempotency } = opening
  return caseIdFrom({ bucket, random: shortHash(digest, ['case', marketplaceId, idempotency.scope, idempotency.key]) })
}

/**
 * Where a request's answer is kept. With the case that it is about; but for an opening, whose body decides about the
 * bucket, in one of the key's own, so that the same key with another order's body is noticed.
 */
export function answerKeyOf(digest: Digest, request: SubmitRequest): AnswerKey | null {
  if (request.idempotency === undefined) return null
  const id = answerIdOf(digest, request.marketplaceId, request.idempotency)
  return { id, bucket: request.command?.name === 'open_case' ? bucketOf(id) : request.bucket }
}

export function answerIdOf(
  digest: Digest,
  marketplaceId: string,
  { scope, key }: Pick<Idempotency, 'scope' | 'key'>,
): string {
  return digest.sha256(canonicalJson([marketplaceId, scope, key]))
}

/** A text's id comes from the request that brought it, or else from the version of the case that it was written to. */
export function textIdOf(digest: Digest, text: NewText, origin: { caseId: string; from: string | number }): string {
  const random = shortHash(digest, ['text', origin.caseId, String(origin.from), text.field])
  return text.kind === 'message' ? prefixedId('message', random) : `txt_${random}`
}

/** The id of what a request publishes: the same request sent again names the same. */
export function publicationIdOf(
  digest: Digest,
  marketplaceId: string,
  { scope, key }: Pick<Idempotency, 'scope' | 'key'>,
): string {
  return `pub_${shortHash(digest, ['publication', marketplaceId, scope, key])}`
}

function shortHash(digest: Digest, parts: readonly string[]): string {
  return digest.sha256(canonicalJson(parts)).slice(0, SHORT_HASH_LENGTH)
}

/** 96 bits: two alike are not to be expected before 10^14 ids. */
const SHORT_HASH_LENGTH = 24
