import type { CaseFile } from '../../../core/case-file/case-file.ts'
import type { CaseEvent } from '../../../core/case-file/events.ts'
import type { Violation } from '../../../core/case-file/handling.ts'
import type { Facts } from '../../../core/policy/conditions.ts'
import type { Finding, StatedEvidence } from '../../../core/standing/statement.ts'

/** What a case's commit tells the standing of its merchant. */
export type StandingNews = { readonly merchantId: string } & (FoundNews | ReversedNews | { readonly kind: 'funds' })

export interface FoundNews {
  readonly kind: 'found'
  readonly violation: Omit<Violation, 'revoked'>
  readonly caseId: string
  /** The rules that the case has pinned, which found it. */
  readonly foundBy: string
  readonly finding: Finding
}

export interface ReversedNews {
  readonly kind: 'reversed'
  readonly violationId: string
  readonly appealId: string
  readonly pointsHundredths: number | null
}

type Telling = Extract<CaseEvent, { type: 'ViolationFound' | 'ViolationRevoked' }>

export function newsOf(event: Telling, file: CaseFile): StandingNews {
  const merchantId = file.parties.merchant.id
  if (event.type === 'ViolationRevoked') {
    const { violationId, appealId, pointsHundredths = null } = event
    return { merchantId, kind: 'reversed', violationId, appealId, pointsHundredths }
  }
  const violation = { ...event.violation, at: event.at }
  return { merchantId, kind: 'found', violation, caseId: file.id, foundBy: file.pack.hash, finding: findingOf(file) }
}

function findingOf(file: CaseFile): Finding {
  return { caseKind: file.kind, reason: file.claim.reason, facts: factsOf(file), evidence: evidenceOf(file) }
}

/** What the breach was found in: enough to know again what happened, and nothing that names a person. */
function factsOf({ id, kind, order, ruling, handling }: CaseFile): Facts {
  const degree = handling?.conclusion?.degree ?? null
  return {
    case_id: id,
    case_kind: kind,
    ...(order !== null && { order_id: order.id }),
    ...(ruling !== null && { ruled_by: ruling.by, liability: ruling.liability }),
    ...(degree !== null && { degree }),
  }
}

/** The case's own record, the ruling, and the evidence that lay before whoever ruled. */
function evidenceOf({ id, ruling, evidence }: CaseFile): StatedEvidence[] {
  const items = ruling?.manifest ?? evidence
  return [
    { kind: 'case', id },
    ...(ruling === null ? [] : [{ kind: 'ruling', id: ruling.id } as const]),
    ...items.map(item => ({ kind: 'evidence_item', id: item.id, sha256: item.sha256 }) as const),
  ]
}
