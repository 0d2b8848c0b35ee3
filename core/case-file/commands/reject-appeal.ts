import { ofKind } from '../../policy/of-kind.ts'
import { command } from '../command.ts'
import { knownCode } from '../reasons.ts'
import { codeField } from './claim-fields.ts'

/** The appeal is unfounded: what was decided stands. Rejects with `unknown_reason`. */
export const rejectAppeal = command({
  name: 'reject_appeal',
  fields: {
    type: 'object',
    properties: { reason: codeField, reasons: { type: 'string', minLength: 1, maxLength: 10_000 } },
    required: ['reasons'],
    additionalProperties: false,
  },
  texts: ['reasons'],
  decide: ({ file, fields, facts, snapshot }) => {
    const { reason } = fields
    const list = ofKind(file.kind, 'rejection')
    const unknown = reason === undefined ? null : knownCode({ code: reason, pointer: '/reason' }, list, snapshot)
    return unknown ?? [{ type: 'AppealRejected', reason: reason ?? null, reasons: facts.texts?.reasons ?? null }]
  },
})
