import type { CaseFile } from '../case-file.ts'
import type { EventDraft } from '../events.ts'
import { type Compensation, UNHANDLED } from '../handling.ts'
import type { Matter } from '../matter.ts'
import { collectionOf } from './collect.ts'
import { compensationOf } from './compensate.ts'

/** The stage's own rule: says what is due, if nobody has, and asks for it; or that nothing is. */
export function orderCompensation(matter: Matter): readonly EventDraft[] {
  const { file } = matter
  const standing = file.handling?.compensation ?? null
  const compensation = standing ?? compensationOf(matter)
  if (compensation === null || compensation.amountMinor === 0 || file.parties.buyer === null) {
    return [{ type: 'NothingToCompensate' }]
  }
  const clause = compensation.clause === null ? {} : { clause: compensation.clause }
  const set: EventDraft[] = standing === null ? [{ type: 'CompensationSet', compensation, ...clause }] : []
  const collection = collectionOf({ ...matter, file: withCompensation(file, compensation) }, { enforced: false })
  return [...set, { ...collection, ...clause }]
}

function withCompensation(file: CaseFile, compensation: Compensation): CaseFile {
  return { ...file, handling: { ...UNHANDLED, ...file.handling, compensation } }
}
