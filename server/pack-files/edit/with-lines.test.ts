import { cpSync, mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { type Instant, instant } from '../../../core/kernel/instant.ts'
import type { LocalDate } from '../../../core/kernel/zone.ts'
import { makeTemporaryFolder } from '../../../test/support/temporary-folder.ts'
import type { DraftLine } from '../../application/pack-pages.ts'
import type { PolicyLine } from '../../application/policy/policy-events.ts'
import { readDraft } from '../backtest/draft-rules.ts'
import { createPackCatalog } from '../catalog.ts'
import { isIncluded, type Pack, type WrittenClause } from '../pack.ts'
import { unitsOf, writtenScopes } from '../page/clause-part.ts'
import { resolvePack } from '../resolve/resolve-pack.ts'
import { draftFiles } from './draft-files.ts'
import { stillHolds, withLines } from './with-lines.ts'
import { writtenLine } from './written-line.ts'

const packsRoot = join(import.meta.dirname, '../../../packs')
const packs = createPackCatalog(packsRoot).list()
const FROM = '2031-01-01'
const MOMENTS = ['2030-12-31T12:00+08:00', '2031-06-01T12:00+08:00'].map(instant)

/** The same value once more, for each scope of each clause that a person can change on the screen. */
function linesFor(pack: Pack): DraftLine[] {
  return pack.clauses.flatMap(clause => {
    const isPlain = clause.history.every(({ value }) => typeof value !== 'object')
    if (clause.value === null || clause.disabled !== null || !isPlain || isIncluded(pack, clause)) return []
    return writtenScopes(clause).map((_scope, scope) => lineFor(clause, scope))
  })
}

function lineFor(clause: WrittenClause, scope: number): DraftLine {
  const value = clause.history.at(-1)?.value
  const { units } = unitsOf(clause, clause.value as NonNullable<WrittenClause['value']>)
  const said = { source: 'Notice', confidence: 'own', assumed: { zh: '自定', en: 'ours' } }
  return { clause: clause.id, value: value as number | boolean, unit: units[0] as string, from: FROM, scope, ...said }
}

/** What clauses say, wherever they stand, with the units that their lines leave to them. */
function saying(clauses: readonly WrittenClause[]): unknown {
  const full = clauses.map(({ history, value, ...clause }) => {
    return { ...clause, value, history: history.map(line => ({ ...line, unit: line.unit ?? value?.unit })) }
  })
  return JSON.parse(JSON.stringify(full, (key, field) => (key === 'place' ? undefined : field)))
}

test.each(packs.map(pack => [pack.id, pack] as const))(
  '%s: a line that is published means what it means in the files',
  (id, pack) => {
    const lines = linesFor(pack).map(line => writtenLine(line, pack))
    const written = lines.flatMap(line => ('code' in line ? [] : [line]))
    expect(written).toHaveLength(lines.length)
    expect(written.length).toBeGreaterThan(0)
    const folder = join(makeTemporaryFolder(), id)
    cpSync(join(packsRoot, id), folder, { recursive: true })
    for (const { path, text } of draftFiles(pack, written, packsRoot)) {
      mkdirSync(dirname(join(folder, '..', path)), { recursive: true })
      writeFileSync(join(folder, '..', path), text)
    }
    const reading = readDraft(folder, { packsRoot, pack: id })
    if (!('pack' in reading)) throw new Error(JSON.stringify(reading.problems))
    const hash = (one: Pack, at: Instant) => resolvePack(one, at).hash
    const published = withLines(pack, written)
    expect(MOMENTS.map(at => hash(published, at))).toEqual(MOMENTS.map(at => hash(reading.pack, at)))
    expect(saying(reading.pack.clauses)).toEqual(saying(published.clauses))
  },
)

test('a line of which the pack’s files know nothing any more is left out, and the rest holds', () => {
  const pack = packs.find(({ id }) => id === 'taobao') as Pack
  const said = {
    clock: null,
    until: null,
    announced: null,
    scope: {},
    source: 'Notice',
    confidence: 'own',
    assumed: null,
  }
  const from = FROM as LocalDate
  const lines: PolicyLine[] = [
    { ...said, clause: 'TB-REF-3', value: 12, unit: 'hours', from },
    { ...said, clause: 'TB-GONE-1', value: 12, unit: 'hours', from },
    { ...said, clause: 'TB-REF-1', value: true, unit: 'hours', from },
  ]
  expect(lines.map(line => stillHolds(line, pack))).toEqual([true, false, false])
})
