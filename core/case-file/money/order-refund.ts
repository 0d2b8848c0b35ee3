import { accounts, move } from '../../ledger/accounts.ts'
import { spread } from '../../ledger/spread.ts'
import type { CaseFile, OrderExcerpt } from '../case-file.ts'
import type { EventDraft } from '../events.ts'
import { type Matter, nextId } from '../matter.ts'
import { buyerIsOwedMinor, isPlatformLiable, merchantOwesMinor, outstandingMinor } from '../sums.ts'
import { claimEnded, purseOf, unfreeze, writeOffExcess } from './advance.ts'
import { collectionOf } from './collect.ts'
import { captureHold } from './open-hold.ts'

/**
 * Pays the buyer what is due. Money still in escrow goes at once, first to the fund for what it advanced, the rest to
 * the buyer; what the merchant gives from his own funds (a completed order's price, return freight) is collected.
 */
export function orderRefund(matter: Matter): readonly EventDraft[] {
  const { file } = matter
  if (file.order === null) return []
  const dueMinor = merchantOwesMinor(file)
  const collection = collectionOf(matter, { enforced: false })
  return [
    ...(collection.amountMinor > 0 ? [collection] : []),
    ...unfreeze(file),
    ...writeOffExcess(file),
    ...(isPlatformLiable(file) ? refundFromFund(file) : []),
    ...(file.order.funding === 'escrow' ? refundFromEscrow(file, file.order, dueMinor) : []),
  ]
}

/** Where the platform is liable its fund pays, less what it paid first, and the trade's money stays the merchant's. */
function refundFromFund(file: CaseFile): readonly EventDraft[] {
  const { buyerId, currency } = purseOf(file)
  const amountMinor = Math.max(buyerIsOwedMinor(file) - outstandingMinor(file), 0)
  const movement = { source: accounts.relief, destination: accounts.refundable(buyerId), currency }
  if (amountMinor === 0) return []
  const movements = move(amountMinor, movement)
  return [{ type: 'RefundOrdered', payoutId: nextId('pay', file, 'b'), amountMinor, movements }]
}

function refundFromEscrow(file: CaseFile, order: OrderExcerpt, dueMinor: number): readonly EventDraft[] {
  const purse = purseOf(file)
  const toFund = { account: accounts.relief, amountMinor: Math.min(dueMinor, outstandingMinor(file)) }
  const toBuyer = { account: accounts.refundable(purse.buyerId), amountMinor: dueMinor - toFund.amountMinor }
  const hold = captureHold(file, [toFund, toBuyer])
  const fromEscrow = (target: string) => {
    const wanted = hold.rest.filter(({ account }) => account === target)
    return spread([{ account: accounts.escrow(order.id), amountMinor: dueMinor }], wanted, purse.currency).movements
  }
  const recovered: EventDraft = {
    type: 'AdvanceRecovered',
    amountMinor: toFund.amountMinor,
    movements: [...fromEscrow(toFund.account), ...claimEnded(purse, toFund.amountMinor)],
  }
  const refunded: EventDraft = {
    type: 'RefundOrdered',
    payoutId: nextId('pay', file, 'b'),
    amountMinor: toBuyer.amountMinor,
    movements: fromEscrow(toBuyer.account),
  }
  return [
    ...hold.drafts,
    ...(toFund.amountMinor > 0 ? [recovered] : []),
    ...(toBuyer.amountMinor > 0 ? [refunded] : []),
  ]
}
