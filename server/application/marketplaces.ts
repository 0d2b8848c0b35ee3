import type { Instant } from '../../core/kernel/instant.ts'
import type { Marketplace } from './ports.ts'

export interface Marketplaces {
  /** False when the id is taken; then nothing was added. */
  add(marketplace: Marketplace, key: { keySha256: string; at: Instant }): Promise<boolean>
  find(id: string): Promise<Marketplace | null>
  list(): Promise<readonly Marketplace[]>
  /** Whose systems sign in with the key of this hash. */
  ofKey(keySha256: string): Promise<Marketplace | null>
}
