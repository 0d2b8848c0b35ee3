import { DAY_MS, type Instant, plusMs } from '../../../core/kernel/instant.ts'
import type { Ground, Opening } from '../drive/case-state.ts'
import { ORDER_ID, openingBooks, orderFactsOf } from '../drive/story-order.ts'
import type { ExampleOrder } from '../examples/example.ts'
import { PAID_MINOR } from './sample-acts.ts'

/** A case to begin with: what is asked for, where the parcel is, and where the money lies. */
export interface Sample {
  /** In words, for messages. */
  readonly text: string
  readonly opening: Opening
  readonly paidMinor: number
}

/**
 * One opening for each remedy × parcel × place of the money × merchant who can pay or can't × side at fault. Whether a
 * claim may be made so, the pack's own tables decide.
 */
export function sampleOpenings(kind: string, ground: Ground, at: Instant): Sample[] {
  const reasons = ground.snapshot.reasons.claim ?? []
  const remedies = [...new Set(reasons.flatMap(reason => reason.remedies ?? []))]
  return remedies.flatMap(remedy => {
    const fitting = reasons.filter(reason => reason.remedies?.includes(remedy))
    const byFault = Map.groupBy(fitting, reason => reason.fault ?? null)
    return SHIPMENTS.flatMap(shipment =>
      PURSES.filter(({ funding }) => funding === 'escrow' || shipment === 'signed').flatMap(purse =>
        [...byFault.values()].flatMap(([reason]) =>
          reason === undefined
            ? []
            : [sampleOf({ kind, remedy, reason: reason.code, shipment, ...purse }, { ground, at })],
        ),
      ),
    )
  })
}

interface Situation {
  readonly kind: string
  readonly remedy: string
  readonly reason: string
  readonly shipment: ExampleOrder['shipment']
  readonly funding: 'escrow' | 'released'
  readonly isSolvent: boolean
}

function sampleOf(situation: Situation, { ground, at }: { ground: Ground; at: Instant }): Sample {
  const { kind, remedy, reason, shipment, funding, isSolvent } = situation
  const order: ExampleOrder = {
    market: ground.market ?? null,
    paidMinor: PAID_MINOR,
    shippingFeeMinor: 0,
    quantity: 1,
    goods: 'physical',
    category: 'general',
    promises: [],
    shipment,
    paidAt: null,
    shippedAt: null,
    signedAt: null,
    completedAt: funding === 'released' ? plusMs(at, -DAY_MS / 2) : null,
    promisedShipBy: null,
    firstScanAt: null,
    isScanned: true,
  }
  const funds = isSolvent
    ? { payableMinor: PAID_MINOR, depositMinor: 5 * PAID_MINOR }
    : { payableMinor: 0, depositMinor: 0 }
  return {
    text: [
      ...(ground.market === undefined ? [] : [ground.market]),
      ...[remedy, reason, shipment, `money ${funding}`],
      ...(isSolvent ? [] : ['merchant without funds']),
    ].join(', '),
    paidMinor: PAID_MINOR,
    opening: {
      order: orderFactsOf(order, { openedAt: at, ground }),
      act: {
        name: 'open_case',
        by: { role: 'buyer', id: 'b1' },
        fields: { kind, order_id: ORDER_ID, claim: { remedy, reason, amount_minor: PAID_MINOR } },
      },
      at,
      books: openingBooks(order, funds),
    },
  }
}

const SHIPMENTS: readonly ExampleOrder['shipment'][] = ['not_shipped', 'shipped', 'signed', 'refused', 'lost']
const PURSES = [
  { funding: 'escrow', isSolvent: true },
  { funding: 'escrow', isSolvent: false },
  { funding: 'released', isSolvent: true },
  { funding: 'released', isSolvent: false },
] as const
