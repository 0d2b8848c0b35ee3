import { command } from '../command.ts'
import { statementField } from './claim-fields.ts'

/** The platform isn't content with the answer, and the merchant handles the matter anew (DY-SR-7). */
export const sendBack = command({
  name: 'send_back',
  fields: { type: 'object', properties: { note: statementField }, required: ['note'], additionalProperties: false },
  texts: ['note'],
  decide: ({ facts }) => [{ type: 'SentBack', note: facts.texts?.note ?? null }],
})
