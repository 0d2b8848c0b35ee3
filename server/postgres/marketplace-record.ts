import type { Instant } from '../../core/kernel/instant.ts'
import type { Marketplace } from '../application/ports.ts'

export interface MarketplaceRecord {
  readonly id: string
  readonly name: string
  readonly pack: string
  readonly mode: Marketplace['mode']
  readonly clock_ms: Instant | null
  readonly rules_version: number
}

export function marketplaceOf(row: MarketplaceRecord): Marketplace {
  const { id, name, pack, mode, clock_ms: clockAt, rules_version: rulesVersion } = row
  return { id, name, pack, mode, clockAt, rulesVersion }
}
