import { bucketOf } from '../../core/kernel/ids.ts'
import type { Instant } from '../../core/kernel/instant.ts'
import { type AnswerKey, ConstraintBroken, type Digest, type WallClock } from './ports.ts'
import { answerIdOf } from './request-ids.ts'
import type { Idempotency } from './submit-request.ts'

/** Answers that aren't about a case: kept whole. */
export interface PlainAnswers {
  find(key: AnswerKey): Promise<PlainAnswer | null>
  /** Throws ConstraintBroken when there is one already. */
  keep(key: AnswerKey, answer: PlainAnswer & { readonly recordedAt: Instant }): Promise<void>
}

export interface PlainAnswer {
  readonly bodyHash: string
  /** What the caller needs to give it again, as JSON. */
  readonly body: unknown
}

export interface OncePorts {
  readonly answers: PlainAnswers
  readonly digest: Digest
  readonly clock: WallClock
}

export type Once<Answer> =
  | { readonly status: 'answered'; readonly answer: Answer; readonly replayed: boolean }
  | { readonly status: 'key_reused' }

/**
 * Gives the answer that an idempotency key had before, or acts and keeps what that answers. The act itself must do
 * nothing twice, since a crash may come between it and the keeping. Another body under the key is `key_reused`.
 */
export async function once<Answer>(
  asked: { marketplaceId: string; idempotency: Idempotency },
  act: () => Promise<Answer>,
  { answers, digest, clock }: OncePorts,
): Promise<Once<Answer>> {
  const { marketplaceId, idempotency } = asked
  const id = answerIdOf(digest, marketplaceId, idempotency)
  const key = { id, bucket: bucketOf(id) }
  const { bodyHash } = idempotency
  const known = await answers.find(key)
  if (known !== null) return given<Answer>(known, bodyHash)
  const answer = await act()
  try {
    await answers.keep(key, { bodyHash, body: answer, recordedAt: clock.now() })
  } catch (error) {
    // The same key, answered by another request meanwhile: its answer is the one that counts.
    const other = error instanceof ConstraintBroken ? await answers.find(key) : null
    if (other === null) throw error
    return given<Answer>(other, bodyHash)
  }
  return { status: 'answered', answer, replayed: false }
}

function given<Answer>(known: PlainAnswer, bodyHash: string): Once<Answer> {
  if (known.bodyHash !== bodyHash) return { status: 'key_reused' }
  return { status: 'answered', answer: known.body as Answer, replayed: true }
}
