import type { Rejection } from '../kernel/rejection.ts'
import type { Snapshot } from '../policy/snapshot.ts'
import type { Matter } from './matter.ts'

/**
 * Whether a coded reason is one of the pack's list. Rejects with `unknown_reason`. Proof that a reason asks for isn't
 * demanded here: who refuses without it has answered, and is shown what is wanted of him until the platform rules.
 */
export function knownReason(
  { fields, snapshot }: Pick<Matter<{ reason: string }>, 'fields' | 'snapshot'>,
  list: string,
): Rejection | null {
  return knownCode({ code: fields.reason, pointer: '/reason' }, list, snapshot)
}

/** Whether a code stands in one of the pack's lists. Rejects with `unknown_reason`, naming those that do. */
export function knownCode(
  { code, pointer }: { code: string; pointer: string },
  list: string,
  { reasons }: Pick<Snapshot, 'reasons'>,
): Rejection | null {
  const listed = reasons[list] ?? []
  if (listed.some(reason => reason.code === code)) return null
  const known = listed.map(reason => reason.code).join(' ')
  return { code: 'unknown_reason', pointer, facts: { reason: code, known } }
}
