import type { Rejection } from '../kernel/rejection.ts'
import type { EventDraft } from './events.ts'
import type { Matter } from './matter.ts'
import type { TextRef } from './text-ref.ts'

/**
 * The event that puts the evidence of a command on file; none where it brings nothing new to it, nor words about it.
 * Items that its sender may not use never get this far: the application answers those with `evidence_not_found`.
 * Rejects with `too_much_evidence` (100 items a side).
 */
export function newEvidence(
  { file, facts }: Pick<Matter, 'file' | 'facts'>,
  statement: TextRef | null = null,
): EventDraft[] | Rejection {
  const known = new Set(file.evidence.map(({ id }) => id))
  const items = (facts.evidence ?? []).filter(({ id }) => !known.has(id))
  const overfull = items.find(({ from }) => [...file.evidence, ...items].filter(one => one.from === from).length > MOST)
  if (overfull !== undefined) return { code: 'too_much_evidence', pointer: '/evidence_ids', facts: { most: MOST } }
  return items.length === 0 && statement === null ? [] : [{ type: 'EvidenceSubmitted', items, statement }]
}

/** Nobody weighs more than this; whoever has more to show makes a choice. */
const MOST = 100
