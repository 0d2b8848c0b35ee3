import { type OrderWatch, watchKey } from '../../core/case-file/order-watches.ts'
import type { Instant } from '../../core/kernel/instant.ts'
import type { OrderKey, OrderPlan, OrderStore } from './order-store.ts'
import type { Digest, Marketplace } from './ports.ts'
import { openedCaseId } from './request-ids.ts'
import type { StoredOrder } from './stored-order.ts'
import type { Submit, SubmitRequest } from './submit-request.ts'
import { isWithin, type WatchPorts, watchOf } from './watched-order.ts'

export interface WatchingPorts extends WatchPorts {
  readonly orders: OrderStore
  readonly digest: Digest
  readonly submit: Submit
  readonly reportFault: (fault: unknown, about: string) => void
}

/** An order whose time is over, as it was loaded. */
export interface Overdue {
  readonly key: OrderKey
  readonly marketplace: Marketplace
  readonly order: StoredOrder
  readonly watch: OrderWatch
  readonly recordedAt: Instant
}

/**
 * The platform itself opens the case that an order has waited for, as of the moment at which its time was over: so
 * a late sweep decides as a punctual one. Whoever else opens it at the same time finds it open; and what a rule
 * refuses is noted as done, so that it isn't tried for ever.
 * Throws where others kept changing the same things; it is due still.
 */
export async function openByWatch(overdue: Overdue, ports: WatchingPorts): Promise<void> {
  const { key, marketplace, order, watch } = overdue
  const still = await watchOf(order, { marketplace, since: watch.dueAt }, ports)
  if (!isWithin(watch, still)) return note(overdue, { watch: still, watchDone: null }, ports)
  const { status, rejection } = await ports.submit(openingBy(watch, { key, digest: ports.digest }))
  if (status !== 'rejected') return
  const code = rejection?.code ?? ''
  if (PASSING.has(code)) throw new Error(`order ${order.id} came at a bad moment: ${code}`)
  const watchDone = watchKey(watch)
  if (FAULTS.has(code)) ports.reportFault(new Error(`${watchDone} can't be opened: ${code}`), `order ${order.id}`)
  const done = { ...order, watchesDone: [...order.watchesDone, watchDone] }
  await note(overdue, { watch: await watchOf(done, { marketplace, since: watch.dueAt }, ports), watchDone }, ports)
}

function openingBy(watch: OrderWatch, { key, digest }: { key: OrderKey; digest: Digest }): SubmitRequest {
  const { bucket, marketplaceId, orderId } = key
  const { opens, remedy, reason, lines, dueAt } = watch
  const idempotency = { scope: 'order_watch', key: `${orderId} ${watchKey(watch)}`, bodyHash: watchKey(watch) }
  const claim = { ...(remedy !== null && { remedy }), reason, lines }
  return {
    marketplaceId,
    bucket,
    caseId: openedCaseId(digest, { marketplaceId, bucket, idempotency }),
    command: { name: 'open_case', by: { role: 'system', id: 'platform' }, fields: { kind: opens, orderId, claim } },
    orderId,
    idempotency,
    asOf: dueAt,
    watch,
  }
}

/** Nothing is lost where the order has moved on meanwhile: it is looked at again. */
async function note(
  { key, order, recordedAt }: Overdue,
  noted: Pick<OrderPlan, 'watch' | 'watchDone'>,
  { orders }: WatchingPorts,
): Promise<void> {
  await orders.commit({ ...unchanged, ...key, ...noted, expectedVersion: order.version, recordedAt })
}

export const unchanged = {
  imported: null,
  completedAt: null,
  shipment: null,
  scan: null,
  watchDone: null,
  postings: [],
  outbox: [],
} as const

/** Not a rule's no but a clash with others, which passes. */
const PASSING: ReadonlySet<string> = new Set([
  'case_busy',
  'order_busy',
  'conflicting_change',
  'quantity_already_claimed',
])
/** The rules of the day lack what those of the payment's day named: somebody has to hear of it. */
const FAULTS: ReadonlySet<string> = new Set(['unknown_kind', 'unknown_reason', 'not_for_this_role'])
