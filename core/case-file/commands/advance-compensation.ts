import { positiveAmountMinorField } from '../../kernel/fields.ts'
import { accounts } from '../../ledger/accounts.ts'
import { objectionToAdvance } from '../advance-conditions.ts'
import type { CaseFile } from '../case-file.ts'
import { command } from '../command.ts'
import { agreedRemedyOf } from '../known-facts.ts'
import { nextId } from '../matter.ts'
import { advanceMovements, purseOf } from '../money/advance.ts'
import { refundDueMinor } from '../sums.ts'
import { codeField } from './claim-fields.ts'

/**
 * The platform pays first out of its own fund and settles with the merchant later; the trade's money stays where it is.
 * With return the sum is frozen for the buyer until the goods are back (TB-ADV-2), without it is paid at once.
 * Whoever advances says that the buyer is in good standing and without fault (TB-ADV-1), and confirms by their codes
 * what else the pack makes a condition of it (DY-ADV-3). The sum in dispute is advanced, or what was ruled of it, or
 * less. Goods that never reached the buyer, or are back, aren't waited for. Rejects with `buyer_not_eligible`,
 * `advance_not_allowed`, `advance_condition_missing`, `amount_exceeds_claim`, `nothing_to_return`, `no_order`.
 */
export const advanceCompensation = command({
  name: 'advance_compensation',
  fields: {
    type: 'object',
    properties: {
      amount_minor: positiveAmountMinorField,
      form: { enum: ['without_return', 'with_return'] },
      buyer_in_good_standing: { type: 'boolean' },
      buyer_without_fault: { type: 'boolean' },
      confirmed: { type: 'array', items: codeField, maxItems: 20, uniqueItems: true },
    },
    required: [],
    additionalProperties: false,
  },
  decide: matter => {
    const { file, fields } = matter
    const { confirmed = [] } = fields
    if (file.order === null) return { code: 'no_order' }
    if (fields.buyerInGoodStanding === false || fields.buyerWithoutFault === false) {
      return { code: 'buyer_not_eligible' }
    }
    const objection = objectionToAdvance(matter, confirmed)
    if (objection !== null) return objection
    const disputedMinor = disputedStillMinor(file)
    const amountMinor = fields.amountMinor ?? disputedMinor
    if (amountMinor > disputedMinor || disputedMinor === 0) {
      const facts = { amount_minor: amountMinor, claimed_minor: disputedMinor }
      return { code: 'amount_exceeds_claim', pointer: '/amount_minor', facts }
    }
    const mayReturn = canComeBack(file)
    const needsReturn = agreedRemedyOf(file) !== 'refund_only' && mayReturn
    const form = fields.form ?? (needsReturn ? 'with_return' : 'without_return')
    if (form === 'with_return' && !mayReturn) {
      const facts = { shipment: file.shipment, return: file.returnState }
      return { code: 'nothing_to_return', pointer: '/form', facts }
    }
    const { buyerId } = purseOf(file)
    const frozen = form === 'with_return'
    const destination = frozen ? accounts.buyerHeld(buyerId) : accounts.refundable(buyerId)
    const payoutId = frozen ? null : nextId('pay', file)
    const movements = advanceMovements(purseOf(file), amountMinor, destination)
    const said = confirmed.length === 0 ? {} : { confirmed }
    return [{ type: 'CompensationAdvanced', form, amountMinor, payoutId, movements, ...said }]
  },
})

/** What was ruled, else what is claimed, as far as it hasn't been refunded: only the freight may be left. */
function disputedStillMinor(file: CaseFile): number {
  const disputedMinor = file.ruling === null ? file.claim.amountMinor : refundDueMinor(file)
  return Math.max(disputedMinor - file.money.refundedMinor, 0)
}

/** Whether the goods are with the buyer, on their way to him or on their way back. */
function canComeBack({ shipment, returnState }: CaseFile): boolean {
  const hasReached = shipment === 'shipped' || shipment === 'signed'
  return hasReached && (returnState === 'none' || returnState === 'shipped')
}
