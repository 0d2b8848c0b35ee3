import type { Pack, WrittenFlow, WrittenStage, WrittenTarget } from '../pack.ts'

/** Where a stage may lead: to another stage, or to an end. */
export interface Exit {
  readonly kind: 'stage' | 'close'
  readonly name: string
  readonly event: string
}

/** A flow on a date as a graph: for each stage every place that an event of it may lead to, by whatever table. */
export interface FlowGraph {
  readonly starts: readonly Exit[]
  readonly exits: ReadonlyMap<string, readonly Exit[]>
}

export function graphOf(flow: WrittenFlow, tables: Pack['tables']): FlowGraph {
  const exits = flow.stages.map(stage => [stage.name, exitsOf(stage, tables)] as const)
  return {
    starts: flow.start.flatMap(target => follow(target, { event: 'CaseOpened', tables })),
    exits: new Map(exits),
  }
}

/** The stages that a case can come to from its opening. */
export function reachable({ starts, exits }: FlowGraph): Set<string> {
  const seen = new Set<string>()
  const queue = starts.filter(exit => exit.kind === 'stage').map(exit => exit.name)
  for (let name = queue.pop(); name !== undefined; name = queue.pop()) {
    if (seen.has(name)) continue
    seen.add(name)
    queue.push(...(exits.get(name) ?? []).filter(exit => exit.kind === 'stage').map(exit => exit.name))
  }
  return seen
}

/** The stages from which some way leads to an end. */
export function ending({ exits }: FlowGraph): Set<string> {
  const ended = new Set<string>()
  for (let size = -1; size < ended.size; ) {
    size = ended.size
    for (const [name, leading] of exits) {
      if (leading.some(exit => exit.kind === 'close' || ended.has(exit.name))) ended.add(name)
    }
  }
  return ended
}

function exitsOf(stage: WrittenStage, tables: Pack['tables']): Exit[] {
  return stage.moves.flatMap(({ event, targets }) => targets.flatMap(target => follow(target, { event, tables })))
}

function follow(target: WrittenTarget, { event, tables }: { event: string; tables: Pack['tables'] }): Exit[] {
  if (target.kind !== 'table') return [{ kind: target.kind, name: target.name, event }]
  const rows = tables.find(table => table.name === target.name)?.rows ?? []
  return rows.flatMap(({ then }) => [
    ...(typeof then.stage === 'string' ? [{ kind: 'stage' as const, name: then.stage, event }] : []),
    ...(typeof then.close === 'string' ? [{ kind: 'close' as const, name: then.close, event }] : []),
  ])
}
