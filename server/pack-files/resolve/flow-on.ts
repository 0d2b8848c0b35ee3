import type { LocalDate } from '../../../core/kernel/zone.ts'
import type { WrittenFlow, WrittenStage, WrittenTable } from '../pack.ts'
import { isInForce } from './in-force.ts'

/** What of a flow is in force on a date; each part still knows where it is written. */
export function flowOn(flow: WrittenFlow, on: LocalDate): WrittenFlow {
  return {
    ...flow,
    start: flow.start.filter(target => isInForce(target, on)),
    stages: flow.stages.filter(stage => isInForce(stage, on)).map(stage => stageOn(stage, on)),
  }
}

/** What of a table is in force on a date. */
export function tableOn(table: WrittenTable, on: LocalDate): WrittenTable {
  return { ...table, rows: table.rows.filter(row => isInForce(row, on)) }
}

function stageOn(stage: WrittenStage, on: LocalDate): WrittenStage {
  return {
    ...stage,
    allows: stage.allows.filter(action => isInForce(action, on)),
    deadlines: stage.deadlines
      .filter(deadline => isInForce(deadline, on))
      .map(deadline => ({ ...deadline, shortenedOn: deadline.shortenedOn.filter(each => isInForce(each, on)) })),
    moves: stage.moves
      .map(({ event, targets }) => ({ event, targets: targets.filter(target => isInForce(target, on)) }))
      .filter(({ targets }) => targets.length > 0),
  }
}
