import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { PolicyLine } from '../../application/policy/policy-events.ts'
import type { Pack, WrittenClause } from '../pack.ts'
import { withAddedLine } from './added-line.ts'

export interface DraftFile {
  /** From the folder of packs on: `taobao/clauses/timers.yaml`. */
  readonly path: string
  readonly text: string
  readonly added: readonly string[]
}

/** The pack's files with the draft's lines in them; only those that differ. */
export function draftFiles(pack: Pack, lines: readonly PolicyLine[], packsRoot: string): DraftFile[] {
  const files = new Map<string, DraftFile>()
  for (const line of lines) {
    const clause = pack.clauses.find(({ id }) => id === line.clause)
    if (clause === undefined) throw new Error(`a line for ${line.clause}, which isn't in ${pack.id}`)
    const path = clause.place.file
    const file = files.get(path) ?? { path, text: readFileSync(join(packsRoot, path), 'utf8'), added: [] }
    const next = withAddedLine(file.text, line.clause, written(line, clause))
    if (next === null) throw new Error(`${path} has no history of ${line.clause}`)
    files.set(path, { path, text: next.text, added: [...file.added, next.added] })
  }
  return [...files.values()]
}

/** In the order in which the packs write a line's fields, without what its clause says already. */
function written(line: PolicyLine, { value: shape }: WrittenClause) {
  const { from, until, announced, value, unit, clock, scope, source, confidence, assumed } = line
  return {
    from,
    ...(until !== null && { until }),
    ...(announced !== null && { announced }),
    value,
    ...(unit !== shape?.unit && { unit }),
    ...(clock !== null && { clock }),
    ...(Object.keys(scope).length > 0 && { scope }),
    source,
    confidence,
    ...(assumed !== null && { assumed }),
  }
}
