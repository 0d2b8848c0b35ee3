import type { Instant } from '../../core/kernel/instant.ts'
import type { Marketplace } from '../application/ports.ts'

export interface MarketplaceRecord {
  readonly id: string
  readonly name: string
  readonly pack: string
  readonly mode: Marketplace['mode']
  readonly clock_ms: Instant | null
}

export function marketplaceOf(row: MarketplaceRecord): Marketplace {
  return { id: row.id, name: row.name, pack: row.pack, mode: row.mode, clockAt: row.clock_ms }
}
