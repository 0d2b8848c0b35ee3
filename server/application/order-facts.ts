import type { ShipmentAtOpening } from '../../core/case-file/case-file.ts'
import type { OrderFacts } from '../../core/case-file/loaded-facts.ts'
import type { Instant } from '../../core/kernel/instant.ts'
import type { Parcel, StoredOrder } from './stored-order.ts'

/** An order as the opening of a case looks at it. */
export function orderFactsOf(order: StoredOrder): OrderFacts {
  const { imported } = order
  return {
    excerpt: {
      id: order.id,
      currency: imported.currency,
      ...(imported.market !== undefined && { market: imported.market }),
      paidAt: imported.paidAt,
      completedAt: order.completedAt,
      promisedShipBy: imported.promisedShipBy,
      shippingFeeMinor: imported.shippingFeeMinor,
      lines: imported.lines.map(({ id, category, goods, quantity, paidMinor }) => ({
        id,
        category,
        goods,
        quantity,
        paidMinor,
      })),
    },
    promisesByLine: Object.fromEntries(imported.lines.map(line => [line.id, line.promises])),
    parties: { buyer: { id: imported.buyer.id }, merchant: { id: imported.merchant.id } },
    shipment: shipmentOf(ownParcels(order)),
    claimedQuantity: order.claimedQuantity,
    refundedMinor: order.refundedMinor,
  }
}

/** Those that the merchant sent for the order itself, not within a case. */
export function ownParcels({ parcels }: Pick<StoredOrder, 'parcels'>): Parcel[] {
  return parcels.filter(({ direction, caseId }) => direction === 'outbound' && caseId === null)
}

/**
 * Several parcels as one: lost or refused when one of them is, signed when all are, at the last signature; what is
 * merely on its way is shipped.
 */
export function shipmentOf(parcels: readonly Parcel[]): ShipmentAtOpening {
  if (parcels.length === 0) return { state: 'not_shipped', ...NOTHING_KNOWN }
  const shippedAt = Math.min(...parcels.map(parcel => parcel.createdAt)) as Instant
  const firstScanAt = lastOf(parcels.map(({ scans }) => scans[0]?.at ?? null))
  const states = parcels.map(stateOf)
  const odd = states.find(({ state }) => state === 'lost') ?? states.find(({ state }) => state === 'refused')
  const known = { shippedAt, signedAt: null, firstScanAt, updatedAt: updatedAt(parcels) }
  if (odd !== undefined) return { state: odd.state, ...known }
  if (!states.every(({ state }) => state === 'signed')) return { state: 'shipped', ...known }
  return { state: 'signed', ...known, signedAt: Math.max(...states.map(({ at }) => at)) as Instant }
}

const NOTHING_KNOWN = { shippedAt: null, signedAt: null, firstScanAt: null, updatedAt: null } as const

function updatedAt(parcels: readonly Parcel[]): Instant {
  return Math.max(
    ...parcels.flatMap(({ createdAt, scans }) => [createdAt, ...scans.map(scan => scan.recordedAt)]),
  ) as Instant
}

/** The order is with the carrier once its last parcel is; not yet while one of them was never scanned. */
function lastOf(firstScans: readonly (Instant | null)[]): Instant | null {
  const known = firstScans.filter(at => at !== null)
  return known.length < firstScans.length ? null : (Math.max(...known) as Instant)
}

/** What the carrier's last telling scan says of a parcel. Once signed, nothing that is scanned later undoes that. */
function stateOf({ scans, createdAt }: Parcel): { state: 'shipped' | 'signed' | 'refused' | 'lost'; at: Instant } {
  const signed = scans.find(scan => scan.kind === 'signed')
  if (signed !== undefined) return { state: 'signed', at: signed.at }
  const last = scans.findLast(scan => scan.kind === 'refused' || scan.kind === 'lost')
  if (last?.kind === 'refused' || last?.kind === 'lost') return { state: last.kind, at: last.at }
  return { state: 'shipped', at: createdAt }
}
