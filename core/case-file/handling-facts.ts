import { HOUR_MS } from '../kernel/instant.ts'
import type { Facts } from '../policy/conditions.ts'
import type { CaseFile, Side } from './case-file.ts'
import { UNHANDLED } from './handling.ts'

/** What a case is about, and what came of that. */
export function subjectFacts({ about, order }: Pick<CaseFile, 'about' | 'order'>): Facts {
  if (about === null) return { subject: order === null ? 'party' : 'order' }
  const { kind, caseKind, reason, remedy, outcome, ruling, advanced, violation } = about
  return {
    subject: kind,
    subject_kind: caseKind,
    subject_reason: reason,
    subject_remedy: remedy,
    subject_outcome: outcome ?? 'none',
    subject_ruled: ruling !== null,
    subject_ruled_by: ruling?.by ?? 'none',
    ...(ruling && { subject_liability: ruling.liability }),
    subject_advanced: advanced,
    ...(violation !== null && { subject_violation: violation }),
  }
}

/**
 * Whether the goods went to the carrier in time: his first scan decides, not the waybill that was entered. What the
 * platform opens by itself it opens as of the last moment that was in time, once that has passed.
 */
export function dispatchFacts({ order, firstScanAt, openedAt, openedBy }: AtDispatch): Facts {
  const shipByAt = order?.shipByAt ?? null
  if (shipByAt === null) return {}
  const sentAt = firstScanAt ?? openedAt
  const lateMs = Math.max(sentAt - shipByAt, 0)
  const isLate = lateMs > 0 || (openedBy === 'system' && firstScanAt === null && openedAt === shipByAt)
  const dispatch = firstScanAt === null ? (isLate ? 'overdue' : 'not_due') : isLate ? 'late' : 'in_time'
  return { dispatch, late_hours: Math.floor(lateMs / HOUR_MS) }
}

type AtDispatch = Pick<CaseFile, 'order' | 'firstScanAt' | 'openedAt' | 'openedBy'>

/** How the matter was handled so far. */
export function handlingFacts(file: CaseFile): Facts {
  const { reply, conclusion, ...handling } = file.handling ?? UNHANDLED
  return {
    replied: reply !== null,
    ...(reply && { reply_resolved: reply.resolved, reply_agreed: reply.agreedWithBuyer, reply_reason: reply.reason }),
    reply_overdue: handling.replyOverdue,
    urged: handling.urgedCount,
    sent_back: handling.sentBackCount,
    buyer_satisfied: handling.satisfied === null ? 'none' : handling.satisfied ? 'yes' : 'no',
    ...(handling.closeResult !== null && { close_result: handling.closeResult }),
    upheld: conclusion?.upheld === true,
    ...(conclusion?.degree != null && { degree: conclusion.degree }),
    ...(conclusion?.measure != null && { measure: conclusion.measure }),
    ...(conclusion?.reason != null && { dismissed_reason: conclusion.reason }),
    withdrawal_verified: handling.withdrawalVerified === null ? 'none' : handling.withdrawalVerified ? 'yes' : 'no',
    granted: handling.granted ?? 'none',
    paid_voluntarily: file.moments.agreed !== undefined && conclusion === null,
    compensation_owed: handling.compensation !== null,
    evidence_from: sidesWith(file),
    notice_on_file: noticeOf(file),
  }
}

function sidesWith({ evidence }: CaseFile): string {
  const has = (side: Side) => evidence.some(({ from }) => from === side)
  if (has('buyer') && has('merchant')) return 'both'
  return has('buyer') ? 'buyer' : has('merchant') ? 'merchant' : 'none'
}

/** A carrier's stamped notice that an area isn't served counts when it lay there before anybody complained. */
function noticeOf({ evidence, openedAt }: CaseFile): string {
  const notices = evidence.filter(({ from, kind }) => from === 'merchant' && kind === 'suspension_notice')
  if (notices.length === 0) return 'none'
  return notices.some(({ at }) => at < openedAt) ? 'before' : 'after'
}
