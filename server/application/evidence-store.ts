import type { StoredEvidence } from './ports.ts'

/** What is known of evidence items; their files lie elsewhere, by hash. */
export interface EvidenceStore {
  /** The same id again changes nothing. */
  add(item: StoredEvidence): Promise<void>
  find(marketplaceId: string, id: string): Promise<StoredEvidence | null>
  /** The cases that an item was given to: whoever may see one of them may see it. */
  casesOf(evidenceId: string): Promise<readonly string[]>
}
