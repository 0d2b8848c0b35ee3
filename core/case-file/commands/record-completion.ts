import { command } from '../command.ts'
import { noFields } from './no-fields.ts'

/** The marketplace reports that the order is completed. The money of an open case stays in escrow until its end. */
export const recordCompletion = command({
  name: 'record_completion',
  fields: noFields,
  decide: ({ file }) =>
    file.status === 'closed' || file.order?.completedAt !== null ? [] : [{ type: 'OrderCompleted' }],
})
