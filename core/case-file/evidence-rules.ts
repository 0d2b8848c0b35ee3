import type { EventDraft } from './events.ts'
import type { Matter } from './matter.ts'

/**
 * The event that puts the evidence of a command on file; none where it brings nothing new. Items that its sender may
 * not use never get this far: the application answers those with `evidence_not_found`.
 */
export function newEvidence({ file, facts }: Pick<Matter, 'file' | 'facts'>): EventDraft[] {
  const known = new Set(file.evidence.map(({ id }) => id))
  const items = (facts.evidence ?? []).filter(({ id }) => !known.has(id))
  return items.length === 0 ? [] : [{ type: 'EvidenceSubmitted', items, statement: facts.texts?.statement ?? null }]
}
