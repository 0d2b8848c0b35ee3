import { command } from '../command.ts'
import { noFields } from './no-fields.ts'

/** The merchant grants the claim as it stands. What follows (refund, return) is the flow's to say. */
export const agree = command({
  name: 'agree',
  fields: noFields,
  decide: () => [{ type: 'ClaimAgreed', bySilence: false }],
})
