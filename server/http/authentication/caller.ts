/** Who sent a request: whoever runs Pingli, a marketplace's own systems, or a person of a marketplace. */
export type Caller = { readonly role: 'root' } | Integration | Person

export interface Integration {
  readonly role: 'integration'
  readonly marketplaceId: string
  /** Which of the marketplace's keys it came with; null where the server looks by itself. */
  readonly keyId: string | null
}

export interface Person {
  readonly role: PersonRole
  readonly marketplaceId: string
  readonly id: string
  readonly name: string | null
  /** Whose staff a merchant's person is; null for everybody else. */
  readonly merchantId: string | null
}

export const PERSON_ROLES = ['buyer', 'merchant', 'agent', 'supervisor', 'juror', 'policy_owner', 'auditor'] as const
export type PersonRole = (typeof PERSON_ROLES)[number]
export type CallerRole = Caller['role']

/** Names a caller for his idempotency keys and his rate limit. */
export function callerName(caller: Caller): string {
  if (caller.role === 'root') return 'root'
  if (caller.role === 'integration') return `${caller.marketplaceId}/integration`
  return `${caller.marketplaceId}/${caller.role}/${caller.id}`
}
