import type { CaseFile } from '../../core/case-file/case-file.ts'
import type { Instant } from '../../core/kernel/instant.ts'
import { accounts } from '../../core/ledger/accounts.ts'
import type { PostingRow } from './commit-plan.ts'
import type { LoadedOrder, OrderKey } from './order-store.ts'
import { type ImportedOrder, paidMinorOf, type StoredOrder } from './stored-order.ts'

/** The buyer's money comes into escrow when the order is imported; nothing moves for what cost nothing. */
export function payIn(key: OrderKey, imported: ImportedOrder, at: Instant): PostingRow[] {
  const escrow = accounts.escrow(key.orderId)
  return orderPosting(key, {
    id: `order:${key.orderId}:paid`,
    source: accounts.provider,
    destination: escrow,
    amountMinor: paidMinorOf(imported),
    currency: imported.currency,
    at,
  })
}

/** Once an order is completed, the merchant gets what no open case that is paid from escrow may still need. */
export function release(
  key: OrderKey,
  { order, escrowMinor, openCases }: Pick<LoadedOrder, 'escrowMinor' | 'openCases'> & { order: Released },
  at: Instant,
): PostingRow[] {
  return orderPosting(key, {
    id: `order:${key.orderId}:released:${order.version}`,
    source: accounts.escrow(key.orderId),
    destination: accounts.payable(order.imported.merchant.id),
    amountMinor: escrowMinor - openCases.reduce((sum, file) => sum + stillNeededMinor(file), 0),
    currency: order.imported.currency,
    at,
  })
}

type Released = Pick<StoredOrder, 'imported' | 'version'>

/** All that may yet be claimed, not only what is: a claim can be modified. What is held or refunded has left escrow. */
function stillNeededMinor({ order, holds, money }: CaseFile): number {
  if (order?.funding !== 'escrow') return 0
  const heldMinor = holds
    .filter(hold => hold.resolution === null)
    .flatMap(hold => hold.parts)
    .filter(part => part.account === accounts.escrow(order.id))
    .reduce((sum, part) => sum + part.amountMinor, 0)
  return Math.max(order.claimableMinor - heldMinor - money.refundedMinor, 0)
}

function orderPosting(
  { bucket, marketplaceId }: OrderKey,
  posting: Pick<PostingRow, 'id' | 'source' | 'destination' | 'amountMinor' | 'currency' | 'at'>,
): PostingRow[] {
  if (posting.amountMinor <= 0) return []
  const { at } = posting
  return [{ ...posting, bucket, marketplaceId, caseId: null, eventSeq: null, clause: null, recordedAt: at }]
}
