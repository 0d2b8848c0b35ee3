import type { Snapshot } from '../policy/snapshot.ts'
import type { CaseFile } from './case-file.ts'
import type { EventDraft } from './events.ts'
import { purseOf, returnAdvance, writtenOff } from './money/advance.ts'
import { captureHold } from './money/order-refund.ts'
import { leftInEscrowMinor, merchantPaid } from './money/pay-merchant.ts'
import { outstandingMinor } from './sums.ts'

/**
 * What every end of a case settles first, so that its books balance whichever way it went: a hold that is still open
 * is released, a frozen advance goes back to the fund, an advance to a buyer whose claim failed is written off, and an
 * order that was completed meanwhile pays its merchant what is left.
 */
export function closingDrafts(file: CaseFile, outcome: string, snapshot: Snapshot): readonly EventDraft[] {
  const released = captureHold(file, 0, '').drafts
  const leftMinor = file.order?.completedAt === null ? 0 : leftInEscrowMinor(file)
  const paid = leftMinor > 0 ? [merchantPaid(file, snapshot, { amountMinor: leftMinor, capturedMinor: 0 })] : []
  if (outcome === 'refunded') return [...released, ...paid]
  const givenUpMinor = file.advance?.state === 'paid' ? outstandingMinor(file) : 0
  const givenUp = givenUpMinor > 0 ? [writtenOff(purseOf(file), givenUpMinor)] : []
  return [...released, ...returnAdvance(file), ...givenUp, ...paid]
}
