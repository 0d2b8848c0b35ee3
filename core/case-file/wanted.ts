import type { EvidenceWanted } from '../evidence/evidence.ts'
import { isComplete, evidenceWanted as wantedBy } from '../evidence/wanted.ts'
import type { Snapshot } from '../policy/snapshot.ts'
import { type ProposedRuling, proposeRuling } from '../ruling/propose.ts'
import type { CaseFile } from './case-file.ts'
import { factsOf } from './facts.ts'

/** The proof that a case still wants of its parties, and that it has. */
export function evidenceWanted(file: CaseFile, snapshot: Snapshot): readonly EvidenceWanted[] {
  const { evidence, evidenceRequests: requests } = file
  return wantedBy({ facts: factsOf(file, snapshot), evidence, requests }, snapshot)
}

/** What the pack's rules would come to on the proof that is there, for the agent to adopt or not; null: weigh it. */
export function proposedRuling(file: CaseFile, snapshot: Snapshot): ProposedRuling | null {
  const wanted = evidenceWanted(file, snapshot)
  const complete = (side: 'buyer' | 'merchant') => (isComplete(wanted, side) ? 'complete' : 'missing')
  const facts = {
    ...factsOf(file, snapshot),
    buyer_evidence: complete('buyer'),
    merchant_evidence: complete('merchant'),
  }
  return proposeRuling(facts, { snapshot, amountMinor: file.claim.amountMinor })
}
