import { accounts, move } from '../../ledger/accounts.ts'
import { resolveHold } from '../../ledger/hold.ts'
import type { CaseFile, OrderExcerpt } from '../case-file.ts'
import type { EventDraft } from '../events.ts'
import { type Matter, nextId } from '../matter.ts'
import { outstandingMinor, refundDueMinor, returnFreightDueMinor } from '../sums.ts'
import { claimEnded, purseOf, unfreeze } from './advance.ts'

/**
 * Pays the buyer what is due. Money still in escrow goes at once, first to the fund for what it advanced, the rest to
 * the buyer; what the merchant has to give from his own funds (an order that is completed, return freight) is collected.
 */
export function orderRefund({ file, snapshot }: Matter): readonly EventDraft[] {
  if (file.order === null) return []
  const dueMinor = refundDueMinor(file)
  const freightMinor = returnFreightDueMinor(file, snapshot)
  const isEscrowed = file.order.funding === 'escrow'
  const collectMinor = isEscrowed ? freightMinor : dueMinor + freightMinor
  return [
    ...collect(file, collectMinor),
    ...unfreeze(file, dueMinor),
    ...(isEscrowed ? refundFromEscrow(file, file.order, dueMinor) : []),
  ]
}

function collect(file: CaseFile, amountMinor: number): readonly EventDraft[] {
  if (amountMinor === 0) return []
  return [{ type: 'CollectionRequested', collectionId: nextId('col', file), amountMinor, enforced: false }]
}

function refundFromEscrow(file: CaseFile, order: OrderExcerpt, dueMinor: number): readonly EventDraft[] {
  const purse = purseOf(file)
  const recoverMinor = Math.min(dueMinor, outstandingMinor(file))
  const refundMinor = dueMinor - recoverMinor
  const source = accounts.escrow(order.id)
  const buyer = accounts.refundable(purse.buyerId)
  // A hold is captured once and to one place; the other's share comes out of what it gives back to escrow.
  const first = recoverMinor > 0 ? accounts.relief : buyer
  const hold = captureHold(file, recoverMinor > 0 ? recoverMinor : refundMinor, first)
  const toFund = move(recoverMinor > 0 ? recoverMinor - hold.capturedMinor : 0, {
    source,
    destination: accounts.relief,
    currency: purse.currency,
  })
  const toBuyer = move(recoverMinor > 0 ? refundMinor : refundMinor - hold.capturedMinor, {
    source,
    destination: buyer,
    currency: purse.currency,
  })
  const recovered: EventDraft = {
    type: 'AdvanceRecovered',
    amountMinor: recoverMinor,
    movements: [...toFund, ...claimEnded(purse, recoverMinor)],
  }
  const refunded: EventDraft = {
    type: 'RefundOrdered',
    payoutId: nextId('pay', { ...file, version: file.version + REFUND_OFFSET }),
    amountMinor: refundMinor,
    movements: toBuyer,
  }
  return [...hold.drafts, ...(recoverMinor > 0 ? [recovered] : []), ...(refundMinor > 0 ? [refunded] : [])]
}

/** Resolves the case's open hold: so much of it to a place, the rest back. */
export function captureHold(
  file: CaseFile,
  atMostMinor: number,
  destination: string,
): { readonly capturedMinor: number; readonly drafts: readonly EventDraft[] } {
  const hold = file.holds.find(({ resolution }) => resolution === null)
  if (hold === undefined) return { capturedMinor: 0, drafts: [] }
  const captureMinor = Math.min(atMostMinor, hold.amountMinor)
  const resolved = resolveHold(hold, { captureMinor, destination, currency: purseOf(file).currency })
  return { capturedMinor: captureMinor, drafts: [{ type: 'HoldResolved', holdId: hold.id, ...resolved }] }
}

/** An unfrozen advance and a refund of one decision are two payouts: their ids must differ. */
const REFUND_OFFSET = 1
