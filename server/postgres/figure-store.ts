import type { Pool } from 'pg'
import type { Instant } from '../../core/kernel/instant.ts'
import type { LocalDate } from '../../core/kernel/zone.ts'
import { bucketOfMerchant } from '../../core/ledger/lanes.ts'
import type { Entry } from '../../core/metrics/entry.ts'
import { decodeCursor, pageOf } from '../application/cursor.ts'
import type { FigureStore, KeptFigure, PublishedDay, SumsWanted } from '../application/figure-store.ts'
import { run } from './statement.ts'
import { figureDaysFrom, keepFigureDay, lastFigureDay } from './statements/figure-days.ts'
import { figureMerchants } from './statements/figure-merchants.ts'
import { entryList, entrySums } from './statements/figures/entries.ts'
import { keepMerchantFigures, merchantFiguresOfDay, merchantFiguresOfDays } from './statements/merchant-figures.ts'

export function createFigureStore(pool: Pool): FigureStore {
  return {
    async merchants({ marketplaceId, after, limit }) {
      const rows = await run<{ id: string }>(pool, figureMerchants, [marketplaceId, after, limit])
      return rows.map(({ id }) => id)
    },
    async sums(count, { marketplaceId, merchantIds, scopes, only }) {
      const wanted = [marketplaceId, merchantIds, placed(scopes), only?.caseId ?? null, only?.buyerId ?? null]
      return (await run<SumRecord>(pool, entrySums(count), wanted)).map(sumOf)
    },
    async entries(count, { marketplaceId, merchantId, scope, excluded, cursor, limit }) {
      const marks = cursor === undefined ? [0, ''] : decodeCursor(cursor, ['moment', 'text'])
      if (marks === null) return null
      const wanted = [marketplaceId, [merchantId], placed([scope]), null, null, excluded, ...marks, limit + 1]
      const rows = (await run<EntryRecord>(pool, entryList(count), wanted)).map(entryOf)
      return pageOf(rows, limit, ({ at, subject }) => [at, subject])
    },
    async lastDay(marketplaceId, upTo) {
      const [row] = await run<DayRecord>(pool, lastFigureDay, [marketplaceId, upTo ?? null])
      return row === undefined ? null : dayOf(row)
    },
    async daysFrom(marketplaceId, from) {
      return (await run<DayRecord>(pool, figureDaysFrom, [marketplaceId, from])).map(dayOf)
    },
    async keep(rows) {
      const named = rows.map(row => ({ ...row, bucket: bucketOfMerchant(row.marketplaceId, row.merchantId) }))
      if (named.length > 0) await run(pool, keepMerchantFigures, [JSON.stringify(named)])
    },
    async keepDay(marketplaceId, { day, publishedAt }) {
      await run(pool, keepFigureDay, [marketplaceId, day, publishedAt])
    },
    async ofDay({ marketplaceId, merchantId, day }) {
      const bucket = bucketOfMerchant(marketplaceId, merchantId)
      const rows = await run<KeptRecord>(pool, merchantFiguresOfDay, [bucket, marketplaceId, merchantId, day])
      return rows.map(keptOf)
    },
    async ofDays({ marketplaceId, merchantIds, from, to }) {
      const buckets = merchantIds.map(id => bucketOfMerchant(marketplaceId, id))
      const rows = await run<DatedRecord>(pool, merchantFiguresOfDays, [buckets, marketplaceId, merchantIds, from, to])
      return rows.map(({ merchant_id: merchantId, day, ...row }) => ({ ...keptOf(row), merchantId, day }))
    },
  }
}

function placed(scopes: SumsWanted['scopes']): string {
  return JSON.stringify(scopes.map((scope, place) => ({ place, ...scope })))
}

interface SumRecord {
  readonly place: number
  readonly merchant_id: string
  readonly counted: number
  readonly excluded: number
  readonly total_ms: number
  readonly median_ms: number | null
}

function sumOf({ merchant_id, total_ms, median_ms, ...sum }: SumRecord) {
  return { ...sum, merchantId: merchant_id, totalMs: total_ms, medianMs: median_ms }
}

interface EntryRecord {
  readonly merchant_id: string
  readonly subject: string
  readonly case_id: string | null
  readonly order_id: string | null
  readonly at_ms: Instant
  readonly excluded: boolean
  readonly ms: number | null
}

function entryOf({ merchant_id, case_id, order_id, at_ms, ...entry }: EntryRecord): Entry {
  return { ...entry, merchantId: merchant_id, caseId: case_id, orderId: order_id, at: at_ms }
}

interface DayRecord {
  readonly day: LocalDate
  readonly published_ms: Instant
}

function dayOf({ day, published_ms }: DayRecord): PublishedDay {
  return { day, publishedAt: published_ms }
}

type KeptRecord = Omit<KeptFigure, 'totalMs' | 'medianMs'> & {
  readonly total_ms: number
  readonly median_ms: number | null
}

interface DatedRecord extends KeptRecord {
  readonly merchant_id: string
  readonly day: LocalDate
}

function keptOf({ total_ms: totalMs, median_ms: medianMs, ...row }: KeptRecord): KeptFigure {
  return { ...row, totalMs, medianMs }
}
