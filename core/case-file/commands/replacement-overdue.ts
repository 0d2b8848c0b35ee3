import { command } from '../command.ts'
import { noFields } from './no-fields.ts'

/** The goods came back but nothing was sent out in time: the buyer gets his money instead (TB-REF-16). */
export const replacementOverdue = command({
  name: 'replacement_overdue',
  fields: noFields,
  decide: () => [{ type: 'ReplacementOverdue' }],
})
