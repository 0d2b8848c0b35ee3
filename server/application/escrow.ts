import type { CaseFile } from '../../core/case-file/case-file.ts'
import { leftInEscrowMinor } from '../../core/case-file/money/pay-merchant.ts'
import type { Instant } from '../../core/kernel/instant.ts'
import { accounts } from '../../core/ledger/accounts.ts'
import type { Snapshot } from '../../core/policy/snapshot.ts'
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

/**
 * Once an order is completed, the merchant gets what no open case may still need; and where the marketplace pays out on
 * completion, it leaves for his bank at once.
 */
export function release(
  key: OrderKey,
  { order, escrowMinor, openCases }: Pick<LoadedOrder, 'escrowMinor' | 'openCases'> & { order: Released },
  { now: at, onCompletion }: { now: Instant } & Pick<Snapshot, 'onCompletion'>,
): PostingRow[] {
  const { currency, merchant } = order.imported
  const amountMinor = escrowMinor - openCases.reduce((sum, file) => sum + stillNeededMinor(file), 0)
  const id = `order:${key.orderId}:released:${order.version}`
  const [escrow, payable] = [accounts.escrow(key.orderId), accounts.payable(merchant.id)]
  const released = orderPosting(key, { id, source: escrow, destination: payable, amountMinor, currency, at })
  if (onCompletion === 'payable') return released
  const paidOut = { id: `${id}:out`, source: payable, destination: accounts.provider, amountMinor, currency, at }
  return [...released, ...orderPosting(key, paidOut)]
}

type Released = Pick<StoredOrder, 'imported' | 'version'>

/** All that may yet be claimed, not only what is: a claim can be modified. What is held has left the account before. */
function stillNeededMinor(file: CaseFile): number {
  if (file.order === null) return 0
  const escrow = accounts.escrow(file.order.id)
  const heldMinor = file.holds
    .filter(hold => hold.resolution === null)
    .flatMap(hold => hold.parts)
    .filter(part => part.account === escrow)
    .reduce((sum, part) => sum + part.amountMinor, 0)
  return Math.max(leftInEscrowMinor(file) - heldMinor, 0)
}

function orderPosting(
  { bucket, marketplaceId }: OrderKey,
  posting: Pick<PostingRow, 'id' | 'source' | 'destination' | 'amountMinor' | 'currency' | 'at'>,
): PostingRow[] {
  if (posting.amountMinor <= 0) return []
  const { at } = posting
  const noEvent = { caseId: null, eventSeq: null, clause: null, undoesAt: null }
  return [{ ...posting, bucket, marketplaceId, ...noEvent, recordedAt: at }]
}
