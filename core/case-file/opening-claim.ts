import { dueAt, type Start } from '../kernel/clock.ts'
import type { Instant } from '../kernel/instant.ts'
import type { Rejection } from '../kernel/rejection.ts'
import type { Flow } from '../policy/flow.ts'
import { claimReasonsOf } from '../policy/of-kind.ts'
import type { Snapshot } from '../policy/snapshot.ts'
import { lookUp } from '../policy/table.ts'
import { clauseValue } from '../policy/values.ts'
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

/** The order as the case keeps it, with the time to ship by the pack's own rule where nothing was promised. */
export function excerptOf(order: OrderFacts, around: Around): OrderExcerpt {
  const { lines, flow } = around
  const excerpt = excerptOfLines(order, lines, flow.claimsGoods)
  return excerpt.shipByAt === null ? { ...excerpt, shipByAt: shipByAt(excerpt, around) } : excerpt
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
 * Where nothing was promised, the pack's own time to ship (table `ship_by`); null where it has none, and where its rule
 * is younger than the payment.
 */
function shipByAt(order: OrderExcerpt, { scene, world }: Around): Instant | null {
  const { snapshot, clock, now } = world
  const table = snapshot.tables.ship_by
  const facts = { goods: order.goods, category: order.category, shipment: scene.shipment.state }
  const promises = Object.fromEntries(order.promises.map(promise => [`promise_${promise}`, true] as const))
  const by = table && lookUp(table, { ...facts, ...promises })?.then.by
  if (typeof by !== 'string') return null
  const to = { facts: { ...facts, ...promises }, caseOpenedAt: now, orderPaidAt: order.paidAt, actAt: order.paidAt }
  const value = clauseValue(snapshot, by, to)
  return value?.kind === 'period' ? dueAt(value.period, { at: order.paidAt }, clock).dueAt : null
}

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
export function openingMoments({ order, shipment, about }: Scene): Readonly<Record<string, Start>> {
  const known: Record<string, Instant | null | undefined> = {
    order_paid: order?.excerpt.paidAt,
    order_completed: order?.excerpt.completedAt,
    promised_ship_by: order?.excerpt.promisedShipBy,
    shipped: shipment.shippedAt,
    signed: shipment.signedAt,
    ...about?.moments,
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
