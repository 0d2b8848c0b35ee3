import { ruledAmountMinor } from '../ruling/outcome.ts'
import type { CaseFile } from './case-file.ts'
import { agreedRemedyOf, isInKind } from './known-facts.ts'

/** What the buyer is to have: a compensation, or what was ruled or agreed; without freight. New goods, no money. */
export function refundDueMinor(file: CaseFile): number {
  const compensation = file.handling?.compensation
  if (compensation) return compensation.amountMinor
  if (file.ruling !== null) return ruledAmountMinor(file.ruling)
  return isInKind(agreedRemedyOf(file)) ? 0 : file.claim.amountMinor
}

/** What of it the buyer has not got yet: neither out of the merchant's money nor, recovered since, from the fund. */
export function buyerIsOwedMinor(file: CaseFile): number {
  const { refundedMinor, recoveredMinor } = file.money
  return Math.max(refundDueMinor(file) - refundedMinor - recoveredMinor, 0)
}

/**
 * What the merchant still has to give up for the claim itself; nothing where the platform is liable, or once he has won
 * his appeal.
 */
export function merchantOwesMinor(file: CaseFile): number {
  return isPlatformLiable(file) || file.relieved === true ? 0 : buyerIsOwedMinor(file)
}

/** The platform answers for the loss itself: it pays out of its fund, and nobody pays that back. */
export function isPlatformLiable({ ruling }: CaseFile): boolean {
  return ruling?.liability === 'platform'
}

/** What the platform paid first and has neither got back nor given up. */
export function outstandingMinor({ advance }: CaseFile): number {
  if (advance === null || advance.state === 'returned') return 0
  return advance.amountMinor - advance.recoveredMinor - advance.writtenOffMinor
}

/**
 * What the merchant has lost by a case so far, in minor units: what went to the buyer out of his money, what the fund
 * took back from him, what he paid the platform; less what an appeal gave back.
 */
export function merchantLossMinor(file: CaseFile): number {
  if (isPlatformLiable(file)) return 0
  const { refundedMinor, recoveredMinor, penaltyMinor } = file.money
  return refundedMinor + recoveredMinor + penaltyMinor - (file.overturned?.restoredMinor ?? 0)
}
