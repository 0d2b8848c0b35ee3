import { canonicalJson } from '../../../core/kernel/canonical.ts'
import type { Digest } from '../../application/ports.ts'
import type { Idempotency } from '../../application/submit-request.ts'
import { type Caller, callerName } from '../authentication/caller.ts'
import { malformed, Problem } from '../problems/problem.ts'

/** The key of a POST: who sent it, to where, and a hash of what. Kept under that name, an answer is given only once. */
export function idempotencyOf(
  sent: { key: string | undefined; caller: Caller; address: string; content: unknown },
  digest: Digest,
): Idempotency {
  const { key, caller, address, content } = sent
  if (key === undefined || key === '') throw new Problem(400, 'idempotency_key_missing')
  if (!KEY.test(key)) {
    throw malformed([
      {
        pointer: '/headers/idempotency-key',
        detail: { zh: '1–255 个可见 ASCII 字符', en: '1–255 visible ASCII characters' },
      },
    ])
  }
  return { scope: `${callerName(caller)} ${address}`, key, bodyHash: digest.sha256(canonicalJson(content)) }
}

const KEY = /^[\x21-\x7e]{1,255}$/
