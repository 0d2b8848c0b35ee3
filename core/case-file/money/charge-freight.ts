import type { EventDraft } from '../events.ts'
import type { Matter } from '../matter.ts'
import { collectionOf } from './collect.ts'

/** New or repaired goods have come; what is left is the return freight, where the merchant bears it (TB-DSP-19). */
export function chargeFreight(matter: Matter): readonly EventDraft[] {
  return [collectionOf(matter, { enforced: false })]
}
