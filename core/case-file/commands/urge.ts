import { command } from '../command.ts'
import { statementField } from './claim-fields.ts'

/** Somebody waits and says so (催单): the merchant sees it beside the request. Rejects with `too_many_urges` (20). */
export const urge = command({
  name: 'urge',
  fields: { type: 'object', properties: { statement: statementField }, required: [], additionalProperties: false },
  texts: ['statement'],
  decide: ({ file, facts }) =>
    (file.handling?.urgedCount ?? 0) >= MOST_URGES
      ? { code: 'too_many_urges', facts: { most: MOST_URGES } }
      : [{ type: 'Urged', statement: facts.texts?.statement ?? null }],
})

/** Who has said it so often isn't heard any better by saying it again. */
const MOST_URGES = 20
