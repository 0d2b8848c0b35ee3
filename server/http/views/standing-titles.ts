import type { Wording } from '../../../core/policy/clause.ts'
import type { Snapshot } from '../../../core/policy/snapshot.ts'
import { glossed, MEASURE_WORDS } from '../../application/wording/glossary.ts'

/** Titles as the marketplace's rules have them today. */
export type Titles = Pick<Snapshot, 'reasons'>

export function measureTitle(code: string, { reasons }: Titles): Wording {
  return reasons.measure?.find(reason => reason.code === code)?.title ?? glossed(MEASURE_WORDS, code)
}

/** A breach as the pack calls it; where no list does, as its clause. */
export function violationTitle(code: string, ruleTitle: Wording, { reasons }: Titles): Wording {
  return reasons.violation?.find(reason => reason.code === code)?.title ?? ruleTitle
}
