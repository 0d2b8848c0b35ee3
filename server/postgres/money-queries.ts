import type { Pool } from 'pg'
import { bucketOfCase, parseCaseId } from '../../core/kernel/ids.ts'
import type { Instant } from '../../core/kernel/instant.ts'
import { decodeCursor, pageOf } from '../application/cursor.ts'
import { caseOfPayout } from '../application/payouts.ts'
import type { Balance, Queries, StoredPayout } from '../application/queries.ts'
import { type PostingRecord, postingOf } from './posting-record.ts'
import { run } from './statement.ts'
import { balances } from './statements/balances.ts'
import { balancesThen } from './statements/balances-then.ts'
import { findPayout } from './statements/find-payout.ts'
import { payoutList } from './statements/payout-list.ts'
import { postingList } from './statements/posting-list.ts'

type MoneyQueries = Pick<Queries, 'balances' | 'balancesThen' | 'postings' | 'payouts' | 'payout'>

export function createMoneyQueries(pool: Pool): MoneyQueries {
  return {
    async balances(marketplaceId, path) {
      const pattern = path.replace(/[\\%_]/g, '\\$&') + (path.endsWith(':') ? '%' : '')
      return (await run<BalanceRecord>(pool, balances, [marketplaceId, pattern])).map(balanceOf)
    },
    async balancesThen({ marketplaceId, path, asOf, view }) {
      return (await run<BalanceRecord>(pool, balancesThen, [marketplaceId, path, asOf, view])).map(balanceOf)
    },
    async postings({ marketplaceId, caseId, account, sight, cursor, limit }) {
      const marks = cursor === undefined ? [0, ''] : decodeCursor(cursor, ['moment', 'text'])
      if (marks === null) return null
      const narrowing = [bucketOf(caseId), caseId ?? null, account ?? null]
      const seen = [sight?.knownAt ?? null, sight?.asOf ?? null]
      const values = [marketplaceId, ...narrowing, ...marks, ...seen, limit + 1]
      const rows = (await run<PostingRecord>(pool, postingList, values)).map(postingOf)
      return pageOf(rows, limit, row => [row.recordedAt, row.id])
    },
    async payouts({ marketplaceId, status, caseId, buyerId, cursor, limit }) {
      const marks = cursor === undefined ? [0, ''] : decodeCursor(cursor, ['moment', 'text'])
      if (marks === null) return null
      const narrowing = [status ?? null, bucketOf(caseId), caseId ?? null, buyerId ?? null]
      const rows = await run<PayoutRecord>(pool, payoutList, [marketplaceId, ...narrowing, ...marks, limit + 1])
      return pageOf(rows.map(payoutOf), limit, payout => [payout.orderedAt, payout.id])
    },
    async payout(marketplaceId, id) {
      const caseId = caseOfPayout(id)
      if (caseId === null) return null
      const [row] = await run<PayoutRecord>(pool, findPayout, [bucketOfCase(caseId), id, marketplaceId])
      return row === undefined ? null : payoutOf(row)
    },
  }
}

interface BalanceRecord {
  readonly path: string
  readonly currency: string
  readonly balance_minor: number
}

function balanceOf({ path, currency, balance_minor }: BalanceRecord): Balance {
  return { path, currency, balanceMinor: balance_minor }
}

interface PayoutRecord {
  readonly id: string
  readonly case_id: string
  readonly buyer_id: string
  readonly amount_minor: number
  readonly currency: string
  readonly status: StoredPayout['status']
  readonly attempt: number
  readonly ordered_ms: Instant
}

function payoutOf(row: PayoutRecord): StoredPayout {
  const { id, currency, status, attempt } = row
  const names = { id, caseId: row.case_id, buyerId: row.buyer_id }
  return { ...names, amountMinor: row.amount_minor, currency, status, attempt, orderedAt: row.ordered_ms }
}

/** Where a list is narrowed to one case it stays in that case's bucket. */
function bucketOf(caseId: string | undefined): number | null {
  const id = caseId === undefined ? null : parseCaseId(caseId)
  return id === null ? null : bucketOfCase(id)
}
