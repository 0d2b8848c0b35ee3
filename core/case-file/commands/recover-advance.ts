import { command } from '../command.ts'
import { recoverAdvance as recover } from '../money/collect.ts'
import { noFields } from './no-fields.ts'

/** The merchant has funds again: the platform takes back what it paid for him. Rejects with `nothing_to_recover`. */
export const recoverAdvance = command({
  name: 'recover_advance',
  fields: noFields,
  needs: ['merchant_funds'],
  decide: matter => recover(matter),
})
