import type { Command } from '../../core/case-file/command.ts'
import type { EvidenceEntry } from '../../core/evidence/evidence.ts'
import type { Rejection } from '../../core/kernel/rejection.ts'
import type { StoredEvidence } from './ports.ts'

/** The items that a command may bring forward, as the case will know them. */
export function usableEvidence(found: readonly StoredEvidence[], command: Command | null): EvidenceEntry[] {
  return found
    .filter(item => mayUse(item, command))
    .map(({ id, kind, sha256, uploader, uploadedAt }) => ({ id, kind, from: sideOf(uploader), sha256, at: uploadedAt }))
}

/** Rejects with `evidence_not_found` when a named item isn't among the usable ones. */
export function missingEvidence(named: readonly string[], usable: readonly EvidenceEntry[]): Rejection | null {
  const known = new Set(usable.map(item => item.id))
  const missing = named.find(id => !known.has(id))
  if (missing === undefined) return null
  const place = named.indexOf(missing)
  return { code: 'evidence_not_found', pointer: `/evidence_ids/${place}`, facts: { evidence_id: missing } }
}

/** People may bring forward what they uploaded themselves; the platform's people share what any of them did. */
function mayUse(item: StoredEvidence, command: Command | null): boolean {
  if (command === null) return false
  const side = sideOf(command.by)
  return side === sideOf(item.uploader) && (side === 'platform' || item.uploader.id === command.by.id)
}

function sideOf({ role }: { readonly role: string }): 'buyer' | 'merchant' | 'platform' {
  return role === 'buyer' || role === 'merchant' ? role : 'platform'
}
