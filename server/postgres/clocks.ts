import type { Pool } from 'pg'
import type { Instant } from '../../core/kernel/instant.ts'
import type { SandboxClock } from '../application/advance-clock.ts'
import type { CalendarPorts } from '../application/apply-calendars.ts'
import type { DueOrder, DueOrders } from '../application/pass-orders.ts'
import type { DueStandings } from '../application/standing/standing-store.ts'
import type { DueCase, DueCases } from '../application/sweep.ts'
import { findMarketplaceById } from './marketplaces.ts'
import { run } from './statement.ts'
import { casesWaitingForCalendar } from './statements/cases-waiting-for-calendar.ts'
import { liveDue } from './statements/live-due.ts'
import { liveDueOrders } from './statements/live-due-orders.ts'
import { liveDueStandings } from './statements/live-due-standings.ts'
import { marketplaceDue } from './statements/marketplace-due.ts'
import { marketplaceDueOrders } from './statements/marketplace-due-orders.ts'
import { marketplaceDueStandings } from './statements/marketplace-due-standings.ts'
import { moveClock } from './statements/move-clock.ts'
import { nextDue } from './statements/next-due.ts'

interface DueRecord {
  readonly marketplace_id: string
  readonly bucket: number
  readonly id: string
}

interface WaitingRecord extends DueRecord {
  readonly rules_hash: string
  readonly market: string | null
  readonly due_ms: readonly (Instant | null)[]
}

interface DueOrderRecord extends Pick<DueRecord, 'marketplace_id' | 'id'> {
  readonly watch_ms: Instant
}

interface DueStandingRecord extends Pick<DueRecord, 'marketplace_id'> {
  readonly merchant_id: string
  readonly next_due_ms: Instant
}

type Clocks = SandboxClock & DueCases & DueOrders & DueStandings & CalendarPorts['waiting']

/** Which cases, orders and standings are due, which cases wait for a calendar, where the sandboxes' clocks stand. */
export function createClocks(pool: Pool): Clocks {
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
    async dueOrders({ marketplaceId, before, limit }) {
      const rows = await run<DueOrderRecord>(pool, marketplaceDueOrders, [marketplaceId, before, limit])
      return rows.map(dueOrderOf)
    },
    async liveDueOrders({ buckets, before, limit }) {
      return (await run<DueOrderRecord>(pool, liveDueOrders, [buckets, before, limit])).map(dueOrderOf)
    },
    async dueStandings({ marketplaceId, before, limit }) {
      const rows = await run<DueStandingRecord>(pool, marketplaceDueStandings, [marketplaceId, before, limit])
      return rows.map(dueStandingOf)
    },
    async liveDueStandings({ buckets, before, limit }) {
      return (await run<DueStandingRecord>(pool, liveDueStandings, [buckets, before, limit])).map(dueStandingOf)
    },
    async inBucket(bucket) {
      const rows = await run<WaitingRecord>(pool, casesWaitingForCalendar, [bucket])
      return rows.map(({ market, ...row }) => {
        return { ...dueCaseOf(row), rulesHash: row.rules_hash, dueAt: row.due_ms, ...(market !== null && { market }) }
      })
    },
  }
}

function dueCaseOf({ marketplace_id, bucket, id }: DueRecord): DueCase {
  return { marketplaceId: marketplace_id, bucket, caseId: id }
}

function dueOrderOf({ marketplace_id, id, watch_ms }: DueOrderRecord): DueOrder {
  return { marketplaceId: marketplace_id, orderId: id, dueAt: watch_ms }
}

function dueStandingOf({ marketplace_id, merchant_id, next_due_ms }: DueStandingRecord) {
  return { marketplaceId: marketplace_id, merchantId: merchant_id, dueAt: next_due_ms }
}
