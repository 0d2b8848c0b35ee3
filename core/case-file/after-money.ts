import type { Instant } from '../kernel/instant.ts'
import { accounts } from '../ledger/accounts.ts'
import type { Advance, Movement } from '../ledger/movement.ts'
import { sumOf } from '../ledger/spread.ts'
import type { Applier } from './applier.ts'
import type { CaseFile, Payout } from './case-file.ts'
import type { CaseEvent, MoneyEvent } from './events.ts'
import { takingsAfter } from './takings.ts'

/** What movements of money change in the case; the postings themselves are written by the store from the events. */
export const afterMoney: { readonly [Type in MoneyEvent['type']]: Applier<Type> } = {
  HoldPlaced: (file, { holdId: id, parts, amountMinor }) => ({
    ...file,
    holds: [...file.holds, { id, parts, amountMinor, resolution: null }],
  }),
  HoldResolved: (file, { holdId, resolution }) => ({
    ...file,
    holds: file.holds.map(hold => (hold.id === holdId ? { ...hold, resolution } : hold)),
  }),
  RefundOrdered: refunded,
  FundsCollected: refunded,
  CollectionRequested: (file, { collectionId: id, amountMinor, fundMinor, freightMinor, penaltyMinor, enforced }) => ({
    ...file,
    collection: { id, amountMinor, fundMinor, freightMinor, penaltyMinor, enforced },
  }),
  FundsFellShort: file => ({ ...file, collection: null }),
  CollectionCompleted: file => ({
    ...file,
    collection: null,
    money: { ...file.money, freightMinor: file.money.freightMinor + (file.collection?.freightMinor ?? 0) },
  }),

  // A coupon is the buyer's at once, though nobody pays it out.
  CompensationAdvanced: (file, { form, amountMinor, payoutId }) => ({
    ...file,
    advance: advanced(file.advance, { form, amountMinor, state: form === 'with_return' ? 'frozen' : 'paid' }),
    money: { ...file.money, advancedMinor: file.money.advancedMinor + amountMinor },
    payouts: payoutId === null ? file.payouts : [...file.payouts, pending({ payoutId, amountMinor })],
  }),
  AdvanceUnfrozen: (file, event) => ({
    ...file,
    advance: file.advance && { ...file.advance, state: 'paid' },
    payouts: [...file.payouts, pending(event)],
  }),
  AdvanceReturned: (file, { amountMinor }) => ({
    ...file,
    advance: file.advance && lessReturned(file.advance, amountMinor),
    money: { ...file.money, advancedMinor: file.money.advancedMinor - amountMinor },
  }),
  AdvanceRecovered: (file, { amountMinor }) => {
    const recoveredMinor = file.money.recoveredMinor + amountMinor
    const advance = file.advance && {
      ...file.advance,
      recoveredMinor: file.advance.recoveredMinor + amountMinor,
    }
    return { ...file, advance, money: { ...file.money, recoveredMinor } }
  },
  AdvanceWrittenOff: (file, { amountMinor }) => ({
    ...file,
    advance: file.advance && { ...file.advance, writtenOffMinor: file.advance.writtenOffMinor + amountMinor },
  }),
  MerchantPaid: (file, { amountMinor }) => ({
    ...file,
    money: { ...file.money, paidToMerchantMinor: file.money.paidToMerchantMinor + amountMinor },
  }),

  PayoutSettled: (file, { payoutId }) => withPayout(file, payoutId, 'settled'),
  PayoutFailed: (file, { payoutId }) => withPayout(file, payoutId, 'failed'),
  PayoutRetried: (file, { payoutId }) => withPayout(file, payoutId, 'pending'),
}

/** What is paid first in several steps is one advance; one that went back to the fund is over. */
function advanced(before: CaseFile['advance'], step: Pick<Advance, 'form' | 'amountMinor' | 'state'>): Advance {
  const { amountMinor, recoveredMinor, writtenOffMinor } =
    before === null || before.state === 'returned' ? NOTHING_ADVANCED : before
  return { ...step, amountMinor: amountMinor + step.amountMinor, recoveredMinor, writtenOffMinor }
}

/** An advance of which nothing was used is over; of another it is as if only the rest had ever been advanced. */
function lessReturned(advance: Advance, amountMinor: number): Advance {
  if (amountMinor === advance.amountMinor) return { ...advance, state: 'returned' }
  return { ...advance, amountMinor: advance.amountMinor - amountMinor }
}

const NOTHING_ADVANCED = { amountMinor: 0, recoveredMinor: 0, writtenOffMinor: 0 }

function refunded(file: CaseFile, event: { payoutId: string; amountMinor: number; at: Instant }): CaseFile {
  return {
    ...file,
    moments: { ...file.moments, refunded: { at: event.at } },
    money: { ...file.money, refundedMinor: file.money.refundedMinor + event.amountMinor },
    payouts: [...file.payouts, pending(event)],
  }
}

function pending({ payoutId, amountMinor }: { payoutId: string; amountMinor: number }): Payout {
  return { id: payoutId, amountMinor, status: 'pending' }
}

function withPayout(file: CaseFile, id: string, status: Payout['status']): CaseFile {
  return { ...file, payouts: file.payouts.map(payout => (payout.id === id ? { ...payout, status } : payout)) }
}

/**
 * Notes what movements take from the merchant, and counts what they take out of the order's escrow for good (freezing
 * it and giving it back stay inside).
 */
export function withOrigins(file: CaseFile, event: Extract<CaseEvent, { movements: unknown }>): CaseFile {
  const { order, money } = file
  const escrow = order === null ? [] : [accounts.escrow(order.id), accounts.escrowHeld(order.id)]
  const fromEscrowMinor = money.fromEscrowMinor + netOut(event.movements, escrow)
  return { ...file, money: { ...money, fromEscrowMinor }, ...takingsAfter(file, event) }
}

/** What leaves these accounts, less what comes into them. */
function netOut(movements: readonly Movement[], inside: readonly string[]): number {
  const out = movements.filter(({ source }) => inside.includes(source))
  const back = movements.filter(({ destination }) => inside.includes(destination))
  return sumOf(out) - sumOf(back)
}
