import type { CaseFile } from '../../../core/case-file/case-file.ts'
import type { CaseEvent } from '../../../core/case-file/events.ts'
import type { Violation } from '../../../core/case-file/handling.ts'
import { openedFile } from '../../../core/case-file/opened-file.ts'
import type { Subject } from '../../../core/case-file/subject.ts'
import type { Ruling } from '../../../core/ruling/ruling.ts'

type OpenedAbout = Extract<CaseEvent, { type: 'CaseOpened' }> & { readonly about: Subject }

/** The case that an opening was about, as far as the opening knew it: nothing else of it is asked for again. */
export function subjectFileOf(event: OpenedAbout): CaseFile {
  const { about, parties, currency } = event
  const { caseId, caseKind: kind, reason, remedy, outcome, advanced, lostMinor } = about
  const { subject_opened: openedAt = event.at, subject_closed: closedAt = null } = about.moments
  const claim = { remedy, reason, amountMinor: 0, lines: [] }
  const opened = openedFile({
    ...event,
    caseId,
    kind,
    at: openedAt,
    claim,
    currency,
    parties,
    about: null,
    order: null,
  })
  const { subject_ruled: ruledAt, subject_refunded: refundedAt } = about.moments
  return {
    ...opened,
    status: closedAt === null ? 'open' : 'closed',
    outcome,
    closedAt,
    moments: {
      ...opened.moments,
      ...(ruledAt !== undefined && { ruled: { at: ruledAt } }),
      ...(refundedAt !== undefined && { refunded: { at: refundedAt } }),
    },
    ruling: rulingOf(about),
    violations: violationsOf(about, event.at),
    advance: advanced ? { ...PAID_FIRST, amountMinor: lostMinor } : null,
    money: { ...opened.money, refundedMinor: lostMinor },
  }
}

function rulingOf({ kind, id, ruling }: Subject): Ruling | null {
  const nothing = { shares: null, findings: [], remedies: [], clauses: [], reasons: null, freight: null, manifest: [] }
  return ruling && { ...nothing, ...ruling, id: kind === 'ruling' ? id : '' }
}

function violationsOf({ id, violation: code, moments }: Subject, openedAt: Violation['at']): readonly Violation[] {
  if (code === null) return []
  const at = moments.violation_found ?? openedAt
  const nothing = { class: '', tier: null, pointsHundredths: null, measures: [], measuresUntil: null, clause: '' }
  return [{ ...nothing, id, code, at, revoked: false }]
}

const PAID_FIRST = { form: 'without_return', state: 'paid', recoveredMinor: 0, writtenOffMinor: 0 } as const
