import type { Flow, Target } from '../../../core/policy/flow.ts'
import type { Snapshot, Wording } from '../../../core/policy/snapshot.ts'

type Say = (wording: Wording) => string

/** A flow as a Mermaid drawing: stages, the events that lead from one to the next, and the ends. */
export function flowDrawing(flow: Flow, snapshot: Snapshot, say: Say): string {
  const names = Object.entries(flow.stages).map(([name, stage]) => `  ${name}: ${label(say(stage.title))}`)
  const starts = destinations(flow.start, snapshot).map(name => `  [*] --> ${name}`)
  const arrows = Object.entries(flow.stages).flatMap(([name, stage]) => {
    const byTarget = Map.groupBy(
      Object.entries(stage.movesTo).flatMap(([event, target]) =>
        destinations(target, snapshot).map(to => ({ event, to })),
      ),
      arrow => arrow.to,
    )
    return [...byTarget].map(
      ([to, arrows]) => `  ${name} --> ${to}: ${[...new Set(arrows.map(one => one.event))].join(', ')}`,
    )
  })
  const ends = [...new Set([...arrows, ...starts].flatMap(line => /--> (end_\w+)/.exec(line)?.[1] ?? []))]
  const endings = ends.flatMap(end => [`  ${end}: ${end.slice('end_'.length)}`, `  ${end} --> [*]`])
  return ['```mermaid', 'stateDiagram-v2', ...names, ...starts, ...arrows, ...endings, '```'].join('\n')
}

/** The stages and ends that a target may lead to; ends have a prefix, since a stage may share an outcome's name. */
function destinations(target: Target, { tables }: Snapshot): string[] {
  if ('stage' in target) return [target.stage]
  if ('close' in target) return [`end_${target.close}`]
  const rows = tables[target.table]?.rows ?? []
  const found = rows.flatMap(({ then }) => [
    ...(typeof then.stage === 'string' ? [then.stage] : []),
    ...(typeof then.close === 'string' ? [`end_${then.close}`] : []),
  ])
  return [...new Set(found)]
}

/** Mermaid ends a label at a line break or a semicolon. */
function label(text: string): string {
  return text.replace(/[\n;:]+/g, ' ')
}
