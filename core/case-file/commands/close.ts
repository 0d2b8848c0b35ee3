import { ofKind } from '../../policy/of-kind.ts'
import { command } from '../command.ts'
import { knownCode } from '../reasons.ts'
import { codeField, statementField } from './claim-fields.ts'

/** The platform ends its handling, with a coded result (DY-SR-7). Rejects with `unknown_reason` (pointer /result). */
export const close = command({
  name: 'close',
  fields: {
    type: 'object',
    properties: { result: codeField, note: statementField },
    required: ['result'],
    additionalProperties: false,
  },
  texts: ['note'],
  decide: ({ file, fields, facts, snapshot }) => {
    const { result } = fields
    const unknown = knownCode({ code: result, pointer: '/result' }, ofKind(file.kind, 'close'), snapshot)
    return unknown ?? [{ type: 'HandlingClosed', result, note: facts.texts?.note ?? null }]
  },
})
