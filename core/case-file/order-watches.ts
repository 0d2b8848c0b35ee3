import { type ClockContext, dueAt } from '../kernel/clock.ts'
import { DAY_MS, type Instant, plusMs } from '../kernel/instant.ts'
import type { ClauseId } from '../policy/clause.ts'
import { type Facts, meets } from '../policy/conditions.ts'
import type { Snapshot } from '../policy/snapshot.ts'
import type { Row } from '../policy/table.ts'
import { clauseOf, clauseValue } from '../policy/values.ts'
import type { Claim, OrderExcerpt } from './case-file.ts'
import { type AtOpening, openingFacts } from './known-facts.ts'
import type { OrderFacts } from './loaded-facts.ts'
import { excerptOfLines, shipByOf } from './opening-claim.ts'
import { NONE_BEFORE } from './opening-scene.ts'

/** What an order waits for: once this moment has passed, the platform itself opens a case on it, by this clause. */
export interface OrderWatch {
  readonly clause: ClauseId
  readonly dueAt: Instant
  /** The kind of case. */
  readonly opens: string
  /** Null where the claim is for nothing that the flow calls a remedy, or for what fits the parcel. */
  readonly remedy: string | null
  readonly reason: string
  /** The units that it claims: those which no case claims and which haven't arrived. */
  readonly lines: Claim['lines']
}

/** An order as its watches look at it: what a case that opens sees of it, and what came of it so far. */
export interface WatchedOrder extends OrderFacts {
  /** When the marketplace reported it. */
  readonly importedAt: Instant
  /** Lines of which a parcel was delivered or signed for. */
  readonly arrivedLineIds: readonly string[]
  /** What the platform has done by itself before, or was refused (see `watchKey`): it does nothing twice. */
  readonly watchesDone: readonly string[]
}

/** The rules of the day on which the order was paid: those made later don't reach back to it. */
export interface WatchGround {
  readonly snapshot: Snapshot
  readonly clock: ClockContext
  /** When the order came to look as it does: nothing is due sooner. */
  readonly since: Instant
}

/**
 * What the platform does next by itself with an order that stays as it is; null where no row of the pack's table
 * `order_watches` is for it. A completed order waits for nothing: its trade is over.
 *
 * It comes no sooner than a day after the order was reported, whose parcels are reported after it.
 */
export function nextWatch(order: WatchedOrder, ground: WatchGround): OrderWatch | null {
  const table = ground.snapshot.tables[ORDER_WATCHES]
  if (table === undefined || order.excerpt.completedAt !== null) return null
  const lines = unclaimedLines(order)
  if (lines.length === 0) return null
  const watches = table.rows.flatMap(row => watchBy(row, { order, lines, ground }))
  watches.sort((one, other) => one.dueAt - other.dueAt || (watchKey(one) < watchKey(other) ? -1 : 1))
  return watches[0] ?? null
}

/** By which an order remembers what was done: each clause opens one case of a kind. */
export function watchKey({ opens, clause }: Pick<OrderWatch, 'opens' | 'clause'>): string {
  return `${opens} ${clause}`
}

/** A row of `order_watches` as the check lets it through. */
export function watchRow({ then, clause }: { readonly then: Row['then']; readonly clause?: ClauseId | null }) {
  const after = String(then.after)
  const remedy = typeof then.remedy === 'string' ? then.remedy : null
  return { after, clause: clause ?? after, opens: String(then.opens), remedy, reason: String(then.reason) }
}

interface Watching {
  readonly order: WatchedOrder
  readonly lines: Claim['lines']
  readonly ground: WatchGround
}

function watchBy(row: Row, { order, lines, ground }: Watching): OrderWatch[] {
  const { after, ...claimed } = watchRow(row)
  if (order.watchesDone.includes(watchKey(claimed))) return []
  const { remedy, reason } = claimed
  const claim = { remedy: remedy ?? '', reason, amountMinor: 0, lines }
  const opening = openingBy(order, { kind: claimed.opens, claim, openedAt: ground.since })
  const facts = openingFacts(opening)
  if (!meets(row.when, facts)) return []
  const end = endOf(after, facts, { order, excerpt: opening.order, ground })
  if (end === null) return []
  const earliest = Math.max(plusMs(order.importedAt, REPORTING_MS), ground.since)
  return [{ ...claimed, lines, dueAt: Math.max(end, earliest) as Instant }]
}

/** The case that the platform would open, as the tables of opening look at it. */
function openingBy(order: WatchedOrder, opening: Pick<AtOpening, 'kind' | 'claim' | 'openedAt'>) {
  const { state: shipment, firstScanAt } = order.shipment
  const excerpt = excerptOfLines(order, opening.claim.lines, true)
  const openedBy = 'system' as const
  return { ...opening, order: excerpt, shipment, firstScanAt, openedBy, about: null, earlier: NONE_BEFORE }
}

interface Looking {
  readonly order: WatchedOrder
  readonly excerpt: OrderExcerpt
  readonly ground: WatchGround
}

/** The end of the clause's time; null while its moment hasn't come, or where it gives this order no time. */
function endOf(clause: ClauseId, facts: Facts, looking: Looking): Instant | null {
  const { snapshot, clock } = looking.ground
  const startsAt = MOMENTS[clauseOf(snapshot, clause).countedFrom ?? '']?.(looking) ?? null
  if (startsAt === null) return null
  const { paidAt } = looking.excerpt
  const value = clauseValue(snapshot, clause, { facts, caseOpenedAt: paidAt, orderPaidAt: paidAt, actAt: startsAt })
  return value?.kind === 'period' ? dueAt(value.period, { at: startsAt }, clock).dueAt : null
}

/** What has arrived the platform doesn't claim by itself: whoever has the goods says what is wrong with them. */
function unclaimedLines({ excerpt, claimedQuantity, arrivedLineIds }: WatchedOrder): Claim['lines'] {
  return excerpt.lines
    .filter(({ id }) => !arrivedLineIds.includes(id))
    .map(({ id, quantity }) => ({ lineId: id, quantity: quantity - (claimedQuantity[id] ?? 0) }))
    .filter(({ quantity }) => quantity > 0)
}

/** The moments of an order from which a watch may count: none of them is reported long after it was. */
const MOMENTS: Readonly<Record<string, (looking: Looking) => Instant | null>> = {
  order_paid: ({ excerpt }) => excerpt.paidAt,
  promised_ship_by: ({ excerpt }) => excerpt.promisedShipBy,
  ship_by: ({ order, excerpt, ground: { snapshot, clock } }) =>
    shipByOf(excerpt, { shipment: order.shipment, snapshot, clock, at: excerpt.paidAt }),
  shipped: ({ order }) => order.shipment.shippedAt,
  logistics_updated: ({ order }) => order.shipment.updatedAt,
}

export const WATCHED_MOMENTS: readonly string[] = Object.keys(MOMENTS)

/** What a row may ask of an order. All else is known of cases alone, or the same for every order that is watched. */
export const WATCHED_FACTS: readonly string[] = [
  'goods',
  'category',
  'shipment',
  'paid_minor',
  'free_shipping',
  'market',
]

/** The table of what the platform does by itself with an order, each row once. */
export const ORDER_WATCHES = 'order_watches'

/** A marketplace that moves to Pingli reports its orders first and their parcels after. */
const REPORTING_MS = DAY_MS
