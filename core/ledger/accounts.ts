import type { Movement } from './movement.ts'

/** The places where money can be, as paths that read aloud. Ids hold no colon, so two places never share a path. */
export const accounts = {
  /** What buyers paid, until the order ends. */
  escrow: (orderId: string) => `escrow:order:${orderId}`,
  escrowHeld: (orderId: string) => `escrow:order:${orderId}:held`,
  /** What a merchant is still to be paid. */
  payable: (merchantId: string) => `merchant:${merchantId}:payable`,
  deposit: (merchantId: string) => `merchant:${merchantId}:deposit`,
  merchantHeld: (merchantId: string) => `merchant:${merchantId}:held`,
  /** The other side of what the platform has to recover from him; below zero while he owes. */
  debt: (merchantId: string) => `merchant:${merchantId}:debt`,
  recoverable: (merchantId: string) => `platform:recoverable:${merchantId}`,
  /** The buyer's money on its way out: a payout takes it from here. */
  refundable: (buyerId: string) => `buyer:${buyerId}:refundable`,
  buyerHeld: (buyerId: string) => `buyer:${buyerId}:held`,
  /** Coupons and points to the buyer's credit: worth money here, and never paid out. */
  credit: (buyerId: string) => `buyer:${buyerId}:coupon`,
  /** What merchants pay the platform for a breach. */
  penalties: 'platform:penalties',
  /** The fund that pays first. */
  relief: 'platform:relief',
  /** The payment provider: the world outside. */
  provider: 'external:psp',
} as const

/** A movement, or none where there is nothing to move: a posting of zero isn't one. */
export function move(amountMinor: number, movement: Omit<Movement, 'amountMinor'>): readonly Movement[] {
  if (!Number.isSafeInteger(amountMinor) || amountMinor < 0) {
    throw new RangeError(`can't move ${amountMinor} from ${movement.source} to ${movement.destination}`)
  }
  return amountMinor === 0 ? [] : [{ ...movement, amountMinor }]
}
