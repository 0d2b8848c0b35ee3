import { command } from '../command.ts'
import { statementField } from './claim-fields.ts'

/** The platform has spoken to a side, by which way, and notes what was said (TB-EVD-6). */
export const contactParty = command({
  name: 'contact_party',
  fields: {
    type: 'object',
    properties: {
      party: { enum: ['buyer', 'merchant'] },
      channel: { enum: ['email', 'site_message', 'chat', 'phone'] },
      note: statementField,
    },
    required: ['party', 'channel'],
    additionalProperties: false,
  },
  texts: ['note'],
  decide: ({ fields, facts }) => [
    { type: 'PartyContacted', side: fields.party, channel: fields.channel, note: facts.texts?.note ?? null },
  ],
})
