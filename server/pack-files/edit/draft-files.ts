import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { PolicyLine } from '../../application/policy/policy-events.ts'
import { type HistoryLine, isWrittenIn, type Pack, type WrittenClause } from '../pack.ts'
import { withAddedLine } from './added-line.ts'

export interface DraftFile {
  /** From the folder of packs on: `taobao/clauses/timers.yaml`. */
  readonly path: string
  readonly text: string
  readonly added: readonly string[]
}

/**
 * The pack's files with the draft's lines in them; only those that differ. An inherited clause gets an entry with its
 * whole history, in the file of the same name as the one that it comes from: that is how a pack has it otherwise.
 */
export function draftFiles(pack: Pack, lines: readonly PolicyLine[], packsRoot: string): DraftFile[] {
  const files = new Map<string, DraftFile>()
  for (const line of lines) {
    const clause = pack.clauses.find(({ id }) => id === line.clause)
    if (clause === undefined) throw new Error(`a line for ${line.clause}, which isn't in ${pack.id}`)
    const path = pathIn(pack, clause)
    const file = files.get(path) ?? { path, text: textOf(join(packsRoot, path), clause), added: [] }
    const inherited = inheritedBy(clause)
    const next = withAddedLine(file.text, { clause: line.clause, line: written(line, clause), inherited })
    if (next === null) throw new Error(`${path} has no place for a line of ${line.clause}`)
    files.set(path, { path, text: next.text, added: [...file.added, next.added] })
  }
  return [...files.values()]
}

function pathIn(pack: Pack, clause: WrittenClause): string {
  const { file } = clause.place
  return isWrittenIn(pack, clause) ? file : `${pack.id}${file.slice(file.indexOf('/'))}`
}

function textOf(file: string, { chapter }: WrittenClause): string {
  return existsSync(file) ? readFileSync(file, 'utf8') : `# ${chapter}\n`
}

/** What an entry with a history of its own says to be the inherited clause still; what was published isn't files'. */
function inheritedBy(clause: WrittenClause) {
  const { wordsOnly, history } = clause
  return {
    ...(wordsOnly !== null && { words_only: true, why: wordsOnly }),
    history: history.filter(({ published }) => published === null).map(line => written(line, clause)),
  }
}

/** In the order in which the packs write a line's fields, without what its clause says already. */
function written(line: PolicyLine | HistoryLine, { value: shape }: WrittenClause) {
  const { from, until, announced, value, unit, clock, scope, source, confidence, assumed } = line
  const rollout = 'rollout' in line ? line.rollout : null
  return {
    from,
    ...(until !== null && { until }),
    ...(announced !== null && { announced }),
    value: typeof value === 'object' ? value.map(withoutNulls) : value,
    ...(unit !== null && unit !== shape?.unit && { unit }),
    ...(clock !== null && { clock }),
    ...(Object.keys(scope).length > 0 && { scope }),
    source,
    confidence,
    ...(rollout !== null && { rollout }),
    ...(assumed !== null && { assumed }),
  }
}

function withoutNulls(fields: object): object {
  return Object.fromEntries(Object.entries(fields).filter(([, field]) => field !== null))
}
