import type { Pool } from 'pg'
import { HOUR_MS, type Instant } from '../../core/kernel/instant.ts'
import type { IntegrationKey, IntegrationKeys } from '../application/integration-keys.ts'
import { run } from './statement.ts'
import { addKey } from './statements/add-key.ts'
import { findKey } from './statements/find-key.ts'
import { findKeyById } from './statements/find-key-by-id.ts'
import { listKeys } from './statements/list-keys.ts'
import { revokeKey } from './statements/revoke-key.ts'
import { useKey } from './statements/use-key.ts'

export function createIntegrationKeys(pool: Pool): IntegrationKeys {
  const one = async (
    ...asked: readonly [statement: typeof findKey | typeof useKey | typeof findKeyById, unknown[]]
  ) => {
    const [row] = await run<KeyRecord>(pool, ...asked)
    return row === undefined ? null : keyOf(row)
  }
  return {
    async add({ sha256, marketplaceId, name, ending, madeBy, at }, keysMax) {
      const rows = await run(pool, addKey, [sha256, marketplaceId, name, ending, madeBy, at, keysMax])
      return rows.length > 0
    },
    find: sha256 => one(findKey, [sha256]),
    use: ({ sha256, ending, at }) => one(useKey, [sha256, at - USE_NOTED_MS, at, ending]),
    async list(marketplaceId) {
      return (await run<KeyRecord>(pool, listKeys, [marketplaceId, LISTED_MAX])).map(keyOf)
    },
    async revoke({ marketplaceId, id }, { keyId, at }) {
      await run(pool, revokeKey, [marketplaceId, id, at, keyId])
      return one(findKeyById, [marketplaceId, id])
    },
  }
}

interface KeyRecord {
  readonly id: string
  readonly marketplace_id: string
  readonly name: string | null
  readonly ending: string | null
  readonly created_ms: Instant
  readonly made_by: string | null
  readonly last_used_ms: Instant | null
  readonly revoked_ms: Instant | null
  readonly revoked_by: string | null
}

function keyOf(row: KeyRecord): IntegrationKey {
  return {
    id: row.id,
    marketplaceId: row.marketplace_id,
    name: row.name,
    ending: row.ending,
    madeAt: row.created_ms,
    madeBy: row.made_by,
    lastUsedAt: row.last_used_ms,
    revokedAt: row.revoked_ms,
    revokedBy: row.revoked_by,
  }
}

/** Often enough to tell a key in use from a forgotten one, and no write for a request. */
const USE_NOTED_MS = HOUR_MS
/** All in force, and the latest that were ended. */
const LISTED_MAX = 200
