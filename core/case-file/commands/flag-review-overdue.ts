import { command } from '../command.ts'
import { noFields } from './no-fields.ts'

/** The platform has not ruled in time: the case waits for a supervisor from now on, as its stage shows (TB-EVD-3). */
export const flagReviewOverdue = command({
  name: 'flag_review_overdue',
  fields: noFields,
  decide: () => [{ type: 'ReviewOverdue' }],
})
