import type { Rejection } from '../kernel/rejection.ts'
import type { Matter } from './matter.ts'

/**
 * Whether a coded reason is one of the pack's list. Rejects with `unknown_reason`. Proof that a reason asks for isn't
 * demanded here: who refuses without it has answered, and is shown what is wanted of him until the platform rules.
 */
export function knownReason(
  { fields, snapshot }: Pick<Matter<{ reason: string }>, 'fields' | 'snapshot'>,
  list: string,
): Rejection | null {
  const reasons = snapshot.reasons[list] ?? []
  if (reasons.some(({ code }) => code === fields.reason)) return null
  const known = reasons.map(({ code }) => code).join(' ')
  return { code: 'unknown_reason', pointer: '/reason', facts: { reason: fields.reason, known } }
}
