import type { Pool } from 'pg'
import type { Actor, CaseFile } from '../../core/case-file/case-file.ts'
import { bucketOfCase, parseCaseId } from '../../core/kernel/ids.ts'
import type { Instant } from '../../core/kernel/instant.ts'
import { bucketOfOrder } from '../../core/ledger/lanes.ts'
import { decodeCursor, pageOf } from '../application/cursor.ts'
import { createLane, passThrough } from '../application/lane.ts'
import type { OrderName } from '../application/order-changes.ts'
import type { OrderFilter, Queries, StoredText } from '../application/queries.ts'
import type { StoredOrder } from '../application/stored-order.ts'
import { listCases } from './case-list.ts'
import { type RecordedRecord, recordedEventOf } from './event-record.ts'
import { type FeedRecord, feedEventOf, feedMarksOf } from './feed-record.ts'
import { createMoneyQueries } from './money-queries.ts'
import { run } from './statement.ts'
import { caseEvents } from './statements/case-events.ts'
import { caseTexts } from './statements/case-texts.ts'
import { eventFeed } from './statements/event-feed.ts'
import { findCase } from './statements/find-case.ts'
import { findOrders } from './statements/find-orders.ts'
import { orderList } from './statements/order-list.ts'
import { createWorkloadQueries } from './workload-queries.ts'

export function createQueries(pool: Pool): Queries {
  // A page of cases asks for the orders of them all at once.
  const orders = createLane<OrderName, StoredOrder | null>(async batch => {
    const keys = JSON.stringify(batch.map(orderParameters))
    const rows = await run<{ order_file: StoredOrder | null }>(pool, findOrders, [keys])
    for (const [place, { settle }] of batch.entries()) settle(rows[place]?.order_file ?? null)
    return []
  })
  return {
    ...createMoneyQueries(pool),
    ...createWorkloadQueries(pool),
    cases: filter => listCases(pool, filter),
    async caseFile({ marketplaceId, caseId }) {
      const bucket = bucketOf(caseId)
      if (bucket === null) return null
      const [row] = await run<{ state: CaseFile }>(pool, findCase, [bucket, caseId, marketplaceId])
      return row?.state ?? null
    },
    async events({ marketplaceId, caseId }) {
      const bucket = bucketOf(caseId)
      if (bucket === null) return []
      return (await run<RecordedRecord>(pool, caseEvents, [bucket, caseId, marketplaceId])).map(recordedEventOf)
    },
    async feed({ marketplaceId, after, before, limit }) {
      const marks = after === undefined ? [0, 0, '', 0] : decodeCursor(after, ['moment', 'bucket', 'text', 'seq'])
      if (marks === null) return null
      const rows = await run<FeedRecord>(pool, eventFeed, [marketplaceId, ...marks, before, limit + 1])
      const { rows: shown, next } = pageOf(rows, limit, feedMarksOf)
      return { rows: shown.map(feedEventOf), next }
    },
    async texts({ marketplaceId, caseId }, kind) {
      const bucket = bucketOf(caseId)
      if (bucket === null) return []
      return (await run<TextRecord>(pool, caseTexts, [bucket, caseId, marketplaceId, kind ?? null])).map(textOf)
    },
    order: (marketplaceId, orderId) =>
      passThrough(orders, { request: { marketplaceId, orderId }, subject: `${marketplaceId}/${orderId}` }),
    orders: filter => listOrders(pool, filter),
  }
}

function orderParameters({ request }: { readonly request: OrderName }, place: number) {
  const { marketplaceId, orderId } = request
  return { place, bucket: bucketOfOrder(marketplaceId, orderId), marketplace_id: marketplaceId, order_id: orderId }
}

async function listOrders(pool: Pool, { marketplaceId, buyerId, merchantId, cursor, limit }: OrderFilter) {
  const marks = cursor === undefined ? [null, null] : decodeCursor(cursor, ['moment', 'text'])
  if (marks === null) return null
  const narrowing = [buyerId ?? null, merchantId ?? null]
  const values = [marketplaceId, ...narrowing, limit + 1, ...marks]
  const rows = await run<{ order_file: StoredOrder }>(pool, orderList, values)
  const orders = rows.map(row => row.order_file)
  return pageOf(orders, limit, order => [order.imported.paidAt, order.id])
}

interface TextRecord {
  readonly id: string
  readonly kind: string
  readonly author: Actor
  readonly sha256: string
  readonly body: string | null
  readonly written_ms: Instant
}

function textOf({ written_ms, ...text }: TextRecord): StoredText {
  return { ...text, writtenAt: written_ms }
}

function bucketOf(caseId: string): number | null {
  const id = parseCaseId(caseId)
  return id === null ? null : bucketOfCase(id)
}
