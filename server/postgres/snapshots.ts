import type { Pool } from 'pg'
import type { Snapshot } from '../../core/policy/snapshot.ts'
import type { SnapshotStore } from '../application/ports.ts'
import { run } from './statement.ts'
import { findSnapshot } from './statements/find-snapshot.ts'
import { keepSnapshot } from './statements/keep-snapshot.ts'

export function createSnapshots(pool: Pool): SnapshotStore {
  return {
    async find(hash) {
      const [row] = await run<{ body: Snapshot }>(pool, findSnapshot, [hash])
      return row?.body ?? null
    },
    async keep(snapshot, at) {
      await run(pool, keepSnapshot, [snapshot.hash, JSON.stringify(snapshot), at])
    },
  }
}
