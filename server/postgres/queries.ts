import type { Pool } from 'pg'
import type { Actor, CaseFile } from '../../core/case-file/case-file.ts'
import { bucketOfCase, parseCaseId } from '../../core/kernel/ids.ts'
import type { Instant } from '../../core/kernel/instant.ts'
import { bucketOfOrder } from '../../core/ledger/lanes.ts'
import { decodeCursor, pageOf } from '../application/cursor.ts'
import type { CaseFilter, Queries, StoredText } from '../application/queries.ts'
import type { StoredOrder } from '../application/stored-order.ts'
import { feedMarksOf, type RecordedRecord, recordedEventOf } from './event-record.ts'
import { createMoneyQueries } from './money-queries.ts'
import { run } from './statement.ts'
import { caseEvents } from './statements/case-events.ts'
import { caseList } from './statements/case-list.ts'
import { caseTexts } from './statements/case-texts.ts'
import { eventFeed } from './statements/event-feed.ts'
import { findCase } from './statements/find-case.ts'
import { findOrder } from './statements/find-order.ts'

export function createQueries(pool: Pool): Queries {
  return {
    ...createMoneyQueries(pool),
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
      const rows = await run<RecordedRecord>(pool, eventFeed, [marketplaceId, ...marks, before, limit + 1])
      const { rows: shown, next } = pageOf(rows, limit, feedMarksOf)
      return { rows: shown.map(recordedEventOf), next }
    },
    async texts({ marketplaceId, caseId }, kind) {
      const bucket = bucketOf(caseId)
      if (bucket === null) return []
      return (await run<TextRecord>(pool, caseTexts, [bucket, caseId, marketplaceId, kind ?? null])).map(textOf)
    },
    async order(marketplaceId, orderId) {
      const key = [bucketOfOrder(marketplaceId, orderId), marketplaceId, orderId]
      const [row] = await run<{ order_file: StoredOrder }>(pool, findOrder, key)
      return row?.order_file ?? null
    },
  }
}

async function listCases(pool: Pool, filter: CaseFilter) {
  const marks = filter.cursor === undefined ? [0, ''] : decodeCursor(filter.cursor, ['moment', 'text'])
  if (marks === null) return null
  const [dueMs, id] = marks
  const { marketplaceId, kind, stage, status, merchantId, buyerId, dueBefore, orderId, q, limit } = filter
  const narrowing = [kind, stage, status, merchantId, buyerId].map(value => value ?? null)
  const place = [dueMs ?? 0, id, dueMs === null]
  const rest = [dueBefore, orderId, q].map(value => value ?? null)
  const rows = await run<{ state: CaseFile }>(pool, caseList, [
    marketplaceId,
    ...narrowing,
    ...place,
    ...rest,
    limit + 1,
  ])
  const files = rows.map(row => row.state)
  return pageOf(files, limit, file => [file.nextDueAt, file.id])
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
