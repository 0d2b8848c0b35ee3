import { textField } from '../../kernel/fields.ts'
import { command } from '../command.ts'
import { paused } from '../deadlines.ts'
import { isMissing, namedDeadline } from '../named-deadline.ts'
import { codeField } from './claim-fields.ts'

/** The platform stops a deadline's clock, with who and why. Rejects with `no_such_deadline`, `deadline_paused`. */
export const pauseDeadline = command({
  name: 'pause_deadline',
  fields: {
    type: 'object',
    properties: { deadline: codeField, reason: textField(500) },
    required: ['reason'],
    additionalProperties: false,
  },
  decide: matter => {
    const { fields, by } = matter
    const deadline = namedDeadline(matter, fields.deadline)
    if (isMissing(deadline)) return deadline
    if (deadline.dueAt === null)
      return { code: 'deadline_paused', pointer: '/deadline', facts: { deadline: deadline.name } }
    const stopped = paused(matter, deadline, { by: by.id, reason: fields.reason })
    return [{ type: 'DeadlinePaused', name: deadline.name, reason: fields.reason, deadline: stopped }]
  },
})
