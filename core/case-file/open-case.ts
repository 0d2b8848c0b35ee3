import type { Start } from '../kernel/clock.ts'
import { type FieldsOf, idField, type JsonSchema } from '../kernel/fields.ts'
import type { Instant } from '../kernel/instant.ts'
import type { Rejection } from '../kernel/rejection.ts'
import type { FlowRole } from '../policy/flow.ts'
import type { CaseFile, Claim, OrderExcerpt, OrderLine } from './case-file.ts'
import { objectionToClaim } from './claim-rules.ts'
import type { Command, Decision, World } from './command.ts'
import { claimFields, codeField, statementField } from './commands/claim-fields.ts'
import { evidenceIdsField } from './commands/evidence-field.ts'
import type { OrderFacts } from './loaded-facts.ts'
import { paidForLinesMinor } from './paid-for-lines.ts'
import { roleOf } from './permit.ts'

/** What the opening of a case takes. */
export const openingFields = {
  type: 'object',
  properties: {
    kind: codeField,
    order_id: idField,
    claim: claimFields,
    statement: statementField,
    evidence_ids: evidenceIdsField,
  },
  required: ['kind', 'claim'],
  additionalProperties: false,
} as const satisfies JsonSchema

type OpeningFields = FieldsOf<typeof openingFields>

/**
 * A case is opened: by whom its flow lets, on an order of his own or by the platform itself, for units that no other
 * case claims, within what was paid and in time. It pins the rules of this day.
 *
 * Rejects with `unknown_kind`, `not_for_this_role`, `order_missing`, `order_not_found` (another's order is none),
 * `unknown_line`, `quantity_exceeds_order`, `already_claimed`, and what `objectionToClaim` names.
 */
export function openCase({ command, world }: { command: Command; world: World }): Decision {
  const fields = command.fields as OpeningFields
  const { snapshot, facts } = world
  const flow = snapshot.flows[fields.kind]
  if (flow === undefined) return unknownKind(fields.kind, Object.keys(snapshot.flows))
  const role = roleOf(command.by)
  if (role === null || !flow.openedBy.includes(role)) return { code: 'not_for_this_role', status: 'forbidden' }
  if (facts.order === undefined) return { code: 'order_missing', pointer: '/order_id' }
  const { parties } = facts.order
  if (role !== 'system' && parties.buyer.id !== command.by.id) return orderNotFound(facts.order.excerpt.id)

  const lines = claimedLines(fields, facts.order)
  if ('code' in lines) return lines
  const excerpt = excerptOf(facts.order, lines)
  const { state: shipment } = facts.order.shipment
  const claim = claimOf(fields, { excerpt, lines, shipment, role })
  const moments = openingMoments(facts.order)
  const ground = { order: excerpt, shipment, moments, openedAt: world.now, snapshot, clock: world.clock }
  const objection = objectionToClaim(claim, ground)
  if (objection !== null) return objection
  if (facts.opening === undefined) throw new Error('a case was opened without an id')
  const { id, version, hash } = { id: snapshot.pack, version: snapshot.version, hash: snapshot.hash }
  return [
    {
      type: 'CaseOpened',
      ...facts.opening,
      kind: fields.kind,
      pack: { id, version, hash },
      order: excerpt,
      shipment: facts.order.shipment,
      parties,
      claim,
      statement: facts.texts?.statement ?? null,
      evidence: facts.evidence ?? [],
    },
  ]
}

/** Whoever isn't its buyer doesn't learn whether there is such an order. */
function orderNotFound(orderId: string): Rejection {
  return { code: 'order_not_found', status: 'not_found', pointer: '/order_id', facts: { order_id: orderId } }
}

function unknownKind(kind: string, known: readonly string[]): Rejection {
  return { code: 'unknown_kind', pointer: '/kind', facts: { kind, known: known.join(' ') } }
}

/** The lines that a claim names, or all of the order; each unit can be claimed by one case at a time. */
function claimedLines({ claim }: OpeningFields, order: OrderFacts): Claim['lines'] | Rejection {
  const lines = claim.lines ?? order.excerpt.lines.map(({ id, quantity }) => ({ lineId: id, quantity }))
  for (const [index, { lineId, quantity }] of lines.entries()) {
    const pointer = `/claim/lines/${index}`
    const line = order.excerpt.lines.find(({ id }) => id === lineId)
    const isTwice = lines.findIndex(one => one.lineId === lineId) !== index
    if (line === undefined || isTwice) return { code: 'unknown_line', pointer, facts: { line_id: lineId } }
    const claimed = order.claimedQuantity[lineId] ?? 0
    const figures = { line_id: lineId, quantity, ordered: line.quantity, claimed }
    if (quantity > line.quantity) return { code: 'quantity_exceeds_order', pointer, facts: figures }
    if (quantity > line.quantity - claimed) return { code: 'already_claimed', pointer, facts: figures }
  }
  return lines
}

/** An order as a case on these lines knows it. */
export function excerptOf({ excerpt, promisesByLine, refundedMinor }: OrderFacts, lines: Claim['lines']): OrderExcerpt {
  const claimed = excerpt.lines.filter(({ id }) => lines.some(line => line.lineId === id))
  const isWhole = excerpt.lines.every(({ id, quantity }) =>
    lines.some(line => line.lineId === id && line.quantity === quantity),
  )
  const paidMinor = excerpt.lines.reduce((sum, line) => sum + line.paidMinor, excerpt.shippingFeeMinor)
  const forLinesMinor = paidForLinesMinor(excerpt, { lines }) + (isWhole ? excerpt.shippingFeeMinor : 0)
  return {
    ...excerpt,
    claimableMinor: Math.min(forLinesMinor, paidMinor - refundedMinor),
    funding: excerpt.completedAt === null ? 'escrow' : 'released',
    goods: common(claimed, line => line.goods),
    category: common(claimed, line => line.category),
    promises: promisesOfAll(claimed, promisesByLine),
  }
}

interface Claimed {
  readonly excerpt: OrderExcerpt
  readonly lines: Claim['lines']
  readonly shipment: CaseFile['shipment']
  readonly role: FlowRole
}

/**
 * Left out, the remedy is what fits the parcel, and the sum what the goods cost; with the postage where they were never
 * sent, and where the platform itself gives the buyer his money back.
 */
function claimOf({ claim }: OpeningFields, { excerpt, lines, shipment, role }: Claimed): Claim {
  const remedy = claim.remedy ?? (shipment === 'signed' ? 'return_refund' : 'refund_only')
  const goodsMinor = Math.min(paidForLinesMinor(excerpt, { lines }), excerpt.claimableMinor)
  const isWhole = shipment === 'not_shipped' || role === 'system'
  const wholeMinor = isWhole ? excerpt.claimableMinor : goodsMinor
  return { remedy, reason: claim.reason, amountMinor: claim.amountMinor ?? wholeMinor, lines }
}

function openingMoments({ excerpt, shipment }: OrderFacts): Readonly<Record<string, Start>> {
  const start = (name: string, at: Instant | null): [string, Start][] => (at === null ? [] : [[name, { at }]])
  return Object.fromEntries([
    ...start('order_paid', excerpt.paidAt),
    ...start('order_completed', excerpt.completedAt),
    ...start('shipped', shipment.shippedAt),
    ...start('signed', shipment.signedAt),
  ])
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
