import fc from 'fast-check'
import { DAY_MS, type Instant, instant, plusMs } from '../../core/kernel/instant.ts'
import type { StandingEvent } from '../../core/standing/events.ts'
import { noStanding } from '../../core/standing/evolve.ts'
import type { MerchantFunds } from '../../core/standing/funds.ts'
import { handleStanding, type StandingCommand } from '../../core/standing/handle.ts'
import { type History, NO_HISTORY } from '../../core/standing/history.ts'
import type { StandingFile } from '../../core/standing/standing-file.ts'
import { statementOfViolation } from '../../core/standing/statement.ts'
import type { EnteredViolation } from '../../core/standing/violation.ts'
import { shownOf } from '../../server/application/standing/read-standing.ts'
import type { Found, PackGround } from '../support/standing-ground.ts'

/** Something that happens to a merchant so many hours after what came before. */
export type Step = { readonly afterHours: number } & (
  | { readonly do: 'find'; readonly found: Omit<Found, 'at'>; readonly lateHours: number }
  | { readonly do: 'reverse'; readonly which: number; readonly points: number | null }
  | { readonly do: 'record_correction' | 'record_exam' | 'lift_sanction'; readonly which: number }
  | { readonly do: 'look' | 'wait' }
)

export interface Course {
  readonly file: StandingFile
  readonly history: History
  readonly events: readonly StandingEvent[]
  /** What was shown when somebody looked. */
  readonly looks: readonly { readonly at: Instant; readonly shown: ReturnType<typeof shownOf> }[]
  readonly end: Instant
}

/** Plays a merchant's history as it would come about; `sweeps` lets time pass every so many hours in between. */
export function play(
  steps: readonly Step[],
  { ground, sweepHours }: { ground: PackGround; sweepHours?: number },
): Course {
  let course: Course = {
    file: noStanding('bazaar', 'm1'),
    history: NO_HISTORY,
    events: [],
    looks: [],
    end: START,
  }
  for (const [place, step] of steps.entries()) {
    // Nothing more happens in the moment in which somebody looked: what a page of that moment shows is its last.
    const sinceLook = steps[place - 1]?.do === 'look' ? 1 : 0
    const now = plusMs(course.end, Math.max(step.afterHours, sinceLook) * HOUR)
    if (sweepHours !== undefined) course = swept(course, { until: now, sweepHours, ground })
    course = done({ ...course, end: now }, { step, place, ground })
  }
  return course
}

function swept(
  course: Course,
  { until, sweepHours, ground }: { until: Instant; sweepHours: number; ground: PackGround },
) {
  let now = course
  for (let at = plusMs(course.end, sweepHours * HOUR); at < until; at = plusMs(at, sweepHours * HOUR)) {
    now = commanded({ ...now, end: at }, null, ground)
  }
  return now
}

function done(course: Course, { step, place, ground }: { step: Step; place: number; ground: PackGround }): Course {
  switch (step.do) {
    case 'find': {
      const at = plusMs(course.end, -step.lateHours * HOUR)
      const violation = ground.entered({ ...step.found, at: new Date(at).toISOString() }, nameOf(place))
      return commanded(course, entering(violation, ground), ground)
    }
    case 'reverse': {
      const violation = pick(course.history.violations, step.which)
      if (violation === undefined) return course
      const pointsHundredths = step.points === null ? null : step.points * 100
      const command = {
        name: 'reverse_violation',
        violationId: violation.id,
        appealId: `case_00${place}`,
        pointsHundredths,
      }
      return commanded(course, command as StandingCommand, ground)
    }
    case 'wait':
      return course
    case 'look': {
      const seen = commanded(course, null, ground)
      return { ...seen, looks: [...seen.looks, { at: seen.end, shown: shownOf(seen.file, seen.end) }] }
    }
    default: {
      // People choose among what they see, and that is what runs now.
      const seen = commanded(course, null, ground)
      const running = seen.file.sanctions.filter(({ state }) => state === 'running')
      const sanction = pick(running, step.which)
      if (sanction === undefined) return seen
      const command = { name: step.do, sanctionId: sanction.id, reason: 'other' } as StandingCommand
      return commanded(seen, command, ground)
    }
  }
}

export function entering(violation: EnteredViolation, ground: PackGround): StandingCommand {
  const found = ground.rules(violation.rules)
  const finding = {
    caseKind: 'complaint',
    reason: 'x',
    facts: {},
    evidence: [{ kind: 'case' as const, id: 'case_00x' }],
  }
  const clause = Object.keys(found.clauses)[0] ?? ''
  const statement = statementOfViolation({ ...violation, clause }, finding, { found, ground })
  return { name: 'enter_violation', violation, statement }
}

function commanded(course: Course, command: StandingCommand | null, ground: PackGround): Course {
  const { file, history, end: now } = course
  const by = { role: 'system', id: 'platform' } as const
  const outcome = handleStanding(file, command, {
    now,
    by,
    history,
    ground,
    funds: NO_FUNDS,
    openCases: 0,
    inForce: '',
  })
  const after = outcome.events.reduce((so, event) => recorded(so, event, now), history)
  return { ...course, file: outcome.file, history: after, events: [...course.events, ...outcome.events] }
}

/** What the store keeps of an event for computing any day again. */
function recorded(history: History, event: StandingEvent, recordedAt: Instant): History {
  switch (event.type) {
    case 'ViolationEntered':
      return { ...history, violations: [...history.violations, { ...event.violation, recordedAt }] }
    case 'ViolationReversed': {
      const { violationId, appealId, pointsHundredths } = event
      return { ...history, reversals: [...history.reversals, { violationId, appealId, pointsHundredths, recordedAt }] }
    }
    case 'CorrectionRecorded':
    case 'ExamPassed':
    case 'SanctionLifted': {
      const act = { kind: ACT_KINDS[event.type], sanction: event.sanctionId, at: event.at, recordedAt }
      return { ...history, acts: [...history.acts, act] }
    }
    default:
      return history
  }
}

export const NO_FUNDS: MerchantFunds = { deposit: {}, payable: {}, owed: {} }
const ACT_KINDS = { CorrectionRecorded: 'corrected', ExamPassed: 'exam_passed', SanctionLifted: 'lifted' } as const

/** The same steps as if nothing that an appeal took back had ever been found; nobody did anything about sanctions. */
export function asIfNeverFound(steps: readonly Step[], { history }: Course): Step[] {
  return steps.map((step, place): Step => {
    if (step.do === 'reverse') return { do: 'wait', afterHours: step.afterHours }
    if (step.do !== 'find') return step
    const own = history.reversals.filter(({ violationId }) => violationId === nameOf(place))
    if (own.some(({ pointsHundredths }) => pointsHundredths === null))
      return { do: 'wait', afterHours: step.afterHours }
    const back = own.reduce((sum, one) => sum + (one.pointsHundredths ?? 0), 0) / 100
    const { points } = step.found
    return points === undefined ? step : { ...step, found: { ...step.found, points: Math.max(points - back, 0) } }
  })
}

function nameOf(place: number): string {
  return `vio_${String(place).padStart(4, '0')}`
}

function pick<Thing>(things: readonly Thing[], which: number): Thing | undefined {
  return things[which % Math.max(things.length, 1)]
}

const START = instant('2021-10-01T00:00+08:00')
const HOUR = DAY_MS / 24

/** Steps of all kinds; hours in whole numbers, so that several things often happen at one moment. */
export function anySteps(codes: readonly Omit<Found, 'at'>[]): fc.Arbitrary<Step[]> {
  const afterHours = fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, { weight: 5, arbitrary: fc.nat(24 * 30) })
  const which = fc.nat(20)
  const found = fc.constantFrom(...codes)
  const lateHours = fc.oneof({ weight: 4, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.nat(24 * 10) })
  const find = fc.record({ do: fc.constant('find' as const), afterHours, found, lateHours })
  const points = fc.oneof(fc.constant(null), fc.integer({ min: 1, max: 4 }))
  const reverse = fc.record({ do: fc.constant('reverse' as const), afterHours, which, points })
  const acts = fc.constantFrom('record_correction' as const, 'record_exam' as const, 'lift_sanction' as const)
  const act = fc.record({ do: acts, afterHours, which })
  const look = fc.record({ do: fc.constant('look' as const), afterHours })
  return fc.array(
    fc.oneof(
      { weight: 5, arbitrary: find },
      { weight: 2, arbitrary: reverse },
      { weight: 2, arbitrary: act },
      { weight: 3, arbitrary: look },
    ),
    { minLength: 3, maxLength: 24 },
  )
}
