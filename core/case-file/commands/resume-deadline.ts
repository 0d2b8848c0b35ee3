import { command } from '../command.ts'
import { resumed } from '../deadlines.ts'
import { isMissing, namedDeadline } from '../named-deadline.ts'
import { codeField } from './claim-fields.ts'

/** A stopped clock goes on; the time it stood still is given back. Rejects with `no_such_deadline`, `deadline_running`. */
export const resumeDeadline = command({
  name: 'resume_deadline',
  fields: { type: 'object', properties: { deadline: codeField }, required: [], additionalProperties: false },
  decide: matter => {
    const deadline = namedDeadline(matter, matter.fields.deadline)
    if (isMissing(deadline)) return deadline
    if (deadline.dueAt !== null)
      return { code: 'deadline_running', pointer: '/deadline', facts: { deadline: deadline.name } }
    return [{ type: 'DeadlineResumed', name: deadline.name, deadline: resumed(matter, deadline) }]
  },
})
