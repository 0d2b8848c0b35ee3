import type { ScanKind } from '../../core/case-file/case-file.ts'
import type { OrderWatch } from '../../core/case-file/order-watches.ts'
import type { Instant } from '../../core/kernel/instant.ts'

/** An order as the marketplace sent it. None of this changes later; its completion and its parcels come beside it. */
export interface ImportedOrder {
  readonly buyer: { readonly id: string; readonly name: string }
  readonly merchant: { readonly id: string; readonly name: string }
  readonly currency: string
  /** The market it was placed in, where the marketplace has several. */
  readonly market?: string
  readonly paidAt: Instant
  readonly promisedShipBy: Instant | null
  readonly shippingFeeMinor: number
  readonly lines: readonly ImportedLine[]
}

export interface ImportedLine {
  readonly id: string
  readonly title: string
  readonly category: string
  readonly goods: string
  readonly quantity: number
  readonly paidMinor: number
  readonly promises: readonly string[]
}

/** An order with what has become of it. */
export interface StoredOrder {
  readonly id: string
  readonly imported: ImportedOrder
  readonly completedAt: Instant | null
  readonly refundedMinor: number
  /** Units of each line that cases claim or have had refunded. */
  readonly claimedQuantity: Readonly<Record<string, number>>
  /** Goes up with everything that happens to it, a case that opens included. */
  readonly version: number
  /** When it was reported; null for one from before that was noted. */
  readonly importedAt: Instant | null
  /** What the platform does next by itself as long as the order stays as it is. */
  readonly watch: OrderWatch | null
  /** What it has done so, or was refused (see `watchKey`). */
  readonly watchesDone: readonly string[]
  readonly parcels: readonly Parcel[]
}

export interface Parcel {
  readonly id: string
  /** Whose goods come back, or whose replacement it is; null for what the order itself was sent with. */
  readonly caseId: string | null
  readonly direction: 'outbound' | 'return'
  readonly carrier: string
  readonly trackingNumber: string
  /** Null: all lines. */
  readonly lineIds: readonly string[] | null
  readonly createdAt: Instant
  readonly scans: readonly RecordedScan[]
}

export interface Scan {
  readonly at: Instant
  readonly kind: ScanKind
}

export interface RecordedScan extends Scan {
  /** When it was reported: the carrier's scan may have been long before. */
  readonly recordedAt: Instant
}

/** What the buyer paid for all of it, with the postage. */
export function paidMinorOf(order: ImportedOrder): number {
  return order.lines.reduce((sum, line) => sum + line.paidMinor, order.shippingFeeMinor)
}
