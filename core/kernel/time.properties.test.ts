import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { autumnCalendar, autumnContext } from './autumn-2022.fixture.ts'
import { countWorkingDays, isWorkingDay } from './calendar.ts'
import { countsFrom, dueAt, type Period, type SimplePeriod, type Start, simpleDueAt } from './clock.ts'
import { type Change, type Derivation, derive, type Pause } from './derivation.ts'
import { HOUR_MS, type Instant, instant, MINUTE_MS, plusMs } from './instant.ts'
import { serviceTimeBetween } from './service-hours.ts'
import { dateOf, localTimeOf } from './zone.ts'

const { zone } = autumnContext
const hours = { opens: '09:00', closes: '21:00', zone }

const moments = fc
  .integer({ min: 0, max: 60 * 24 * 60 })
  .map(minutes => plusMs(instant('2022-09-01T00:00+08:00'), minutes * MINUTE_MS))
const starts: fc.Arbitrary<Start> = fc.record({ at: moments, precision: fc.constantFrom('exact', 'day') })
const values = fc.integer({ min: 0, max: 20 })
const elapsed = fc.record({
  clock: fc.constant('elapsed' as const),
  unit: fc.constantFrom('minutes', 'hours', 'days'),
  value: values,
})
const midnight = fc.record({
  clock: fc.constant('midnight' as const),
  unit: fc.constant('days' as const),
  value: values,
  exactStart: fc.boolean(),
})
const endOfDay = fc.record({
  clock: fc.constant('end_of_day' as const),
  unit: fc.constant('days' as const),
  value: values,
})
const months = fc.record({
  clock: fc.constant('months' as const),
  unit: fc.constant('months' as const),
  value: values,
})
const workingDays = fc.record({
  clock: fc.constant('working_days' as const),
  unit: fc.constant('working_days' as const),
  value: values,
})
const serviceHours = fc.record({
  clock: fc.constant('service_hours' as const),
  unit: fc.constant('hours' as const),
  value: values,
  opens: fc.constant(hours.opens),
  closes: fc.constant(hours.closes),
})
/**
 * Clocks on which a later start is never due earlier. Months aren't: of 30 October at 16:00 and 31 October at 10:00,
 * the latter comes first on 30 April.
 */
const steadyPeriods: fc.Arbitrary<SimplePeriod> = fc.oneof(elapsed, midnight, endOfDay, workingDays, serviceHours)
const simplePeriods: fc.Arbitrary<SimplePeriod> = fc.oneof(
  { weight: 5, arbitrary: steadyPeriods },
  { weight: 1, arbitrary: months },
)
const periods = withLatestOf(simplePeriods)
const lengthsMs = fc.integer({ min: 0, max: 12 * 24 * 60 }).map(minutes => minutes * MINUTE_MS)
const pauses: fc.Arbitrary<Pause> = fc
  .tuple(moments, lengthsMs)
  .map(([from, lengthMs]) => pauseOf(from, plusMs(from, lengthMs)))
const changes: fc.Arbitrary<Change> = fc.oneof(
  fc.record({
    kind: fc.constant('extended' as const),
    period: withLatestOf(steadyPeriods),
    by: text(),
    reason: text(),
    at: moments,
  }),
  fc.record({
    kind: fc.constant('shortened' as const),
    clause: text(),
    period: periods,
    start: starts,
    by: text(),
    at: moments,
  }),
)
const derivations: fc.Arbitrary<Derivation> = fc.record({
  clause: fc.constant('TB-REF-3'),
  period: periods,
  start: starts,
  startedBy: fc.constant('CaseOpened'),
  pauses: fc.array(pauses, { maxLength: 3 }),
  changes: fc.array(changes, { maxLength: 3 }),
})

describe('a due moment', () => {
  it('never comes before the start', () => {
    fc.assert(
      fc.property(periods, starts, (period, start) => {
        expect(dueAt(period, start, autumnContext).dueAt).toBeGreaterThanOrEqual(start.at)
      }),
    )
  })

  it('never comes earlier for a later start', () => {
    fc.assert(
      fc.property(withLatestOf(steadyPeriods), starts, lengthsMs, (period, start, lengthMs) => {
        const later = { ...start, at: plusMs(start.at, lengthMs) }
        const due = dueAt(period, start, autumnContext).dueAt
        expect(dueAt(period, later, autumnContext).dueAt).toBeGreaterThanOrEqual(due)
      }),
    )
  })

  it('by service hours lies inside opening hours', () => {
    fc.assert(
      fc.property(serviceHours, starts, (period, start) => {
        const { timeMs } = localTimeOf(simpleDueAt(period, start, autumnContext).dueAt, zone)
        expect(timeMs).toBeGreaterThanOrEqual(9 * HOUR_MS)
        expect(timeMs).toBeLessThanOrEqual(21 * HOUR_MS)
      }),
    )
  })

  it('by working days is the end of a working day, or of the first day for none', () => {
    fc.assert(
      fc.property(workingDays, starts, (period, start) => {
        const last = plusMs(simpleDueAt(period, start, autumnContext).dueAt, -1)
        expect(localTimeOf(plusMs(last, 1), zone).timeMs).toBe(0)
        if (period.value > 0) expect(isWorkingDay(autumnCalendar, dateOf(last, zone))).toBe(true)
        else expect(dateOf(last, zone)).toBe(dateOf(start.at, zone))
      }),
    )
  })
})

describe('a derivation', () => {
  it('is a function of its input alone, which it leaves as it was', () => {
    fc.assert(
      fc.property(derivations, derivation => {
        const before = structuredCloneOf(derivation)
        const first = derive(derivation, autumnContext)
        expect(derivation).toEqual(before)
        expect(derive(before, autumnContext)).toEqual(first)
      }),
    )
  })

  it("doesn't depend on the order in which pauses are listed", () => {
    fc.assert(
      fc.property(derivations, derivation => {
        const reversed = { ...derivation, pauses: derivation.pauses.toReversed() }
        expect(derive(reversed, autumnContext)).toEqual(derive(derivation, autumnContext))
      }),
    )
  })

  it("isn't changed by a pause of no length", () => {
    fc.assert(
      fc.property(derivations, moments, (derivation, at) => {
        const withPause = { ...derivation, pauses: [...derivation.pauses, pauseOf(at, at)] }
        expect(derive(withPause, autumnContext)).toEqual(derive(derivation, autumnContext))
      }),
    )
  })

  it('has no due moment while a pause is open that began in time', () => {
    fc.assert(
      fc.property(derivations, moments, (derivation, from) => {
        const { dueAt } = derive(derivation, autumnContext)
        const withPause = { ...derivation, pauses: [...derivation.pauses, pauseOf(from, null)] }
        const expected = dueAt !== null && from <= dueAt ? null : dueAt
        expect(derive(withPause, autumnContext).dueAt).toBe(expected)
      }),
    )
  })

  it('is moved by a pause by exactly the time that its clock counted in it', () => {
    fc.assert(
      fc.property(simplePeriods, starts, pauses, (period, start, pause) => {
        const without = simpleDueAt(period, start, autumnContext).dueAt
        const { dueAt } = derive(derivationOf(period, start, [pause]), autumnContext)
        if (dueAt === null || pause.until === null) return expect.unreachable()
        const from = Math.max(pause.from, countsFrom(period, start, autumnContext)) as Instant
        const lost = from > without ? 0 : countedBetween(period, from, pause.until)
        // 24:00 belongs to the day that it ends, and the due moments of a working-days clock stand there.
        const shiftMs = period.clock === 'working_days' ? -1 : 0
        expect(countedBetween(period, plusMs(without, shiftMs), plusMs(dueAt, shiftMs))).toBe(lost)
      }),
    )
  })

  it('is never made later by a shortening, or earlier by an extension', () => {
    fc.assert(
      fc.property(derivations, changes, (derivation, change) => {
        const { dueAt } = derive(derivation, autumnContext)
        const after = derive({ ...derivation, changes: [...derivation.changes, change] }, autumnContext)
        const [earlier, later] = change.kind === 'extended' ? [dueAt, after.dueAt] : [after.dueAt, dueAt]
        expect(earlier).toBeLessThanOrEqual(later ?? Number.NaN)
      }),
    )
  })
})

/** What a clock counts between two moments, said a second time: the days after the first, the open hours, or all. */
function countedBetween(period: SimplePeriod, from: Instant, until: Instant): number {
  if (from >= until) return 0
  switch (period.clock) {
    case 'working_days':
      return countWorkingDays(autumnCalendar, dateOf(from, zone), dateOf(until, zone)).days
    case 'service_hours':
      return serviceTimeBetween(from, until, hours)
    default:
      return until - from
  }
}

function derivationOf(period: Period, start: Start, pausesOf: readonly Pause[]): Derivation {
  return { clause: 'TB-REF-3', period, start, startedBy: 'CaseOpened', pauses: pausesOf, changes: [] }
}

function withLatestOf(simple: fc.Arbitrary<SimplePeriod>): fc.Arbitrary<Period> {
  const several = fc.array(simple, { minLength: 1, maxLength: 3 })
  return fc.oneof(
    { weight: 4, arbitrary: simple },
    { weight: 1, arbitrary: several.map((members): Period => ({ clock: 'latest_of', periods: members })) },
  )
}

function pauseOf(from: Instant, until: Instant | null): Pause {
  return { from, until, by: 'platform', reason: 'review' }
}

function structuredCloneOf(derivation: Derivation): Derivation {
  return JSON.parse(JSON.stringify(derivation))
}

function text() {
  return fc.constant('x')
}
