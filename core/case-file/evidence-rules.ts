import type { EvidenceEntry } from '../evidence/evidence.ts'
import type { Rejection } from '../kernel/rejection.ts'
import { ofKind } from '../policy/of-kind.ts'
import type { Snapshot } from '../policy/snapshot.ts'
import { lookUp } from '../policy/table.ts'
import { type Applicability, clauseValue } from '../policy/values.ts'
import type { EventDraft } from './events.ts'
import { applicabilityOf } from './facts.ts'
import type { Matter } from './matter.ts'
import type { TextRef } from './text-ref.ts'

/**
 * The event that puts the evidence of a command on file; none where it brings nothing new to it, nor words about it.
 * Items that its sender may not use never get this far: the application answers those with `evidence_not_found`.
 * Rejects with `too_much_evidence`, see `objectionToEvidence`.
 */
export function newEvidence(
  { file, at, snapshot, facts }: Pick<Matter, 'file' | 'at' | 'snapshot' | 'facts'>,
  statement: TextRef | null = null,
): EventDraft[] | Rejection {
  const known = new Set(file.evidence.map(({ id }) => id))
  const items = (facts.evidence ?? []).filter(({ id }) => !known.has(id))
  const applicability = applicabilityOf(file, snapshot, at)
  const overfull = objectionToEvidence(file.evidence, items, { kind: file.kind, applicability, snapshot })
  if (overfull !== null) return overfull
  return items.length === 0 && statement === null ? [] : [{ type: 'EvidenceSubmitted', items, statement }]
}

/**
 * Whether a side would have more on file than it may: as many items as the pack's table `evidence_limits` gives for it
 * (a kind of case other than after-sale has a table of its own), at most 100. Rejects with `too_much_evidence`.
 */
export function objectionToEvidence(
  onFile: readonly EvidenceEntry[],
  items: readonly EvidenceEntry[],
  ground: EvidenceGround,
): Rejection | null {
  for (const party of new Set(items.map(({ from }) => from))) {
    const count = [...onFile, ...items].filter(({ from }) => from === party).length
    const { most, ...clause } = limitFor(party, ground)
    if (count > most) return { code: 'too_much_evidence', pointer: '/evidence_ids', facts: { most }, ...clause }
  }
  return null
}

/** What a limit on evidence may depend on: the kind of case, its facts and dates, and the rules. */
export interface EvidenceGround {
  readonly kind: string
  readonly applicability: Applicability
  readonly snapshot: Snapshot
}

function limitFor(
  party: EvidenceEntry['from'],
  { kind, applicability, snapshot }: EvidenceGround,
): { most: number; clause?: string } {
  const table = snapshot.tables[ofKind(kind, 'evidence_limits')]
  const named = table && lookUp(table, { ...applicability.facts, party })?.then.most
  const limit = typeof named === 'string' ? clauseValue(snapshot, named, applicability) : null
  return limit?.kind === 'count' && typeof named === 'string'
    ? { most: Math.min(limit.count, MOST), clause: named }
    : { most: MOST }
}

/** Nobody weighs more than this; whoever has more to show makes a choice. */
const MOST = 100
