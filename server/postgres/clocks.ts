import type { Pool } from 'pg'
import type { Instant } from '../../core/kernel/instant.ts'
import type { SandboxClock } from '../application/advance-clock.ts'
import type { DueCase, DueCases } from '../application/sweep.ts'
import { findMarketplaceById } from './marketplaces.ts'
import { run } from './statement.ts'
import { liveDue } from './statements/live-due.ts'
import { marketplaceDue } from './statements/marketplace-due.ts'
import { moveClock } from './statements/move-clock.ts'
import { nextDue } from './statements/next-due.ts'

interface DueRecord {
  readonly marketplace_id: string
  readonly bucket: number
  readonly id: string
}

/** Which cases are due, and where the sandboxes' clocks stand. */
export function createClocks(pool: Pool): SandboxClock & DueCases {
  return {
    marketplace: id => findMarketplaceById(pool, id),
    async moveTo(marketplaceId, at) {
      await run(pool, moveClock, [marketplaceId, at])
    },
    async nextDue({ marketplaceId, from, before }) {
      const [row] = await run<{ due_ms: Instant | null }>(pool, nextDue, [marketplaceId, from, before])
      return row?.due_ms ?? null
    },
    async due({ marketplaceId, before, limit }) {
      return (await run<DueRecord>(pool, marketplaceDue, [marketplaceId, before, limit])).map(dueCaseOf)
    },
    async liveDue({ buckets, before, limit }) {
      return (await run<DueRecord>(pool, liveDue, [buckets, before, limit])).map(dueCaseOf)
    },
  }
}

function dueCaseOf({ marketplace_id, bucket, id }: DueRecord): DueCase {
  return { marketplaceId: marketplace_id, bucket, caseId: id }
}
