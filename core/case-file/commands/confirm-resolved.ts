import { command } from '../command.ts'

/** The buyer says whether the matter is solved (DY-SR-8); without a word, that it is. */
export const confirmResolved = command({
  name: 'confirm_resolved',
  fields: {
    type: 'object',
    properties: { satisfied: { type: 'boolean' } },
    required: [],
    additionalProperties: false,
  },
  decide: ({ fields }) => [{ type: 'ResolutionAnswered', satisfied: fields.satisfied ?? true }],
})
