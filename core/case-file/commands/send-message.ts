import { command } from '../command.ts'
import { statementField } from './claim-fields.ts'

/** A party or the platform writes in the case. Rejects with `too_many_messages` (1 000 a case). */
export const sendMessage = command({
  name: 'send_message',
  fields: { type: 'object', properties: { text: statementField }, required: ['text'], additionalProperties: false },
  texts: ['text'],
  decide: ({ file, facts }) => {
    if (file.messageCount >= MOST_MESSAGES) return { code: 'too_many_messages', facts: { most: MOST_MESSAGES } }
    const message = facts.texts?.text
    if (message === undefined) throw new Error('send_message came without its text')
    return [{ type: 'MessageSent', message }]
  },
})

/** A dispute that needs more words than this is not being read by anyone. */
const MOST_MESSAGES = 1000
