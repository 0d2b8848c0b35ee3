import fc from 'fast-check'
import type { CaseEvent } from '../../core/case-file/events.ts'
import { merchantLossMinor, outstandingMinor } from '../../core/case-file/sums.ts'
import { HOUR_MS, type Instant, plusMs } from '../../core/kernel/instant.ts'
import { accounts } from '../../core/ledger/accounts.ts'
import type { Booked } from '../../core/ledger/balances.ts'
import type { Snapshot } from '../../core/policy/snapshot.ts'
import { chanceFor } from '../../server/pack-files/backtest/chance.ts'
import { type Books, booksAfter, movementsIn } from '../../server/pack-files/drive/books.ts'
import {
  type CaseState,
  type Ground,
  type Opening,
  openState,
  PLATFORM,
  passTime,
  play,
} from '../../server/pack-files/drive/case-state.ts'
import { run } from './course.ts'
import { courseOf } from './every-flow/course.ts'
import { type KindPlayed, kindsToday, openingsOf, packs } from './every-flow/kinds-played.ts'
import { type History, histories, type Move } from './history.ts'

/** A case by chance, and what the merchant pays into his deposit later, from which his debts are recovered. */
export interface Lost {
  readonly way: AnyPacks | Taobaos
  readonly topUps: readonly { readonly amountMinor: number; readonly afterHours: number }[]
  readonly appealAfterHours: number
  /** Of all that an appeal can bring back, in hundredths. */
  readonly share: number
}

/** A course of any losable kind under any pack's rules of today. */
interface AnyPacks {
  readonly pack: number
  readonly kind: number
  readonly opening: number
  readonly isCompleted: boolean
  readonly seed: number
  readonly depositMinor: number
  readonly payableMinor: number
}

/** A history of Taobao's, in which much is paid first, agreed anew and ruled in part; or as if it paid out weekly. */
interface Taobaos {
  readonly history: History
  readonly isPaidOut: boolean
}

const anyPacks: fc.Arbitrary<AnyPacks> = fc.record({
  pack: fc.nat(100),
  kind: fc.nat(100),
  opening: fc.nat(10_000),
  isCompleted: fc.boolean(),
  seed: fc.nat(100_000),
  depositMinor: fc.constantFrom(0, 300, 2000, 9000, 1_000_000),
  payableMinor: fc.constantFrom(0, 0, 700),
})

export const lostCases: fc.Arbitrary<Lost> = fc.record({
  way: fc.oneof(anyPacks, fc.record({ history: histories, isPaidOut: fc.boolean() })),
  topUps: fc.array(fc.record({ amountMinor: fc.constantFrom(100, 2500), afterHours: fc.nat(200) }), { maxLength: 3 }),
  appealAfterHours: fc.nat(300),
  share: fc.integer({ min: 1, max: 99 }),
})

/** A case that was decided against its merchant, with the books as they were kept. */
export interface Played {
  readonly ground: Ground
  readonly state: CaseState
  readonly events: readonly CaseEvent[]
  /** All that was booked, and what of it didn't come of the case. */
  readonly booked: readonly Booked[]
  readonly beside: readonly Booked[]
  /** What lay in each account after each moment at which something happened. */
  readonly shown: ReadonlyMap<Instant, Books>
}

/** Plays it to its end; null where the merchant lost nothing by it. */
export function playLost({ way, topUps }: Lost): Played | null {
  const { ground, states } = ('history' in way ? playTaobaos(way) : playAnyPacks(way)) ?? NOT_OPENED
  const [opened, ...later] = states
  if (ground === null || opened === undefined || later.at(-1)?.file.status !== 'closed') return null
  const beside = openingBooked(opened)
  let so: Played = { ground, state: opened, events: opened.events, booked: beside, beside, shown: new Map() }
  for (const state of later) so = after(so, state)
  for (const topUp of topUps) so = toppedUp(so, topUp)
  return merchantLossMinor(so.state.file) + outstandingMinor(so.state.file) > 0 ? so : null
}

const NOT_OPENED = { ground: null, states: [] }

interface Course {
  readonly ground: Ground
  readonly states: readonly CaseState[]
}

function playAnyPacks({ seed, depositMinor, payableMinor, ...which }: AnyPacks): Course {
  const { ground, opening } = pickOpening(which)
  const own = { [accounts.deposit('m1')]: depositMinor, [accounts.payable('m1')]: payableMinor }
  const opened = openState(ground, { ...opening, books: { ...opening.books, ...own } })
  if ('code' in opened) throw new Error(`the opening was let through before: ${opened.code}`)
  return { ground, states: courseOf(ground, opened, chanceFor(seed, 0)).states }
}

function playTaobaos({ history: { setting, moves }, isPaidOut }: Taobaos): Course | null {
  const states: CaseState[] = []
  const rules = (snapshot: Snapshot): Snapshot => (isPaidOut ? snapshot : { ...snapshot, onCompletion: 'payable' })
  const course = run({ setting: { ...setting, rules }, moves: [...moves, ...TO_THE_END] }, ({ played, events }) => {
    const { file, now, books } = played
    if (file !== null) states.push({ file, now, books, events: [...events], subject: null })
  })
  return course && { ground: course.played, states }
}

const LEFT_ALONE: readonly Move[] = [{ kind: 'brink', past: true }, { kind: 'collect' }]
const TO_THE_END = [...LEFT_ALONE, ...LEFT_ALONE, ...LEFT_ALONE]

/** The case hears of an appeal that was granted, so much later; `amountMinor` for a part. */
export function appealed(so: Played, { hours, amountMinor }: { hours: number; amountMinor?: number }): Played {
  const later = passTime(so.ground, so.state, plusMs(so.state.now, hours * HOUR_MS))
  const appeal_id = `case_00appeal${so.events.length}`
  const part = amountMinor === undefined ? {} : { amount_minor: amountMinor }
  const fields = { appeal_id, appellant: 'merchant', decided_at: later.now, ...part }
  const { state, rejection } = play(so.ground, later, { name: 'record_appeal', by: PLATFORM, fields })
  if (rejection !== null) throw new Error(`the appeal was refused: ${rejection.code}`)
  return after(so, state)
}

function after(before: Played, state: CaseState): Played {
  const booked = state.events.flatMap(event => booksOf(event, state.now))
  const shown = new Map(before.shown).set(state.now, state.books)
  return { ...before, state, events: [...before.events, ...state.events], booked: [...before.booked, ...booked], shown }
}

function booksOf(event: CaseEvent, recordedAt: Instant): Booked[] {
  return movementsIn(event).map(movement => ({ ...movement, at: event.at, recordedAt }))
}

/** He pays into his deposit, and the fund takes back what it can. */
function toppedUp(so: Played, { amountMinor, afterHours }: Lost['topUps'][number]): Played {
  const at = plusMs(so.state.now, afterHours * HOUR_MS)
  const paid = { source: accounts.provider, destination: accounts.deposit('m1'), amountMinor, currency: 'CNY' }
  const books = booksAfter(so.state.books, [{ movements: [paid] } as unknown as CaseEvent])
  const payment = { ...paid, at, recordedAt: at }
  const funded = { ...so, booked: [...so.booked, payment], beside: [...so.beside, payment] }
  const { state } = play(so.ground, { ...so.state, now: at, books }, RECOVER)
  return after(funded, state)
}

const RECOVER = { name: 'recover_advance', by: PLATFORM, fields: {} }

function openingBooked({ books, now }: CaseState): Booked[] {
  const at = plusMs(now, -1)
  return Object.entries(books).map(([destination, amountMinor]) => {
    return { source: 'before', destination, amountMinor, currency: 'CNY', at, recordedAt: at }
  })
}

/** Each pack as often as any other, and orders whose money is still in escrow as often as completed ones. */
function pickOpening({ pack, kind, opening, isCompleted }: Omit<AnyPacks, 'seed' | 'depositMinor' | 'payableMinor'>) {
  const kinds = PLAYED[pack % PLAYED.length] ?? []
  const played = pick(kinds, kind)
  const all = known.get(played) ?? openingsOf(played, OPENINGS_MOST).map(one => one.opening)
  known.set(played, all)
  const such = all.filter(({ order }) => (order?.excerpt.completedAt != null) === isCompleted)
  return { ground: played.ground, opening: pick(such.length === 0 ? all : such, opening) }
}

function pick<Thing>(things: readonly Thing[], which: number): Thing {
  return things[which % things.length] as Thing
}

const LOSABLE = new Set(['after_sale', 'complaint'])
const PLAYED = packs
  .map(pack => kindsToday(pack).filter(({ kind }) => LOSABLE.has(kind)))
  .filter(kinds => kinds.length > 0)
const OPENINGS_MOST = 200
const known = new Map<KindPlayed, readonly Opening[]>()
