import {
  type ClockContext,
  countsFrom,
  type Due,
  latestOf,
  type Period,
  type SimplePeriod,
  type Start,
  simpleDueAt,
  simplePeriodsOf,
} from './clock.ts'
import { putBack, type Span } from './counted-time.ts'
import { type Instant, plusMs } from './instant.ts'

/** Why a deadline is due when it is: kept with it, shown to whoever asks, and computed again when it changes. */
export interface Derivation {
  readonly clause: string
  readonly period: Period
  readonly start: Start
  /** The event or stage whose beginning started the clock. */
  readonly startedBy: string
  readonly pauses: readonly Pause[]
  /** In the order in which they were made. */
  readonly changes: readonly Change[]
  /** A day beyond the published calendar was counted: whoever brings the next calendar computes these again. */
  readonly calendarUnknown?: true
}

/** A time in which the clock stands still; `until` is null while it lasts. */
export interface Pause {
  readonly from: Instant
  readonly until: Instant | null
  readonly by: string
  readonly reason: string
}

/** More time granted, or a shorter period set by another clause (10 days become 3 once the parcel is signed for). */
export type Change = Extension | Shortening

export interface Extension {
  readonly kind: 'extended'
  readonly period: Period
  readonly by: string
  readonly reason: string
  readonly at: Instant
}

export interface Shortening {
  readonly kind: 'shortened'
  readonly clause: string
  readonly period: Period
  readonly start: Start
  readonly by: string
  readonly at: Instant
}

/**
 * The last moment at which a party is in time, by all that happened to the deadline; null while it is paused.
 *
 * A pause gives back the time that the deadline's own clock would have counted in it. An extension adds its period to
 * the due moment by the extension's clock. A shortening can only bring the due moment forward: whichever of the two
 * periods ends first holds. Pauses stop a shortened period too, and extensions granted after it lengthen it.
 */
export function derive(
  derivation: Derivation,
  context: ClockContext,
): { dueAt: Instant | null; beyondKnownCalendar: boolean } {
  const stops = mergedPauses(derivation.pauses)
  const due = runsOf(derivation)
    .map(run => dueOfRun(run, stops.closed, context))
    .reduce((first, next) => (next.dueAt < first.dueAt ? next : first))
  // A pause that opened after the due moment stops nothing: the deadline had fired.
  const isPaused = stops.openFrom !== null && stops.openFrom <= due.dueAt
  return isPaused ? { ...due, dueAt: null } : due
}

/** A period that runs towards its own due moment, with the extensions granted while it ran. */
interface Run {
  readonly period: Period
  readonly start: Start
  readonly extensions: readonly Extension[]
}

function runsOf({ period, start, changes }: Derivation): Run[] {
  const extensionsIn = (part: readonly Change[]) => part.filter(change => change.kind === 'extended')
  const first: Run = { period, start, extensions: extensionsIn(changes) }
  const shortened = changes.flatMap((change, index) =>
    change.kind === 'shortened'
      ? [{ period: change.period, start: change.start, extensions: extensionsIn(changes.slice(index + 1)) }]
      : [],
  )
  return [first, ...shortened]
}

/** Every clock of a `latest_of` is paused and extended by itself, and the latest holds. */
function dueOfRun(run: Run, pauses: readonly Span[], context: ClockContext): Due {
  return latestOf(simplePeriodsOf(run.period).map(period => dueOfClock({ ...run, period }, pauses, context)))
}

function dueOfClock(run: SimpleRun, pauses: readonly Span[], context: ClockContext): Due {
  const steps: Step[] = [
    ...pauses.map(span => ({ at: span.from, move: (due: Instant) => pausedDue(due, run, { span, context }) })),
    ...run.extensions.map(({ at, period }) => ({ at, move: (due: Instant) => extendedDue(due, period, context) })),
  ]
  let due = simpleDueAt(run.period, run.start, context)
  for (const step of steps.sort((one, other) => one.at - other.at)) {
    const moved = step.move(due.dueAt)
    due = { ...moved, beyondKnownCalendar: due.beyondKnownCalendar || moved.beyondKnownCalendar }
  }
  return due
}

type SimpleRun = Run & { readonly period: SimplePeriod }

/** Something that happened to a deadline, and what it did to the due moment. */
interface Step {
  readonly at: Instant
  readonly move: (due: Instant) => Due
}

function pausedDue(due: Instant, run: SimpleRun, { span, context }: { span: Span; context: ClockContext }): Due {
  const from = Math.max(span.from, countsFrom(run.period, run.start, context)) as Instant
  const stopsNothing = from >= span.until || from > due
  if (stopsNothing) return { dueAt: due, beyondKnownCalendar: false }
  return putBack(due, run.period, { span: { from, until: span.until }, context })
}

/**
 * A clock that counts dates takes 24:00 for the end of its day, not for the beginning of the next: one working day more
 * on a deadline at Monday's 24:00 is Tuesday's 24:00.
 */
function extendedDue(due: Instant, period: Period, context: ClockContext): Due {
  return latestOf(
    simplePeriodsOf(period).map(simple => {
      const countsDates =
        simple.clock === 'working_days' ||
        simple.clock === 'end_of_day' ||
        (simple.clock === 'midnight' && simple.exactStart !== true)
      return simpleDueAt(simple, { at: countsDates ? plusMs(due, -1) : due }, context)
    }),
  )
}

/** Pauses for two reasons may overlap, and the same time isn't given back twice. */
function mergedPauses(pauses: readonly Pause[]): { closed: Span[]; openFrom: Instant | null } {
  const closed: { from: Instant; until: Instant }[] = []
  let openFrom: Instant | null = null
  for (const { from, until } of [...pauses].sort((one, other) => one.from - other.from)) {
    if (until !== null && until < from) throw new RangeError(`a pause ends before it begins: ${until} < ${from}`)
    const last = closed.at(-1)
    if (until === null) openFrom ??= from
    else if (last !== undefined && from <= last.until) last.until = Math.max(last.until, until) as Instant
    else closed.push({ from, until })
  }
  return { closed, openFrom }
}
