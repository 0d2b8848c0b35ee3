import type { Snapshot } from '../policy/snapshot.ts'
import type { CaseFile } from './case-file.ts'
import type { EventDraft } from './events.ts'
import { returnAdvance, writeOff } from './money/advance.ts'
import { captureHold } from './money/open-hold.ts'
import { leftInEscrowMinor, merchantPaid } from './money/pay-merchant.ts'
import { isGranted } from './outcomes.ts'
import { isPlatformLiable, outstandingMinor } from './sums.ts'

/**
 * What every end of a case settles first, so that its books balance whichever way it went: a hold that is still open
 * is released, a frozen advance goes back to the fund, an advance to a buyer whose claim failed, or for whom
 * the platform answers itself, is written off, and an
 * order that was completed meanwhile pays its merchant what is left.
 */
export function closingDrafts(file: CaseFile, outcome: string, snapshot: Snapshot): readonly EventDraft[] {
  const released = captureHold(file, []).drafts
  const leftMinor = file.order?.completedAt === null ? 0 : leftInEscrowMinor(file)
  const paid = leftMinor > 0 ? [merchantPaid(file, snapshot, { amountMinor: leftMinor, capturedMinor: 0 })] : []
  const keepsClaim = isGranted(outcome) && !isPlatformLiable(file)
  const givenUpMinor = keepsClaim || file.advance?.state !== 'paid' ? 0 : outstandingMinor(file)
  return [...released, ...returnAdvance(file), ...writeOff(file, givenUpMinor), ...paid]
}
