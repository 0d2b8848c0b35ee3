import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const folder = join(import.meta.dirname, 'statements')
const files = (await readdir(folder, { recursive: true })).filter(name => name.endsWith('.ts'))
const texts = await Promise.all(files.map(async name => ({ name, text: await readFile(join(folder, name), 'utf8') })))

/** What has been written there stays: a correction is another row. */
const appendOnly = [
  'case_event',
  'posting',
  'hold',
  'hold_resolution',
  'shipment_scan',
  'case_evidence',
  'evidence_item',
  'policy_snapshot',
  'standing_event',
  'policy_event',
  'violation',
  'violation_reversal',
  'sanction',
]

function changesOf(table: string, text: string): boolean {
  return new RegExp(`\\b(?:UPDATE|DELETE FROM|TRUNCATE|MERGE INTO)\\s+(?:ONLY\\s+)?"?${table}"?\\b`, 'i').test(text)
}

test.each(appendOnly)('no statement changes or deletes rows of %s', table => {
  expect(texts.filter(({ text }) => changesOf(table, text)).map(({ name }) => name)).toEqual([])
})

test('the search would find such a statement', () => {
  expect(changesOf('hold', 'UPDATE hold SET amount_minor = 0')).toBe(true)
  expect(changesOf('hold', 'delete from "hold" where true')).toBe(true)
  expect(changesOf('hold', 'UPDATE holding SET amount_minor = 0')).toBe(false)
})

test('nothing is deleted anywhere', () => {
  expect(texts.filter(({ text }) => /\bDELETE\s+FROM\b/i.test(text)).map(({ name }) => name)).toEqual([])
})

test('statements use nothing that a sharded database lacks', () => {
  const lacking = /\bpg_(?:try_)?advisory|\bLISTEN\b|\bNOTIFY\b|\bnextval\b|\bCREATE TRIGGER\b/
  expect(texts.filter(({ text }) => lacking.test(text)).map(({ name }) => name)).toEqual([])
})
