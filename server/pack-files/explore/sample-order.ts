import { DAY_MS, type Instant, plusMs } from '../../../core/kernel/instant.ts'
import type { Ground } from '../drive/case-state.ts'
import type { ExampleOrder } from '../examples/example.ts'

/** All that was paid, and a part of it: a third sum would bring more states and no other way. */
export const PAID_MINOR = 10_000
export const HALF_MINOR = PAID_MINOR / 2

/** What tells one sample order from another. */
export interface OrderSituation {
  readonly shipment: ExampleOrder['shipment']
  readonly funding: 'escrow' | 'released'
  /** How long ago it was paid; a day apart each from the parcel's way where it is left out. */
  readonly paidDaysAgo?: number
}

/** One line of ordinary goods. */
export function sampleOrder({ shipment, funding, paidDaysAgo }: OrderSituation, ground: Ground, at: Instant) {
  return {
    market: ground.market ?? null,
    paidMinor: PAID_MINOR,
    shippingFeeMinor: 0,
    quantity: 1,
    goods: 'physical',
    category: 'general',
    promises: [],
    shipment,
    paidAt: paidDaysAgo === undefined ? null : plusMs(at, -paidDaysAgo * DAY_MS),
    shippedAt: null,
    signedAt: null,
    completedAt: funding === 'released' ? plusMs(at, -DAY_MS / 2) : null,
    promisedShipBy: null,
    firstScanAt: null,
    logisticsUpdatedAt: null,
    isScanned: true,
  } satisfies ExampleOrder
}

/** What the merchant has: more than anybody asks for, or nothing. */
export function sampleFunds(isSolvent: boolean): { payableMinor: number; depositMinor: number } {
  return isSolvent ? { payableMinor: PAID_MINOR, depositMinor: 5 * PAID_MINOR } : { payableMinor: 0, depositMinor: 0 }
}

export const SHIPMENTS: readonly ExampleOrder['shipment'][] = ['not_shipped', 'shipped', 'signed', 'refused', 'lost']
