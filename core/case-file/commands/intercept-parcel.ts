import { command } from '../command.ts'
import { noFields } from './no-fields.ts'

/** The merchant calls a parcel back that is under way, in place of an answer (TB-REF-13). */
export const interceptParcel = command({
  name: 'intercept_parcel',
  fields: noFields,
  decide: () => [{ type: 'InterceptionStarted' }],
})
