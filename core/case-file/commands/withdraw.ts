import { command } from '../command.ts'
import { noFields } from './no-fields.ts'

/**
 * The buyer gives the claim up, before the platform has ruled (TB-EVD-11). Rejects with `advance_already_paid`
 * when the platform has paid him for it: that can only be ruled or settled.
 */
export const withdraw = command({
  name: 'withdraw',
  fields: noFields,
  decide: ({ file }) =>
    file.advance?.state === 'paid'
      ? { code: 'advance_already_paid', facts: { advanced_minor: file.advance.amountMinor } }
      : [{ type: 'ClaimWithdrawn' }],
})
