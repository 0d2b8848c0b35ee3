import type { SimplePeriod } from '../../kernel/clock.ts'
import { parseIsoDuration } from '../../kernel/duration.ts'
import { textField } from '../../kernel/fields.ts'
import { DAY_MS, MINUTE_MS } from '../../kernel/instant.ts'
import { command } from '../command.ts'
import { rederived } from '../deadlines.ts'
import { isMissing, namedDeadline } from '../named-deadline.ts'
import { codeField } from './claim-fields.ts'

/**
 * The platform gives more time, with who and why: `by` is an ISO 8601 duration ("PT24H", "P2D"), up to 90 days.
 * Rejects with `no_such_deadline`, `deadline_paused`, `bad_duration`.
 */
export const extendDeadline = command({
  name: 'extend_deadline',
  fields: {
    type: 'object',
    properties: { deadline: codeField, by: { type: 'string', maxLength: 32 }, reason: textField(500) },
    required: ['by', 'reason'],
    additionalProperties: false,
  },
  decide: matter => {
    const { fields, by, at } = matter
    const deadline = namedDeadline(matter, fields.deadline)
    if (isMissing(deadline)) return deadline
    if (deadline.dueAt === null)
      return { code: 'deadline_paused', pointer: '/deadline', facts: { deadline: deadline.name } }
    const ms = parseIsoDuration(fields.by)
    if (ms === null || ms < MINUTE_MS || ms > MOST_MS)
      return { code: 'bad_duration', pointer: '/by', status: 'malformed' }
    const extension: SimplePeriod = { clock: 'elapsed', unit: 'minutes', value: Math.ceil(ms / MINUTE_MS) }
    const change = { kind: 'extended' as const, period: extension, by: by.id, reason: fields.reason, at }
    const changes = [...deadline.derivation.changes, change]
    const extended = rederived(matter, deadline, { ...deadline.derivation, changes })
    return [{ type: 'DeadlineExtended', name: deadline.name, extension, reason: fields.reason, deadline: extended }]
  },
})

/** Who needs a quarter of a year more needs another way of solving it. */
const MOST_MS = 90 * DAY_MS
