import { type MerchantId, parseMarketplaceId } from '../../../core/kernel/ids.ts'
import type { Caller } from '../authentication/caller.ts'
import { notFound } from '../problems/problem.ts'

/** Who may look at merchants' standings. */
export const STANDING_READERS = ['integration', 'merchant', 'agent', 'supervisor', 'auditor'] as const

/** A merchant sees his own; what no order could name him by is nobody. */
export function ownMerchant(id: string | undefined, caller: Caller): string {
  const named = parseMarketplaceId<MerchantId>(id ?? '')
  if (named === null || (caller.role === 'merchant' && caller.merchantId !== named)) throw notFound()
  return named
}
