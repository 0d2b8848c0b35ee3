import { accounts, move } from '../../ledger/accounts.ts'
import type { Movement } from '../../ledger/movement.ts'
import type { CaseFile } from '../case-file.ts'
import type { EventDraft } from '../events.ts'
import { nextId } from '../matter.ts'
import { buyerIsOwedMinor, merchantOwesMinor, outstandingMinor } from '../sums.ts'

/** Who and in what money: what every movement of a case needs to know. Money goes only to a buyer there is. */
export interface Purse {
  readonly buyerId: string
  readonly merchantId: string
  readonly currency: string
}

export function purseOf(file: CaseFile): Purse {
  const { buyer, merchant } = file.parties
  return { buyerId: buyer?.id ?? '', merchantId: merchant.id, currency: file.currency }
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

/**
 * The goods are back or the case is decided: what was frozen for the buyer is his (TB-ADV-2), up to what is due; what
 * is frozen beyond it goes back to the fund.
 */
export function unfreeze(file: CaseFile): readonly EventDraft[] {
  if (file.advance?.state !== 'frozen') return []
  const purse = purseOf(file)
  const amountMinor = Math.min(buyerIsOwedMinor(file), file.advance.amountMinor)
  const [source, destination] = [accounts.buyerHeld(purse.buyerId), accounts.refundable(purse.buyerId)]
  const movements = move(amountMinor, { source, destination, currency: purse.currency })
  const excessMinor = file.advance.amountMinor - amountMinor
  const back = { amountMinor: excessMinor, movements: frozenBack(purse, excessMinor) }
  return [
    { type: 'AdvanceUnfrozen', payoutId: nextId('pay', file, 'a'), amountMinor, movements },
    ...(excessMinor === 0 ? [] : [{ type: 'AdvanceReturned' as const, ...back }]),
  ]
}

/** What is frozen for the buyer goes back to the fund: the goods never came back, or the claim failed (TB-ADV-3). */
export function returnAdvance(file: CaseFile): readonly EventDraft[] {
  if (file.advance?.state !== 'frozen') return []
  const { amountMinor } = file.advance
  return [{ type: 'AdvanceReturned', amountMinor, movements: frozenBack(purseOf(file), amountMinor) }]
}

/**
 * The platform bears what it advanced beyond what the merchant owes: to a buyer whose claim then failed, or more than
 * was ruled or agreed in the end. Nobody takes it from the merchant later.
 */
export function writeOff(file: CaseFile, amountMinor: number): readonly EventDraft[] {
  if (amountMinor <= 0) return []
  return [{ type: 'AdvanceWrittenOff', amountMinor, movements: claimEnded(purseOf(file), amountMinor) }]
}

/** The buyer was paid first, and more than is due to him in the end. */
export function writeOffExcess(file: CaseFile): readonly EventDraft[] {
  return file.advance?.state === 'paid' ? writeOff(file, outstandingMinor(file) - merchantOwesMinor(file)) : []
}

function frozenBack(purse: Purse, amountMinor: number): readonly Movement[] {
  const { buyerId, currency } = purse
  const back = move(amountMinor, { source: accounts.buyerHeld(buyerId), destination: accounts.relief, currency })
  return [...back, ...claimEnded(purse, amountMinor)]
}
