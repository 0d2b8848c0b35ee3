import { command } from '../command.ts'
import { noFields } from './no-fields.ts'

/** No waybill came in time: the refund flow ends and the trade runs on (TB-REF-7). */
export const returnNeverSent = command({
  name: 'return_never_sent',
  fields: noFields,
  decide: () => [{ type: 'ReturnNeverSent' }],
})
