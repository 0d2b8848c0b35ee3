import { accounts } from '../../ledger/accounts.ts'
import { deduct, type Funds } from '../../ledger/deduction.ts'
import { type Share, splitAt, spread, sumOf } from '../../ledger/spread.ts'
import type { CaseFile } from '../case-file.ts'
import type { Decision } from '../command.ts'
import type { EventDraft } from '../events.ts'
import { returnFreightDueMinor } from '../freight.ts'
import { type Matter, nextId } from '../matter.ts'
import { merchantOwesMinor, outstandingMinor } from '../sums.ts'
import { advanceMovements, claimEnded, purseOf, unfreeze, writeOffExcess } from './advance.ts'
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
  const freightMinor = returnFreightDueMinor(file, snapshot)
  const fundMinor = Math.min(refundMinor, outstandingMinor(file))
  const sums = { amountMinor: refundMinor + freightMinor, fundMinor, freightMinor }
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
  const { amountMinor, enforced } = file.collection
  const funds = fundsOf(facts.merchantFunds, openHold(file)?.amountMinor ?? 0)
  const { deductions, missingMinor } = deduct(amountMinor, funds, deductionOrder(file, snapshot))
  if (missingMinor > 0 && !enforced) return [{ type: 'FundsFellShort', missingMinor }]
  const collectedMinor = sumOf(deductions)
  const taken = deductions.flatMap(({ from, amountMinor: takenMinor }) =>
    from === 'held' ? [] : [{ account: accounts[from](file.parties.merchant.id), amountMinor: takenMinor }],
  )
  return [
    ...unfreeze(file),
    ...writeOffExcess(file),
    ...charge(file, collectedMinor, taken),
    { type: 'CollectionCompleted', collectedMinor, missingMinor },
  ]
}

/** Takes back what the platform paid for a merchant, as far as his funds reach. Rejects with `nothing_to_recover`. */
export function recoverAdvance({ file, snapshot, facts }: Matter): Decision {
  const owedMinor = file.status === 'open' ? 0 : outstandingMinor(file)
  const { deductions } = deduct(owedMinor, fundsOf(facts.merchantFunds, 0), deductionOrder(file, snapshot))
  if (deductions.length === 0) return { code: 'nothing_to_recover', status: 'not_allowed' }
  const { merchantId } = purseOf(file)
  const taken = deductions.flatMap(({ from, amountMinor }) =>
    from === 'held' ? [] : [{ account: accounts[from](merchantId), amountMinor }],
  )
  return [recovered(file, sumOf(deductions), taken)]
}

/** The buyer comes first: what is short then is the fund's, or is paid by it. */
function charge(file: CaseFile, collectedMinor: number, taken: readonly Share[]): readonly EventDraft[] {
  const { amountMinor, fundMinor } = file.collection ?? { amountMinor: 0, fundMinor: 0 }
  const purse = purseOf(file)
  const buyer = accounts.refundable(purse.buyerId)
  const toBuyerMinor = Math.min(collectedMinor, amountMinor - fundMinor)
  const toFundMinor = collectedMinor - toBuyerMinor
  const unpaidMinor = amountMinor - fundMinor - toBuyerMinor
  const hold = captureHold(file, [
    { account: buyer, amountMinor: toBuyerMinor },
    { account: accounts.relief, amountMinor: toFundMinor },
  ])
  const [forBuyer, forFund] = splitAt(taken, sumOf(hold.rest.filter(({ account }) => account === buyer)))
  const paid: EventDraft = {
    type: 'FundsCollected',
    payoutId: nextId('pay', file, 'b'),
    amountMinor: toBuyerMinor,
    movements: spread(forBuyer, [{ account: buyer, amountMinor: sumOf(forBuyer) }], purse.currency).movements,
  }
  return [
    ...hold.drafts,
    ...(toBuyerMinor > 0 ? [paid] : []),
    ...(toFundMinor > 0 ? [recovered(file, toFundMinor, forFund)] : []),
    ...(unpaidMinor > 0 ? [paidFirst(file, unpaidMinor)] : []),
  ]
}

/** What the merchant's funds lack comes out of the platform's (TB-ADV-1). */
function paidFirst(file: CaseFile, amountMinor: number): EventDraft {
  const purse = purseOf(file)
  const movements = advanceMovements(purse, amountMinor, accounts.refundable(purse.buyerId))
  const payoutId = nextId('pay', file, 'c')
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
