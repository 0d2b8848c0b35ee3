import type { Caller } from '../authentication/caller.ts'
import { notFound } from '../problems/problem.ts'

/** Who may look at merchants' standings. */
export const STANDING_READERS = ['integration', 'merchant', 'agent', 'supervisor', 'auditor'] as const

/** A merchant sees his own. */
export function ownMerchant(id: string | undefined, caller: Caller): string {
  if (id === undefined || (caller.role === 'merchant' && caller.merchantId !== id)) throw notFound()
  return id
}
