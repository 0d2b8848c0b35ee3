import { command } from '../command.ts'
import { noFields } from './no-fields.ts'

/**
 * Who asked for something and does not react in time lets it lapse: a buyer after a refusal or an offer, when the trade
 * runs on (TB-REF-6, TB-REF-14); a merchant who appealed and was asked for more (TT-APL-1S).
 */
export const lapseBySilence = command({
  name: 'lapse_by_silence',
  fields: noFields,
  decide: ({ file }) => [{ type: 'SilenceEndedClaim', of: file.openedBy === 'merchant' ? 'merchant' : 'buyer' }],
})
