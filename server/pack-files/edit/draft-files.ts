import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { DraftLine } from '../../application/pack-pages.ts'
import { isWrittenIn, type Pack } from '../pack.ts'
import { writtenScopes } from '../page/clause-part.ts'
import { withAddedLine } from './added-line.ts'

export interface DraftFile {
  /** From the folder of packs on: `taobao/clauses/timers.yaml`. */
  readonly path: string
  readonly text: string
  readonly added: readonly string[]
}

export interface DraftFiles {
  readonly files: readonly DraftFile[]
  /** The places of the lines whose clause has no history of its own in this pack. */
  readonly homeless: readonly number[]
}

/** The pack's files with the draft's lines in them; only those that differ. */
export function draftFiles(pack: Pack, lines: readonly DraftLine[], packsRoot: string): DraftFiles {
  const files = new Map<string, DraftFile>()
  const homeless: number[] = []
  for (const [place, line] of lines.entries()) {
    const clause = pack.clauses.find(({ id }) => id === line.clause)
    const path = clause !== undefined && isWrittenIn(pack, clause) ? clause.place.file : null
    const file = path === null ? null : (files.get(path) ?? fileAt(path, packsRoot))
    const scope = clause === undefined ? {} : writtenScopes(clause)[line.scope ?? 0]
    const next =
      file === null || scope === undefined ? null : withAddedLine(file.text, line.clause, written(line, scope))
    if (file === null || next === null) homeless.push(place)
    else files.set(file.path, { path: file.path, text: next.text, added: [...file.added, next.added] })
  }
  return { files: [...files.values()], homeless }
}

function fileAt(path: string, packsRoot: string): DraftFile {
  return { path, text: readFileSync(join(packsRoot, path), 'utf8'), added: [] }
}

/** In the order in which the packs write a line's fields. */
function written({ from, until, announced, value, unit, source, confidence, assumed }: DraftLine, scope: object) {
  return {
    from,
    ...(until !== undefined && { until }),
    ...(announced !== undefined && { announced }),
    value,
    ...(unit !== undefined && { unit }),
    ...(Object.keys(scope).length > 0 && { scope }),
    source,
    confidence,
    ...(assumed !== undefined && { assumed }),
  }
}
