import { type Period, type SimplePeriod, simplePeriodsOf } from '../../../core/kernel/clock.ts'
import type { WrittenFlow, WrittenStage } from '../pack.ts'
import { linesInForce } from '../resolve/in-force.ts'
import { clauseValue } from '../resolve/resolve-clause.ts'
import { type FlowGraph, graphOf } from './flow-graph.ts'
import type { PackVersion } from './pack-version.ts'

/** How long a case of one kind can last at most, stages that wait for nobody's clock aside. */
export interface LongestLife {
  readonly flow: string
  readonly days: number
  /** Stages without a deadline that a case may pass: they come on top. */
  readonly openEnded: readonly string[]
}

/**
 * The longest way through each flow, every deadline run to its end. A case that goes round in a circle of stages is
 * counted as passing each of them twice; extensions by the platform come on top.
 */
export function longestLives(version: PackVersion): LongestLife[] {
  return version.pack.flows.map(flow => ({
    flow: flow.kind,
    days: Math.ceil(longestWay(flow, version)),
    openEnded: flow.stages.filter(stage => stage.openEnded !== null).map(stage => stage.name),
  }))
}

function longestWay(flow: WrittenFlow, version: PackVersion): number {
  const graph = graphOf(flow, version.pack.tables)
  const days = new Map(flow.stages.map(stage => [stage.name, longestStay(stage, version)]))
  const circles = circlesOf(graph)
  const known = new Map<string, number>()
  const from = (name: string): number => {
    const circle = circles.get(name) ?? [name]
    const key = circle[0] ?? name
    const before = known.get(key)
    if (before !== undefined) return before
    const times = circle.length > 1 || isOwnSuccessor(graph, name) ? PASSES : 1
    const stay = circle.reduce((sum, stage) => sum + (days.get(stage) ?? 0), 0) * times
    const next = circle.flatMap(stage => stagesAfter(graph, stage)).filter(stage => !circle.includes(stage))
    const longest = stay + Math.max(0, ...next.map(from))
    known.set(key, longest)
    return longest
  }
  return Math.max(0, ...graph.starts.filter(exit => exit.kind === 'stage').map(exit => from(exit.name)))
}

/** Refused, modified, refused again: a second round is usual, further ones are the parties' own choice. */
const PASSES = 2

function longestStay(stage: WrittenStage, { pack, on }: PackVersion): number {
  const periods = stage.deadlines.flatMap(({ clause: id }) => {
    const clause = pack.clauses.find(one => one.id === id)
    const shape = clause?.value ?? null
    if (clause === undefined || shape === null || clause.disabled !== null) return []
    return linesInForce(clause, on).map(({ line }) => clauseValue(line, shape))
  })
  return Math.max(0, ...periods.map(value => (value.kind === 'period' ? daysOf(value.period) : 0)))
}

/** The days that a period can take at most, holidays and the rest of a begun day included. */
function daysOf(period: Period): number {
  return Math.max(...simplePeriodsOf(period).map(simpleDaysOf))
}

function simpleDaysOf({ clock, unit, value }: SimplePeriod): number {
  switch (clock) {
    case 'elapsed':
      return value * DAYS_OF_UNIT[unit]
    case 'midnight':
    case 'end_of_day':
      return value + 1
    case 'months':
      return value * 31
    case 'working_days':
      return Math.ceil(value / 5) * 7 + LONGEST_BREAK_DAYS
    case 'service_hours':
      return Math.ceil(value / SHORTEST_SERVICE_DAY_HOURS) + 1
  }
}

const DAYS_OF_UNIT = { minutes: 1 / 1440, hours: 1 / 24, days: 1 }
/** China's longest break. */
const LONGEST_BREAK_DAYS = 9
const SHORTEST_SERVICE_DAY_HOURS = 8

/** For each stage those from which and to which a case can come and go: itself alone, or a circle. */
function circlesOf(graph: FlowGraph): Map<string, string[]> {
  const names = [...graph.exits.keys()]
  const after = new Map(names.map(name => [name, everythingAfter(graph, name)]))
  return new Map(
    names.map(name => [
      name,
      names.filter(other => other === name || (after.get(name)?.has(other) && after.get(other)?.has(name))),
    ]),
  )
}

function everythingAfter(graph: FlowGraph, name: string): Set<string> {
  const seen = new Set<string>()
  const queue = stagesAfter(graph, name)
  for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
    if (seen.has(next)) continue
    seen.add(next)
    queue.push(...stagesAfter(graph, next))
  }
  return seen
}

function stagesAfter({ exits }: FlowGraph, name: string): string[] {
  return (exits.get(name) ?? []).filter(exit => exit.kind === 'stage').map(exit => exit.name)
}

function isOwnSuccessor(graph: FlowGraph, name: string): boolean {
  return stagesAfter(graph, name).includes(name)
}
