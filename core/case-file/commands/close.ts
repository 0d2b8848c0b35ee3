import { ofKind } from '../../policy/of-kind.ts'
import { command } from '../command.ts'
import { knownCode } from '../reasons.ts'
import { codeField, statementField } from './claim-fields.ts'

/** The platform ends its handling, with a coded result (DY-SR-7). Rejects with `unknown_reason` (pointer /result). */
export const close = command({
  name: 'close',
  fields: {
    type: 'object',
    properties: { result: codeField, statement: statementField },
    required: ['result'],
    additionalProperties: false,
  },
  texts: ['statement'],
  decide: ({ file, fields, facts, snapshot }) => {
    const { result } = fields
    const unknown = knownCode({ code: result, pointer: '/result' }, ofKind(file.kind, 'close'), snapshot)
    return unknown ?? [{ type: 'HandlingClosed', result, statement: facts.texts?.statement ?? null }]
  },
})
