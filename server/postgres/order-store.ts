import type { Pool } from 'pg'
import type { CaseFile } from '../../core/case-file/case-file.ts'
import { accounts } from '../../core/ledger/accounts.ts'
import { accountChangesOf } from '../application/account-changes.ts'
import { createLane, passThrough } from '../application/lane.ts'
import type { LoadedOrder, OrderKey, OrderPlan, OrderStore } from '../application/order-store.ts'
import { ConstraintBroken } from '../application/ports.ts'
import { wordsOfOrder } from '../application/search-words.ts'
import { paidMinorOf, type StoredOrder } from '../application/stored-order.ts'
import { type MarketplaceRecord, marketplaceOf } from './marketplace-record.ts'
import { run } from './statement.ts'
import { commitOrder } from './statements/commit-order.ts'
import { loadOrders } from './statements/load-orders.ts'
import { orderOfShipment } from './statements/order-of-shipment.ts'

interface OrderRecord {
  readonly marketplace: MarketplaceRecord | null
  readonly order_file: StoredOrder | null
  readonly open_cases: readonly CaseFile[]
  readonly escrow_minor: number
}

export function createOrderStore(pool: Pool): OrderStore {
  // The orders of many cases that end together are read together.
  const loading = createLane<OrderKey, LoadedOrder>(async batch => {
    const rows = await run<OrderRecord>(pool, loadOrders, [JSON.stringify(batch.map(loadParameters))])
    for (const [place, { settle }] of batch.entries()) settle(loadedOf(rows[place]))
    return []
  })
  return {
    load: key => passThrough(loading, { request: key, subject: `${key.marketplaceId}/${key.orderId}` }),
    async commit(plan) {
      try {
        return (await run(pool, commitOrder, commitParameters(plan))).length === 1
      } catch (error) {
        // Two of a kind at once: what this one decided on is no longer so.
        if (error instanceof ConstraintBroken) return false
        throw error
      }
    },
    async orderOfShipment(marketplaceId, shipmentId) {
      const [row] = await run<{ order_id: string }>(pool, orderOfShipment, [marketplaceId, shipmentId])
      return row?.order_id ?? null
    },
  }
}

function loadParameters({ request }: { readonly request: OrderKey }, place: number) {
  const { bucket, marketplaceId, orderId } = request
  return { place, bucket, marketplace_id: marketplaceId, order_id: orderId, escrow: accounts.escrow(orderId) }
}

function loadedOf(row: OrderRecord | undefined): LoadedOrder {
  return {
    marketplace: row?.marketplace ? marketplaceOf(row.marketplace) : null,
    order: row?.order_file ?? null,
    openCases: row?.open_cases ?? [],
    escrowMinor: row?.escrow_minor ?? 0,
  }
}

function commitParameters({ postings, outbox, ...change }: OrderPlan): string[] {
  const paidMinor = change.imported === null ? null : paidMinorOf(change.imported)
  const words = change.imported === null ? null : wordsOfOrder(change.imported)
  return [
    JSON.stringify({ ...change, paidMinor, words }),
    JSON.stringify(postings),
    JSON.stringify(accountChangesOf(postings)),
    JSON.stringify(outbox),
  ]
}
