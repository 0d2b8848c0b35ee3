import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { CaseFile } from '../../../core/case-file/case-file.ts'
import { instant } from '../../../core/kernel/instant.ts'
import { createPackCatalog } from '../../pack-files/catalog.ts'
import { narrowedFields } from './action-fields.ts'
import { fieldsOf } from './action-view.ts'

const packs = createPackCatalog(join(import.meta.dirname, '../../../packs'))
const NOW = instant('2026-11-01T00:00Z')
const deadline = (name: string, dueAt: number | null) => ({
  name,
  clause: 'TB-EVD-3',
  dueAt,
  derivation: { pauses: [] },
})

function offered(pack: string, action: string, deadlines: readonly object[] = []) {
  const file = { order: null, deadlines } as unknown as CaseFile
  const snapshot = packs.snapshotFor(pack, NOW)
  return narrowedFields(action, { file, snapshot, fields: fieldsOf(action), lineTitles: new Map() }).properties
}

test('what the platform confirms before it pays first is offered where the pack asks for it, and nowhere else', () => {
  const conditions = packs.snapshotFor('douyin', NOW).reasons.advance_condition?.map(({ code }) => code)
  expect(offered('douyin', 'advance_compensation')?.confirmed?.items?.enum).toEqual(conditions)
  expect(offered('taobao', 'advance_compensation')).not.toHaveProperty('confirmed')
})

test('of two deadlines one says which, by the titles of their clauses and only those that run', () => {
  const two = [deadline('review', NOW), deadline('answer', null)]
  const named = offered('taobao', 'extend_deadline', two)?.deadline
  expect(named).toMatchObject({ enum: ['review'], 'x-titles': { review: { zh: '平台审核时限' } } })
  expect(offered('taobao', 'extend_deadline', two.slice(0, 1))).not.toHaveProperty('deadline')
})
