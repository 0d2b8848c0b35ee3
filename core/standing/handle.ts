import type { Instant } from '../kernel/instant.ts'
import type { Rejection } from '../kernel/rejection.ts'
import { type DepositNote, requiredDeposit } from './deposit.ts'
import type { LiftReason, StandingActor, StandingDraft, StandingEvent } from './events.ts'
import { evolveStanding } from './evolve.ts'
import type { NotedFigures } from './figure-limit.ts'
import { noteFigures } from './figure-limits.ts'
import { followingFrom } from './following.ts'
import { countFunds, type MerchantFunds, releaseDeposit } from './funds.ts'
import type { Ground } from './ground.ts'
import { type History, inSight, type StandingAct } from './history.ts'
import { convertOlderPoints, type OlderPoints, olderViolation } from './legacy.ts'
import { standingAsOf } from './standing.ts'
import type { StandingFile } from './standing-file.ts'
import { type Statement, statementOfOlderPoints } from './statement.ts'
import type { EnteredViolation } from './violation.ts'

/** What may be done to a merchant's standing. */
export type StandingCommand =
  | { readonly name: 'enter_violation'; readonly violation: EnteredViolation; readonly statement: Statement }
  | {
      readonly name: 'reverse_violation'
      readonly violationId: string
      readonly appealId: string
      readonly pointsHundredths: number | null
    }
  | { readonly name: 'record_correction' | 'record_exam'; readonly sanctionId: string }
  | { readonly name: 'lift_sanction'; readonly sanctionId: string; readonly reason: LiftReason }
  | { readonly name: 'require_deposit'; readonly categories: readonly string[] }
  | { readonly name: 'release_deposit'; readonly amountMinor: number }
  | { readonly name: 'convert_points'; readonly older: readonly OlderPoints[] }
  | { readonly name: 'note_figures'; readonly noted: NotedFigures }
  /** His funds have changed, or something is to be taken from them. */
  | { readonly name: 'count_funds' }

export interface StandingWorld {
  readonly now: Instant
  readonly by: StandingActor
  readonly history: History
  readonly ground: Ground
  readonly funds: MerchantFunds
  /** How many cases of others against him are open; asked for only where a deposit is to be paid back. */
  readonly openCases: number
  /** The rules of today, by their hash. */
  readonly inForce: string
}

export interface StandingOutcome {
  readonly file: StandingFile
  readonly events: readonly StandingEvent[]
  readonly rejection: Rejection | null
}

/**
 * Time passes first: what was due by now happened at its own moments, however late anybody looks. Then the command, and
 * what follows from it at once. Without a command only time passes. Told twice, nothing happens twice.
 *
 * Rejects with `unknown_sanction` (404: this merchant has none of that name), `sanction_not_begun`, `sanction_over` and
 * `nothing_awaited` (409: it doesn't wait for that), `no_deposit_level` (the pack names none for these categories),
 * `deposit_still_required`, `merchant_owes`, `cases_still_open`, `points_converted_already` and `no_conversion` (the
 * pack has none).
 */
export function handleStanding(
  file: StandingFile,
  command: StandingCommand | null,
  world: StandingWorld,
): StandingOutcome {
  const passed = passTime({ file, events: [] }, world)
  if (command === null) return { ...passed, rejection: null }
  const decided = decide(passed.file, command, world)
  if ('code' in decided) return { ...passed, rejection: decided }
  if (decided.drafts.length === 0) return { ...passed, rejection: null }
  const done = append(passed, decided.drafts, world.by)
  return { ...settle(done, { ...world, history: decided.history }, world.now), rejection: null }
}

interface Progress {
  readonly file: StandingFile
  readonly events: readonly StandingEvent[]
}

function passTime(progress: Progress, world: StandingWorld): Progress {
  const { nextDueAt } = progress.file
  if (nextDueAt === null || nextDueAt > world.now) return progress
  const settled = settle(progress, world, nextDueAt)
  if (settled.events.length === progress.events.length) {
    throw new Error(`nothing happens to merchant ${progress.file.merchantId} at ${nextDueAt}, when it was due`)
  }
  return passTime(settled, world)
}

/** Puts on record what the standing at a moment brings about. */
function settle(progress: Progress, { history, ground, now }: StandingWorld, at: Instant): Progress {
  const { file } = progress
  const sight = { asOf: at, knownAt: now }
  const standing = standingAsOf({ merchantId: file.merchantId, history }, sight, ground)
  const { violations } = inSight(history, sight)
  return append(progress, followingFrom(standing, { file, at, violations, ground }), SYSTEM)
}

function append(progress: Progress, drafts: readonly StandingDraft[], by: StandingActor): Progress {
  return drafts.reduce<Progress>(({ file, events }, draft) => {
    const event: StandingEvent = { ...draft, seq: file.version + 1, by }
    return { file: evolveStanding(file, event), events: [...events, event] }
  }, progress)
}

interface Decided {
  readonly drafts: readonly StandingDraft[]
  readonly history: History
}

function decide(file: StandingFile, command: StandingCommand, world: StandingWorld): Decided | Rejection {
  const { history, now } = world
  switch (command.name) {
    case 'enter_violation': {
      const { violation, statement } = command
      if (history.violations.some(({ id }) => id === violation.id)) return { drafts: [], history }
      const violations = [...history.violations, { ...violation, recordedAt: now }]
      const { at, clause } = violation
      return {
        drafts: [{ type: 'ViolationEntered', violation, statement, at, clause }],
        history: { ...history, violations },
      }
    }
    case 'reverse_violation':
      return reverse(command, world)
    case 'record_correction':
      return act(file, { command, kind: 'corrected', awaited: 'correction' }, world)
    case 'record_exam':
      return act(file, { command, kind: 'exam_passed', awaited: 'exam' }, world)
    case 'lift_sanction':
      return act(file, { command, kind: 'lifted', awaited: null }, world)
    case 'require_deposit':
      return requireDeposit(file, command.categories, world)
    case 'convert_points':
      return convertPoints(file, command.older, world)
    case 'note_figures':
      return { drafts: noteFigures(file, command.noted), history }
    case 'count_funds':
      return withNotes(countFunds(file, world), world)
    case 'release_deposit': {
      const { currency } = world.ground.rules(world.inForce)
      const drafts = releaseDeposit(file, { ...world, amountMinor: command.amountMinor, currency })
      return 'code' in drafts ? drafts : withNotes(drafts, world)
    }
  }
}

function requireDeposit(
  { deposit }: StandingFile,
  categories: readonly string[],
  world: StandingWorld,
): Decided | Rejection {
  const { now, ground, inForce, funds } = world
  const required = requiredDeposit(categories, { rules: inForce, at: now, ground })
  if (required === null) return { code: 'no_deposit_level', pointer: '/categories' }
  const balanceMinor = funds.deposit[required.currency] ?? 0
  const clause = required.clause === null ? {} : { clause: required.clause }
  const counted: StandingDraft = { type: 'DepositCounted', balanceMinor, at: now }
  const isCounted = deposit !== null && deposit.balanceMinor === balanceMinor
  return withNotes([...(isCounted ? [] : [counted]), { type: 'DepositRequired', required, ...clause, at: now }], world)
}

/** What of these drafts the deposit's course is computed from. */
function withNotes(drafts: readonly StandingDraft[], { history, now }: StandingWorld): Decided {
  const notes = drafts.flatMap((draft): DepositNote[] => {
    if (draft.type === 'DepositCounted') {
      return [{ kind: 'counted', balanceMinor: draft.balanceMinor, at: draft.at, recordedAt: now }]
    }
    if (draft.type !== 'DepositRequired') return []
    return [{ ...draft.required, kind: 'required', at: draft.at, recordedAt: now }]
  })
  return { drafts, history: { ...history, deposits: [...history.deposits, ...notes] } }
}

/** Points from before Pingli become points of the pack's classes, once, and count from now. */
function convertPoints(file: StandingFile, older: readonly OlderPoints[], world: StandingWorld): Decided | Rejection {
  const { history, now, ground, inForce } = world
  if (history.violations.some(({ caseId }) => caseId === null)) {
    return { code: 'points_converted_already', status: 'not_allowed' }
  }
  const converted = convertOlderPoints(older, { snapshot: ground.rules(inForce), at: now })
  if (converted.length === 0) return { code: 'no_conversion' }
  const entered = converted.map(one => olderViolation(one, { merchantId: file.merchantId, at: now, rules: inForce }))
  return {
    drafts: entered.map(violation => ({
      type: 'ViolationEntered',
      violation,
      statement: statementOfOlderPoints(violation, ground),
      at: now,
      clause: violation.clause,
    })),
    history: {
      ...history,
      violations: [...history.violations, ...entered.map(one => ({ ...one, recordedAt: now }))],
    },
  }
}

function reverse(
  { violationId, appealId, pointsHundredths }: Extract<StandingCommand, { name: 'reverse_violation' }>,
  { history, now }: StandingWorld,
): Decided {
  const isKnown = history.reversals.some(one => one.violationId === violationId && one.appealId === appealId)
  if (isKnown) return { drafts: [], history }
  const reversals = [...history.reversals, { violationId, appealId, pointsHundredths, recordedAt: now }]
  const draft: StandingDraft = { type: 'ViolationReversed', violationId, appealId, pointsHundredths, at: now }
  return { drafts: [draft], history: { ...history, reversals } }
}

interface Doing {
  readonly command: Extract<StandingCommand, { sanctionId: string }>
  readonly kind: StandingAct['kind']
  readonly awaited: 'correction' | 'exam' | null
}

function act(
  file: StandingFile,
  { command, kind, awaited }: Doing,
  { history, now }: StandingWorld,
): Decided | Rejection {
  const { sanctionId } = command
  const sanction = file.sanctions.find(({ id }) => id === sanctionId)
  if (sanction === undefined) return { code: 'unknown_sanction', status: 'not_found' }
  if (sanction.state === 'announced')
    return { code: 'sanction_not_begun', status: 'not_allowed', clause: sanction.clause }
  if (sanction.state === 'ended') return { code: 'sanction_over', status: 'not_allowed', clause: sanction.clause }
  if (awaited !== null && !sanction.awaits.includes(awaited)) {
    return { code: 'nothing_awaited', status: 'not_allowed', clause: sanction.clause }
  }
  const done: StandingAct = { kind, sanction: sanctionId, at: now, recordedAt: now }
  const { clause } = sanction
  return { drafts: [{ ...bodyOf(command), at: now, clause }], history: { ...history, acts: [...history.acts, done] } }
}

function bodyOf(command: Doing['command']) {
  const { sanctionId } = command
  switch (command.name) {
    case 'record_correction':
      return { type: 'CorrectionRecorded', sanctionId } as const
    case 'record_exam':
      return { type: 'ExamPassed', sanctionId } as const
    case 'lift_sanction':
      return { type: 'SanctionLifted', sanctionId, reason: command.reason } as const
  }
}

const SYSTEM: StandingActor = { role: 'system', id: 'time' }
