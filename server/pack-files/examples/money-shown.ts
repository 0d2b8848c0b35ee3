import { accounts } from '../../../core/ledger/accounts.ts'
import type { CaseState } from '../drive/case-state.ts'

/** What a case has moved so far, in minor units by name, as a story speaks of it. */
export function moneyShown({ file, books, subject }: CaseState): Readonly<Record<string, number>> {
  const { money, holds, handling, payouts, parties } = file
  const open = holds.filter(hold => hold.resolution === null)
  const couponMinor = parties.buyer === null ? 0 : (books[accounts.credit(parties.buyer.id)] ?? 0)
  const isCompensation = handling?.compensation != null
  return {
    refunded_minor: money.refundedMinor,
    advanced_minor: money.advancedMinor,
    recovered_minor: money.recoveredMinor,
    paid_to_merchant_minor: money.paidToMerchantMinor,
    held_minor: sumOf(open),
    compensated_minor: isCompensation ? sumOf(payouts) + couponMinor : 0,
    coupon_minor: couponMinor,
    penalty_minor: money.penaltyMinor,
    restored_minor: subject?.overturned?.restoredMinor ?? 0,
    written_off_minor: subject?.advance?.writtenOffMinor ?? 0,
  }
}

function sumOf(parts: readonly { readonly amountMinor: number }[]): number {
  return parts.reduce((sum, { amountMinor }) => sum + amountMinor, 0)
}
