import type { Instant } from '../../core/kernel/instant.ts'

/** A key by which one of a marketplace's own systems signs in. The key itself is kept nowhere. */
export interface IntegrationKey {
  readonly id: string
  readonly marketplaceId: string
  /** What its marketplace calls it; null for the one that setting up the marketplace made. */
  readonly name: string | null
  /** Its last characters; null for one from before they were kept, until it is used. */
  readonly ending: string | null
  readonly madeAt: Instant
  /** The id of the key that made it; null where whoever runs Pingli did. */
  readonly madeBy: string | null
  /** To the hour; null before its first use. */
  readonly lastUsedAt: Instant | null
  readonly revokedAt: Instant | null
  readonly revokedBy: string | null
}

export interface NewKey {
  readonly sha256: string
  readonly marketplaceId: string
  readonly name: string | null
  readonly ending: string
  readonly madeBy: string | null
  readonly at: Instant
}

/** When a key is used, for its owner to see which of his keys still are. */
export interface KeyUse {
  readonly sha256: string
  readonly ending: string
  readonly at: Instant
}

export interface IntegrationKeys {
  /** False when the marketplace has so many keys in force already; one that is there stays as it is. */
  add(key: NewKey, keysMax: number): Promise<boolean>
  find(sha256: string): Promise<IntegrationKey | null>
  /** The key of this hash unless it was revoked, its use noted once an hour. */
  use(use: KeyUse): Promise<IntegrationKey | null>
  /** Those in force first, then the newest. */
  list(marketplaceId: string): Promise<readonly IntegrationKey[]>
  /**
   * Ends a key for good, and answers it as it is then; one that was ended before stays as it was. Null where there is
   * none of this id, and the key still in force where it is the marketplace's last.
   */
  revoke(key: KeyName, by: { readonly keyId: string | null; readonly at: Instant }): Promise<IntegrationKey | null>
}

export interface KeyName {
  readonly marketplaceId: string
  readonly id: string
}

/**
 * So many keys of a marketplace may be in force at once: a couple for each of a dozen systems while they are renewed.
 * More would be keys that nobody remembers.
 */
export const KEYS_MAX = 20
