import { join } from 'node:path'
import type { Pool } from 'pg'
import type { Actor, CaseFile } from '../../core/case-file/case-file.ts'
import { bucketOfCase, type CaseId } from '../../core/kernel/ids.ts'
import { type Instant, instant } from '../../core/kernel/instant.ts'
import { bucketOfOrder } from '../../core/ledger/lanes.ts'
import type { PackSource, WallClock } from '../../server/application/ports.ts'
import { openedCaseId } from '../../server/application/request-ids.ts'
import type { ImportedOrder } from '../../server/application/stored-order.ts'
import type { SubmitRequest, SubmitResult } from '../../server/application/submit-request.ts'
import { buildApplication } from '../../server/main/application.ts'
import { digest } from '../../server/main/digest.ts'
import { createCalendars } from '../../server/pack-files/calendars.ts'
import { createPackCatalog } from '../../server/pack-files/catalog.ts'
import { createMarketplaces } from '../../server/postgres/marketplaces.ts'

export const MARKETPLACE = 'bazaar'
export const OPENED = instant('2026-03-02T10:00+08:00')

const packsRoot = join(import.meta.dirname, '..', '..', 'packs')
const realPacks = createPackCatalog(packsRoot)

interface DeskOptions {
  readonly mode?: 'sandbox' | 'live'
  /** Which pack its marketplace goes by, among which. */
  readonly pack?: string
  readonly packs?: PackSource
}

export const buyer: Actor = { role: 'buyer', id: 'b1' }
export const merchant: Actor = { role: 'merchant', id: 'm1' }
export const agent: Actor = { role: 'agent', id: 'a1' }

/** Who does what. */
export type Deed = readonly [by: Actor, name: string]

export type Desk = Awaited<ReturnType<typeof openDesk>>

/** The whole application on a test's database, with one marketplace and short ways to say what people do there. */
export async function openDesk(pool: Pool, options: DeskOptions = {}) {
  const { mode = 'sandbox', pack = 'taobao', packs = realPacks } = options
  let now = OPENED
  const clock: WallClock = { now: () => now }
  const faults: unknown[] = []
  const calendars = createCalendars(packsRoot)
  const parts = { pool, packs, calendars, clock, reportFault: (fault: unknown) => void faults.push(fault) }
  const application = buildApplication(parts)
  const clockAt = mode === 'sandbox' ? OPENED : null
  const marketplace = { id: MARKETPLACE, name: 'Bazaar', pack, mode, clockAt, rulesVersion: 0 }
  await createMarketplaces(pool).add(marketplace, { sha256: digest.sha256('key'), ending: '', at: OPENED })
  let keys = 0
  const nextKey = () => {
    keys += 1
    return `key-${keys}`
  }

  return {
    ...application,
    pool,
    parts,
    faults,
    /** Another process on the same database, with nothing in its memory. */
    another: () => buildApplication(parts),
    setNow: (at: Instant) => {
      now = at
    },
    order: (id: string, put: Partial<{ completedAt: Instant; imported: Partial<ImportedOrder> }> = {}) =>
      application.putOrder(
        { marketplaceId: MARKETPLACE, orderId: id },
        { imported: { ...anOrder, ...put.imported }, completedAt: put.completedAt ?? null },
      ),
    openRequest: (orderId: string, options: Partial<SubmitRequest> & { key?: string; fields?: object } = {}) =>
      openRequest(orderId, { key: options.key ?? nextKey(), ...options }),
    async open(orderId: string, options: { key?: string; fields?: object } = {}): Promise<CaseFile> {
      return opened(await application.submit(openRequest(orderId, { key: options.key ?? nextKey(), ...options })))
    },
    act: (file: CaseFile, deed: Deed, options: Partial<SubmitRequest> & { fields?: object } = {}) => {
      const { fields, ...rest } = options
      return application.submit({ ...acting(file, deed, fields), ...rest })
    },
    async balance(path: string): Promise<number> {
      const sum = 'SELECT coalesce(sum(balance_minor), 0)::bigint AS balance FROM account WHERE path = $1'
      return (await pool.query(sum, [path])).rows[0].balance
    },
  }
}

export const anOrder: ImportedOrder = {
  buyer: { id: 'b1', name: 'Bai' },
  merchant: { id: 'm1', name: 'Ming' },
  currency: 'CNY',
  paidAt: instant('2026-03-01T09:00+08:00'),
  promisedShipBy: null,
  shippingFeeMinor: 600,
  lines: [
    { id: 'l1', title: 'Cup', category: 'kitchen', goods: 'physical', quantity: 2, paidMinor: 5000, promises: [] },
    { id: 'l2', title: 'Pot', category: 'kitchen', goods: 'physical', quantity: 1, paidMinor: 8900, promises: [] },
  ],
}

export const aClaim = { remedy: 'refund_only', reason: 'not_received', lines: [{ lineId: 'l2', quantity: 1 }] }

function openRequest(
  orderId: string,
  { key, fields, ...options }: Partial<SubmitRequest> & { key: string; fields?: object },
): SubmitRequest {
  const bucket = bucketOfOrder(MARKETPLACE, orderId)
  const idempotency = { scope: 'b1', key, bodyHash: 'body' }
  return {
    marketplaceId: MARKETPLACE,
    bucket,
    caseId: openedCaseId(digest, { marketplaceId: MARKETPLACE, bucket, idempotency }),
    command: { name: 'open_case', by: buyer, fields: { kind: 'after_sale', claim: aClaim, ...fields } },
    orderId,
    idempotency,
    ...options,
  }
}

/** The same request for another process. */
export function acting(file: CaseFile, [by, name]: Deed, fields: object = {}): SubmitRequest {
  const bucket = bucketOfCase(file.id as CaseId)
  return { marketplaceId: MARKETPLACE, bucket, caseId: file.id, command: { name, by, fields: { ...fields } } }
}

function opened(result: SubmitResult): CaseFile {
  if (result.status !== 'done' || result.file === null) {
    throw new Error(`the case didn't open: ${result.status} ${JSON.stringify(result.rejection)}`)
  }
  return result.file
}
