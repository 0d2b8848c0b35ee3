import { command } from '../command.ts'
import { noFields } from './no-fields.ts'

/** The merchant accepts the buyer's evidence, and with it the claim (TB-EVD-2). */
export const confirmEvidence = command({
  name: 'confirm_evidence',
  fields: noFields,
  decide: () => [{ type: 'EvidenceConfirmed' }],
})
