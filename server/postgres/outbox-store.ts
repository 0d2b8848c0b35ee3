import type { Pool } from 'pg'
import type { Instant } from '../../core/kernel/instant.ts'
import { createLane, passThrough } from '../application/lane.ts'
import type { OutboxStore, SentRow, Waiting } from '../application/outbox-store.ts'
import { run } from './statement.ts'
import { outboxDone } from './statements/outbox-done.ts'
import { outboxFailed } from './statements/outbox-failed.ts'
import { outboxWaitingInBuckets } from './statements/outbox-waiting-in-buckets.ts'
import { outboxWaitingOfMarketplace } from './statements/outbox-waiting-of-marketplace.ts'
import { outstandingAdvances } from './statements/outstanding-advances.ts'

type SentRecord = Omit<SentRow, 'marketplaceId'> & { readonly marketplace_id: string }

interface DoneRow {
  readonly bucket: number
  readonly id: string
  readonly at: Instant
}

export function createOutboxStore(pool: Pool): OutboxStore {
  // What many cases' commits have left done at the same time is marked in one statement.
  const doneLane = createLane<DoneRow, void>(async batch => {
    await run(pool, outboxDone, [JSON.stringify(batch.map(({ request }) => request))])
    for (const { settle } of batch) settle()
    return []
  })
  return {
    async waiting(where) {
      return (await waitingRows(pool, where)).map(({ marketplace_id, ...row }) => ({
        ...row,
        marketplaceId: marketplace_id,
      }))
    },
    async done(rows, at) {
      await Promise.all(
        rows.map(({ bucket, id }) => passThrough(doneLane, { subject: id, request: { bucket, id, at } })),
      )
    },
    async failed({ bucket, id }, { error, retryAt }) {
      await run(pool, outboxFailed, [bucket, id, error, retryAt])
    },
    async outstandingAdvances({ marketplaceId, merchantId }) {
      const rows = await run<{ id: string }>(pool, outstandingAdvances, [marketplaceId, merchantId])
      return rows.map(row => row.id)
    },
  }
}

function waitingRows(pool: Pool, where: Waiting): Promise<SentRecord[]> {
  if ('marketplaceId' in where) {
    return run(pool, outboxWaitingOfMarketplace, [where.marketplaceId, where.topics, where.limit])
  }
  return run(pool, outboxWaitingInBuckets, [where.buckets, where.availableBefore, where.topics, where.limit])
}
