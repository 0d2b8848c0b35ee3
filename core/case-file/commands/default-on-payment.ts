import { command } from '../command.ts'
import { collectionOf } from '../money/collect.ts'
import { noFields } from './no-fields.ts'

/** The merchant has not paid in time: his funds are charged, and what they lack the platform pays first (TB-EVD-8). */
export const defaultOnPayment = command({
  name: 'default_on_payment',
  fields: noFields,
  decide: matter => [collectionOf(matter, { enforced: true })],
})
