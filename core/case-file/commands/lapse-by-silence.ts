import { command } from '../command.ts'
import { noFields } from './no-fields.ts'

/**
 * A buyer who does not react to a refusal or an offer in time lets the claim lapse; the trade runs on (TB-REF-6,
 * TB-REF-14).
 */
export const lapseBySilence = command({
  name: 'lapse_by_silence',
  fields: noFields,
  decide: () => [{ type: 'SilenceEndedClaim' }],
})
