import type { Pool } from 'pg'
import { plusMs } from '../../core/kernel/instant.ts'
import { advanceClock } from '../application/advance-clock.ts'
import { applyCalendars } from '../application/apply-calendars.ts'
import { payDeposit } from '../application/deposits.ts'
import type { LimitPorts } from '../application/figure-limits.ts'
import { followUp, INTERNAL_TOPICS, type InternalPorts, orderPortsOf } from '../application/internal-commands.ts'
import { putOrder } from '../application/orders.ts'
import type { FollowUp } from '../application/outbox-store.ts'
import { type PassOrder, passOrder } from '../application/pass-orders.ts'
import { reportPayout } from '../application/payouts.ts'
import type { Calendars, PackSource, WallClock } from '../application/ports.ts'
import { createRecording } from '../application/recording.ts'
import { createRules } from '../application/rules.ts'
import { addScan, addShipment } from '../application/shipments.ts'
import { changeStanding } from '../application/standing/change-standing.ts'
import { passStanding } from '../application/standing/pass-standings.ts'
import type { DueStanding } from '../application/standing/standing-store.ts'
import { tellFigures } from '../application/standing/tell-figures.ts'
import { createSubmit } from '../application/submit.ts'
import { bucketGroups, sweep } from '../application/sweep.ts'
import type { WaysIn } from '../http/ports.ts'
import { createBooks } from '../postgres/books.ts'
import { createCaseStore } from '../postgres/case-store.ts'
import { createClocks } from '../postgres/clocks.ts'
import { createOrderStore } from '../postgres/order-store.ts'
import { createOutboxStore } from '../postgres/outbox-store.ts'
import { createPolicyStore } from '../postgres/policy-store.ts'
import { createSnapshots } from '../postgres/snapshots.ts'
import { createStandingStore } from '../postgres/standing-store.ts'
import { digest } from './digest.ts'
import { buildFigures } from './figures.ts'

export interface ApplicationParts {
  readonly pool: Pool
  readonly packs: PackSource
  readonly calendars: Calendars
  readonly clock: WallClock
  /** Hears of what went wrong where nobody waits for an answer. */
  readonly reportFault: (fault: unknown, about: string) => void
}

/** The ways in, and what the worker does by itself. */
export interface Application extends WaysIn {
  /** Fires the live marketplaces' due deadlines, and does what is due with their orders; how many of both. */
  readonly sweep: () => Promise<number>
  /** Computes deadlines again for which a calendar has been published since; how many cases that were. */
  readonly applyCalendars: () => Promise<number>
  /** Does what Pingli asked of itself and did not get done at once. */
  readonly drainInternal: () => Promise<void>
  readonly correctFigures: InternalPorts['correctFigures']
  /** Publishes the figures of the live marketplaces' days that are over; how many days that were. */
  readonly publishFigures: () => Promise<number>
}

export function buildApplication({ pool, packs, calendars, clock, reportFault }: ApplicationParts): Application {
  const policies = createPolicyStore(pool)
  const rules = createRules({ packs, policies, snapshots: createSnapshots(pool), clock })
  const recording = createRecording(clock)
  const clocks = createClocks(pool)
  const standings = createStandingStore(pool)
  const noteFigures: LimitPorts['noteFigures'] = (name, noted) =>
    tellFigures(name, noted, { ...shared, followUp: follow })
  const figures = buildFigures({ pool, rules, clock, reportFault, noteFigures })
  const stores = { orders: createOrderStore(pool), outbox: createOutboxStore(pool), standings }
  const kept = { correctFigures: figures.correct, ...stores }
  const shared = { clock, rules, calendars, digest, reportFault, recording, ...kept }
  const store = createCaseStore(pool)
  const submit = createSubmit({ ...shared, store })
  const internal: InternalPorts = { ...shared, submit }
  const follow: FollowUp = rows => followUp(rows, internal)
  const orders = orderPortsOf(internal)
  const pass: PassOrder = name => passOrder(name, orders)
  const passTime = {
    passOrder: pass,
    passStanding: (name: DueStanding) => passStanding(name, { ...shared, followUp: follow }),
  }
  return {
    submit,
    rules,
    recording,
    putOrder: (name, order) => putOrder(name, order, orders),
    addShipment: (name, shipment) => addShipment(name, shipment, orders),
    addScan: (parcel, scan) => addScan(parcel, scan, orders),
    payDeposit: deposit => payDeposit(deposit, { ...orders, books: createBooks(pool) }),
    reportPayout: report => reportPayout(report, submit),
    passStanding: passTime.passStanding,
    changeStanding: (name, change) => changeStanding(name, change, { ...shared, followUp: follow }),
    standings,
    advanceClock: (id, advance) =>
      advanceClock(id, advance, {
        ...internal,
        clocks,
        followUp: follow,
        publishFigures: figures.publish,
        ...passTime,
      }),
    sweep: () => sweep({ due: clocks, submit, clock, reportFault, ...passTime }),
    applyCalendars: () => applyCalendars({ waiting: clocks, rules, calendars, submit, reportFault }),
    drainInternal: () => drainInternal(internal, follow),
    correctFigures: figures.correct,
    publishFigures: figures.publishOfLive,
  }
}

async function drainInternal({ outbox, clock }: InternalPorts, follow: FollowUp): Promise<void> {
  for (const buckets of bucketGroups()) {
    const availableBefore = plusMs(clock.now(), -HEAD_START_MS)
    await follow(await outbox.waiting({ buckets, availableBefore, topics: INTERNAL_TOPICS, limit: DRAINED_MAX }))
  }
}

/** Whoever wrote it is doing it right now; the worker looks after what was left. */
const HEAD_START_MS = 5000
const DRAINED_MAX = 500
