import type { CaseFile } from '../../../core/case-file/case-file.ts'
import type { Violation } from '../../../core/case-file/handling.ts'
import type { CaseContext } from './case-context.ts'
import { type WireContext, wireJson } from './wire-json.ts'

/** What a case is about beside its order: the case and, where it is one, the ruling or the violation. */
export function aboutView({ about }: CaseFile, wire: WireContext) {
  if (about === null) return null
  const { kind, id, caseId, caseKind, outcome, violation, lostMinor } = about
  const named = kind === 'case' ? {} : { [`${kind}_id`]: id }
  return wireJson({ ...named, caseId, caseKind, outcome, violation, lostMinor }, wire)
}

/** How a request, complaint, report or appeal was handled so far; null for a case that nobody has handled. */
export function handlingView({ handling }: CaseFile, { words }: CaseContext) {
  if (handling === null) return null
  const { reply, conclusion } = handling
  return {
    reply: reply && {
      resolved: reply.resolved,
      agreed_with_buyer: reply.agreedWithBuyer,
      reason: reply.reason,
      plan: reply.plan === null ? null : (words.texts.get(reply.plan.id) ?? null),
    },
    reply_overdue: handling.replyOverdue,
    urged: handling.urgedCount,
    sent_back: handling.sentBackCount,
    satisfied: handling.satisfied,
    close_result: handling.closeResult,
    upheld: conclusion?.upheld ?? null,
    degree: conclusion?.degree ?? null,
    measure: conclusion?.measure ?? null,
    dismissed_reason: conclusion?.reason ?? null,
    effects: conclusion?.effects ?? [],
    withdrawal_verified: handling.withdrawalVerified,
    buyer_blocked: handling.buyerBlocked,
    granted: handling.granted,
    granted_minor: handling.grantedMinor,
    granted_points: handling.grantedHundredths === undefined ? null : handling.grantedHundredths / 100,
  }
}

/** Points as people count them: 0.5, not fifty hundredths. */
export function violationOnWire(found: Violation) {
  const { pointsHundredths, takenBackHundredths = 0, penaltyMinor = null, ...violation } = found
  const points = pointsHundredths === null ? null : pointsHundredths / 100
  return { ...violation, points, penaltyMinor, pointsTakenBack: takenBackHundredths / 100 }
}
