import { command } from '../command.ts'
import { noFields } from './no-fields.ts'

/** The buyer takes the merchant's offer: it is the claim from now on, and agreed. */
export const acceptProposal = command({
  name: 'accept_proposal',
  fields: noFields,
  decide: ({ file }) =>
    file.proposal === null
      ? { code: 'no_proposal', status: 'not_allowed' }
      : [{ type: 'ProposalAccepted', claim: { ...file.claim, ...file.proposal } }],
})
