import type { OrderWatch } from '../../core/case-file/order-watches.ts'
import type { Instant } from '../../core/kernel/instant.ts'
import type { Rejection } from '../../core/kernel/rejection.ts'
import { bucketOfOrder } from '../../core/ledger/lanes.ts'
import type { OutboxRow } from './commit-plan.ts'
import { unchanged } from './open-by-watch.ts'
import type { LoadedOrder, OrderKey, OrderPlan } from './order-store.ts'
import { type OrderTimePorts, orderInTime } from './order-time.ts'
import type { FollowUp } from './outbox-store.ts'
import { type Marketplace, type Rules, timeOf } from './ports.ts'
import type { StoredOrder } from './stored-order.ts'
import { isSameWatch, orderAfter, watchOf } from './watched-order.ts'

export interface OrderPorts extends OrderTimePorts {
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

type ChangeRows = Partial<Omit<OrderPlan, keyof OrderKey | 'expectedVersion' | 'recordedAt' | 'watch' | 'watchDone'>>

/** `unchanged`: it had been done before, in the same words. */
export type ChangeResult =
  | { readonly status: 'done' | 'unchanged' | 'not_found' }
  | { readonly status: 'rejected'; readonly rejection: Rejection }

/**
 * Time passes first, as it does in a case: what was due by now in the order's cases, and what the platform was to do by
 * itself with it, has come about. Then decides the change on the order as it stands and writes it, with what the order
 * waits for from now on, if it is still that one; else decides again. So a parcel's scan and a case that opens at the
 * same moment can't miss each other.
 * `asOf` is when a change counts that is told later.
 * Rejects with the change's own codes, and with `order_busy` (409) after several attempts.
 */
export async function changeOrder(
  { asOf, ...name }: OrderName & { readonly asOf?: Instant },
  change: Change,
  ports: OrderPorts,
): Promise<ChangeResult> {
  const key = { bucket: bucketOfOrder(name.marketplaceId, name.orderId), ...name }
  for (let attempt = 0; attempt < ATTEMPTS_MAX; attempt += 1) {
    const loaded = await orderInTime(key, { before: asOf ?? null }, ports)
    const { marketplace, order } = loaded
    if (marketplace === null) return { status: 'not_found' }
    const now = timeOf(marketplace, ports.clock)
    const rows = await change(loaded, { now, key, marketplace })
    if (rows !== null && 'code' in rows)
      return rows.code === 'not_found' ? { status: 'not_found' } : { status: 'rejected', rejection: rows }
    const plan = { ...unchanged, ...rows, ...key, expectedVersion: order?.version ?? 0, recordedAt: now }
    const watch = await watchAfter(orderAfter(order, plan), { marketplace, at: asOf ?? now }, ports)
    if (rows === null && isSameWatch(watch, order?.watch ?? null)) return { status: 'unchanged' }
    if (!(await ports.orders.commit({ ...plan, watch }))) continue
    await ports.followUp(plan.outbox)
    return { status: rows === null ? 'unchanged' : 'done' }
  }
  return { status: 'rejected', rejection: { code: 'order_busy', status: 'not_allowed' } }
}

/** What was due and couldn't be done stays due as of its own moment. */
async function watchAfter(
  order: StoredOrder | null,
  { marketplace, at }: { marketplace: Marketplace; at: Instant },
  ports: OrderPorts,
): Promise<OrderWatch | null> {
  if (order === null) return null
  const since = order.watch !== null && order.watch.dueAt < at ? order.watch.dueAt : at
  return watchOf(order, { marketplace, since }, ports)
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

const ATTEMPTS_MAX = 8
