import { canonicalJson } from '../../core/kernel/canonical.ts'
import type { Instant } from '../../core/kernel/instant.ts'
import { marketOf } from '../../core/policy/market.ts'
import { payIn, release } from './escrow.ts'
import {
  type Change,
  type ChangeResult,
  changeOrder,
  type OrderName,
  type OrderPorts,
  tellCases,
} from './order-changes.ts'
import { type ImportedOrder, paidMinorOf, type StoredOrder } from './stored-order.ts'

export interface PutOrder {
  readonly imported: ImportedOrder
  readonly completedAt: Instant | null
}

/**
 * Imports an order, its payment into escrow, and then or later its completion, which releases to the merchant what no
 * open case may still need and is told to those cases. Sent again, it changes nothing.
 * Rejects with `order_differs` (409) when lines, prices, parties or dates aren't those imported before, and where the
 * marketplace has markets with what `marketOf` names.
 */
export function putOrder(name: OrderName, put: PutOrder, ports: OrderPorts): Promise<ChangeResult> {
  return changeOrder(name, changeTo(put, ports), ports)
}

/**
 * Lets go of what a case that closed held of its order: the platform may act on those units again, and once the order
 * is completed what its open cases no longer need is the merchant's. `asOf` is when the case closed.
 */
export function releaseEscrow(name: OrderName & { asOf?: Instant }, ports: OrderPorts): Promise<ChangeResult> {
  const change: Change = async ({ order, ...loaded }, { now, key, marketplace }) => {
    if (order === null) return { code: 'not_found', status: 'not_found' }
    if (order.completedAt === null) return null
    const { onCompletion } = await ports.rules.inForce(marketplace, now)
    const postings = release(key, { ...loaded, order }, { now, onCompletion })
    return postings.length === 0 ? null : { postings }
  }
  return changeOrder(name, change, ports)
}

function changeTo({ imported: sent, completedAt }: PutOrder, ports: OrderPorts): Change {
  return async (loaded, { now, key, marketplace }) => {
    const { order, openCases } = loaded
    const rules = await ports.rules.inForce(marketplace, now)
    const complete = (so: Pick<StoredOrder, 'imported' | 'version'>, escrowMinor: number) =>
      completedAt === null
        ? []
        : release(key, { order: so, escrowMinor, openCases }, { now, onCompletion: rules.onCompletion })
    if (order === null) {
      const market = marketOf(rules, sent)
      if ('code' in market) return market
      const imported = { ...sent, ...market }
      const completed = complete({ imported, version: 0 }, paidMinorOf(imported))
      return { imported, completedAt, postings: [...payIn(key, imported, now), ...completed] }
    }
    if (isOther(sent, order.imported)) return differs
    if (completedAt === null || order.completedAt === completedAt) return null
    if (order.completedAt !== null) return differs
    const telling = {
      command: 'record_completion' as const,
      fields: {},
      id: 'once',
      key,
      availableAt: ports.clock.now(),
    }
    return {
      completedAt,
      postings: complete(order, loaded.escrowMinor),
      outbox: tellCases(openCases, telling),
    }
  }
}

/** A market that isn't named again is the one that was found for it. */
function isOther(sent: ImportedOrder, known: ImportedOrder): boolean {
  const { market } = known
  return comparable({ ...(market !== undefined && { market }), ...sent }) !== comparable(known)
}

/** Names may change and be erased; who, what, when and how much may not. */
function comparable({ buyer, merchant, ...rest }: ImportedOrder): string {
  return canonicalJson({ ...rest, buyer: buyer.id, merchant: merchant.id })
}

const differs = { code: 'order_differs', status: 'not_allowed' } as const
