import type { Flow, Target } from '../../../core/policy/flow.ts'
import type { Snapshot } from '../../../core/policy/snapshot.ts'

/** A way from a stage to a stage or an end, with the events that lead there. */
export interface Arrow {
  readonly from: string
  readonly to: string
  readonly events: readonly string[]
}

export interface FlowArrows {
  readonly starts: readonly string[]
  readonly arrows: readonly Arrow[]
  /** What leads the same way from nearly every stage, and would hide the rest of a drawing. */
  readonly anywhere: readonly { readonly event: string; readonly to: readonly string[] }[]
}

/** A flow as arrows between its stages and its ends. */
export function flowArrows(flow: Flow, snapshot: Snapshot): FlowArrows {
  const everywhere = sharedMoves(flow)
  const isShared = (event: string, target: Target) => everywhere.get(event) === JSON.stringify(target)
  const arrows = Object.entries(flow.stages).flatMap(([from, stage]) => {
    const single = Object.entries(stage.movesTo)
      .filter(([event, target]) => !isShared(event, target))
      .flatMap(([event, target]) => destinations(target, snapshot).map(to => ({ event, to })))
    const byTarget = Map.groupBy(single, arrow => arrow.to)
    return [...byTarget].map(([to, same]) => ({ from, to, events: [...new Set(same.map(one => one.event))] }))
  })
  return {
    starts: destinations(flow.start, snapshot),
    arrows,
    anywhere: [...everywhere].map(([event, target]) => ({
      event,
      to: destinations(JSON.parse(target) as Target, snapshot),
    })),
  }
}

/** Ends have a prefix, since a stage may share an outcome's name. */
export const END = 'end_'

/** Events that lead the same way from most stages, with their target. */
function sharedMoves(flow: Flow): Map<string, string> {
  const stages = Object.values(flow.stages)
  const moves = stages.flatMap(stage => Object.entries(stage.movesTo))
  const counts = Map.groupBy(moves, ([event, target]) => `${event} ${JSON.stringify(target)}`)
  const shared = [...counts.values()].filter(same => stages.length >= FEW_STAGES && same.length > stages.length * MOST)
  return new Map(
    shared.flatMap(([first]) => (first === undefined ? [] : [[first[0], JSON.stringify(first[1])] as const])),
  )
}

const MOST = 0.8
/** In a drawing of so few stages every arrow has room. */
const FEW_STAGES = 5

/** The stages and ends that a target may lead to. */
function destinations(target: Target, { tables }: Snapshot): string[] {
  if ('stage' in target) return [target.stage]
  if ('close' in target) return [`${END}${target.close}`]
  const rows = tables[target.table]?.rows ?? []
  const found = rows.flatMap(({ then }) => [
    ...(typeof then.stage === 'string' ? [then.stage] : []),
    ...(typeof then.close === 'string' ? [`${END}${then.close}`] : []),
  ])
  return [...new Set(found)]
}
