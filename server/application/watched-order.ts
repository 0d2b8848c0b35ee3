import type { Claim } from '../../core/case-file/case-file.ts'
import { nextWatch, type OrderWatch, type WatchedOrder, watchKey } from '../../core/case-file/order-watches.ts'
import type { Instant } from '../../core/kernel/instant.ts'
import { marketOf, rulesIn } from '../../core/policy/market.ts'
import { orderFactsOf, ownParcels } from './order-facts.ts'
import type { OrderPlan } from './order-store.ts'
import type { Calendars, Marketplace, Rules } from './ports.ts'
import type { Parcel, StoredOrder } from './stored-order.ts'

export interface WatchPorts {
  readonly rules: Pick<Rules, 'asOf'>
  readonly calendars: Calendars
}

/**
 * What an order waits for as it stands, by the rules of the day on which it was paid; `since` is when it came to stand
 * so. Null where nothing is waited for, and for an order that was paid before the pack had rules.
 */
export async function watchOf(
  order: StoredOrder,
  { marketplace, since }: { marketplace: Marketplace; since: Instant },
  { rules, calendars }: WatchPorts,
): Promise<OrderWatch | null> {
  const everywhere = await rules.asOf(marketplace, order.imported.paidAt)
  const found = everywhere && marketOf(everywhere, order.imported)
  if (everywhere === null || found === null || 'code' in found) return null
  const snapshot = rulesIn(everywhere, found.market)
  const clock = { zone: snapshot.zone, calendar: calendars.of(snapshot.country) }
  return nextWatch(watchedOrderOf(order), { snapshot, clock, since })
}

/** Whether an order goes on waiting for the same thing. */
export function isSameWatch(one: OrderWatch | null, other: OrderWatch | null): boolean {
  if (one === null || other === null) return one === other
  const textOf = ({ clause, dueAt, opens, remedy, reason, lines }: OrderWatch) =>
    JSON.stringify([clause, dueAt, opens, remedy, reason, lines.map(({ lineId, quantity }) => [lineId, quantity])])
  return textOf(one) === textOf(other)
}

/**
 * Whether what an order has waited for is still to be done: more units may have become free since its moment, and are
 * none of it.
 */
export function isWithin(watch: OrderWatch, still: OrderWatch | null): boolean {
  if (still === null || !isSameWatch({ ...watch, lines: still.lines }, still)) return false
  return watch.lines.every(({ lineId, quantity }) =>
    still.lines.some(line => line.lineId === lineId && line.quantity >= quantity),
  )
}

/** What is about to be written of an order, as it says when read again; null while there is no order. */
export function orderAfter(
  order: StoredOrder | null,
  { imported, completedAt, shipment, scan, recordedAt, orderId }: Omit<OrderPlan, 'watch'>,
): StoredOrder | null {
  const before = order ?? (imported === null ? null : { ...asImported, id: orderId, imported, importedAt: recordedAt })
  if (before === null) return null
  const parcels = [...before.parcels, ...(shipment === null ? [] : [{ ...shipment, caseId: null, scans: [] }])]
  return {
    ...before,
    completedAt: before.completedAt ?? completedAt,
    parcels: parcels.map(parcel =>
      parcel.id === scan?.shipmentId ? { ...parcel, scans: [...parcel.scans, { ...scan, recordedAt }] } : parcel,
    ),
  }
}

/** An order on which a case has opened, by what it had waited for or by somebody. */
export function withClaim(order: StoredOrder, { lines }: Claim, by: OrderWatch | null): StoredOrder {
  const claimed = lines.map(
    ({ lineId, quantity }) => [lineId, (order.claimedQuantity[lineId] ?? 0) + quantity] as const,
  )
  return {
    ...order,
    claimedQuantity: { ...order.claimedQuantity, ...Object.fromEntries(claimed) },
    watchesDone: [...order.watchesDone, ...(by === null ? [] : [watchKey(by)])],
  }
}

const asImported = {
  completedAt: null,
  refundedMinor: 0,
  claimedQuantity: {},
  version: 0,
  parcels: [],
  watch: null,
  watchesDone: [],
} as const

function watchedOrderOf(order: StoredOrder): WatchedOrder {
  const own = ownParcels(order)
  return {
    ...orderFactsOf(order),
    importedAt: order.importedAt ?? order.imported.paidAt,
    arrivedLineIds: own
      .filter(hasArrived)
      .flatMap(({ lineIds }) => lineIds ?? order.imported.lines.map(({ id }) => id)),
    watchesDone: order.watchesDone,
  }
}

function hasArrived({ scans }: Parcel): boolean {
  return scans.some(({ kind }) => kind === 'delivered' || kind === 'signed')
}
