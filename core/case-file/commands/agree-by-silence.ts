import { command } from '../command.ts'
import { noFields } from './no-fields.ts'

/**
 * A merchant who does not answer in time has agreed (TB-REF-1, TB-REF-3); one whose interception does not come to an
 * end too (TB-REF-13).
 */
export const agreeBySilence = command({
  name: 'agree_by_silence',
  fields: noFields,
  decide: () => [{ type: 'ClaimAgreed', bySilence: true }],
})
