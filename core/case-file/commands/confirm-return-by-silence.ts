import { command } from '../command.ts'
import { noFields } from './no-fields.ts'

/** A merchant who neither confirms nor disputes a return in time has confirmed it (TB-REF-8, TB-REF-9). */
export const confirmReturnBySilence = command({
  name: 'confirm_return_by_silence',
  fields: noFields,
  decide: () => [{ type: 'ReturnConfirmed', bySilence: true }],
})
