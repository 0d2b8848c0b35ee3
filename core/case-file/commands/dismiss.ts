import { ofKind } from '../../policy/of-kind.ts'
import { command } from '../command.ts'
import { knownCode } from '../reasons.ts'
import { codeField } from './claim-fields.ts'

/**
 * The platform doesn't accept or doesn't uphold the matter, for a coded reason and with words (DY-ARB-4).
 * Rejects with `unknown_reason`.
 */
export const dismiss = command({
  name: 'dismiss',
  fields: {
    type: 'object',
    properties: { reason: codeField, reasons: { type: 'string', minLength: 1, maxLength: 10_000 } },
    required: ['reason', 'reasons'],
    additionalProperties: false,
  },
  texts: ['reasons'],
  decide: ({ file, fields, facts, snapshot }) => {
    const { reason } = fields
    const unknown = knownCode({ code: reason, pointer: '/reason' }, ofKind(file.kind, 'dismissal'), snapshot)
    return unknown ?? [{ type: 'Dismissed', reason, reasons: facts.texts?.reasons ?? null }]
  },
})
