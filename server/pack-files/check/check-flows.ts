import { didYouMean } from '../did-you-mean.ts'
import type { WrittenClause, WrittenDeadline, WrittenFlow, WrittenStage } from '../pack.ts'
import { error, type Problem } from '../problem.ts'
import { linesInForce } from '../resolve/in-force.ts'
import type { Citation } from './citations.ts'
import { ending, graphOf, reachable } from './flow-graph.ts'
import type { PackVersion } from './pack-version.ts'

/** Whether each flow of a version works as a table: nobody gets lost in it, and no deadline fires into nothing. */
export function flowProblems(version: PackVersion): Problem[] {
  return version.pack.flows.flatMap(flow => [
    ...startProblems(flow),
    ...wayProblems(flow, version),
    ...hiddenProblems(flow),
    ...flow.stages.flatMap(stage => [...clockProblems(stage), ...expiryProblems(stage)]),
    ...flow.stages.flatMap(stage => periodProblems(stage, version)),
  ])
}

function startProblems(flow: WrittenFlow): Problem[] {
  if (flow.start.length === 1) return []
  const message = flow.start.length === 0 ? 'a case has nowhere to start' : 'a case has several starts at one time'
  return [error(flow.place, { code: 'start', message, instead: 'start: one stage or table, by whatever dates' })]
}

/** Who is not to know of a case neither opens it nor acts in it. */
function hiddenProblems({ hiddenFrom, openedBy, stages, kind, place }: WrittenFlow): Problem[] {
  const opening = hiddenFrom
    .filter(role => openedBy.includes(role))
    .map(role => error(place, hiddenRole(`${role} opens a case of the kind ${kind}`, 'opened_by')))
  const acting = [...new Set(stages.flatMap(stage => stage.allows))]
    .filter(({ role }) => hiddenFrom.includes(role))
    .map(one => error(one.place, hiddenRole(`${one.role} may ${one.action}`, 'allows')))
  return [...opening, ...acting]
}

function hiddenRole(does: string, entry: string) {
  const message = `${does}, and the case is hidden from him`
  return { code: 'hidden_role', message, instead: `take him out of ${entry}, or out of hidden_from` }
}

function wayProblems(flow: WrittenFlow, { pack }: PackVersion): Problem[] {
  const graph = graphOf(flow, pack.tables)
  const reached = reachable(graph)
  const ended = ending(graph)
  const unreached = flow.stages
    .filter(stage => !reached.has(stage.name))
    .map(stage =>
      error(stage.place, {
        code: 'unreachable_stage',
        message: `no case ever comes to the stage ${stage.name}`,
        instead: 'let an event of another stage lead to it (moves_to, or a row of a table), or remove it',
      }),
    )
  const endless = flow.stages
    .filter(stage => reached.has(stage.name) && !ended.has(stage.name))
    .map(stage =>
      error(stage.place, {
        code: 'endless_stage',
        message: `no way leads from the stage ${stage.name} to an end`,
        instead: 'let one of its events lead to { close: outcome }, or to a stage that can end',
      }),
    )
  return [...unreached, ...endless]
}

function clockProblems(stage: WrittenStage): Problem[] {
  if (stage.deadlines.length > 0 || stage.openEnded !== null) return []
  const message = `the stage ${stage.name} has no deadline: a case may stay in it for ever`
  const instead = 'give it a deadline, or say why it may last: open_ended: { zh: …, en: … }'
  return [error(stage.place, { code: 'no_deadline', message, instead })]
}

function expiryProblems(stage: WrittenStage): Problem[] {
  const allowed = stage.allows.filter(action => action.role === 'system').map(action => action.action)
  return stage.deadlines
    .filter(deadline => !allowed.includes(deadline.onExpiry))
    .map(({ name, onExpiry, place }) =>
      error(place, {
        code: 'expiry_not_allowed',
        message: `when ${name} passes, ${onExpiry} fires, but ${stage.name} doesn't allow it to system`,
        instead: `allows: { system: [${[...allowed, onExpiry].join(', ')}] }`,
      }),
    )
}

/** Deadlines and windows need a period in force. */
function periodProblems(stage: WrittenStage, version: PackVersion): Problem[] {
  const cited = [
    ...stage.deadlines.flatMap(
      deadline => [deadline, ...deadline.shortenedOn] as Pick<WrittenDeadline, 'clause' | 'place'>[],
    ),
    ...stage.allows.flatMap(({ notBefore, notAfter, place }) =>
      [notBefore, notAfter].filter(clause => clause !== null).map(clause => ({ clause, place })),
    ),
  ]
  return cited.flatMap(one => [...timeProblems(one, version), ...orderMomentProblems(one, version)])
}

/** Whether a clause that something counts with gives a time, and one in force. */
export function timeProblems({ clause: id, place }: Citation, { pack, on }: PackVersion): Problem[] {
  const clause = pack.clauses.find(one => one.id === id)
  if (clause === undefined) return []
  if (!givesTime(clause)) {
    const instead = didYouMean(
      id,
      pack.clauses.filter(givesTime).map(one => one.id),
    )
    return [error(place, { code: 'no_period', message: `${id} gives no time to count with`, instead })]
  }
  if (clause.appliesBy !== 'case_opened_at' || linesInForce(clause, on).length > 0) return []
  const instead = `give ${id} an earlier line, or give this entry a \`from\` of its own`
  return [error(place, { code: 'not_in_force', message: `${id} has no value in force`, instead })]
}

/** A case keeps no moment that only its order goes on having. */
function orderMomentProblems({ clause: id, place }: Citation, { pack }: PackVersion): Problem[] {
  const counted = pack.clauses.find(one => one.id === id)?.value?.countedFrom ?? ''
  if (!MOMENTS_OF_ORDERS_ALONE.includes(counted)) return []
  const message = `${id} counts from ${counted}, which only orders have`
  return [error(place, { code: 'unwatched_moment', message, instead: 'cite it in the table order_watches' })]
}

const MOMENTS_OF_ORDERS_ALONE: readonly string[] = ['logistics_updated']

function givesTime({ value, disabled }: WrittenClause): boolean {
  return value !== null && disabled === null && !NO_TIMES.includes(value.unit ?? '')
}

const NO_TIMES = ['percent', 'minor', 'count', 'points', 'flag']
