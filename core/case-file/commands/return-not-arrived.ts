import { command } from '../command.ts'
import { noFields } from './no-fields.ts'

/** The goods that the buyer was refunded for on his way to the carrier have not come back in time (TT-APL-3A). */
export const returnNotArrived = command({
  name: 'return_not_arrived',
  fields: noFields,
  decide: () => [{ type: 'ReturnNotArrived' }],
})
