import { accounts } from '../../../core/ledger/accounts.ts'
import { mayGoNegative } from '../../../core/ledger/lanes.ts'
import { type CaseState, PARTIES } from '../drive/case-state.ts'
import { ORDER_ID } from '../drive/story-order.ts'
import type { Sample } from './sample.ts'

/** What is wrong with the money of a case that has ended, in words; nothing for most. */
export function faultsAtEnd({ file, books }: CaseState, { paidMinor, opening }: Sample): string[] {
  const faults: string[] = []
  const before = totalOf(opening.books)
  if (totalOf(books) !== before) faults.push(`the accounts sum up to ${totalOf(books)}, not to ${before}`)
  for (const [account, amountMinor] of Object.entries(books)) {
    if (amountMinor < 0 && !mayGoNegative(account)) faults.push(`${account} is overdrawn by ${-amountMinor}`)
    if (account.endsWith(':held') && amountMinor !== 0) faults.push(`${amountMinor} stay frozen in ${account}`)
  }
  const open = file.holds.filter(hold => hold.resolution === null)
  if (open.length > 0) faults.push(`${open.length} hold of the case is still open`)
  if (file.advance?.state === 'frozen') faults.push('the advance is still frozen for the buyer')
  const { id: merchantId } = PARTIES.merchant
  const claimedMinor = books[accounts.recoverable(merchantId)] ?? 0
  const owedMinor = -(books[accounts.debt(merchantId)] ?? 0)
  if (claimedMinor !== owedMinor) faults.push(`${claimedMinor} are to be recovered, but ${owedMinor} are owed`)
  const toBuyerMinor = file.payouts.reduce((sum, payout) => sum + payout.amountMinor, 0)
  const mostMinor = paidMinor + file.returnFreightMinor
  if (file.claimsGoods && toBuyerMinor > mostMinor)
    faults.push(`the buyer gets ${toBuyerMinor}, though at most ${mostMinor} are his`)
  return [...faults, ...escrowFaults({ file, books }), ...outcomeFaults(file, toBuyerMinor)]
}

/**
 * An order that runs on keeps its money in escrow; one that is completed has none left there. Where the case only
 * speaks of an order, the order itself pays its merchant.
 */
function escrowFaults({ file, books }: Pick<CaseState, 'file' | 'books'>): string[] {
  const leftMinor = books[accounts.escrow(ORDER_ID)] ?? 0
  if (!file.claimsGoods || file.order?.completedAt === null || leftMinor === 0) return []
  return [`the order is completed, and ${leftMinor} stay in escrow for nobody`]
}

function outcomeFaults({ outcome }: CaseState['file'], toBuyerMinor: number): string[] {
  return outcome === 'refunded' && toBuyerMinor === 0 ? ['the case ends as refunded, and the buyer gets nothing'] : []
}

function totalOf(books: CaseState['books']): number {
  return Object.values(books).reduce((sum, amountMinor) => sum + amountMinor, 0)
}
