import { command } from '../command.ts'
import { noFields } from './no-fields.ts'

/** No address came in time: the goods go back to the shop's default one, whose mistakes are its own (TB-DSP-18). */
export const useDefaultAddress = command({
  name: 'use_default_address',
  fields: noFields,
  decide: () => [{ type: 'DefaultAddressUsed' }],
})
