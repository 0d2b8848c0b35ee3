import type { CaseFile } from './case-file.ts'

/**
 * How a case ends where its flow leads to this end. Whom an appeal freed before the buyer was paid anything has nothing
 * to pay, and so the case doesn't end as refunded.
 */
export function outcomeOf({ relieved, payouts }: CaseFile, close: string): string {
  return relieved === true && payouts.length === 0 && isGranted(close) ? 'overturned' : close
}

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
