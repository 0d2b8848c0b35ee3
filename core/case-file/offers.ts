import type { Rejection } from '../kernel/rejection.ts'
import type { Proposal } from './case-file.ts'
import { type ClaimGround, objectionToOffer } from './claim-rules.ts'
import type { Matter } from './matter.ts'

/** The terms that a side offers: what it leaves out is as claimed. They must be something that could be claimed. */
export function offerOf(
  matter: Matter<{ remedy?: string; amountMinor?: number }>,
): { readonly offer: Proposal } | Rejection {
  const { claim } = matter.file
  const { remedy = claim.remedy, amountMinor = claim.amountMinor } = matter.fields
  const objection = objectionToOffer({ ...claim, remedy, amountMinor }, groundOf(matter))
  return objection === null ? { offer: { remedy, amountMinor } } : inFields(objection)
}

/** What a claim of an open case is measured against: the day it opened, as far as its parcel has come. */
export function groundOf({ file, snapshot, clock }: Pick<Matter, 'file' | 'snapshot' | 'clock'>): ClaimGround {
  return { ...file, snapshot, clock }
}

/** An action's fields stand at the top of its body; only an opening has them under /claim. */
export function inFields(rejection: Rejection): Rejection {
  const pointer = rejection.pointer?.replace(/^\/claim/, '')
  return pointer === undefined ? rejection : { ...rejection, pointer }
}
