import { accounts, move } from '../../ledger/accounts.ts'
import { sumOf } from '../../ledger/spread.ts'
import type { Snapshot } from '../../policy/snapshot.ts'
import type { CaseFile } from '../case-file.ts'
import type { EventDraft } from '../events.ts'
import type { Matter } from '../matter.ts'
import { purseOf } from './advance.ts'
import { captureHold } from './open-hold.ts'

/**
 * The seller gets the trade's money (打款处理, TB-DSP-6): what is left in escrow for the claimed lines. Where it is
 * released already he keeps it, and only the hold on his funds is lifted.
 */
export function payMerchant({ file, snapshot }: Matter): readonly EventDraft[] {
  const amountMinor = leftInEscrowMinor(file)
  const hold = captureHold(file, [{ account: accounts.payable(file.parties.merchant.id), amountMinor }])
  const capturedMinor = amountMinor - sumOf(hold.rest)
  return [...hold.drafts, merchantPaid(file, snapshot, { amountMinor, capturedMinor })]
}

/** Moves the trade's money to the merchant, and on to him where the marketplace pays out at once. */
export function merchantPaid(
  file: CaseFile,
  { onCompletion }: Pick<Snapshot, 'onCompletion'>,
  { amountMinor, capturedMinor }: { amountMinor: number; capturedMinor: number },
): EventDraft {
  const { merchantId, currency } = purseOf(file)
  const payable = accounts.payable(merchantId)
  const source = accounts.escrow(file.order?.id ?? '')
  const outMinor = onCompletion === 'paid_out' ? amountMinor : 0
  const movements = [
    ...move(amountMinor - capturedMinor, { source, destination: payable, currency }),
    ...move(outMinor, { source: payable, destination: accounts.provider, currency }),
  ]
  return { type: 'MerchantPaid', amountMinor, movements }
}

/** What escrow still has for the claimed lines of this case; nothing once the order's money was released. */
export function leftInEscrowMinor({ order, money }: CaseFile): number {
  return order?.funding === 'escrow' ? order.claimableMinor - money.fromEscrowMinor : 0
}
