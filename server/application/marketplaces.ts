import type { NewKey } from './integration-keys.ts'
import type { Marketplace } from './ports.ts'

export interface Marketplaces {
  /** With its first key. False when the id is taken; then nothing was added. */
  add(marketplace: Marketplace, key: Pick<NewKey, 'sha256' | 'ending' | 'at'>): Promise<boolean>
  find(id: string): Promise<Marketplace | null>
  list(): Promise<readonly Marketplace[]>
}
