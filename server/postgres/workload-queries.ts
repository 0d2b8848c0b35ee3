import type { Pool } from 'pg'
import type { Instant } from '../../core/kernel/instant.ts'
import type { WorkloadQueries } from '../application/workload.ts'
import { run } from './statement.ts'
import { closedPerDay } from './statements/closed-per-day.ts'
import { openLoad } from './statements/open-load.ts'

export function createWorkloadQueries(pool: Pool): WorkloadQueries {
  return {
    async openLoad({ marketplaceId, spans, now, endOfToday, most }) {
      const rows = await run<LoadRecord>(pool, openLoad, [marketplaceId, spans, now, endOfToday, most])
      return rows.map(({ next_expiry, oldest_ms, due_today, ...group }) => {
        return { ...group, nextExpiry: next_expiry, oldestOpenedAt: oldest_ms, dueToday: due_today }
      })
    },
    async closedPerDay({ marketplaceId, days, most }) {
      const rows = await run<ClosedRecord>(pool, closedPerDay, [marketplaceId, days, most])
      // The database counts its buckets from 1 on.
      return rows.map(({ day, closed, median_ms }) => ({ place: day - 1, closed, medianMs: median_ms }))
    },
  }
}

interface LoadRecord {
  readonly kind: string
  readonly stage: string
  readonly next_expiry: string | null
  readonly span: number
  readonly cases: number
  readonly oldest_ms: Instant
  readonly overdue: number
  readonly due_today: number
}

interface ClosedRecord {
  readonly day: number
  readonly closed: number
  readonly median_ms: number
}
