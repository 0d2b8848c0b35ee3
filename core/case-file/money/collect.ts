import { accounts, move } from '../../ledger/accounts.ts'
import { type Deduction, deduct, type FundName } from '../../ledger/deduction.ts'
import type { Movement } from '../../ledger/movement.ts'
import type { CaseFile } from '../case-file.ts'
import type { Decision } from '../command.ts'
import type { EventDraft } from '../events.ts'
import { type Matter, nextId } from '../matter.ts'
import { outstandingMinor, refundDueMinor, returnFreightDueMinor } from '../sums.ts'
import { advanceMovements, claimEnded, purseOf } from './advance.ts'
import { captureHold } from './order-refund.ts'
import { deductionOrder } from './place-hold.ts'

/** Asks for the merchant's funds to be charged for what the case still owes; `enforced` once he has let his time pass. */
export function requestCollection({ file, snapshot }: Matter, { enforced }: { enforced: boolean }): Decision {
  const isEscrowed = file.order?.funding === 'escrow'
  const freightMinor = returnFreightDueMinor(file, snapshot)
  const amountMinor = freightMinor + (isEscrowed ? 0 : refundDueMinor(file))
  return [{ type: 'CollectionRequested', collectionId: nextId('col', file), amountMinor, enforced }]
}

/**
 * Charges the merchant's funds in the pack's order. Where they reach, the buyer is paid, or the fund gets back what it
 * advanced. Where they don't, the merchant is asked first; once he has let his time pass, the platform pays the rest
 * and books it as recoverable.
 */
export function collectFromMerchant(matter: Matter): Decision {
  const { file, snapshot, facts } = matter
  if (file.collection === null) return { code: 'nothing_to_collect', status: 'not_allowed' }
  const { amountMinor, enforced } = file.collection
  const held = file.holds.find(({ resolution }) => resolution === null)?.amountMinor ?? 0
  const funds = {
    held,
    deposit: facts.merchantFunds?.depositMinor ?? 0,
    payable: facts.merchantFunds?.payableMinor ?? 0,
  }
  const { deductions, missingMinor } = deduct(amountMinor, funds, deductionOrder(snapshot))
  if (missingMinor > 0 && !enforced) return [{ type: 'FundsFellShort', collectedMinor: 0, missingMinor }]
  return charge(file, { deductions, missingMinor })
}

/** Takes back what the platform paid for a merchant, as far as his funds reach. Rejects with `nothing_to_recover`. */
export function recoverAdvance({ file, snapshot, facts }: Matter): Decision {
  const funds = {
    held: 0,
    deposit: facts.merchantFunds?.depositMinor ?? 0,
    payable: facts.merchantFunds?.payableMinor ?? 0,
  }
  const isOpen = file.status === 'open'
  const { deductions } = deduct(isOpen ? 0 : outstandingMinor(file), funds, deductionOrder(snapshot))
  if (deductions.length === 0) return { code: 'nothing_to_recover', status: 'not_allowed' }
  return [recovered(file, sumOf(deductions), takings(file, deductions, accounts.relief))]
}

function charge(
  file: CaseFile,
  { deductions, missingMinor }: { deductions: readonly Deduction[]; missingMinor: number },
): Decision {
  const collectedMinor = sumOf(deductions)
  const owedToFund = outstandingMinor(file) > 0
  const destination = owedToFund ? accounts.relief : accounts.refundable(file.parties.buyer.id)
  const fromHold = deductions.find(({ from }) => from === 'held')?.amountMinor ?? 0
  const hold = captureHold(file, fromHold, destination)
  const movements = takings(file, deductions, destination)
  if (owedToFund) {
    const back = collectedMinor === 0 ? [] : [recovered(file, collectedMinor, movements)]
    return [...hold.drafts, ...back, ...(missingMinor > 0 ? [{ type: 'RecoveryLeftOpen' as const, missingMinor }] : [])]
  }
  const payoutId = nextId('pay', file)
  const collected: EventDraft = { type: 'FundsCollected', payoutId, amountMinor: collectedMinor, movements }
  return [
    ...hold.drafts,
    ...(collectedMinor > 0 ? [collected] : []),
    ...(missingMinor > 0 ? [paidFirst(file, missingMinor)] : []),
  ]
}

/** What the merchant's funds lack comes out of the platform's (TB-ADV-1). */
function paidFirst(file: CaseFile, amountMinor: number): EventDraft {
  const purse = purseOf(file)
  const payoutId = `${nextId('pay', file)}a`
  const movements = advanceMovements(purse, amountMinor, accounts.refundable(purse.buyerId))
  return { type: 'CompensationAdvanced', form: 'without_return', amountMinor, payoutId, movements }
}

function recovered(file: CaseFile, amountMinor: number, movements: readonly Movement[]): EventDraft {
  return { type: 'AdvanceRecovered', amountMinor, movements: [...movements, ...claimEnded(purseOf(file), amountMinor)] }
}

/** The movements out of deposit and payable; a hold's own capture moves what was frozen. */
function takings(file: CaseFile, deductions: readonly Deduction[], destination: string): readonly Movement[] {
  const { merchantId, currency } = purseOf(file)
  const places: Record<Exclude<FundName, 'held'>, string> = {
    deposit: accounts.deposit(merchantId),
    payable: accounts.payable(merchantId),
  }
  return deductions.flatMap(({ from, amountMinor }) =>
    from === 'held' ? [] : move(amountMinor, { source: places[from], destination, currency }),
  )
}

function sumOf(deductions: readonly Deduction[]): number {
  return deductions.reduce((sum, { amountMinor }) => sum + amountMinor, 0)
}
