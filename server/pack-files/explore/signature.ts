import { canonicalJson } from '../../../core/kernel/canonical.ts'
import type { Snapshot } from '../../../core/policy/snapshot.ts'
import type { CaseState } from '../drive/case-state.ts'

/**
 * What tells two states apart that can go on differently: the case without its history, its ids and its times, and
 * where the money lies.
 */
export function signatureOf({ file, books }: CaseState, { flows }: Snapshot): string {
  const asksForEvidence = flows[file.kind]?.stages[file.stage]?.movesTo.EvidenceFinished !== undefined
  const { stage, status, outcome, claim, shipment, returnState, proposal, settlementOffer, order } = file
  return canonicalJson({
    stage,
    status,
    outcome,
    claim,
    shipment,
    returnState,
    proposal,
    settlementOffer,
    completed: order?.completedAt !== null,
    ...(asksForEvidence && evidenceSides(file)),
    ruling: file.ruling && { liability: file.ruling.liability, remedies: file.ruling.remedies },
    heldMinor: file.holds.filter(hold => hold.resolution === null).map(hold => hold.amountMinor),
    advance: file.advance,
    handling: file.handling && handled(file.handling),
    violations: file.violations.length,
    collection: file.collection && { amountMinor: file.collection.amountMinor, enforced: file.collection.enforced },
    resting: file.deadlines.filter(deadline => deadline.dueAt === null).map(deadline => deadline.name),
    books,
  })
}

/**
 * How often somebody asked or sent back makes the rounds longer, not other; and which of two reasons was given matters
 * where it leads elsewhere, which the stage tells.
 */
function handled({ reply, conclusion, satisfied, replyOverdue, ...rest }: NonNullable<CaseState['file']['handling']>) {
  const { compensation, withdrawalVerified, granted } = rest
  return {
    resolved: reply?.resolved ?? null,
    upheld: conclusion?.upheld ?? null,
    degree: conclusion?.degree ?? null,
    compensation: compensation && { amountMinor: compensation.amountMinor, payForm: compensation.payForm },
    satisfied,
    replyOverdue,
    withdrawalVerified,
    granted,
  }
}

/** Who has said all and who is asked for more: it makes a difference only where the stage waits for it. */
function evidenceSides(file: CaseState['file']): object {
  const requested = file.evidenceRequests.map(request => request.from)
  return { finished: [...new Set(file.evidenceFinished)].sort(), requested: [...new Set(requested)].sort() }
}
