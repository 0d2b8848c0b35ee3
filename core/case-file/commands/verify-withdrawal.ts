import { command } from '../command.ts'
import { statementField } from './claim-fields.ts'

/** The platform has asked the buyer whether he really gives the complaint up, as the merchant says (PDD-HAR-7). */
export const verifyWithdrawal = command({
  name: 'verify_withdrawal',
  fields: {
    type: 'object',
    properties: { verified: { type: 'boolean' }, note: statementField },
    required: ['verified'],
    additionalProperties: false,
  },
  texts: ['note'],
  decide: ({ fields, facts }) => [
    { type: 'WithdrawalVerified', verified: fields.verified, note: facts.texts?.note ?? null },
  ],
})
