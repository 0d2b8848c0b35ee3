import type { AllowedAction, Flow, FlowRole, Stage, StageDeadline, Target } from '../../../core/flow/flow.ts'
import type { LocalDate } from '../../../core/kernel/zone.ts'
import type { DecisionTable, Row } from '../../../core/policy/table.ts'
import type {
  WrittenAction,
  WrittenDeadline,
  WrittenFlow,
  WrittenRow,
  WrittenShortening,
  WrittenStage,
  WrittenTable,
  WrittenTarget,
} from '../pack.ts'
import { isInForce } from './in-force.ts'

/** A flow as it stands on a date. Throws a RangeError when it has no start then, which the check reports. */
export function resolveFlow(flow: WrittenFlow, on: LocalDate): Flow {
  const start = targetOn(flow.start, on)
  if (start === null) throw new RangeError(`the flow ${flow.kind} has no start on ${on}`)
  const stages = flow.stages.filter(stage => isInForce(stage, on))
  return {
    kind: flow.kind,
    title: flow.title,
    start,
    stages: Object.fromEntries(stages.map(stage => [stage.name, resolveStage(stage, on)])),
    openedBy: flow.openedBy,
  }
}

/** A table as it stands on a date. */
export function resolveTable(table: WrittenTable, on: LocalDate): DecisionTable {
  return { name: table.name, hit: table.hit, rows: table.rows.filter(row => isInForce(row, on)).map(rowOf) }
}

function resolveStage(stage: WrittenStage, on: LocalDate): Stage {
  const allowed = stage.allows.filter(action => isInForce(action, on))
  const roles = [...new Set(allowed.map(action => action.role))]
  const moves = stage.moves.flatMap(({ event, targets }) => {
    const target = targetOn(targets, on)
    return target === null ? [] : [[event, target] as const]
  })
  return {
    title: stage.title,
    ...(stage.openEnded !== null && { openEnded: stage.openEnded }),
    deadlines: stage.deadlines.filter(deadline => isInForce(deadline, on)).map(one => deadlineOf(one, on)),
    allows: Object.fromEntries(roles.map(role => [role, allowedTo(role, allowed)])),
    movesTo: Object.fromEntries(moves),
    onEntry: stage.onEntry,
  }
}

function allowedTo(role: FlowRole, allowed: readonly WrittenAction[]): AllowedAction[] {
  return allowed
    .filter(action => action.role === role)
    .map(({ action, when, notBefore, notAfter, clause }) => ({
      action,
      ...(when !== null && { when }),
      ...(notBefore !== null && { notBefore }),
      ...(notAfter !== null && { notAfter }),
      ...(clause !== null && { clause }),
    }))
}

function deadlineOf({ name, clause, onExpiry, when, ...more }: WrittenDeadline, on: LocalDate): StageDeadline {
  const shortenedOn = more.shortenedOn.filter(shortening => isInForce(shortening, on)).map(shorteningOf)
  return {
    name,
    clause,
    onExpiry,
    ...(when !== null && { when }),
    ...(shortenedOn.length > 0 && { shortenedOn }),
    ...(more.pausedWhile.length > 0 && { pausedWhile: more.pausedWhile }),
  }
}

function shorteningOf({ event, clause, when }: WrittenShortening): NonNullable<StageDeadline['shortenedOn']>[number] {
  return { event, clause, ...(when !== null && { when }) }
}

function rowOf({ when, then, clause }: WrittenRow): Row {
  return { when, then, ...(clause !== null && { clause }) }
}

function targetOn(targets: readonly WrittenTarget[], on: LocalDate): Target | null {
  const target = targets.find(one => isInForce(one, on))
  if (target === undefined) return null
  switch (target.kind) {
    case 'stage':
      return { stage: target.name }
    case 'close':
      return { close: target.name }
    case 'table':
      return { table: target.name }
  }
}
