import { join } from 'node:path'
import { expect, test } from 'vitest'
import { createPackCatalog } from '../catalog.ts'
import type { Pack } from '../pack.ts'
import { writtenLine } from './written-line.ts'

const pinduoduo = createPackCatalog(join(import.meta.dirname, '../../../packs')).pack('pinduoduo') as Pack
const line = { clause: 'STD-REF-3', value: 36, unit: 'hours', from: '2031-01-01', source: 'Notice', confidence: 'own' }

test('an inherited clause’s line is written as one of the pack’s own', () => {
  expect(writtenLine(line, pinduoduo)).toMatchObject({ clause: 'STD-REF-3', value: 36, unit: 'hours', scope: {} })
})

test('a clause that a base has can’t have a line, whatever value it has', () => {
  const clauses = pinduoduo.clauses.map(clause =>
    clause.id === line.clause ? { ...clause, place: { ...clause.place, file: 'law-cn/clauses/returns.yaml' } } : clause,
  )
  expect(writtenLine(line, { ...pinduoduo, clauses })).toMatchObject({ code: 'clause_not_changeable' })
  expect(writtenLine({ ...line, clause: 'LAW-1' }, pinduoduo)).toMatchObject({ code: 'clause_not_changeable' })
})
