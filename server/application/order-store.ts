import type { CaseFile } from '../../core/case-file/case-file.ts'
import type { OrderWatch } from '../../core/case-file/order-watches.ts'
import type { Instant } from '../../core/kernel/instant.ts'
import type { OutboxRow, PostingRow } from './commit-plan.ts'
import type { Marketplace } from './ports.ts'
import type { ImportedOrder, Parcel, Scan, StoredOrder } from './stored-order.ts'

/** Orders with their parcels, and what happens to them. */
export interface OrderStore {
  load(key: OrderKey): Promise<LoadedOrder>
  /** Writes all of a plan and answers true; nothing and false when the order is no longer what was loaded. */
  commit(plan: OrderPlan): Promise<boolean>
  orderOfShipment(marketplaceId: string, shipmentId: string): Promise<string | null>
}

export interface OrderKey {
  readonly bucket: number
  readonly marketplaceId: string
  readonly orderId: string
}

export interface LoadedOrder {
  readonly marketplace: Marketplace | null
  readonly order: StoredOrder | null
  readonly openCases: readonly CaseFile[]
  /** What is still in the order's escrow account and not held for a case. */
  readonly escrowMinor: number
}

export interface OrderPlan extends OrderKey {
  /** The version it was loaded at; 0 for an order that is imported. */
  readonly expectedVersion: number
  readonly imported: ImportedOrder | null
  readonly completedAt: Instant | null
  readonly shipment: Omit<Parcel, 'scans' | 'caseId'> | null
  readonly scan: (Scan & { readonly shipmentId: string; readonly signedBy: string | null }) | null
  /** What it waits for once this is so, and what it needn't be waited for again. */
  readonly watch: OrderWatch | null
  readonly watchDone: string | null
  readonly postings: readonly PostingRow[]
  readonly outbox: readonly OutboxRow[]
  readonly recordedAt: Instant
}
