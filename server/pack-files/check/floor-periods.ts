import type { Period } from '../../../core/kernel/clock.ts'
import type { Bound, DeadlineFloor, WindowFloor } from '../floor.ts'
import type { WrittenClause, WrittenDeadline } from '../pack.ts'
import type { Place, Problem } from '../problem.ts'
import { linesInForce } from '../resolve/in-force.ts'
import { clauseValue } from '../resolve/resolve-clause.ts'
import { type Holding, notCompared, undercut } from './floor-finding.ts'
import { leastDays, mostDays } from './period-bounds.ts'
import { factsText, possibleFacts, rowFor } from './possible-facts.ts'

/** Windows in which a claim may be made: none may be shorter than the law's. */
export function windowFindings(floor: WindowFloor, holding: Holding): Problem[] {
  const { pack } = holding.version
  const table = pack.tables.find(one => one.name === floor.table)
  if (table === undefined) return [notCompared(holding, pack.place, `the pack has no table ${floor.table}`)]
  const told = new Set<Place>()
  return possibleFacts(table, floor, pack).flatMap(facts => {
    const row = rowFor(table, facts)
    const window = row?.then.window
    const clause = pack.clauses.find(one => one.id === window)
    if (row === null || clause === undefined || told.has(row.place)) return []
    told.add(row.place)
    return shortWindow(clause, { floor, holding, where: `for ${factsText(facts)}` })
  })
}

function shortWindow(
  clause: WrittenClause,
  { floor, holding, where }: { floor: Bound; holding: Holding; where: string },
): Problem[] {
  const from = clause.value?.countedFrom ?? 'stage_entered'
  const least = daysOf(floor)
  return periodsOf(clause, holding).flatMap(({ period, place }) => {
    if (leastDays(period, floor.period.clock === 'midnight' ? 'midnight' : 'moment') >= least) {
      if (from === floor.countedFrom || comesBefore(floor.countedFrom, from)) return []
    } else if (from === floor.countedFrom || comesBefore(from, floor.countedFrom)) {
      const message = `${clause.id} gives ${textOf(period)} from ${from} ${where}`
      return [undercut(holding, place, { message, instead: `at least ${boundText(floor)}` })]
    }
    return [notCompared(holding, place, `${clause.id} counts from ${from}, the law from ${floor.countedFrom}`)]
  })
}

/** Deadlines that fire what the buyer is waiting for: none may be longer than the law's. */
export function deadlineFindings(floor: DeadlineFloor, holding: Holding): Problem[] {
  const { pack } = holding.version
  const deadlines = pack.flows.flatMap(flow =>
    flow.stages.flatMap(stage => stage.deadlines.filter(deadline => deadline.onExpiry === floor.action)),
  )
  if (deadlines.length === 0) return [notCompared(holding, pack.place, `no deadline fires ${floor.action}`)]
  const clauses = new Set(deadlines.flatMap(deadline => clausesOf(deadline, { floor, holding })))
  return [...clauses].flatMap(clause => longDeadline(clause, { floor, holding }))
}

/** Once the moment has come from which the law counts, a shortening by it decides, not what ran before. */
function clausesOf(deadline: WrittenDeadline, { floor, holding }: { floor: Bound; holding: Holding }): WrittenClause[] {
  const find = (id: string) => holding.version.pack.clauses.filter(clause => clause.id === id)
  const shortened = deadline.shortenedOn
    .flatMap(({ clause }) => find(clause))
    .filter(clause => clause.value?.countedFrom === floor.countedFrom)
  return shortened.length > 0 ? shortened : find(deadline.clause)
}

function longDeadline(clause: WrittenClause, { floor, holding }: { floor: Bound; holding: Holding }): Problem[] {
  const from = clause.value?.countedFrom ?? 'stage_entered'
  return periodsOf(clause, holding).flatMap(({ period, place }) => {
    const most = mostDays(period)
    const isShort = most !== null && most <= daysOf(floor)
    if (isShort && (from === floor.countedFrom || comesBefore(from, floor.countedFrom))) return []
    if (most === null) return [notCompared(holding, place, `${clause.id}: ${textOf(period)} has no fixed length`)]
    if (from === floor.countedFrom || (!isShort && comesBefore(floor.countedFrom, from))) {
      const message = `${clause.id} lets it take ${textOf(period)} from ${from}`
      return [undercut(holding, place, { message, instead: `at most ${boundText(floor)}` })]
    }
    const lengths = `${clause.id}: ${textOf(period)} from ${from}, the law ${boundText(floor)}`
    return [notCompared(holding, place, lengths)]
  })
}

function periodsOf(clause: WrittenClause, { version }: Holding): { period: Period; place: Place }[] {
  const { value } = clause
  if (value === null) return []
  return linesInForce(clause, version.on).flatMap(({ line }) => {
    const read = clauseValue(line, value)
    return read.kind === 'period' ? [{ period: read.period, place: line.place }] : []
  })
}

/** The law's own time; the formats let it be given in hours or days only. */
function daysOf({ period }: Bound): number {
  return period.unit === 'hours' ? period.value / HOURS_A_DAY : period.value
}

const HOURS_A_DAY = 24

function comesBefore(moment: string, later: string): boolean {
  return ORDERS.some(
    order => order.includes(later) && order.indexOf(moment) < order.indexOf(later) && order.includes(moment),
  )
}

/** Moments of which one always comes before the next. */
const ORDERS: readonly (readonly string[])[] = [
  ['order_paid', 'shipped', 'signed'],
  ['agreed', 'return_shipped', 'return_signed'],
]

function textOf(period: Period): string {
  if (period.clock === 'latest_of') return `the latest of ${period.periods.map(textOf).join(', ')}`
  const { value, unit, clock } = period
  return `${value} ${unit.replace('_', ' ')}${clock === 'midnight' ? ' from the next midnight' : ''}`
}

function boundText({ period, countedFrom }: Bound): string {
  return `${textOf(period)}, counted_from: ${countedFrom}`
}
