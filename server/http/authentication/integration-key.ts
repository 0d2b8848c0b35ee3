import { createHmac } from 'node:crypto'
import type { IntegrationKeys } from '../../application/integration-keys.ts'
import type { Digest, WallClock } from '../../application/ports.ts'

export const INTEGRATION_KEY_PREFIX = 'mkt_'

/**
 * A marketplace's key, made from a name for it and this installation's own secret. The store keeps only the key's hash,
 * and still the same request can be answered with the same key again.
 */
function secretOf(name: string, signingKey: Uint8Array): string {
  const own = createHmac('sha256', signingKey).update(`integration key ${name}`).digest('base64url')
  return `${INTEGRATION_KEY_PREFIX}${own}`
}

/** The one that setting up the marketplace makes; `renewal` counts those before it that were revoked. */
export function setUpKeyOf(marketplaceId: string, renewal: number, signingKey: Uint8Array): string {
  return secretOf(renewal === 0 ? `of ${marketplaceId}` : `of ${marketplaceId}, renewal ${renewal}`, signingKey)
}

/** One that the marketplace makes itself, told apart by a random word. */
export function ownKeyOf(marketplaceId: string, word: string, signingKey: Uint8Array): string {
  return secretOf(`${word} of ${marketplaceId}`, signingKey)
}

/** Its last characters: enough for people to know it again, and nothing to sign in by. */
export function endingOf(secret: string): string {
  return secret.slice(-4)
}

export interface KeyRingPorts {
  readonly keys: IntegrationKeys
  readonly digest: Digest
  readonly clock: WallClock
  readonly signingKey: Uint8Array
}

/**
 * The set-up key in force, made anew where the one before was revoked: so whoever runs Pingli can let a marketplace
 * back in that has lost all of its keys, and for him there is no limit.
 */
export async function presentSetUpKey(marketplaceId: string, ports: KeyRingPorts): Promise<string> {
  const { keys, digest, clock, signingKey } = ports
  for (let renewal = 0; ; renewal += 1) {
    const secret = setUpKeyOf(marketplaceId, renewal, signingKey)
    const sha256 = digest.sha256(secret)
    const made = { name: null, madeBy: null, ending: endingOf(secret), at: clock.now() }
    const known = await keys.find(sha256)
    if (known === null) await keys.add({ ...made, sha256, marketplaceId }, Number.MAX_SAFE_INTEGER)
    if (known === null || known.revokedAt === null) return secret
  }
}
