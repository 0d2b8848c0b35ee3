import { command } from '../command.ts'
import { statementField } from './claim-fields.ts'

/** The merchant says where the goods go back to: address, receiver and telephone (TB-DSP-25, LAW-18). */
export const giveReturnAddress = command({
  name: 'give_return_address',
  fields: {
    type: 'object',
    properties: { address: statementField },
    required: ['address'],
    additionalProperties: false,
  },
  texts: ['address'],
  decide: ({ facts }) => [{ type: 'ReturnAddressGiven', address: facts.texts?.address ?? null }],
})
