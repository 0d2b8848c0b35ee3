import type { Instant } from '../../core/kernel/instant.ts'
import type { Rejection } from '../../core/kernel/rejection.ts'
import { bucketOfOrder } from '../../core/ledger/lanes.ts'
import type { OutboxRow } from './commit-plan.ts'
import type { LoadedOrder, OrderKey, OrderPlan, OrderStore } from './order-store.ts'
import type { FollowUp } from './outbox-store.ts'
import { type Marketplace, type Rules, timeOf, type WallClock } from './ports.ts'

export interface OrderPorts {
  readonly orders: OrderStore
  readonly clock: WallClock
  readonly rules: Rules
  /** Tells the open cases at once, as far as it can; the worker does the rest. */
  readonly followUp: FollowUp
}

export type OrderName = Omit<OrderKey, 'bucket'>

/** What a change makes of an order as loaded: rows to write, a rule's no, or null where all is as it should be. */
export type Change = (loaded: LoadedOrder, at: ChangePlace) => Changed | Promise<Changed>
type Changed = ChangeRows | Rejection | null
interface ChangePlace {
  readonly now: Instant
  readonly key: OrderKey
  readonly marketplace: Marketplace
}

type ChangeRows = Partial<Omit<OrderPlan, keyof OrderKey | 'expectedVersion' | 'recordedAt'>>

/** `unchanged`: it had been done before, in the same words. */
export type ChangeResult =
  | { readonly status: 'done' | 'unchanged' | 'not_found' }
  | { readonly status: 'rejected'; readonly rejection: Rejection }

/**
 * Decides a change on the order as it stands and writes it if the order is still that one; else decides again. So a
 * parcel's scan and a case that opens at the same moment can't miss each other.
 * Rejects with the change's own codes, and with `order_busy` (409) after several attempts.
 */
export async function changeOrder(name: OrderName, change: Change, ports: OrderPorts): Promise<ChangeResult> {
  const key = { bucket: bucketOfOrder(name.marketplaceId, name.orderId), ...name }
  for (let attempt = 0; attempt < ATTEMPTS_MAX; attempt += 1) {
    const loaded = await ports.orders.load(key)
    if (loaded.marketplace === null) return { status: 'not_found' }
    const now = timeOf(loaded.marketplace, ports.clock)
    const rows = await change(loaded, { now, key, marketplace: loaded.marketplace })
    if (rows === null) return { status: 'unchanged' }
    if ('code' in rows)
      return rows.code === 'not_found' ? { status: 'not_found' } : { status: 'rejected', rejection: rows }
    const plan = { ...nothing, ...rows, ...key, expectedVersion: loaded.order?.version ?? 0, recordedAt: now }
    if (!(await ports.orders.commit(plan))) continue
    await ports.followUp(plan.outbox)
    return { status: 'done' }
  }
  return { status: 'rejected', rejection: { code: 'order_busy', status: 'not_allowed' } }
}

interface Telling {
  readonly command: 'record_completion' | 'record_shipment' | 'record_scan'
  readonly fields: object
  /** Tells two of the same command to one case apart. */
  readonly id: string
  readonly key: OrderKey
  readonly availableAt: Instant
}

/** A row for each case: it hears of what happened to its order as a command of its own. */
export function tellCases(cases: readonly { readonly id: string }[], telling: Telling): OutboxRow[] {
  const { command, fields, id, key, availableAt } = telling
  const { bucket, marketplaceId } = key
  return cases.map(({ id: caseId }) => {
    const body = { caseId, command, fields }
    return {
      bucket,
      caseId,
      marketplaceId,
      id: `tell_case:${caseId}:${command}:${id}`,
      topic: 'tell_case',
      body,
      availableAt,
    }
  })
}

const nothing = { imported: null, completedAt: null, shipment: null, scan: null, postings: [], outbox: [] }
const ATTEMPTS_MAX = 8
