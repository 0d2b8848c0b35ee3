import type { Pool } from 'pg'
import type { CaseFile } from '../../core/case-file/case-file.ts'
import { bucketOfCase, parseCaseId } from '../../core/kernel/ids.ts'
import { bucketOfOrder } from '../../core/ledger/lanes.ts'
import { decodeCursor, type Page, pageOf } from '../application/cursor.ts'
import type { CaseFilter } from '../application/queries.ts'
import { wordsSearched } from '../application/search-words.ts'
import { run } from './statement.ts'
import { caseList } from './statements/case-list.ts'
import { casesFound } from './statements/cases-found.ts'
import { findCases } from './statements/find-cases.ts'
import { findOrdersByWords } from './statements/find-orders-by-words.ts'

/**
 * A page of cases. One that searches looks up what it finds, and then what of that the filters leave; where that is
 * very much, pages fill quickly by going through the list itself.
 */
export async function listCases(
  pool: Pool,
  filter: CaseFilter,
  fetchedMax: number = FETCHED_MAX,
): Promise<Page<CaseFile> | null> {
  const place = placeOf(filter)
  if (place === null) return null
  const { q } = filter
  const rows = await (q === undefined
    ? walk(pool, filter, place)
    : search(pool, { ...filter, q }, { place, fetchedMax }))
  const files = rows.map(row => row.state)
  return pageOf(files, filter.limit, file => [file.nextDueAt, file.closedAt, file.id])
}

type Place = readonly (number | string | null)[]
type Row = { readonly state: CaseFile }
type Key = { readonly bucket: number; readonly id: string }
type Searching = CaseFilter & { readonly q: string }

interface Reading {
  readonly place: Place
  readonly fetchedMax: number
}

async function search(pool: Pool, filter: Searching, { place, fetchedMax }: Reading): Promise<readonly Row[]> {
  const [named, orders] = await Promise.all([
    casesNamed(pool, filter, fetchedMax),
    ordersFound(pool, filter, fetchedMax),
  ])
  if (named.length <= fetchedMax && orders.length <= fetchedMax) {
    const keys = [named, orders].flatMap(rows => [rows.map(({ bucket }) => bucket), rows.map(({ id }) => id)])
    return run<Row>(pool, casesFound, [...narrowingOf(filter), ...place, filter.limit + 1, ...keys])
  }
  const { q, ...rest } = filter
  const isMerchant = named.some(one => one.merchant_id === q) && (filter.merchantId ?? q) === q
  return walk(pool, isMerchant ? { ...rest, merchantId: q } : filter, place)
}

function casesNamed(pool: Pool, { marketplaceId, q }: Searching, most: number) {
  const caseId = parseCaseId(q)
  const buckets = [caseId === null ? null : bucketOfCase(caseId), bucketOfOrder(marketplaceId, q)]
  return run<Key & { merchant_id: string }>(pool, findCases, [marketplaceId, q, most + 1, ...buckets])
}

async function ordersFound(pool: Pool, { marketplaceId, q, merchantId, buyerId }: Searching, most: number) {
  const words = wordsSearched(q)
  const whose = [merchantId ?? null, buyerId ?? null]
  return words === null ? [] : run<Key>(pool, findOrdersByWords, [marketplaceId, words, ...whose, most + 1])
}

function walk(pool: Pool, filter: CaseFilter, place: Place): Promise<readonly Row[]> {
  const { q, limit } = filter
  const searched = q === undefined ? [null, null] : [q, wordsSearched(q)]
  return run<Row>(pool, caseList, [...narrowingOf(filter), ...place, limit + 1, ...searched])
}

function narrowingOf(filter: CaseFilter): readonly unknown[] {
  const { marketplaceId, kind, stage, status, merchantId, buyerId, dueBefore, orderId, waiting, hiddenKinds } = filter
  const bucket = orderId === undefined ? undefined : bucketOfOrder(marketplaceId, orderId)
  const given = [kind, stage, status, merchantId, buyerId, dueBefore, waiting?.nextExpiries, orderId, bucket]
  return [marketplaceId, ...given.map(value => value ?? null), hiddenKinds ?? [], waiting?.openEnded ?? null]
}

/** In which stretch of the list a page begins, and after which case there. */
function placeOf({ cursor }: CaseFilter): Place | null {
  if (cursor === undefined) return [0, 0, null, '']
  const marks = decodeCursor(cursor, ['moment', 'moment', 'text'])
  if (marks === null) return null
  const [dueMs, closedMs] = marks
  return [dueMs !== null ? 0 : closedMs === null ? 1 : 2, ...marks]
}

/** So many are fetched and put in order; more are too many to wait for. */
const FETCHED_MAX = 1000
