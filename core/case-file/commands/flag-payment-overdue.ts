import { command } from '../command.ts'
import { noFields } from './no-fields.ts'

/** The merchant has not paid what was ruled in time: the platform looks into paying the buyer first (DY-ADV-1). */
export const flagPaymentOverdue = command({
  name: 'flag_payment_overdue',
  fields: noFields,
  decide: () => [{ type: 'PaymentOverdue' }],
})
