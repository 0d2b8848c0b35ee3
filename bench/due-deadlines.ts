import type { Pool } from 'pg'
import { bucketOfCase, parseCaseId } from '../core/kernel/ids.ts'
import { DAY_MS, type Instant, plusMs } from '../core/kernel/instant.ts'
import { bucketOfOrder } from '../core/ledger/lanes.ts'
import { openedCaseId } from '../server/application/request-ids.ts'
import { type Application, buildApplication } from '../server/main/application.ts'
import { digest } from '../server/main/digest.ts'
import { packsFolder } from '../server/main/settings.ts'
import { wallClock } from '../server/main/wall-clock.ts'
import { createCalendars } from '../server/pack-files/calendars.ts'
import { createPackCatalog } from '../server/pack-files/catalog.ts'
import { createMarketplaces } from '../server/postgres/marketplaces.ts'
import { inParallel, settle } from './surroundings.ts'

export interface DueFigures {
  /** How many were there: as many as asked for, or as could be opened in the time there is. */
  readonly cases: number
  /** Cases in which a passed deadline fired, per second, with everything that follows from it. */
  readonly sweptPerSecond: number
  /** The same by a loop that waits for each case before it takes the next. */
  readonly singlyPerSecond: number
}

export interface DueOptions {
  readonly cases: number
  /** Of them, how many the plain loop gets. */
  readonly singly: number
}

/**
 * Opens real cases ten days ago, which nobody has answered since, and then lets the time that has passed be seen: each
 * case is refunded by the merchant's silence, with its postings, its payout and its closing.
 */
export async function measureDueDeadlines(pool: Pool, { cases, singly }: DueOptions): Promise<DueFigures> {
  let now: Instant = plusMs(wallClock.now(), -10 * DAY_MS)
  const application = buildApplication({
    pool,
    packs: createPackCatalog(packsFolder),
    calendars: createCalendars(packsFolder),
    clock: { now: () => now },
    reportFault: (fault, about) => {
      throw new Error(about, { cause: fault })
    },
  })
  const marketplace = {
    id: MARKETPLACE_ID,
    name: 'Due',
    pack: 'taobao',
    mode: 'live' as const,
    clockAt: null,
    rulesVersion: 0,
  }
  await createMarketplaces(pool).add(marketplace, { sha256: digest.sha256('due'), ending: '', at: now })
  // What is only made to be measured needn't survive a crash; what is measured does.
  await setCommits(pool, 'off')
  const until = performance.now() + OPENING_MS_MAX
  let opened = 0
  await inParallel(OPENERS, cases, async place => {
    if (performance.now() > until) return
    await openUnanswered(application, { orderId: `due-${place}`, at: now })
    opened += 1
  })
  await setCommits(pool, 'on')
  await settle(pool)
  now = wallClock.now()
  const singlyPerSecond = await fireSingly(application, { pool, count: singly })
  const began = performance.now()
  let fired = 0
  for (let round = -1; round !== 0; fired += round) round = await application.sweep()
  return { cases: opened, sweptPerSecond: fired / ((performance.now() - began) / 1000), singlyPerSecond }
}

async function setCommits(pool: Pool, setting: 'on' | 'off'): Promise<void> {
  await pool.query(`ALTER SYSTEM SET synchronous_commit = ${setting}`)
  await pool.query('SELECT pg_reload_conf()')
}

async function openUnanswered(application: Application, { orderId, at }: { orderId: string; at: Instant }) {
  const place = Number(orderId.slice('due-'.length))
  const buyer = { id: `b${place % 100}`, name: 'Bai' }
  const lines = [
    { id: 'l1', title: 'Cup', category: 'kitchen', goods: 'physical', quantity: 1, paidMinor: 8900, promises: [] },
  ]
  const imported = {
    buyer,
    merchant: { id: `m${place % 20}`, name: 'Ming' },
    currency: 'CNY',
    paidAt: plusMs(at, -DAY_MS),
    promisedShipBy: null,
    shippingFeeMinor: 0,
    lines,
  }
  await application.putOrder({ marketplaceId: MARKETPLACE_ID, orderId }, { imported, completedAt: null })
  const claim = { remedy: 'refund_only', reason: 'not_received', lines: [{ lineId: 'l1', quantity: 1 }] }
  const bucket = bucketOfOrder(MARKETPLACE_ID, orderId)
  const idempotency = { scope: buyer.id, key: orderId, bodyHash: orderId }
  const opened = await application.submit({
    marketplaceId: MARKETPLACE_ID,
    bucket,
    caseId: openedCaseId(digest, { marketplaceId: MARKETPLACE_ID, bucket, idempotency }),
    command: { name: 'open_case', by: { role: 'buyer', id: buyer.id }, fields: { kind: 'after_sale', claim } },
    orderId,
    idempotency,
  })
  if (opened.status !== 'done') throw new Error(`${orderId} did not open: ${JSON.stringify(opened.rejection)}`)
}

async function fireSingly(application: Application, { pool, count }: { pool: Pool; count: number }): Promise<number> {
  const due = await pool.query<{ id: string }>(
    'SELECT id FROM case_file WHERE marketplace_id = $1 ORDER BY next_due_ms LIMIT $2',
    [MARKETPLACE_ID, count],
  )
  const began = performance.now()
  for (const { id } of due.rows) {
    const caseId = parseCaseId(id)
    if (caseId === null) throw new Error(`no case id: ${id}`)
    await application.submit({ marketplaceId: MARKETPLACE_ID, bucket: bucketOfCase(caseId), caseId, command: null })
  }
  return count / ((performance.now() - began) / 1000)
}

const MARKETPLACE_ID = 'due'
/** On a machine that is busy otherwise, fewer cases measure as well. */
const OPENING_MS_MAX = 120_000
/** At once, so that batches fill. */
const OPENERS = 128
