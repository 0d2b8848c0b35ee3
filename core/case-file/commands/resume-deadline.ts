import { command } from '../command.ts'
import { isPersonsPause, resumed } from '../deadlines.ts'
import { isMissing, namedDeadline } from '../named-deadline.ts'
import { codeField } from './claim-fields.ts'

/**
 * A clock that the platform stopped goes on; the time it stood still is given back. Rejects with `no_such_deadline`,
 * `deadline_running`, `deadline_paused` (the flow stopped it, and goes on with it when the case is back).
 */
export const resumeDeadline = command({
  name: 'resume_deadline',
  fields: { type: 'object', properties: { deadline: codeField }, required: [], additionalProperties: false },
  decide: matter => {
    const deadline = namedDeadline(matter, matter.fields.deadline)
    if (isMissing(deadline)) return deadline
    if (deadline.dueAt !== null)
      return { code: 'deadline_running', pointer: '/deadline', facts: { deadline: deadline.name } }
    if (!deadline.derivation.pauses.some(isPersonsPause))
      return { code: 'deadline_paused', pointer: '/deadline', facts: { deadline: deadline.name } }
    return [{ type: 'DeadlineResumed', name: deadline.name, deadline: resumed(matter, deadline, isPersonsPause) }]
  },
})
