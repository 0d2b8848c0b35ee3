import type { Actor, CaseFile } from '../../../core/case-file/case-file.ts'
import type { Command } from '../../../core/case-file/command.ts'
import { commands } from '../../../core/case-file/commands.ts'
import type { CaseEvent } from '../../../core/case-file/events.ts'
import { handle } from '../../../core/case-file/handle.ts'
import type { LoadedFacts } from '../../../core/case-file/loaded-facts.ts'
import { type Instant, plusMs } from '../../../core/kernel/instant.ts'
import { type Ground, PLATFORM } from '../drive/case-state.ts'
import { adapted } from './adapted.ts'
import { AMPLE } from './funds-seen.ts'
import { type Input, isByTime, type PastCase, type TimedStage } from './past-case.ts'

/** A past case played again under some rules. */
export interface Replay {
  /** Null where the rules don't let it be opened. */
  readonly file: CaseFile | null
  readonly events: readonly CaseEvent[]
  readonly refused: readonly RefusedAct[]
}

/** What somebody did then and couldn't do under these rules. */
export interface RefusedAct {
  readonly command: string
  readonly by: Actor['role']
  readonly at: Instant
  readonly code: string
  readonly clause: string | null
}

/**
 * Plays a case's inputs, each at its own moment, under rules that may be others than its own; where nobody acted there
 * is silence until `until`. Who then acted only once a deadline had passed acts as long after it as he did, and what
 * came later moves with him: else a deadline that comes later would have him act too early. Deadlines, entry rules and
 * charges to the merchant come about by themselves, as they would have. Under its own rules a case comes out event for
 * event as it was.
 */
export function replay(past: PastCase, ground: Ground, until: Instant): Replay {
  const run: Run = { ...beginning(), past, ground }
  give(run, past.opening)
  if (run.file === null) return run
  for (const past of run.past.inputs) {
    const input = inItsTime(run, past)
    letPass(run, input.at)
    give(run, input)
    run.given += 1
    giveEarlyOnes(run)
  }
  letPass(run, plusMs(until, run.shiftMs))
  return run
}

interface Run {
  readonly past: PastCase
  readonly ground: Ground
  file: CaseFile | null
  readonly events: CaseEvent[]
  readonly refused: RefusedAct[]
  /** How many of the inputs have been given. */
  given: number
  /** How much later than then, or sooner, things happen by now. */
  shiftMs: number
  /** Reports on payouts that these rules haven't ordered yet. */
  early: Input[]
  /** How many charges to the merchant were asked for; the last at `requestedAt`, null once it is done. */
  charges: number
  requestedAt: Instant | null
}

function beginning(): Omit<Run, 'past' | 'ground'> {
  return { file: null, events: [], refused: [], given: 0, shiftMs: 0, early: [], charges: 0, requestedAt: null }
}

function inItsTime(run: Run, input: Input): Input {
  const { stageByTime } = input
  const enteredAt = stageByTime === undefined ? null : entersInSilence(run, stageByTime)
  if (stageByTime !== undefined && enteredAt !== null) run.shiftMs = enteredAt - stageByTime.enteredAt
  return run.shiftMs === 0 ? input : { ...input, at: plusMs(input.at, run.shiftMs) }
}

/** When silence brings the case to a stage, from where it stands; null when it doesn't. */
function entersInSilence({ file, ground }: Run, { stage, occurrence }: TimedStage): Instant | null {
  let seen = file
  let left = occurrence
  for (let step = 0; step < MOST_STEPS && seen !== null && seen.nextDueAt !== null; step += 1) {
    const passed = handle(seen, null, { ...ground, now: plusMs(seen.nextDueAt, 1), facts: {} })
    for (const event of passed.events) {
      if (event.type === 'StageEntered' && event.to === stage && isByTime(event)) left -= 1
      if (left === 0) return event.at
    }
    seen = passed.file
  }
  return null
}

/** Everything that happens by itself before a moment: deadlines one by one, and charges when their time comes. */
function letPass(run: Run, moment: Instant): void {
  for (let step = 0; step < MOST_STEPS; step += 1) {
    const chargeAt = nextCharge(run, moment)
    const dueAt = run.file?.nextDueAt ?? null
    const isChargeNext = chargeAt !== null && (dueAt === null || chargeAt <= dueAt)
    if (isChargeNext && chargeAt <= moment) charge(run, chargeAt)
    else if (dueAt !== null && dueAt < moment) advance(run, { command: null, at: plusMs(dueAt, 1), facts: {} })
    else return
  }
  throw new Error(`${run.past.id} came to no rest before ${moment}`)
}

/** When the charge that is asked for comes; null when none is, or when another input of this moment came first. */
function nextCharge({ past, charges, requestedAt, given }: Run, moment: Instant): Instant | null {
  if (requestedAt === null) return null
  const known = past.charges[charges - 1]
  if (known === undefined) return requestedAt
  const at = known.afterMs === null ? null : plusMs(requestedAt, known.afterMs)
  return at === moment && given < known.inputsBefore ? null : at
}

function charge(run: Run, at: Instant): void {
  const merchantFunds = (run.past.charges[run.charges - 1] ?? run.past.charges.at(-1))?.funds ?? AMPLE
  run.requestedAt = null
  advance(run, { command: { name: 'collect_from_merchant', by: PLATFORM, fields: {} }, at, facts: { merchantFunds } })
}

function give(run: Run, input: Input): void {
  if (input.payoutPlace !== undefined && run.file?.payouts[input.payoutPlace] === undefined) {
    run.early.push(input)
    return
  }
  const command = adapted(input, { file: run.file, snapshot: run.ground.snapshot })
  const rejection = advance(run, { command, at: input.at, facts: input.facts })
  // What is reported from outside isn't anybody's act: where it has become pointless, nobody was kept from anything.
  if (rejection === null || commands[command.name]?.from === 'outside') return
  const { code, clause = null } = rejection
  run.refused.push({ command: command.name, by: command.by.role, at: input.at, code, clause })
}

/** A payout is reported on as soon as it is ordered, where the report came sooner than these rules ordered it. */
function giveEarlyOnes(run: Run): void {
  const waiting = run.early
  if (waiting.length === 0) return
  run.early = []
  for (const input of waiting) give(run, { ...input, at: run.events.at(-1)?.at ?? input.at })
}

function advance(run: Run, { command, at, facts }: { command: Command | null; at: Instant; facts: LoadedFacts }) {
  const outcome = handle(run.file, command, { ...run.ground, now: at, facts })
  run.file = outcome.file
  for (const event of outcome.events) {
    run.events.push(event)
    if (event.type === 'CollectionRequested') {
      run.charges += 1
      run.requestedAt = event.at
    }
  }
  return outcome.rejection
}

/** More deadlines than any case has had in years. */
const MOST_STEPS = 2000
