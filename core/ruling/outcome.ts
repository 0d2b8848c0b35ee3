import type { Ruling } from './ruling.ts'

export type RuledOutcome = 'dismissal' | 'pay_merchant' | 'refund' | 'return_refund'

/**
 * What a ruling comes to, in the words of TB-DSP-06: the claim is dismissed, the seller is paid, the money goes back,
 * or the goods and then the money go back. A ruling without remedies dismisses the claim.
 */
export function ruledOutcomeOf(ruling: Ruling): RuledOutcome {
  const kinds = ruling.remedies.map(remedy => remedy.kind)
  if (kinds.includes('pay_merchant')) return 'pay_merchant'
  if (!kinds.includes('refund') && !kinds.includes('compensation')) return 'dismissal'
  return kinds.includes('return') ? 'return_refund' : 'refund'
}

/** The sum that a ruling gives the buyer, in minor units. */
export function ruledAmountMinor(ruling: Ruling): number {
  return ruling.remedies
    .filter(remedy => remedy.kind === 'refund' || remedy.kind === 'compensation')
    .reduce((sum, remedy) => sum + (remedy.amountMinor ?? 0), 0)
}
