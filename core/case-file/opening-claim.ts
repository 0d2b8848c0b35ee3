import { dueAt, type Start } from '../kernel/clock.ts'
import type { Instant } from '../kernel/instant.ts'
import type { Rejection } from '../kernel/rejection.ts'
import type { Flow } from '../policy/flow.ts'
import { claimReasonsOf } from '../policy/of-kind.ts'
import type { Snapshot } from '../policy/snapshot.ts'
import { lookUp } from '../policy/table.ts'
import { clauseOf, clauseValue } from '../policy/values.ts'
import type { CaseFile, Claim, OrderExcerpt, OrderLine } from './case-file.ts'
import type { World } from './command.ts'
import type { OrderFacts } from './loaded-facts.ts'
import type { OpeningFields } from './opening-fields.ts'
import type { Scene } from './opening-scene.ts'
import { paidForLinesMinor } from './paid-for-lines.ts'

/** The lines that a claim names, or all of the order; each unit can be claimed by one case at a time. */
export function claimedLines(
  { claim }: OpeningFields,
  order: OrderFacts | null,
  { claimsGoods }: Flow,
): Claim['lines'] | Rejection {
  if (order === null) return []
  const lines = claim.lines ?? order.excerpt.lines.map(({ id, quantity }) => ({ lineId: id, quantity }))
  for (const [index, { lineId, quantity }] of lines.entries()) {
    const pointer = `/claim/lines/${index}`
    const line = order.excerpt.lines.find(({ id }) => id === lineId)
    const isTwice = lines.findIndex(one => one.lineId === lineId) !== index
    if (line === undefined || isTwice) return { code: 'unknown_line', pointer, facts: { line_id: lineId } }
    const claimed = claimsGoods ? (order.claimedQuantity[lineId] ?? 0) : 0
    const figures = { line_id: lineId, quantity, ordered: line.quantity, claimed }
    if (quantity > line.quantity) return { code: 'quantity_exceeds_order', pointer, facts: figures }
    if (quantity > line.quantity - claimed) return { code: 'already_claimed', pointer, facts: figures }
  }
  return lines
}

interface Around {
  readonly lines: Claim['lines']
  readonly flow: Flow
  readonly scene: Scene
  readonly world: World
}

/** The order as the case keeps it, with the time by which it is to be shipped. */
export function excerptOf(order: OrderFacts, around: Around): OrderExcerpt {
  const { lines, flow } = around
  const excerpt = excerptOfLines(order, lines, flow.claimsGoods)
  const { snapshot, clock, now } = around.world
  const shipByAt = shipByOf(excerpt, { shipment: around.scene.shipment, snapshot, clock, at: now })
  return { ...excerpt, shipByAt }
}

/** An order cut to these lines. A case that claims no goods can take nothing of its money. */
export function excerptOfLines(order: OrderFacts, lines: Claim['lines'], claimsGoods: boolean): OrderExcerpt {
  const { excerpt, promisesByLine, refundedMinor } = order
  const claimed = excerpt.lines.filter(({ id }) => lines.some(line => line.lineId === id))
  const isWhole = excerpt.lines.every(({ id, quantity }) =>
    lines.some(line => line.lineId === id && line.quantity === quantity),
  )
  const paidMinor = excerpt.lines.reduce((sum, line) => sum + line.paidMinor, excerpt.shippingFeeMinor)
  const forLinesMinor = paidForLinesMinor(excerpt, { lines }) + (isWhole ? excerpt.shippingFeeMinor : 0)
  return {
    ...excerpt,
    shipByAt: excerpt.promisedShipBy,
    claimableMinor: claimsGoods ? Math.min(forLinesMinor, paidMinor - refundedMinor) : 0,
    funding: claimsGoods && excerpt.completedAt === null ? 'escrow' : 'released',
    goods: common(claimed, line => line.goods),
    category: common(claimed, line => line.category),
    promises: promisesOfAll(claimed, promisesByLine),
  }
}

/**
 * Until when an order is to be shipped: as promised, else by the pack's table `ship_by`, from the moment that its
 * clause counts from (DY-SHP-4C: the waybill); null where no row speaks of it, that moment hasn't come, or the rule is
 * younger than the payment.
 */
export function shipByOf(
  { shipByAt, goods, category, promises, paidAt }: OrderExcerpt,
  { shipment, snapshot, clock, at }: Pick<World, 'snapshot' | 'clock'> & { shipment: Sent; at: Instant },
): Instant | null {
  if (shipByAt !== null) return shipByAt
  const table = snapshot.tables.ship_by
  const promised = Object.fromEntries(promises.map(promise => [`promise_${promise}`, true] as const))
  const facts = { goods, category, shipment: shipment.state, ...promised }
  const by = table && lookUp(table, facts)?.then.by
  if (typeof by !== 'string') return null
  const moments: Readonly<Record<string, Instant | null>> = { order_paid: paidAt, shipped: shipment.shippedAt }
  const start = moments[clauseOf(snapshot, by).countedFrom ?? 'order_paid'] ?? null
  if (start === null) return null
  const to = { facts, caseOpenedAt: at, orderPaidAt: paidAt, actAt: paidAt }
  const value = clauseValue(snapshot, by, to)
  return value?.kind === 'period' ? dueAt(value.period, { at: start }, clock).dueAt : null
}

type Sent = Pick<Scene['shipment'], 'state' | 'shippedAt'>

/**
 * Left out, the remedy is what fits the parcel or the reason, and the sum what the goods cost; with the postage where
 * they were never sent, and where the platform itself gives the buyer his money back.
 */
export function claimOf(
  { kind, claim }: OpeningFields,
  { order, lines, flow, scene, snapshot }: Omit<Around, 'world'> & { order: OrderExcerpt | null; snapshot: Snapshot },
): Claim {
  const { reason } = claim
  const shipment = scene.shipment.state
  if (!flow.claimsGoods || order === null) {
    const listed = snapshot.reasons[claimReasonsOf(kind)]?.find(({ code }) => code === reason)
    const remedy = claim.remedy ?? listed?.remedies?.[0] ?? NO_REMEDY
    return { remedy, reason, amountMinor: claim.amountMinor ?? 0, lines }
  }
  const remedy = claim.remedy ?? (shipment === 'signed' ? 'return_refund' : 'refund_only')
  const goodsMinor = Math.min(paidForLinesMinor(order, { lines }), order.claimableMinor)
  const isWhole = shipment === 'not_shipped' || scene.openedBy === 'system'
  const wholeMinor = isWhole ? order.claimableMinor : goodsMinor
  return { remedy, reason, amountMinor: claim.amountMinor ?? wholeMinor, lines }
}

/** The moments from which the rules of opening count. */
export function openingMoments(
  { order, shipment, about, earlier }: Scene,
  shipByAt: Instant | null,
): Readonly<Record<string, Start>> {
  const known: Record<string, Instant | null | undefined> = {
    order_paid: order?.excerpt.paidAt,
    order_completed: order?.excerpt.completedAt,
    promised_ship_by: order?.excerpt.promisedShipBy,
    ship_by: shipByAt,
    shipped: shipment.shippedAt,
    signed: shipment.signedAt,
    logistics_updated: shipment.updatedAt,
    ...about?.moments,
    earlier_about_closed: earlier.aboutClosedAt,
  }
  return Object.fromEntries(Object.entries(known).flatMap(([name, at]) => (at == null ? [] : [[name, { at }]])))
}

function common(lines: readonly OrderLine[], nameOf: (line: OrderLine) => string): string {
  const names = new Set(lines.map(nameOf))
  return names.size === 1 ? ([...names][0] ?? MIXED) : MIXED
}

/** A promise binds for a case only when it was made for every line of it. */
function promisesOfAll(lines: readonly OrderLine[], byLine: OrderFacts['promisesByLine']): readonly string[] {
  const [first, ...others] = lines.map(({ id }) => byLine[id] ?? [])
  return (first ?? []).filter(promise => others.every(promises => promises.includes(promise)))
}

const MIXED = 'mixed'
/** A request or a report asks for nothing but to be dealt with. */
const NO_REMEDY: CaseFile['claim']['remedy'] = 'none'
