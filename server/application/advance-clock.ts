import { DAY_MS, type Instant, plusMs } from '../../core/kernel/instant.ts'
import type { Rejection } from '../../core/kernel/rejection.ts'
import { INTERNAL_TOPICS } from './internal-commands.ts'
import type { FollowUp, OutboxStore } from './outbox-store.ts'
import { type DueOrder, type PassOrder, passOrders } from './pass-orders.ts'
import type { Marketplace } from './ports.ts'
import { type PassStanding, passStandings } from './standing/pass-standings.ts'
import type { DueStanding } from './standing/standing-store.ts'
import { type DueCase, letTimePass, type SweepPorts } from './sweep.ts'

export interface SandboxClock {
  marketplace(id: string): Promise<Marketplace | null>
  /** Moves it on; a clock that is there already or later stays. */
  moveTo(marketplaceId: string, at: Instant): Promise<void>
  /** The soonest due moment among the marketplace's cases, orders and standings, from `from` on and before `before`. */
  nextDue(where: { marketplaceId: string; from: Instant; before: Instant }): Promise<Instant | null>
  due(where: { marketplaceId: string; before: Instant; limit: number }): Promise<readonly DueCase[]>
  dueOrders(where: { marketplaceId: string; before: Instant; limit: number }): Promise<readonly DueOrder[]>
  dueStandings(where: Due): Promise<readonly (DueStanding & { readonly dueAt: Instant })[]>
}

interface Due {
  readonly marketplaceId: string
  readonly before: Instant
  readonly limit: number
}

export interface AdvancePorts extends Pick<SweepPorts, 'submit' | 'reportFault'> {
  readonly clocks: SandboxClock
  readonly outbox: OutboxStore
  readonly followUp: FollowUp
  readonly passOrder: PassOrder
  readonly passStanding: PassStanding
  /** Of the days that are over by the marketplace's clock. */
  readonly publishFigures: (marketplace: Marketplace) => Promise<unknown>
}

export type AdvanceResult =
  | { readonly status: 'done'; readonly clockAt: Instant }
  | { readonly status: 'not_found' }
  | { readonly status: 'rejected'; readonly rejection: Rejection }

/** How far: to a moment, or by so many milliseconds from where it stands. */
export type Advance = { readonly to: Instant } | { readonly byMs: number }

/**
 * Moves a sandbox marketplace's clock on: each deadline on the way fires at its own moment, in order, and what follows
 * from it is done before the next. When it answers, all of that has happened, and the figures of the days that passed
 * are published.
 * Rejects with `clock_is_real` (409: a live marketplace goes by the real time), `clock_goes_back`, and `clock_too_far`
 * (more than ten years at once).
 */
export async function advanceClock(
  marketplaceId: string,
  advance: Advance,
  ports: AdvancePorts,
): Promise<AdvanceResult> {
  const marketplace = await ports.clocks.marketplace(marketplaceId)
  if (marketplace === null) return { status: 'not_found' }
  const { clockAt } = marketplace
  if (clockAt === null) return { status: 'rejected', rejection: { code: 'clock_is_real', status: 'not_allowed' } }
  const to = 'to' in advance ? advance.to : plusMs(clockAt, advance.byMs)
  if (to < clockAt) return { status: 'rejected', rejection: { code: 'clock_goes_back' } }
  if (to > plusMs(clockAt, FARTHEST_MS)) return { status: 'rejected', rejection: { code: 'clock_too_far' } }
  // Before it moves too: the marketplace's first day is the one from which it goes on.
  await ports.publishFigures(marketplace)
  await step(marketplaceId, { from: clockAt, to }, ports)
  await ports.clocks.moveTo(marketplaceId, to)
  await ports.publishFigures({ ...marketplace, clockAt: to })
  return { status: 'done', clockAt: to }
}

/** From one due moment to the next. A case whose rules are at fault is reported, and doesn't stop the clock. */
async function step(marketplaceId: string, { from, to }: Record<'from' | 'to', Instant>, ports: AdvancePorts) {
  let now = from
  for (;;) {
    await settle(marketplaceId, now, ports)
    const due = await ports.clocks.nextDue({ marketplaceId, from: now, before: to })
    if (due === null) return
    // Exactly at the due moment a party is in time: it has passed a millisecond later.
    now = plusMs(due, 1)
    await ports.clocks.moveTo(marketplaceId, now)
  }
}

/**
 * Until nothing new is due or waits: what follows from a deadline may bring another that has passed already. Of what is
 * due at one moment cases come before orders, and both before what follows for merchants' standings.
 */
async function settle(marketplaceId: string, now: Instant, ports: AdvancePorts): Promise<void> {
  const tried = new Set<string>()
  const untriedOf = <Thing>(things: readonly Thing[], nameOf: (thing: Thing) => string) => {
    const untried = things.filter(thing => !tried.has(nameOf(thing)))
    for (const thing of untried) tried.add(nameOf(thing))
    return untried
  }
  for (;;) {
    const due = await ports.clocks.due({ marketplaceId, before: now, limit: BATCH })
    const fired = await letTimePass(due, ports)
    const waiting = await ports.outbox.waiting({ marketplaceId, topics: INTERNAL_TOPICS, limit: BATCH })
    const untried = untriedOf(waiting, ({ id }) => id)
    await ports.followUp(untried)
    if (fired.length > 0 || untried.length > 0) continue
    const orders = await ports.clocks.dueOrders({ marketplaceId, before: now, limit: BATCH })
    const untriedOrders = untriedOf(orders, ({ orderId, dueAt }) => `${orderId} ${dueAt}`)
    await passOrders(untriedOrders, { pass: ports.passOrder, reportFault: ports.reportFault })
    if (untriedOrders.length > 0) continue
    const standings = await ports.clocks.dueStandings({ marketplaceId, before: now, limit: BATCH })
    const untriedStandings = untriedOf(standings, ({ merchantId, dueAt }) => `standing ${merchantId} ${dueAt}`)
    if (untriedStandings.length === 0) return
    await passStandings(untriedStandings, { pass: ports.passStanding, reportFault: ports.reportFault })
  }
}

/** Ten years, in which most matters end many times over. */
const FARTHEST_MS = 3653 * DAY_MS
const BATCH = 2000
