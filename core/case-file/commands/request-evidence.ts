import { command } from '../command.ts'
import { codeField, statementField } from './claim-fields.ts'

/** The platform asks a side for more; the review stands still meanwhile. */
export const requestEvidence = command({
  name: 'request_evidence',
  fields: {
    type: 'object',
    properties: {
      from: { enum: ['buyer', 'merchant'] },
      kinds: { type: 'array', items: codeField, minItems: 1, maxItems: 20, uniqueItems: true },
      note: statementField,
    },
    required: ['from', 'kinds'],
    additionalProperties: false,
  },
  texts: ['note'],
  decide: ({ fields, facts }) => [
    { type: 'EvidenceRequested', from: fields.from, kinds: fields.kinds, note: facts.texts?.note ?? null },
  ],
})
