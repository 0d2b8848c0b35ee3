import type { LocalDate } from '../../../core/kernel/zone.ts'
import type { AllowedAction, Flow, FlowRole, Stage, StageDeadline, Target } from '../../../core/policy/flow.ts'
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
import { flowOn, tableOn } from './flow-on.ts'

/** A flow as it stands on a date. Throws a RangeError when it has no start then, which the check reports. */
export function resolveFlow(written: WrittenFlow, on: LocalDate): Flow {
  const { kind, title, openedBy, about, claimsGoods, hiddenFrom, start, stages } = flowOn(written, on)
  const [first] = start
  if (first === undefined) throw new RangeError(`the flow ${kind} has no start on ${on}`)
  const byName = Object.fromEntries(stages.map(stage => [stage.name, stageOf(stage)]))
  return {
    kind,
    title,
    start: targetOf(first),
    stages: byName,
    openedBy,
    about,
    claimsGoods,
    ...(hiddenFrom.length > 0 && { hiddenFrom }),
  }
}

/** A table as it stands on a date. */
export function resolveTable(written: WrittenTable, on: LocalDate): DecisionTable {
  const { name, hit, rows } = tableOn(written, on)
  return { name, hit, rows: rows.map(rowOf) }
}

function stageOf({ title, openEnded, deadlines, allows, moves, onEntry }: WrittenStage): Stage {
  const roles = [...new Set(allows.map(action => action.role))]
  const destinations = moves.flatMap(({ event, targets }) => targets.slice(0, 1).map(one => [event, targetOf(one)]))
  return {
    title,
    ...(openEnded !== null && { openEnded }),
    deadlines: deadlines.map(deadlineOf),
    allows: Object.fromEntries(roles.map(role => [role, allowedTo(role, allows)])),
    movesTo: Object.fromEntries(destinations),
    onEntry,
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

function deadlineOf(written: WrittenDeadline): StageDeadline {
  const { name, clause, onExpiry, when, shortenedOn, pausedWhile, agreed } = written
  return {
    name,
    clause,
    onExpiry,
    ...(when !== null && { when }),
    ...(shortenedOn.length > 0 && { shortenedOn: shortenedOn.map(shorteningOf) }),
    ...(pausedWhile.length > 0 && { pausedWhile }),
    ...(agreed && { agreed }),
  }
}

function shorteningOf({ event, clause, when }: WrittenShortening): NonNullable<StageDeadline['shortenedOn']>[number] {
  return { event, clause, ...(when !== null && { when }) }
}

function rowOf({ when, then, clause }: WrittenRow): Row {
  return { when, then, ...(clause !== null && { clause }) }
}

function targetOf({ kind, name }: WrittenTarget): Target {
  switch (kind) {
    case 'stage':
      return { stage: name }
    case 'close':
      return { close: name }
    case 'table':
      return { table: name }
  }
}
