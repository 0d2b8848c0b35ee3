import { command } from '../command.ts'
import { noFields } from './no-fields.ts'

/** A buyer who does not react in time has received the goods (TB-REF-10). */
export const confirmReplacementBySilence = command({
  name: 'confirm_replacement_by_silence',
  fields: noFields,
  decide: () => [{ type: 'ReplacementConfirmed', bySilence: true }],
})
