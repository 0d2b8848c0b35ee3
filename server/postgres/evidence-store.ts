import type { Pool } from 'pg'
import { bucketOf } from '../../core/kernel/ids.ts'
import type { Instant } from '../../core/kernel/instant.ts'
import type { EvidenceStore } from '../application/evidence-store.ts'
import type { StoredEvidence } from '../application/ports.ts'
import { run } from './statement.ts'
import { addEvidence } from './statements/add-evidence.ts'
import { casesOfEvidence } from './statements/cases-of-evidence.ts'
import { findEvidence } from './statements/find-evidence.ts'

export function createEvidenceStore(pool: Pool): EvidenceStore {
  return {
    async add({ id, marketplaceId, uploader, kind, sha256, mediaType, sizeBytes, name, uploadedAt }) {
      const uploaded = [JSON.stringify(uploader), kind, sha256, mediaType, sizeBytes, name, uploadedAt]
      await run(pool, addEvidence, [bucketOf(id), id, marketplaceId, ...uploaded])
    },
    async find(marketplaceId, id) {
      const [row] = await run<EvidenceRecord>(pool, findEvidence, [bucketOf(id), id, marketplaceId])
      return row === undefined ? null : evidenceOf(row)
    },
    async casesOf(evidenceId) {
      return (await run<{ case_id: string }>(pool, casesOfEvidence, [evidenceId])).map(row => row.case_id)
    },
  }
}

interface EvidenceRecord {
  readonly id: string
  readonly marketplace_id: string
  readonly uploader: StoredEvidence['uploader']
  readonly kind: string
  readonly sha256: string
  readonly media_type: string
  readonly size_bytes: number
  readonly name: string
  readonly uploaded_ms: Instant
}

function evidenceOf(row: EvidenceRecord): StoredEvidence {
  const { id, uploader, kind, sha256, name } = row
  const stored = { mediaType: row.media_type, sizeBytes: row.size_bytes, uploadedAt: row.uploaded_ms }
  return { id, marketplaceId: row.marketplace_id, uploader, kind, sha256, name, ...stored }
}
