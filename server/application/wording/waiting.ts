export type WaitedFor = 'buyer' | 'merchant' | 'platform'

/** Whose doing a deadline waits for, by what its passing does; a command that is not named waits for nobody. */
export function waitsFor(onExpiry: string): readonly WaitedFor[] {
  return WAITS_FOR[onExpiry] ?? []
}

export const WAITS_FOR: Readonly<Record<string, readonly WaitedFor[]>> = {
  agree_by_silence: ['merchant'],
  lapse_by_silence: ['buyer'],
  use_default_address: ['merchant'],
  return_never_sent: ['buyer'],
  confirm_return_by_silence: ['merchant'],
  confirm_replacement_by_silence: ['buyer'],
  // The goods are with the carrier.
  return_not_arrived: [],
  replacement_overdue: ['merchant'],
  rule_by_default: ['buyer', 'merchant'],
  end_evidence: ['buyer', 'merchant'],
  flag_review_overdue: ['platform'],
  flag_payment_overdue: ['merchant'],
  pass_to_platform: ['merchant'],
  confirm_by_silence: ['buyer'],
  default_on_payment: ['merchant'],
}
