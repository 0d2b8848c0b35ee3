import { command } from '../command.ts'
import { noFields } from './no-fields.ts'

/**
 * The merchant grants the claim as it stands. What follows (refund, return, compensation within the order's cap) is the
 * flow's to say.
 */
export const agree = command({
  name: 'agree',
  fields: noFields,
  needs: ['earlier_cases'],
  decide: () => [{ type: 'ClaimAgreed', bySilence: false }],
})
