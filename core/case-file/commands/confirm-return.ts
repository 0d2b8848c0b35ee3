import { command } from '../command.ts'
import { noFields } from './no-fields.ts'

/** The merchant has the goods back and raises no objection. */
export const confirmReturn = command({
  name: 'confirm_return',
  fields: noFields,
  decide: () => [{ type: 'ReturnConfirmed', bySilence: false }],
})
