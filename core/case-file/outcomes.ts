/**
 * Ends at which the buyer got what he asked for, so that whoever paid first keeps his claim on the merchant. At all
 * others the claim has failed or was given up.
 */
export function isGranted(outcome: string): boolean {
  return GRANTED_OUTCOMES.includes(outcome)
}

export const GRANTED_OUTCOMES: readonly string[] = [
  'refunded',
  'exchanged',
  'repaired',
  'reshipped',
  'price_protected',
  'freight_refunded',
  'compensated',
  'upheld',
]
