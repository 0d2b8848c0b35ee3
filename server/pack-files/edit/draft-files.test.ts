import { join } from 'node:path'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import type { Instant } from '../../../core/kernel/instant.ts'
import type { LocalDate } from '../../../core/kernel/zone.ts'
import type { PolicyLine } from '../../application/policy/policy-events.ts'
import { createPackCatalog } from '../catalog.ts'
import type { Pack, WrittenClause } from '../pack.ts'
import { draftFiles } from './draft-files.ts'
import { withLines } from './with-lines.ts'

const packsRoot = join(import.meta.dirname, '../../../packs')
const pinduoduo = createPackCatalog(packsRoot).pack('pinduoduo') as Pack
const said = {
  clock: null,
  until: null,
  announced: null,
  scope: {},
  source: 'Notice',
  confidence: 'own',
  assumed: null,
}
const line: PolicyLine = { ...said, clause: 'STD-REF-3', value: 36, unit: 'hours', from: '2031-01-01' as LocalDate }
const published = { number: 1, at: 0 as Instant, by: { role: 'policy_owner', id: 'p1' } } as const

/** Pinduoduo's pack with its inherited clause STD-REF-3 in another way. */
function packWith(other: Partial<WrittenClause>): Pack {
  const clauses = pinduoduo.clauses.map(clause => (clause.id === line.clause ? { ...clause, ...other } : clause))
  return { ...pinduoduo, clauses }
}

/** The one file that the lines go into, as it is read. */
function fileWith(pack: Pack, lines: readonly PolicyLine[]) {
  const [file, ...others] = draftFiles(pack, lines, packsRoot)
  if (file === undefined || others.length > 0) throw new Error('not one file')
  return { path: file.path, entries: parse(file.text) as { history: object[] }[] }
}

test('an inherited clause comes into the file of the same name, for which there need be none yet', () => {
  const { path, entries } = fileWith(pinduoduo, [line])
  expect(path).toBe('pinduoduo/clauses/timers.yaml')
  expect(entries).toMatchObject([{ clause: 'STD-REF-3', history: [{ value: 7 }, { value: 36, unit: 'hours' }] }])
  expect(entries[0]?.history[0]).not.toHaveProperty('unit')
})

test('two lines of one clause make one entry, others of the file stay', () => {
  const later = { ...line, value: 24, from: '2032-01-01' as LocalDate }
  const { entries } = fileWith(pinduoduo, [line, later, { ...line, clause: 'STD-REF-9' }])
  expect(entries).toMatchObject([
    { clause: 'STD-REF-3', history: [{ value: 7 }, { value: 36 }, { value: 24 }] },
    { clause: 'STD-REF-9' },
  ])
})

test('what a marketplace had published for itself is none of the files', () => {
  const before = withLines(pinduoduo, [{ ...line, value: 12, published }])
  expect(fileWith(before, [line])).toEqual(fileWith(pinduoduo, [line]))
})

test('a clause for reading only stays so under a history of its own', () => {
  const wordsOnly = { zh: '只供阅读', en: 'To be read' }
  const { entries } = fileWith(packWith({ wordsOnly }), [line])
  expect(entries).toMatchObject([{ clause: 'STD-REF-3', words_only: true, why: wordsOnly }])
})

test('a value of several periods and a rollout are copied as they are', () => {
  const [first] = pinduoduo.clauses.find(({ id }) => id === line.clause)?.history ?? []
  if (first === undefined) throw new Error('no history')
  const periods = [
    { value: 7, unit: 'days', clock: null },
    { value: 48, unit: 'hours', clock: 'elapsed' },
  ] as const
  const history = [{ ...first, value: periods, rollout: 'by region' }]
  const { entries } = fileWith(packWith({ history }), [line])
  const value = [
    { value: 7, unit: 'days' },
    { value: 48, unit: 'hours', clock: 'elapsed' },
  ]
  expect(entries[0]?.history[0]).toMatchObject({ value, rollout: 'by region' })
})
