import { createHmac } from 'node:crypto'

export const INTEGRATION_KEY_PREFIX = 'mkt_'

/**
 * A marketplace's key, made from its id and this installation's own secret. The store keeps only the key's hash, and
 * still the same request can be answered with the same key again.
 */
export function integrationKeyOf(marketplaceId: string, signingKey: Uint8Array): string {
  const own = createHmac('sha256', signingKey).update(`integration key of ${marketplaceId}`).digest('base64url')
  return `${INTEGRATION_KEY_PREFIX}${own}`
}
