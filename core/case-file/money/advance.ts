import { accounts, move } from '../../ledger/accounts.ts'
import type { Movement } from '../../ledger/movement.ts'
import type { CaseFile } from '../case-file.ts'
import type { EventDraft } from '../events.ts'
import { nextId } from '../matter.ts'

/** Who and in what money: what every movement of a case needs to know. */
export interface Purse {
  readonly buyerId: string
  readonly merchantId: string
  readonly currency: string
}

export function purseOf(file: CaseFile): Purse {
  const { buyer, merchant } = file.parties
  return { buyerId: buyer.id, merchantId: merchant.id, currency: file.order?.currency ?? '' }
}

/** The fund pays first, and books what it will have to recover from the merchant beside it. */
export function advanceMovements(purse: Purse, amountMinor: number, destination: string): readonly Movement[] {
  const { merchantId, currency } = purse
  return [
    ...move(amountMinor, { source: accounts.relief, destination, currency }),
    ...move(amountMinor, {
      source: accounts.debt(merchantId),
      destination: accounts.recoverable(merchantId),
      currency,
    }),
  ]
}

/** The merchant no longer owes it: recovered, given back or given up. */
export function claimEnded({ merchantId, currency }: Purse, amountMinor: number): readonly Movement[] {
  const [source, destination] = [accounts.recoverable(merchantId), accounts.debt(merchantId)]
  return move(amountMinor, { source, destination, currency })
}

/** The goods are back or the case is decided: what was frozen for the buyer is his (TB-ADV-2), up to what is due. */
export function unfreeze(file: CaseFile, dueMinor: number): readonly EventDraft[] {
  if (file.advance?.state !== 'frozen') return []
  const purse = purseOf(file)
  const amountMinor = Math.min(dueMinor, file.advance.amountMinor)
  const [source, destination] = [accounts.buyerHeld(purse.buyerId), accounts.refundable(purse.buyerId)]
  const movements = move(amountMinor, { source, destination, currency: purse.currency })
  const unfrozen = { payoutId: nextId('pay', file), amountMinor, movements }
  const excessMinor = file.advance.amountMinor - amountMinor
  return [
    { type: 'AdvanceUnfrozen', ...unfrozen },
    ...(excessMinor === 0 ? [] : [writtenOff(purse, excessMinor, returnedToFund(purse, excessMinor))]),
  ]
}

/** What is frozen for the buyer goes back to the fund: the goods never came back, or the claim failed (TB-ADV-3). */
export function returnAdvance(file: CaseFile): readonly EventDraft[] {
  if (file.advance?.state !== 'frozen') return []
  const purse = purseOf(file)
  const { amountMinor } = file.advance
  const movements = [...returnedToFund(purse, amountMinor), ...claimEnded(purse, amountMinor)]
  return [{ type: 'AdvanceReturned', amountMinor, movements }]
}

/** The platform bears what it advanced to a buyer whose claim then failed. */
export function writtenOff(purse: Purse, amountMinor: number, movements: readonly Movement[] = []): EventDraft {
  return { type: 'AdvanceWrittenOff', amountMinor, movements: [...movements, ...claimEnded(purse, amountMinor)] }
}

function returnedToFund({ buyerId, currency }: Purse, amountMinor: number): readonly Movement[] {
  return move(amountMinor, { source: accounts.buyerHeld(buyerId), destination: accounts.relief, currency })
}
