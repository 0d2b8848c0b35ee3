import { command } from '../command.ts'
import { noFields } from './no-fields.ts'

/** The time for evidence is over, whoever has used it or not (TB-EVD-1, TB-EVD-2). */
export const endEvidence = command({
  name: 'end_evidence',
  fields: noFields,
  decide: () => [{ type: 'EvidencePeriodEnded' }],
})
