import type { Instant } from '../../core/kernel/instant.ts'
import type { Rejection } from '../../core/kernel/rejection.ts'
import { marketOf, rulesIn } from '../../core/policy/market.ts'
import type { Snapshot } from '../../core/policy/snapshot.ts'
import type { Loaded, Marketplace, Rules } from './ports.ts'
import type { StoredOrder } from './stored-order.ts'

export interface CaseRules {
  readonly snapshot: Snapshot
  /** The order as loaded, with the market that it turned out to be of. */
  readonly order: StoredOrder | null
}

/**
 * The rules that a case has pinned, or pins as it opens, as they are read in its order's market. Rejects an opening as
 * `marketOf` does: its order may have come before the marketplace had markets.
 */
export async function caseRules(
  { file, order }: Pick<Loaded, 'file' | 'order'>,
  { marketplace, rules, now }: { marketplace: Marketplace; rules: Rules; now: Instant },
): Promise<CaseRules | Rejection> {
  if (file !== null) return { snapshot: rulesIn(await rules.pinned(file.pack.hash), file.order?.market), order }
  const snapshot = await rules.inForce(marketplace, now)
  if (order === null) return { snapshot, order }
  const { imported } = order
  const found = marketOf(snapshot, imported)
  if ('code' in found) return { ...found, pointer: '/order_id' }
  return { snapshot: rulesIn(snapshot, found.market), order: { ...order, imported: { ...imported, ...found } } }
}
