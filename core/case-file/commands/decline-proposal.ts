import { command } from '../command.ts'
import { noFields } from './no-fields.ts'

/** The buyer turns the merchant's offer down (TB-REF-14). */
export const declineProposal = command({
  name: 'decline_proposal',
  fields: noFields,
  decide: () => [{ type: 'ProposalDeclined' }],
})
