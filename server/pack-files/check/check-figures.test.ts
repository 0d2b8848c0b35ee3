import { expect, test } from 'vitest'
import { type Fault, testFaults } from '../fixtures/fault.fixture.ts'
import { type Changes, checkSmallPack } from '../fixtures/small-pack.fixture.ts'

const clauses = `- clause: SM-4
  title: { zh: 统计期, en: The period }
  text: { zh: 指标看三十天。, en: Figures look back thirty days. }
  value: { name: figure_days, unit: days }
  history: [{ from: 2012-01-16, value: 30, source: a page, confidence: S }]
`
const row = '{ when: { figure: refund_rate }, then: { counts: refunds, over: orders, days: SM-4 }, clause: SM-4 }'
const table = `- table: figures\n  hit: first\n  rows:\n    - ${row}\n`

function counted(old = '', young = ''): Changes {
  return { 'clauses/figures.yaml': clauses, 'tables/figures.yaml': table.replace(old, young) }
}

const faults: readonly Fault[] = [
  ['figure_form', 'a count that nothing does', counted('counts: refunds', 'counts: refund'), /counts: …/],
  ['figure_form', 'something to count over that nothing counts', counted('over: orders', 'over: order'), /counts: …/],
  ['figure_form', 'no days', counted(', days: SM-4', ''), /days: clause/],
  [
    'figure_form',
    'a column that nothing reads',
    counted('days: SM-4', 'days: SM-4, measures: [demote]'),
    /known: counts/,
  ],
  ['figure_form', 'no clause', counted(', clause: SM-4', ''), /days: clause/],
  ['figure_form', 'a time that is neither median nor average', counted('refunds, over', 'answers, over'), /counts: …/],
]

testFaults(faults)

test('a figure that can be reckoned is none', () => {
  expect(checkSmallPack(counted()).problems).toEqual([])
})
