import type { Instant } from '../../../core/kernel/instant.ts'
import type { Snapshot } from '../../../core/policy/snapshot.ts'
import { type Marketplace, timeOf } from '../../application/ports.ts'
import type { HttpPorts } from '../ports.ts'
import { notFound } from '../problems/problem.ts'

export interface MarketplaceContext {
  readonly marketplace: Marketplace
  /** What its own clock shows. */
  readonly now: Instant
  /** Its rules as of now. */
  readonly snapshot: Snapshot
}

/** The caller's marketplace with its time and its rules, of which the zone and the currency are the most asked for. */
export async function marketplaceContext(
  marketplaceId: string,
  { marketplaces, clock, rules }: Pick<HttpPorts, 'marketplaces' | 'clock' | 'rules'>,
): Promise<MarketplaceContext> {
  const marketplace = await marketplaces.find(marketplaceId)
  if (marketplace === null) throw notFound()
  const now = timeOf(marketplace, clock)
  return { marketplace, now, snapshot: await rules.inForce(marketplace, now) }
}
