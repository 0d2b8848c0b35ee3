import { command } from '../command.ts'
import { rederived } from '../deadlines.ts'
import { noFields } from './no-fields.ts'

/** A year's statutory calendar was published: deadlines that counted on unpublished days are computed again. */
export const applyCalendar = command({
  name: 'apply_calendar',
  fields: noFields,
  decide: matter =>
    matter.file.deadlines
      .filter(deadline => deadline.derivation.calendarUnknown)
      .map(deadline => rederived(matter, deadline, deadline.derivation))
      .map(deadline => ({ type: 'DeadlineRecomputed' as const, name: deadline.name, deadline })),
})
