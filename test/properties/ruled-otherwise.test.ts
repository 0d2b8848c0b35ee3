import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { CaseEvent } from '../../core/case-file/events.ts'
import { DAY_MS, HOUR_MS, type Instant, instant, plusMs } from '../../core/kernel/instant.ts'
import { accounts } from '../../core/ledger/accounts.ts'
import { type Booked, balancesAsOf } from '../../core/ledger/balances.ts'
import type { Snapshot } from '../../core/policy/snapshot.ts'
import { movementsOf } from '../dsl/books.ts'
import { given, ruling } from '../dsl/given.ts'
import type { Play, Setting } from '../dsl/play.ts'
import { holds } from './holds.ts'

const FOREVER = Number.MAX_SAFE_INTEGER as Instant
const PAID_MINOR = 8900

interface World {
  readonly isCompleted: boolean
  readonly isPaidOut: boolean
  readonly depositMinor: number
  /** Paid in before the merchant's time to pay is over, and after. */
  readonly topUps: readonly [before: number, after: number]
  readonly ruledMinor: number
  readonly grantedMinor: number
}

const sums = fc.constantFrom(0, 0, 400, 3000, 9000)
const worlds: fc.Arbitrary<World> = fc
  .record({
    isCompleted: fc.boolean(),
    isPaidOut: fc.boolean(),
    depositMinor: sums,
    topUps: fc.tuple(sums, sums),
    ruledMinor: fc.integer({ min: 2, max: PAID_MINOR }),
    share: fc.double({ min: 0, max: 1, noNaN: true }),
  })
  .map(({ share, ...world }) => ({ ...world, grantedMinor: 1 + Math.floor(share * (world.ruledMinor - 2)) }))

test('an appeal granted in full: the merchant stands each day as if the same agent had ruled for him', () => {
  holds(worlds, world => {
    // Of an order in escrow all of it: what isn't refunded waits there for its completion.
    const lost = courseOf(world, world.isCompleted ? world.ruledMinor : PAID_MINOR)
    const won = courseOf(world, 0)
    sameForMerchant(appealed(lost, {}), won)
  })
})

test('granted in full before anything was taken: as if the same agent had ruled for him, then and ever after', () => {
  holds(worlds, anyWorld => {
    const world = { ...anyWorld, isCompleted: true }
    sameForMerchant(courseOf(world, world.ruledMinor, { isAppealedAtOnce: true }), courseOf(world, 0))
  })
})

test('granted in part: as if the ruling had been for the rest', () => {
  holds(worlds, anyWorld => {
    const world = { ...anyWorld, isCompleted: true }
    const lost = courseOf(world, world.ruledMinor)
    const milder = courseOf(world, world.ruledMinor - world.grantedMinor)
    sameForMerchant(appealed(lost, { amountMinor: world.grantedMinor }), milder)
  })
})

/** His own money wherever it is, for a dispute froze it as long as it lasted; and what he owes. */
function sameForMerchant(appealed: Course, twin: Course): void {
  const moments = new Set([...appealed.booked, ...twin.booked].map(({ at }) => at))
  for (const asOf of moments) expect(merchantIn(appealed, asOf), `${asOf}`).toEqual(merchantIn(twin, asOf))
}

function merchantIn({ booked }: Course, asOf: Instant) {
  const books = balancesAsOf(booked, { asOf, knownAt: FOREVER })
  const sumOf = (...paths: string[]) => paths.reduce((sum, path) => sum + (books[path] ?? 0), 0)
  const { deposit, payable, merchantHeld, debt, recoverable, escrow, escrowHeld } = accounts
  return {
    ownMinor: sumOf(deposit('m1'), payable('m1'), merchantHeld('m1')),
    debtMinor: sumOf(debt('m1')),
    recoverableMinor: sumOf(recoverable('m1')),
    escrowMinor: sumOf(escrow('o1'), escrowHeld('o1')),
  }
}

/** A case on the core alone, with what has been booked. */
interface Course {
  readonly played: Play
  readonly booked: readonly Booked[]
}

/** A dispute that is ruled so, of a signed order whose money is in escrow or has been released; then left alone. */
function courseOf(
  { isCompleted, isPaidOut, depositMinor, topUps }: World,
  ruledMinor: number,
  { isAppealedAtOnce } = { isAppealedAtOnce: false },
): Course {
  const rules = (snapshot: Snapshot): Snapshot => ({ ...snapshot, onCompletion: isPaidOut ? 'paid_out' : 'payable' })
  const completedAt = isCompleted ? '2026-11-01T10:00+08:00' : null
  const setting: Setting = { rules, order: { paidMinor: PAID_MINOR, completedAt }, funds: { depositMinor } }
  const played = given.reviewed(setting)
  const course = { played, booked: [...openingOf(played), ...bookedIn(played.events, played)] }
  const remedies = ruledMinor === 0 ? [{ kind: 'pay_merchant' }] : [{ kind: 'refund', amountMinor: ruledMinor }]
  const decided = later(course, HOUR_MS, () => played.act('agent', 'rule', ruling(remedies)))
  const ruled = isAppealedAtOnce ? appealed(decided, { afterMs: 0 }) : decided
  const [before, after] = topUps
  const unpaid = later(paidIn(ruled, before), DAYS_TO_PAY * DAY_MS, () => played.tick())
  const collected = later(unpaid, HOUR_MS, () => played.act('system', 'collect_from_merchant'))
  return later(paidIn(collected, after), HOUR_MS, () => played.act('system', 'recover_advance'))
}

interface Appeal {
  readonly afterMs?: number
  /** For a part. */
  readonly amountMinor?: number
}

/** So much later something happens; what it moves is booked. */
function later({ played, booked }: Course, ms: number, happen: () => Play): Course {
  played.at(plusMs(played.now, ms))
  const passed = bookedIn(played.last, played)
  happen()
  return { played, booked: [...booked, ...passed, ...bookedIn(played.last, played)] }
}

function paidIn({ played, booked }: Course, amountMinor: number): Course {
  const deposit = accounts.deposit('m1')
  played.books = { ...played.books, [deposit]: (played.books[deposit] ?? 0) + amountMinor }
  const paid = { source: accounts.provider, destination: deposit, amountMinor, currency: 'CNY' }
  return { played, booked: [...booked, { ...paid, at: played.now, recordedAt: played.now }] }
}

function appealed(course: Course, { afterMs = HOUR_MS, ...part }: Appeal): Course {
  const fields = { appealId: 'case_00appeal', appellant: 'merchant', decidedAt: course.played.now, ...part }
  return later(course, afterMs, () => course.played.act('system', 'record_appeal', fields))
}

function bookedIn(events: readonly CaseEvent[], { now: recordedAt }: Play): Booked[] {
  return events.flatMap(event => movementsOf(event).map(one => ({ ...one, at: event.at, recordedAt })))
}

/** What lay there before the case; what moved since is taken back. */
function openingOf({ books, events }: Play): Booked[] {
  const moved = balancesAsOf(
    events.flatMap(event => movementsOf(event).map(one => ({ ...one, at: OPENED, recordedAt: OPENED }))),
    { asOf: OPENED, knownAt: OPENED },
  )
  return Object.entries(books).map(([destination, minor]) => {
    const amountMinor = minor - (moved[destination] ?? 0)
    return { source: 'before', destination, amountMinor, currency: 'CNY', at: OPENED, recordedAt: OPENED }
  })
}

const OPENED = instant('2026-11-02T00:00+08:00')
/** Longer than anybody has for paying what was ruled (TB-EVD-8). */
const DAYS_TO_PAY = 40
