import type { EventDraft } from '../events.ts'
import type { Matter } from '../matter.ts'
import { collectionOf } from './collect.ts'

/** The merchant's funds are charged for what he was ruled to pay and didn't, without asking him again (DY-ADV-4). */
export function chargeMerchant(matter: Matter): readonly EventDraft[] {
  return [collectionOf(matter, { enforced: true })]
}
