import { command } from '../command.ts'
import { noFields } from './no-fields.ts'

/** The buyer has not said in time whether the matter is solved: the flow says what that means (DY-SR-8). */
export const confirmBySilence = command({
  name: 'confirm_by_silence',
  fields: noFields,
  decide: () => [{ type: 'ResolutionUnanswered' }],
})
