import type { Facts } from '../policy/conditions.ts'
import type { Snapshot } from '../policy/snapshot.ts'
import { lookUp } from '../policy/table.ts'
import type { EvidenceEntry, EvidenceWanted } from './evidence.ts'

/** What is known of a case, as far as the demand for proof goes. */
export interface ProofSoFar {
  readonly facts: Facts
  readonly evidence: readonly EvidenceEntry[]
  /** What the platform has asked for beyond the pack's table. */
  readonly requests: readonly { readonly from: 'buyer' | 'merchant'; readonly kinds: readonly string[] }[]
}

/**
 * The proof that each side is to bring, by reason, shipment and party (table `evidence_demanded`), and by what the
 * platform asked for; with whether it is there.
 */
export function evidenceWanted(proof: ProofSoFar, snapshot: Snapshot): readonly EvidenceWanted[] {
  return PARTIES.flatMap(from => {
    const row =
      snapshot.tables.evidence_demanded && lookUp(snapshot.tables.evidence_demanded, { ...proof.facts, party: from })
    const byTable = listOf(row?.then.kinds).map(kind => ({ kind, clause: row?.clause ?? null }))
    const byRequest = proof.requests
      .filter(request => request.from === from)
      .flatMap(request => request.kinds.map(kind => ({ kind, clause: null })))
    const wanted = [...byTable, ...byRequest].filter(
      ({ kind }, index, all) => all.findIndex(other => other.kind === kind) === index,
    )
    return wanted.map(({ kind, clause }) => ({ from, kind, clause, have: isThere(proof.evidence, { from, kind }) }))
  })
}

/** Whether a side has brought everything that is wanted of it. */
export function isComplete(wanted: readonly EvidenceWanted[], side: 'buyer' | 'merchant'): boolean {
  return wanted.every(({ from, have }) => from !== side || have)
}

function isThere(evidence: readonly EvidenceEntry[], { from, kind }: Pick<EvidenceWanted, 'from' | 'kind'>): boolean {
  return evidence.some(item => item.from === from && item.kind === kind)
}

function listOf(kinds: unknown): readonly string[] {
  return Array.isArray(kinds) ? kinds : []
}

const PARTIES = ['buyer', 'merchant'] as const
