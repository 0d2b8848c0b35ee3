import { type CaseId, parseCaseId } from '../kernel/ids.ts'
import type { Instant } from '../kernel/instant.ts'
import type { LiableParty, Ruling } from '../ruling/ruling.ts'

/** What a case is about beside its order: another case, a ruling or a violation, as it stood when this one opened. */
export interface Subject {
  readonly kind: 'case' | 'ruling' | 'violation'
  readonly id: string
  readonly caseId: string
  readonly caseKind: string
  readonly reason: string
  readonly remedy: string
  readonly outcome: string | null
  readonly ruling: { readonly by: Ruling['by']; readonly liability: LiableParty } | null
  /** The platform had paid the buyer first. */
  readonly advanced: boolean
  /** The violation's code, where it is about one. */
  readonly violation: string | null
  /** What of its weight stands, in hundredths of a point; missing for what isn't a violation with points. */
  readonly pointsHundredths?: number
  /** What the merchant has lost by it so far, in minor units: what an appeal can bring back. */
  readonly lostMinor: number
  readonly currency: string
  /** When it opened, closed, was ruled, was refunded, and when the violation was found; those that happened. */
  readonly moments: Readonly<Record<string, Instant>>
}

/** What an opening names as its subject. */
export type SubjectName = Pick<Subject, 'kind' | 'id'>

/**
 * The case that a subject belongs to: its own id, or the part that ids of rulings and violations carry
 * (`rul_00abc_7`, `vio_00abc_9`). Null when the text names none.
 */
export function caseOfSubject({ kind, id }: SubjectName): CaseId | null {
  if (kind === 'case') return parseCaseId(id)
  const part = OF_A_CASE[kind].exec(id)?.[1]
  return part === undefined ? null : parseCaseId(`case_${part}`)
}

const OF_A_CASE = { ruling: /^rul_([\w-]{3,43})_\d+$/, violation: /^vio_([\w-]{3,43})_\d+[a-z]?$/ } as const
