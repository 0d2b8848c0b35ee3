import type { PackOf } from '../application/pack-pages.ts'
import { NO_LINES } from '../application/policy/policy-memory.ts'
import type { HttpPorts } from './ports.ts'
import type { MarketplaceContext } from './routes/marketplace-context.ts'

/** A pack as a marketplace's people read it: where it is theirs, with what was published for them. */
export async function packOf(
  id: string,
  { marketplace, now }: Pick<MarketplaceContext, 'marketplace' | 'now'>,
  { rules }: Pick<HttpPorts, 'rules'>,
): Promise<PackOf & { readonly version: number; readonly isOwn: boolean }> {
  if (marketplace.pack !== id) return { id, lines: NO_LINES, version: 0, isOwn: false }
  const { recorded, linesAt } = await rules.policy(marketplace)
  return { id, lines: linesAt(now), version: recorded.length, isOwn: true }
}
