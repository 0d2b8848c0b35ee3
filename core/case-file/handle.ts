import type { Rejection } from '../kernel/rejection.ts'
import { PackFault } from '../policy/pack-fault.ts'
import type { CaseFile, Deadline } from './case-file.ts'
import { type Command, isRejection, type Outcome, type World } from './command.ts'
import { commands } from './commands.ts'
import type { EventDraft } from './events.ts'
import type { Progress } from './matter.ts'
import { permission, refusalOf, TIME } from './permit.ts'
import { record, sightOf } from './record.ts'

/**
 * The one straight line of the core: time passes first, then the command is permitted and decided, and the flow is
 * followed from what happened. Without a command only time passes. A rejected command keeps what time did.
 *
 * Rejects with `command_not_allowed`, `too_early`, `too_late` (see permit), `case_exists`, `unknown_command`,
 * `not_found` (a case that isn't there), and with whatever the command's own file names. Throws when the case is handed
 * other rules than those it pinned.
 */
export function handle(file: CaseFile | null, command: Command | null, world: World): Outcome {
  assertOwnRules(file, world)
  const passed = passTime({ file, events: [] }, world)
  if (command === null) return { ...passed, rejection: null }
  const rejected = (rejection: NonNullable<Outcome['rejection']>): Outcome => ({ ...passed, rejection })
  const known = commands[command.name]
  if (known === undefined) return rejected({ code: 'unknown_command', status: 'malformed' })
  if (passed.file === null) return open(command, world)
  if (known.from === 'opening') return rejected({ code: 'case_exists', status: 'not_allowed' })

  const sight = sightOf(passed.file, { at: world.now, world })
  const permitted = known.from === 'flow' ? permission(sight, command.by, command.name) : null
  const refusal = permitted === null ? refusalOfReport(command, passed.file) : refusalOf(permitted, passed.file)
  if (refusal !== null) return rejected(refusal)
  const decision = known.spec.decide({ ...sight, by: command.by, fields: command.fields, facts: world.facts })
  if (isRejection(decision)) return rejected(byRule(decision, permitted?.clause ?? null))
  const act = { by: command.by, at: world.now, world, clause: permitted?.clause ?? null }
  return { ...record(passed, decision, act), rejection: null }
}

/** A no that names no rule of its own rests on the one that the flow gives for the action. */
function byRule(rejection: Rejection, clause: string | null): Rejection {
  return clause === null ? rejection : { clause, ...rejection }
}

function assertOwnRules(file: CaseFile | null, { snapshot }: World): void {
  if (file === null || file.pack.hash === snapshot.hash) return
  throw new Error(`case ${file.id} pinned the rules ${file.pack.hash}, and is handed ${snapshot.hash}`)
}

/** What the carrier, the provider and the marketplace report can't come from a party. */
function refusalOfReport({ by, name }: Command, { stage }: CaseFile): Rejection | null {
  const isPartys = by.role === 'buyer' || by.role === 'merchant'
  return isPartys ? { code: 'command_not_allowed', status: 'not_allowed', facts: { stage, action: name } } : null
}

function open(command: Command, world: World): Outcome {
  const opening = commands[command.name]
  if (opening?.from !== 'opening')
    return { file: null, events: [], rejection: { code: 'not_found', status: 'not_found' } }
  const decision = opening.decide({ command, world })
  if (isRejection(decision)) return { file: null, events: [], rejection: decision }
  const nothing: Progress = { file: null, events: [] }
  const clause = world.facts.opening?.clause ?? null
  return { ...record(nothing, decision, { by: command.by, at: world.now, world, clause }), rejection: null }
}

/**
 * Fires what is due, in the order of the due moments, each at its own: how late anybody looks changes nothing.
 * Exactly at the due moment a party is in time. Expiries see the case and its snapshot only.
 */
function passTime(progress: Progress, world: World): Progress {
  const deadline = progress.file === null ? null : firstPassed(progress.file, world)
  if (progress.file === null || deadline === null) return progress
  return passTime(expire(progress.file, deadline, { progress, world: { ...world, facts: {} } }), world)
}

function firstPassed(file: CaseFile, { now }: World): Deadline | null {
  const passed = file.deadlines.filter(deadline => deadline.dueAt !== null && now > deadline.dueAt)
  passed.sort((one, other) => Number(one.dueAt) - Number(other.dueAt) || (one.name < other.name ? -1 : 1))
  return passed[0] ?? null
}

function expire(
  file: CaseFile,
  deadline: Deadline,
  { progress, world }: { progress: Progress; world: World },
): Progress {
  const { name, clause, dueAt, onExpiry } = deadline
  const known = commands[onExpiry]
  if (dueAt === null || known?.from !== 'flow')
    throw new PackFault(`deadline ${name} fires ${onExpiry}: no such command`)
  const sight = sightOf(file, { at: dueAt, world })
  const refusal = refusalOf(permission(sight, TIME, onExpiry), file)
  const decision = refusal ?? known.spec.decide({ ...sight, by: TIME, fields: {}, facts: {} })
  if (isRejection(decision)) throw new PackFault(`${onExpiry} was rejected at ${name}: ${decision.code}`)
  const drafts: EventDraft[] = [{ type: 'DeadlineExpired', name, dueAt }, ...decision]
  return record(progress, drafts, { by: TIME, at: dueAt, world, clause })
}
