import { command } from '../command.ts'
import { collectFromMerchant as collect } from '../money/collect.ts'
import { noFields } from './no-fields.ts'

/** The system charges the merchant's funds for what the case asked to collect. Rejects with `nothing_to_collect`. */
export const collectFromMerchant = command({
  name: 'collect_from_merchant',
  fields: noFields,
  needs: ['merchant_funds', 'earlier_cases'],
  decide: matter => collect(matter),
})
