import { command } from '../command.ts'
import { collectionOf } from '../money/collect.ts'
import { noFields } from './no-fields.ts'

/** The merchant pays what he owes of his own accord: his funds are charged, and the case ends when they reach. */
export const executeRuling = command({
  name: 'execute_ruling',
  fields: noFields,
  decide: matter => [collectionOf(matter, { enforced: false })],
})
