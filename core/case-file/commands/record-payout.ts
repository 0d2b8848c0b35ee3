import { idField, textField } from '../../kernel/fields.ts'
import { accounts, move } from '../../ledger/accounts.ts'
import { command } from '../command.ts'
import { purseOf } from '../money/advance.ts'

/**
 * The payment provider reports on a payout, or staff try a failed one again. A report that was made before changes
 * nothing. Rejects with `payout_not_found`, `payout_already_settled` (it can't fail or be tried again),
 * `payout_not_failed` (only a failed one can be tried again).
 */
export const recordPayout = command({
  name: 'record_payout',
  fields: {
    type: 'object',
    properties: { payout_id: idField, result: { enum: ['settled', 'failed', 'retry'] }, reason: textField(500) },
    required: ['payout_id', 'result'],
    additionalProperties: false,
  },
  decide: ({ file, fields }) => {
    const { payoutId, result, reason = '' } = fields
    const payout = file.payouts.find(({ id }) => id === payoutId)
    if (payout === undefined) return { code: 'payout_not_found', status: 'not_found' }
    const { amountMinor, status } = payout
    if (status === 'settled') {
      return result === 'settled' ? [] : { code: 'payout_already_settled', status: 'not_allowed' }
    }
    if (result === 'settled') {
      const { buyerId, currency } = purseOf(file)
      const paidOut = { source: accounts.refundable(buyerId), destination: accounts.provider, currency }
      return [{ type: 'PayoutSettled', payoutId, amountMinor, movements: move(amountMinor, paidOut) }]
    }
    if (result === 'failed') return status === 'failed' ? [] : [{ type: 'PayoutFailed', payoutId, reason }]
    if (status !== 'failed') return { code: 'payout_not_failed', status: 'not_allowed' }
    return [{ type: 'PayoutRetried', payoutId }]
  },
})
