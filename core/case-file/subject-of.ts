import type { Instant } from '../kernel/instant.ts'
import type { CaseFile } from './case-file.ts'
import type { Violation } from './handling.ts'
import type { Subject, SubjectName } from './subject.ts'
import { merchantLossMinor } from './sums.ts'

/** The subject as an opening finds it; null where the case has no such ruling or violation. */
export function subjectOf(name: SubjectName, file: CaseFile): Subject | null {
  const violation = file.violations.find(({ id }) => id === name.id) ?? null
  if (name.kind === 'ruling' && file.ruling?.id !== name.id) return null
  if (name.kind === 'violation' && violation === null) return null
  const { ruling, moments } = file
  const known: Record<string, Instant | null | undefined> = {
    subject_opened: file.openedAt,
    subject_closed: file.closedAt,
    subject_ruled: moments.ruled?.at,
    subject_refunded: moments.refunded?.at,
    violation_found: violation?.at,
  }
  return {
    ...name,
    caseId: file.id,
    caseKind: file.kind,
    reason: file.claim.reason,
    remedy: file.claim.remedy,
    outcome: file.outcome,
    ruling: ruling && { by: ruling.by, liability: ruling.liability },
    advanced: file.advance !== null && file.advance.state !== 'returned',
    violation: violation?.code ?? null,
    ...weightOf(violation),
    lostMinor: merchantLossMinor(file),
    currency: file.currency,
    moments: Object.fromEntries(Object.entries(known).flatMap(([moment, at]) => (at == null ? [] : [[moment, at]]))),
  }
}

function weightOf(violation: Violation | null): Pick<Subject, 'pointsHundredths'> {
  if (violation === null || violation.pointsHundredths === null) return {}
  return { pointsHundredths: violation.pointsHundredths - (violation.takenBackHundredths ?? 0) }
}
