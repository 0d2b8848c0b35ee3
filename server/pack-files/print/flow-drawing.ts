import type { Wording } from '../../../core/policy/clause.ts'
import type { Flow, Target } from '../../../core/policy/flow.ts'
import type { Snapshot } from '../../../core/policy/snapshot.ts'

type Say = (wording: Wording) => string

/**
 * A flow as a Mermaid drawing: stages, the events that lead from one to the next, and the ends. What leads the same way
 * from nearly every stage would hide the rest, and is said below it instead.
 */
export function flowDrawing(flow: Flow, snapshot: Snapshot, say: Say): string {
  const names = Object.entries(flow.stages).map(([name, stage]) => `  ${name}: ${label(say(stage.title))}`)
  const starts = destinations(flow.start, snapshot).map(name => `  [*] --> ${name}`)
  const everywhere = sharedMoves(flow)
  const isShared = (event: string, target: Target) => everywhere.get(event) === JSON.stringify(target)
  const arrows = Object.entries(flow.stages).flatMap(([name, stage]) => {
    const byTarget = Map.groupBy(
      Object.entries(stage.movesTo)
        .filter(([event, target]) => !isShared(event, target))
        .flatMap(([event, target]) => destinations(target, snapshot).map(to => ({ event, to }))),
      arrow => arrow.to,
    )
    return [...byTarget].map(
      ([to, arrows]) => `  ${name} --> ${to}: ${[...new Set(arrows.map(one => one.event))].join(', ')}`,
    )
  })
  const ends = [...new Set([...arrows, ...starts].flatMap(line => /--> (end_\w+)/.exec(line)?.[1] ?? []))]
  const endings = ends.flatMap(end => [`  ${end}: ${end.slice('end_'.length)}`, `  ${end} --> [*]`])
  const notes = [...everywhere].map(([event, target]) => {
    const to = destinations(JSON.parse(target) as Target, snapshot).map(name => `\`${name.replace(/^end_/, '')}\``)
    return `- \`${event}\` → ${to.join(' / ')}`
  })
  const said = notes.length === 0 ? [] : ['', say({ zh: '在任何环节：', en: 'From any stage:' }), '', ...notes]
  return ['```mermaid', 'stateDiagram-v2', ...names, ...starts, ...arrows, ...endings, '```', ...said].join('\n')
}

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
