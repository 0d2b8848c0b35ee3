import { type OncePorts, once } from '../application/once.ts'
import type { Idempotency } from '../application/submit-request.ts'
import { Problem } from './problems/problem.ts'
import type { Asked } from './route.ts'

/**
 * Acts once under a request's idempotency key, and gives what that answered whenever the request comes again. A refusal
 * is thrown by the act and not kept: put right, the request may come again under its key.
 */
export async function keepOnce<Kept>(
  asked: Pick<Asked, 'marketplaceId' | 'idempotency'>,
  act: () => Promise<Kept>,
  ports: OncePorts,
): Promise<Kept> {
  const { marketplaceId } = asked
  const idempotency = presentKey(asked)
  const kept = await once<Kept>({ marketplaceId, idempotency }, act, ports)
  if (kept.status === 'key_reused') throw new Problem(422, 'idempotency_key_reused')
  return kept.answer
}

/** Serving a POST has made one, or has refused the request. */
export function presentKey({ idempotency }: Pick<Asked, 'idempotency'>): Idempotency {
  if (idempotency === null) throw new Error('a POST came through without its idempotency key')
  return idempotency
}
