import { watchRow } from '../../../core/case-file/order-watches.ts'
import type { Row } from '../../../core/policy/table.ts'
import type { Calendars } from '../../application/ports.ts'
import type { Ground } from '../drive/case-state.ts'
import { groundsOf } from '../drive/market-ground.ts'
import { exploreCase, type Misfortune } from '../explore/explore-case.ts'
import { sampleOpenings } from '../explore/sample-openings.ts'
import type { WrittenFlow } from '../pack.ts'
import { error, type Problem, warning } from '../problem.ts'
import { resolvePack } from '../resolve/resolve-pack.ts'
import { momentOf, type PackVersion } from './pack-version.ts'

/** How far to go. Every state that a pack of ours has would take minutes; most faults show on short ways. */
export interface Bounds {
  readonly calendars: Calendars
  /** States tried for one sample case; where there are several markets, each has its part of them. */
  readonly mostStates: number
}

/**
 * Whether money is conserved and nobody trapped on every way from an opened case to its end: sample cases of each flow,
 * driven by the real core. Each fault is told once, with the shortest way to it.
 */
export function exploredProblems(version: PackVersion, bounds: Bounds): Problem[] {
  const at = momentOf(version)
  const snapshot = resolvePack(version.pack, at)
  const grounds = groundsOf(snapshot, bounds.calendars)
  const mostStates = Math.ceil(bounds.mostStates / grounds.length)
  return version.pack.flows.flatMap(flow => flowFaults(flow, grounds, { at, mostStates }))
}

function flowFaults(
  flow: WrittenFlow,
  grounds: readonly Ground[],
  { at, mostStates }: { at: ReturnType<typeof momentOf>; mostStates: number },
): Problem[] {
  const found = new Map<string, Misfortune>()
  const refusals = new Set<string>()
  const watches = new Map<Row, string | null>()
  let opened = 0
  const samples = grounds.flatMap(ground => sampleOpenings(flow.kind, ground, at).map(sample => ({ ground, sample })))
  for (const { ground, sample } of samples) {
    const explored = exploreCase(ground, sample, mostStates)
    const refusal = 'code' in explored ? explored.code : null
    if (sample.watch !== undefined && watches.get(sample.watch) !== null) watches.set(sample.watch, refusal)
    if ('code' in explored) {
      refusals.add(explored.code)
      continue
    }
    opened += 1
    for (const misfortune of explored.misfortunes) {
      const key = `${misfortune.code} ${misfortune.stage} ${misfortune.message.replace(/\d+/g, '#')}`
      const known = found.get(key)
      if (known === undefined || misfortune.way.length < known.way.length) found.set(key, misfortune)
    }
  }
  if (opened === 0) {
    const why = refusals.size === 0 ? 'the list of reasons `claim` names no remedies' : [...refusals].join(', ')
    const message = `no sample case of ${flow.kind} could be opened (${why}): its money was not tried`
    return [warning(flow.place, { code: 'not_explored', message })]
  }
  return [...[...found.values()].map(misfortune => problemOf(misfortune, flow)), ...uselessWatches(watches, flow)]
}

/** What the platform would do by itself and its own rules refuse: nobody would hear of it. */
function uselessWatches(watches: ReadonlyMap<Row, string | null>, flow: WrittenFlow): Problem[] {
  return [...watches].flatMap(([row, refusal]) => {
    if (refusal === null) return []
    const { after, remedy, reason } = watchRow(row)
    const message = `what the platform opens by ${after} (${remedy ?? 'any remedy'}, ${reason}) is refused: ${refusal}`
    return [error(flow.place, { code: 'watch_refused', message, instead: 'a claim that the kind’s rules let through' })]
  })
}

function problemOf({ code, stage, message, way }: Misfortune, flow: WrittenFlow): Problem {
  const place = flow.stages.find(one => one.name === stage)?.place ?? flow.place
  const where = stage === 'closed' ? 'at its end' : `in ${stage}`
  return error(place, { code, message: `a case ${where}: ${message}`, instead: `the shortest way there: ${way}` })
}
