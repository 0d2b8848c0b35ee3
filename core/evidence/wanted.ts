import type { Instant } from '../kernel/instant.ts'
import type { Facts } from '../policy/conditions.ts'
import { ofKind } from '../policy/of-kind.ts'
import type { Snapshot } from '../policy/snapshot.ts'
import { lookUp } from '../policy/table.ts'
import type { EvidenceEntry, EvidenceWanted } from './evidence.ts'

/** What is known of a case, as far as the demand for proof goes. */
export interface ProofSoFar {
  readonly facts: Facts
  readonly evidence: readonly EvidenceEntry[]
  /** What the platform has asked for beyond the pack's table. */
  readonly requests: readonly { readonly from: 'buyer' | 'merchant'; readonly kinds: readonly string[] }[]
  /** Until when proof counts that a clause wants within its time; null where that time has not begun. */
  readonly closesAt: (clause: string) => Instant | null
}

/**
 * The proof that each side is to bring, by reason, shipment and party (table `evidence_demanded`), and by what the
 * platform asked for; with whether it is there. Proof that a row wants `within` a clause's time doesn't count when it
 * came later (TB-DSP-20).
 */
export function evidenceWanted(proof: ProofSoFar, snapshot: Snapshot): readonly EvidenceWanted[] {
  const table = snapshot.tables[ofKind(String(proof.facts.kind), 'evidence_demanded')]
  return PARTIES.flatMap(from => {
    const row = table && lookUp(table, { ...proof.facts, party: from })
    const within = row?.then.within
    const until = typeof within === 'string' ? proof.closesAt(within) : null
    const byTable = listOf(row?.then.kinds).map(kind => ({ kind, clause: row?.clause ?? null, until }))
    const byRequest = proof.requests
      .filter(request => request.from === from)
      .flatMap(request => request.kinds.map(kind => ({ kind, clause: null, until: null })))
    const wanted = [...byTable, ...byRequest].filter(
      ({ kind }, index, all) => all.findIndex(other => other.kind === kind) === index,
    )
    return wanted.map(({ kind, clause, until }) => {
      const have = proof.evidence.some(item => item.from === from && item.kind === kind && isInTime(item, until))
      return { from, kind, clause, have }
    })
  })
}

/** Whether a side has brought everything that is wanted of it. */
export function isComplete(wanted: readonly EvidenceWanted[], side: 'buyer' | 'merchant'): boolean {
  return wanted.every(({ from, have }) => from !== side || have)
}

function isInTime({ at }: EvidenceEntry, until: Instant | null): boolean {
  return until === null || at <= until
}

function listOf(kinds: unknown): readonly string[] {
  return Array.isArray(kinds) ? kinds : []
}

const PARTIES = ['buyer', 'merchant'] as const
