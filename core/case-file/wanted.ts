import type { EvidenceWanted } from '../evidence/evidence.ts'
import { isComplete, evidenceWanted as wantedBy } from '../evidence/wanted.ts'
import { type ProposedRuling, proposeRuling } from '../ruling/propose.ts'
import { factsOf } from './facts.ts'
import { endOf, type Sight } from './permit.ts'

/** The proof that a case still wants of its parties, and that it has. */
export function evidenceWanted(sight: Sight): readonly EvidenceWanted[] {
  const { file, snapshot } = sight
  const { evidence, evidenceRequests: requests } = file
  const closesAt = (clause: string) => endOf(sight, clause)
  return wantedBy({ facts: factsOf(file, snapshot), evidence, requests, closesAt }, snapshot)
}

/** What the pack's rules would come to on the proof that is there, for the agent to adopt or not; null: weigh it. */
export function proposedRuling(sight: Sight): ProposedRuling | null {
  return ruledByTable('ruling_proposal', sight)
}

/** What one of the pack's tables of rulings says of a case, on the proof that is there; null where no row fits. */
export function ruledByTable(table: 'ruling_proposal' | 'default_ruling', sight: Sight): ProposedRuling | null {
  const { file, snapshot } = sight
  const wanted = evidenceWanted(sight)
  const complete = (side: 'buyer' | 'merchant') => (isComplete(wanted, side) ? 'complete' : 'missing')
  const facts = {
    ...factsOf(file, snapshot),
    buyer_evidence: complete('buyer'),
    merchant_evidence: complete('merchant'),
  }
  return proposeRuling(facts, { table: snapshot.tables[table], amountMinor: file.claim.amountMinor })
}
