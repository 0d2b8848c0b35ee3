import type { ProofGuidance } from '../../../core/policy/clause.ts'
import type { Snapshot } from '../../../core/policy/snapshot.ts'
import { GOODS_PROOF } from './proof/goods.ts'
import { PARCEL_PROOF } from './proof/parcels.ts'
import { WORDS_AND_PAPERS_PROOF } from './proof/words-and-papers.ts'

/**
 * What good proof of a kind looks like: as the pack puts it, or else in words that fit any marketplace. Advice for who
 * takes the picture; what a rule demands is in the pack's table. Null for a kind that nobody has described.
 */
export function proofGuidance(kind: string, { reasons }: Pick<Snapshot, 'reasons'>): ProofGuidance | null {
  const own = reasons.evidence_kind?.find(({ code }) => code === kind)?.guidance
  return own ?? COMMON_GUIDANCE[kind] ?? null
}

export const COMMON_GUIDANCE: Readonly<Record<string, ProofGuidance>> = {
  ...GOODS_PROOF,
  ...PARCEL_PROOF,
  ...WORDS_AND_PAPERS_PROOF,
}
