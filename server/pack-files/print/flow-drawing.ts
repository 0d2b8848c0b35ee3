import type { Wording } from '../../../core/policy/clause.ts'
import type { Flow } from '../../../core/policy/flow.ts'
import type { Snapshot } from '../../../core/policy/snapshot.ts'
import { END, flowArrows } from './flow-arrows.ts'

type Say = (wording: Wording) => string

/**
 * A flow as a Mermaid drawing: stages, the events that lead from one to the next, and the ends. What leads the same way
 * from nearly every stage would hide the rest, and is said below it instead.
 */
export function flowDrawing(flow: Flow, snapshot: Snapshot, say: Say): string {
  const { starts, arrows, anywhere } = flowArrows(flow, snapshot)
  const names = Object.entries(flow.stages).map(([name, stage]) => `  ${name}: ${label(say(stage.title))}`)
  const begins = starts.map(name => `  [*] --> ${name}`)
  const ways = arrows.map(({ from, to, events }) => `  ${from} --> ${to}: ${events.join(', ')}`)
  const ends = [...new Set([...arrows.map(({ to }) => to), ...starts].filter(to => to.startsWith(END)))]
  const endings = ends.flatMap(end => [`  ${end}: ${end.slice(END.length)}`, `  ${end} --> [*]`])
  const notes = anywhere.map(({ event, to }) => {
    return `- \`${event}\` → ${to.map(name => `\`${name.replace(END, '')}\``).join(' / ')}`
  })
  const said = notes.length === 0 ? [] : ['', say({ zh: '在任何环节：', en: 'From any stage:' }), '', ...notes]
  return ['```mermaid', 'stateDiagram-v2', ...names, ...begins, ...ways, ...endings, '```', ...said].join('\n')
}

/** Mermaid ends a label at a line break or a semicolon. */
function label(text: string): string {
  return text.replace(/[\n;:]+/g, ' ')
}
