import { accounts } from '../../ledger/accounts.ts'
import { type Deduction, deduct, type FundName, type Funds } from '../../ledger/deduction.ts'
import { type Share, splitAt, spread, sumOf } from '../../ledger/spread.ts'
import type { CaseFile } from '../case-file.ts'
import type { Decision } from '../command.ts'
import type { EventDraft } from '../events.ts'
import { returnFreightDueMinor } from '../freight.ts'
import { type Matter, nextId } from '../matter.ts'
import { merchantOwesMinor, outstandingMinor } from '../sums.ts'
import { advanceMovements, claimEnded, purseOf, unfreeze, writeOffExcess } from './advance.ts'
import { cappedByOrder } from './compensate.ts'
import { captureHold, openHold } from './open-hold.ts'
import { deductionOrder } from './place-hold.ts'

/**
 * What a case has to have from the merchant's own funds: return freight where it is his to bear, and the refund itself
 * once the order's money was released to him. `fundMinor` of it is the platform's, which advanced so much.
 */
export function collectionOf(
  { file, snapshot }: Pick<Matter, 'file' | 'snapshot'>,
  { enforced }: { enforced: boolean },
): Extract<EventDraft, { type: 'CollectionRequested' }> {
  const refundMinor = file.order?.funding === 'escrow' ? 0 : merchantOwesMinor(file)
  const isRelieved = file.relieved === true
  const freightMinor = isRelieved ? 0 : returnFreightDueMinor(file, snapshot)
  const fundMinor = Math.min(refundMinor, outstandingMinor(file))
  const penaltyMinor = isRelieved ? 0 : (file.handling?.compensation?.penaltyMinor ?? 0) - file.money.penaltyMinor
  const sums = { amountMinor: refundMinor + freightMinor, fundMinor, freightMinor, penaltyMinor }
  return { type: 'CollectionRequested', collectionId: nextId('col', file), ...sums, enforced }
}

/**
 * Charges the merchant's funds in the pack's order. Where they reach, the buyer is paid and the fund gets back what it
 * advanced. Where they don't, the merchant is asked first; once he has let his time pass, what is there goes to the
 * buyer, the platform pays him the rest and books it as recoverable.
 */
export function collectFromMerchant(matter: Matter): Decision {
  const { file, snapshot, facts } = matter
  if (file.collection === null) return { code: 'nothing_to_collect', status: 'not_allowed' }
  const capped = cappedByOrder(matter)
  const { amountMinor, enforced } = capped.collection
  const funds = fundsOf(facts.merchantFunds, openHold(file)?.amountMinor ?? 0)
  const { deductions, missingMinor } = deduct(amountMinor, funds, deductionOrder(file, snapshot))
  if (missingMinor > 0 && !enforced) return [{ type: 'FundsFellShort', missingMinor }]
  const collectedMinor = sumOf(deductions)
  const taken = takenFrom(deductions, file.parties.merchant.id)
  return [
    ...capped.drafts,
    ...unfreeze(file),
    ...writeOffExcess(file),
    ...charge(capped.file, collectedMinor, taken),
    ...penaltyOf(capped.file, { snapshot, funds: less(funds, deductions) }),
    { type: 'CollectionCompleted', collectedMinor, missingMinor },
  ]
}

function takenFrom(deductions: readonly Deduction[], merchantId: string): Share[] {
  return deductions.flatMap(({ from, amountMinor }) =>
    from === 'held' ? [] : [{ account: accounts[from](merchantId), amountMinor }],
  )
}

function less(funds: Funds, deductions: readonly Deduction[]): Funds {
  const takenOf = (name: FundName) => sumOf(deductions.filter(({ from }) => from === name))
  return {
    held: funds.held - takenOf('held'),
    deposit: funds.deposit - takenOf('deposit'),
    payable: funds.payable - takenOf('payable'),
  }
}

/** What the platform gets beside the buyer, as far as there is something left: nobody pays that for the merchant. */
function penaltyOf(
  file: CaseFile,
  { snapshot, funds }: { snapshot: Matter['snapshot']; funds: Funds },
): readonly EventDraft[] {
  const { currency, merchantId } = purseOf(file)
  const open = { ...funds, held: 0 }
  const { deductions } = deduct(file.collection?.penaltyMinor ?? 0, open, deductionOrder(file, snapshot))
  const amountMinor = sumOf(deductions)
  if (amountMinor === 0) return []
  const target = { account: accounts.penalties, amountMinor }
  const { movements } = spread(takenFrom(deductions, merchantId), [target], currency)
  return [{ type: 'PenaltyCollected', amountMinor, movements }]
}

/** Takes back what the platform paid for a merchant, as far as his funds reach. Rejects with `nothing_to_recover`. */
export function recoverAdvance({ file, snapshot, facts }: Matter): Decision {
  const owedMinor = file.status === 'open' ? 0 : outstandingMinor(file)
  const { deductions } = deduct(owedMinor, fundsOf(facts.merchantFunds, 0), deductionOrder(file, snapshot))
  if (deductions.length === 0) return { code: 'nothing_to_recover', status: 'not_allowed' }
  const { merchantId } = purseOf(file)
  return [recovered(file, sumOf(deductions), takenFrom(deductions, merchantId))]
}

/** The buyer comes first: what is short then is the fund's, or is paid by it. */
function charge(file: CaseFile, collectedMinor: number, taken: readonly Share[]): readonly EventDraft[] {
  const { amountMinor, fundMinor } = file.collection ?? { amountMinor: 0, fundMinor: 0 }
  const purse = purseOf(file)
  const isCredit = isCredited(file)
  const buyer = isCredit ? accounts.credit(purse.buyerId) : accounts.refundable(purse.buyerId)
  const toBuyerMinor = Math.min(collectedMinor, amountMinor - fundMinor)
  const toFundMinor = collectedMinor - toBuyerMinor
  const unpaidMinor = amountMinor - fundMinor - toBuyerMinor
  const hold = captureHold(file, [
    { account: buyer, amountMinor: toBuyerMinor },
    { account: accounts.relief, amountMinor: toFundMinor },
  ])
  const [forBuyer, forFund] = splitAt(taken, sumOf(hold.rest.filter(({ account }) => account === buyer)))
  const { movements } = spread(forBuyer, [{ account: buyer, amountMinor: sumOf(forBuyer) }], purse.currency)
  const received = { amountMinor: toBuyerMinor, movements }
  const paid: EventDraft = isCredit
    ? { type: 'CreditGranted', ...received }
    : { type: 'FundsCollected', payoutId: nextId('pay', file, 'b'), ...received }
  return [
    ...hold.drafts,
    ...(toBuyerMinor > 0 ? [paid] : []),
    ...(toFundMinor > 0 ? [recovered(file, toFundMinor, forFund)] : []),
    ...(unpaidMinor > 0 ? [paidFirst(file, unpaidMinor)] : []),
  ]
}

/** Whether the buyer gets a coupon or points instead of money. */
function isCredited({ handling }: CaseFile): boolean {
  const payForm = handling?.compensation?.payForm ?? 'cash'
  return payForm !== 'cash'
}

/** What the merchant's funds lack comes out of the platform's (TB-ADV-1). */
function paidFirst(file: CaseFile, amountMinor: number): EventDraft {
  const purse = purseOf(file)
  const isCredit = isCredited(file)
  const buyer = isCredit ? accounts.credit(purse.buyerId) : accounts.refundable(purse.buyerId)
  const movements = advanceMovements(purse, amountMinor, buyer)
  const payoutId = isCredit ? null : nextId('pay', file, 'c')
  return { type: 'CompensationAdvanced', form: 'without_return', amountMinor, payoutId, movements }
}

/** `taken` is what leaves the merchant's accounts now; the rest of the sum came out of a hold. */
function recovered(file: CaseFile, amountMinor: number, taken: readonly Share[]): EventDraft {
  const purse = purseOf(file)
  const target = { account: accounts.relief, amountMinor: sumOf(taken) }
  const { movements } = spread(taken, [target], purse.currency)
  return { type: 'AdvanceRecovered', amountMinor, movements: [...movements, ...claimEnded(purse, amountMinor)] }
}

function fundsOf(loaded: Matter['facts']['merchantFunds'], heldMinor: number): Funds {
  return { held: heldMinor, deposit: loaded?.depositMinor ?? 0, payable: loaded?.payableMinor ?? 0 }
}
