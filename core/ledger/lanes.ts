import { bucketOf } from '../kernel/ids.ts'

/**
 * The bucket in which this movement's end of an account is kept. An account's balance is the sum over its lanes, so
 * nearly every posting stays in its case's own bucket. Only what a merchant can lose to any of his cases, his deposit
 * and what he is still to be paid, has to lie in one place: his own bucket.
 */
export function laneOf(path: string, at: { marketplaceId: string; bucket: number }): number {
  const merchant = /^merchant:([^:]+):(?:deposit|payable)$/.exec(path)?.[1]
  return merchant === undefined ? at.bucket : bucketOfMerchant(at.marketplaceId, merchant)
}

/** Whether an account may fall below zero: the world outside, the fund that pays first, and what a merchant owes. */
export function mayGoNegative(path: string): boolean {
  return path.startsWith('external:') || path === 'platform:relief' || /^merchant:[^:]+:debt$/.test(path)
}

/** An order's bucket is its cases' too. Ids hold no colon, so two different orders never read the same. */
export function bucketOfOrder(marketplaceId: string, orderId: string): number {
  return bucketOf(`${marketplaceId}:order:${orderId}`)
}

export function bucketOfMerchant(marketplaceId: string, merchantId: string): number {
  return bucketOf(`${marketplaceId}:merchant:${merchantId}`)
}
