import type { Period, Start } from '../kernel/clock.ts'
import { type Derivation, derive, type Pause } from '../kernel/derivation.ts'
import { HOUR_MS, type Instant, MINUTE_MS } from '../kernel/instant.ts'
import { meets } from '../policy/conditions.ts'
import type { Stage, StageDeadline } from '../policy/flow.ts'
import { clauseOf, periodOf } from '../policy/values.ts'
import type { CaseFile, Deadline } from './case-file.ts'
import { applicabilityOf, factsOf } from './facts.ts'
import type { Sight } from './permit.ts'

/**
 * The deadlines of a case that enters a stage: those that the stage sets, those of the stage it leaves which stand
 * still meanwhile, and those which stood still and go on now. One that the stage itself sets and pauses stands still
 * from its first moment: an appeal's time doesn't run while the platform reviews it (TB-APL-3).
 */
export function deadlinesOnEntering(sight: Sight, { from, to }: { from: Stage | null; to: string }): Deadline[] {
  const stage = sight.snapshot.flows[sight.file.kind]?.stages[to]
  const rules = applicable(sight, stage?.deadlines ?? [])
  const waiting = sight.file.deadlines.filter(deadline => deadline.derivation.pauses.some(isStagePause))
  const own = rules
    .filter(rule => !rule.pausedWhile?.includes(to))
    .map(rule => {
      const resting = waiting.find(deadline => deadline.name === rule.name)
      return resting ? resumed(sight, resting, isStagePause) : started(sight, rule, to)
    })
  const atRest = rules
    .filter(rule => rule.pausedWhile?.includes(to))
    .map(rule => pausedByStage(sight, running(sight.file, rule.name)[0] ?? started(sight, rule, to), to))
  const paused = (from?.deadlines ?? [])
    .filter(rule => rule.pausedWhile?.includes(to) && !atRest.some(deadline => deadline.name === rule.name))
    .flatMap(rule => running(sight.file, rule.name).map(deadline => pausedByStage(sight, deadline, to)))
  const taken = new Set([...own, ...atRest, ...paused].map(deadline => deadline.name))
  const stillWaiting = waiting.filter(deadline => !taken.has(deadline.name) && waitsFor(deadline, to))
  return [...own, ...atRest, ...paused, ...stillWaiting]
}

/**
 * A deadline with another derivation, and its due moment computed anew. That is never before this moment, as when a
 * clock that counts working days was stopped on the last of them and goes on at the weekend; and a clock that is
 * stopped again at that very moment stands still.
 */
export function rederived(sight: Pick<Sight, 'clock' | 'at'>, deadline: Deadline, derivation: Derivation): Deadline {
  const { dueAt, beyondKnownCalendar } = derive(derivation, sight.clock)
  const { calendarUnknown: _settled, ...known } = derivation
  const standsStill = derivation.pauses.some(({ until }) => until === null)
  return {
    ...deadline,
    dueAt: dueAt === null || standsStill ? null : (Math.max(dueAt, sight.at) as Instant),
    derivation: beyondKnownCalendar ? { ...known, calendarUnknown: true } : known,
  }
}

/** Ends the pauses on a deadline that somebody made, or those that the flow made; the others go on. */
export function resumed(
  sight: Pick<Sight, 'clock' | 'at'>,
  deadline: Deadline,
  whose: (pause: Pause) => boolean,
): Deadline {
  const pauses = deadline.derivation.pauses.map(pause => (whose(pause) ? { ...pause, until: sight.at } : pause))
  return rederived(sight, deadline, { ...deadline.derivation, pauses })
}

/** Stops a deadline's clock until it is resumed. */
export function paused(
  sight: Pick<Sight, 'clock' | 'at'>,
  deadline: Deadline,
  { by, reason }: { by: string; reason: string },
): Deadline {
  const pause = { from: sight.at, until: null, by, reason }
  return rederived(sight, deadline, { ...deadline.derivation, pauses: [...deadline.derivation.pauses, pause] })
}

/** What an event in a stage shortens: 10 days to confirm a return become 3 once it is signed for (TB-REF-9). */
export function shortenedBy(sight: Sight, stage: Stage, event: string): Deadline[] {
  return stage.deadlines.flatMap(rule =>
    (rule.shortenedOn ?? [])
      .filter(shortening => shortening.event === event && meets(shortening.when, factsOf(sight.file, sight.snapshot)))
      .flatMap(({ clause }) => running(sight.file, rule.name).map(deadline => shortened(sight, deadline, clause))),
  )
}

function shortened(sight: Sight, deadline: Deadline, clause: string): Deadline {
  const period = periodOf(sight.snapshot, clause, applicabilityOf(sight.file, sight.snapshot, sight.at))
  const since = (start: Start): Deadline => {
    const change = { kind: 'shortened' as const, clause, period, start, by: 'time', at: sight.at }
    const changes = [...deadline.derivation.changes, change]
    return rederived(sight, deadline, { ...deadline.derivation, changes })
  }
  const counted = since(startOf(sight, clause).start)
  // A carrier's report can come days after the fact: nobody is late before he could have known.
  return counted.dueAt === null || counted.dueAt > sight.at ? counted : since({ at: sight.at })
}

function started(sight: Sight, rule: StageDeadline, stage: string): Deadline {
  const { clause, name, onExpiry } = rule
  const written = periodOf(sight.snapshot, clause, applicabilityOf(sight.file, sight.snapshot, sight.at))
  const period = rule.agreed === true ? agreedInstead(written, sight.file.agreedAnswerMs) : written
  const since = (start: Start, startedBy: string): Deadline => {
    const derivation: Derivation = { clause, period, start, startedBy, pauses: [], changes: [] }
    return rederived(sight, { name, clause, dueAt: null, onExpiry, derivation }, derivation)
  }
  const { start, startedBy } = startOf(sight, clause)
  if (startedBy !== 'stage_entered') {
    const deadline = since(start, startedBy)
    // A case can come back to a stage long after its moment: nobody is late before he could have acted.
    if (deadline.dueAt === null || deadline.dueAt > sight.at) return deadline
  }
  return since({ at: sight.at }, stage)
}

/** What the platform agreed with the merchant, counted by the clause's own clock where that has hours. */
function agreedInstead(written: Period, agreedMs: number | null): Period {
  if (agreedMs === null) return written
  if (written.clock === 'service_hours') return { ...written, value: agreedMs / HOUR_MS }
  return { clock: 'elapsed', unit: 'minutes', value: Math.ceil(agreedMs / MINUTE_MS) }
}

/** A clause counts from the moment that it names; where that has not come, from entering the stage. */
function startOf(sight: Sight, clause: string): { start: Start; startedBy: string } {
  const named = clauseOf(sight.snapshot, clause).countedFrom ?? 'stage_entered'
  const moment = named === 'stage_entered' ? undefined : sight.file.moments[named]
  return moment === undefined
    ? { start: { at: sight.at }, startedBy: 'stage_entered' }
    : { start: moment, startedBy: named }
}

function applicable(sight: Sight, rules: readonly StageDeadline[]): readonly StageDeadline[] {
  const facts = factsOf(sight.file, sight.snapshot)
  return rules.filter(rule => meets(rule.when, facts))
}

function running(file: CaseFile, name: string): Deadline[] {
  return file.deadlines.filter(deadline => deadline.name === name)
}

function pausedByStage(sight: Sight, deadline: Deadline, stage: string): Deadline {
  return paused(sight, deadline, { by: 'time', reason: `${STAGE_PAUSE}${stage}` })
}

/** A pause that lasts and that a person made: the flow's own end with their stage, and nobody else can end them. */
export function isPersonsPause(pause: Pause): boolean {
  return pause.until === null && !isStagePause(pause)
}

function isStagePause({ until, by, reason }: Pause): boolean {
  return until === null && by === 'time' && reason.startsWith(STAGE_PAUSE)
}

function waitsFor(deadline: Deadline, stage: string): boolean {
  return deadline.derivation.pauses.some(pause => isStagePause(pause) && pause.reason === `${STAGE_PAUSE}${stage}`)
}

/** The reason that a pause gives when the flow itself made it. */
const STAGE_PAUSE = 'stage:'
