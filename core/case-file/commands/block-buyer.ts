import { command } from '../command.ts'
import { noFields } from './no-fields.ts'

/**
 * The merchant hears no more from this buyer: his messages neither reach the shop nor count in its reply rate. What he
 * buys and claims goes on as before (PDD-HAR-9). Rejects with `already_blocked`.
 */
export const blockBuyer = command({
  name: 'block_buyer',
  fields: noFields,
  decide: ({ file }) =>
    file.handling?.buyerBlocked === true
      ? { code: 'already_blocked', status: 'not_allowed' }
      : [{ type: 'BuyerBlocked' }],
})
