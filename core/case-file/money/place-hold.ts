import { accounts } from '../../ledger/accounts.ts'
import { deduct, type FundName } from '../../ledger/deduction.ts'
import { freeze } from '../../ledger/hold.ts'
import type { HoldPart } from '../../ledger/movement.ts'
import type { Snapshot } from '../../policy/snapshot.ts'
import { lookUp } from '../../policy/table.ts'
import type { CaseFile, OrderExcerpt } from '../case-file.ts'
import type { EventDraft } from '../events.ts'
import { factsOf } from '../facts.ts'
import { type Matter, nextId } from '../matter.ts'
import { openHold } from './open-hold.ts'

/**
 * Freezes the disputed sum when the platform steps in: the order's money where it is still in escrow, else what the
 * merchant has, in the pack's order of deduction. Where there is nothing to freeze the case goes on without.
 */
export function placeHold({ file, snapshot, facts }: Matter): readonly EventDraft[] {
  if (file.order === null || openHold(file) !== null) return []
  const parts =
    file.order.funding === 'escrow'
      ? escrowParts(file.order, file.claim.amountMinor)
      : merchantParts(file, { snapshot, funds: facts.merchantFunds })
  const amountMinor = parts.reduce((sum, part) => sum + part.amountMinor, 0)
  if (amountMinor === 0) return []
  const movements = freeze(parts, file.order.currency)
  return [{ type: 'HoldPlaced', holdId: nextId('hld', file), parts, amountMinor, movements }]
}

function escrowParts(order: OrderExcerpt, amountMinor: number): readonly HoldPart[] {
  const { escrow, escrowHeld } = accounts
  return [{ account: escrow(order.id), heldIn: escrowHeld(order.id), amountMinor }]
}

function merchantParts(
  file: CaseFile,
  { snapshot, funds }: { snapshot: Snapshot; funds: Matter['facts']['merchantFunds'] },
): readonly HoldPart[] {
  const { id: merchantId } = file.parties.merchant
  const available = { held: 0, deposit: funds?.depositMinor ?? 0, payable: funds?.payableMinor ?? 0 }
  const { deductions } = deduct(file.claim.amountMinor, available, deductionOrder(file, snapshot))
  return deductions.flatMap(({ from, amountMinor: taken }) =>
    from === 'held'
      ? []
      : [{ account: accounts[from](merchantId), heldIn: accounts.merchantHeld(merchantId), amountMinor: taken }],
  )
}

/**
 * From where the platform takes a merchant's money first in a case like this, by the pack's table `deduction_order`: a
 * refund that he agreed to may begin elsewhere than one that he was ruled to pay (TB-EVD-8, DY-AS-15, DY-ADV-4).
 */
export function deductionOrder(file: CaseFile, snapshot: Snapshot): readonly FundName[] {
  const table = snapshot.tables.deduction_order
  const listed = table && lookUp(table, factsOf(file, snapshot))?.then.from
  const names = Array.isArray(listed) ? listed : FUND_NAMES
  return names.flatMap(name => FUND_NAMES.filter(known => known === name))
}

const FUND_NAMES: readonly FundName[] = ['held', 'deposit', 'payable']
