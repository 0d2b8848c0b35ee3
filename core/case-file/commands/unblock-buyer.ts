import { command } from '../command.ts'
import { noFields } from './no-fields.ts'

/** The merchant hears from the buyer again. Rejects with `not_blocked`. */
export const unblockBuyer = command({
  name: 'unblock_buyer',
  fields: noFields,
  decide: ({ file }) =>
    file.handling?.buyerBlocked === true
      ? [{ type: 'BuyerUnblocked' }]
      : { code: 'not_blocked', status: 'not_allowed' },
})
