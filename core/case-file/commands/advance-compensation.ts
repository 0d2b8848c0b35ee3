import { positiveAmountMinorField } from '../../kernel/fields.ts'
import { accounts } from '../../ledger/accounts.ts'
import { command } from '../command.ts'
import { agreedRemedyOf } from '../facts.ts'
import { nextId } from '../matter.ts'
import { advanceMovements, purseOf } from '../money/advance.ts'

/**
 * The platform pays first out of its own fund and settles with the merchant later; the trade's money stays where it is.
 * With return the sum is frozen for the buyer until the goods are back (TB-ADV-2), without it is paid at once.
 * Whoever advances says that the buyer is in good standing and without fault (TB-ADV-1).
 * Rejects with `buyer_not_eligible`, `amount_exceeds_paid`, `no_order`.
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
    },
    required: [],
    additionalProperties: false,
  },
  decide: ({ file, fields }) => {
    if (file.order === null) return { code: 'no_order', clause: 'TB-ADV-1' }
    if (fields.buyerInGoodStanding === false || fields.buyerWithoutFault === false) {
      return { code: 'buyer_not_eligible', clause: 'TB-ADV-1' }
    }
    const amountMinor = fields.amountMinor ?? file.claim.amountMinor
    if (amountMinor > file.order.claimableMinor) {
      const facts = { amount_minor: amountMinor, paid_minor: file.order.claimableMinor }
      return { code: 'amount_exceeds_paid', pointer: '/amount_minor', facts }
    }
    const needsReturn = agreedRemedyOf(file) !== 'refund_only' && file.returnState !== 'signed'
    const form = fields.form ?? (needsReturn ? 'with_return' : 'without_return')
    const { buyerId } = purseOf(file)
    const frozen = form === 'with_return'
    const destination = frozen ? accounts.buyerHeld(buyerId) : accounts.refundable(buyerId)
    const payoutId = frozen ? null : nextId('pay', file)
    const movements = advanceMovements(purseOf(file), amountMinor, destination)
    return [{ type: 'CompensationAdvanced', form, amountMinor, payoutId, movements }]
  },
})
