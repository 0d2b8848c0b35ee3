import { command } from '../command.ts'
import { noFields } from './no-fields.ts'

/** The buyer has the new or repaired goods. */
export const confirmReplacement = command({
  name: 'confirm_replacement',
  fields: noFields,
  decide: () => [{ type: 'ReplacementConfirmed', bySilence: false }],
})
