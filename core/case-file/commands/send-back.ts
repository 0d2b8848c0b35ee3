import { command } from '../command.ts'
import { statementField } from './claim-fields.ts'

/** The platform isn't content with the answer, and the merchant handles the matter anew (DY-SR-7). */
export const sendBack = command({
  name: 'send_back',
  fields: {
    type: 'object',
    properties: { reasons: statementField },
    required: ['reasons'],
    additionalProperties: false,
  },
  texts: ['reasons'],
  decide: ({ facts }) => [{ type: 'SentBack', reasons: facts.texts?.reasons ?? null }],
})
