import { join } from 'node:path'
import { expect, test } from 'vitest'
import { type Fault, testFaults } from '../fixtures/fault.fixture.ts'
import { type Changes, smallPackRoot } from '../fixtures/small-pack.fixture.ts'
import { readPack } from '../read/read-pack.ts'
import { tableProblems } from './check-tables.ts'
import { versionsOf } from './pack-version.ts'

const tables = 'tables/after.yaml'
const inTables = (old: string, young: string): Changes => ({ [tables]: [[old, young]] })

const ofTables: readonly Fault[] = [
  [
    'table_overlap',
    'two rows of a unique table that match',
    inTables('shipment: signed }', 'shipment: [signed, shipped] }'),
    /hit: first/,
  ],
  [
    'row_never_reached',
    'a row behind one that always answers',
    inTables(
      '[{ then: { stage: refunding } }]',
      '[{ then: { stage: refunding } }, { when: { goods: fresh }, then: { stage: refused } }]',
    ),
    /narrower row first/,
  ],
  [
    'row_leads_nowhere',
    'a row without a stage or an end',
    inTables('{ stage: refunding }', '{ offered: true }'),
    /stage/,
  ],
  [
    'unknown_fact',
    'a row on a fact that no case has',
    inTables('shipment: signed }', 'shipmnt: signed }'),
    /did you mean shipment\?/,
  ],
  [
    'unknown_value',
    'a row on a value that a fact never is',
    inTables('shipment: signed }', 'shipment: sinned }'),
    /did you mean signed\?/,
  ],
  [
    'unknown_value',
    'a range of a fact that is no number',
    inTables('shipment: signed }', 'shipment: { at_most: 3 } }'),
    /known: lost, not_shipped/,
  ],
  [
    'unknown_stage',
    'a row to a stage that is not there',
    inTables('{ stage: refunding }', '{ stage: refundig }'),
    /did you mean refunding\?/,
  ],
  [
    'unknown_clause',
    'a row by a clause that is not there',
    inTables('clause: SM-1', 'clause: SM-9'),
    /known: SM-1, SM-2, SM-3/,
  ],
]

testFaults(ofTables)

const byPayment = `- clause: SM-7
  title: { zh: 甲, en: One }
  text: { zh: 甲, en: One. }
  value: { name: one, unit: points }
  applies_by: order_paid_at
  history: [{ from: 2022-01-01, value: 2, source: a page, confidence: S }]
`

test('a row may stand behind one that holds for the orders of some dates alone', () => {
  const rows = `[{ then: { offered: true }, clause: CLAUSE }, { when: { shipment: signed }, then: { offered: false } }]`
  const codes = (clause: string) => {
    const table = `- table: remedies_offered\n  hit: first\n  rows: ${rows.replace('CLAUSE', clause)}\n`
    const root = smallPackRoot({ 'clauses/paid.yaml': byPayment, [tables]: table })
    const { pack } = readPack(join(root, 'small'))
    if (pack === null) throw new Error('the pack can be read')
    return versionsOf(pack)
      .flatMap(tableProblems)
      .map(({ code }) => code)
  }
  expect(new Set(codes('SM-1'))).toEqual(new Set(['row_never_reached']))
  expect(codes('SM-7')).toEqual([])
})

test('a row of an extended pack may stand behind an own one that always answers first', () => {
  const head = 'pack: child\nversion: 1.0.0\ntitle: { zh: 子, en: Child }\nzone: Asia/Shanghai\ncountry: CN\n'
  const table =
    '- table: after_agreement\n  hit: first\n  then_inherited: true\n  rows: [{ then: { stage: refused } }]\n'
  const root = smallPackRoot({
    '../child/pack.yaml': `${head}currency: CNY\non_completion: payable\nextends: small\nflows: [after_sale]\n`,
    '../child/tables/own.yaml': table,
  })
  const { pack } = readPack(join(root, 'child'))
  if (pack === null) throw new Error('the child can be read')
  expect(pack.tables[0]?.rows).toHaveLength(2)
  expect(versionsOf(pack).flatMap(tableProblems)).toEqual([])
})
