import { expect, test } from 'vitest'
import { type Fault, testFaults } from '../fixtures/fault.fixture.ts'
import { type Changes, checkSmallPack } from '../fixtures/small-pack.fixture.ts'

const clauses = `- clause: SM-4
  title: { zh: 节点, en: The node }
  text: { zh: 满 12 分，屏蔽店铺。, en: At 12 points the shop is hidden. }
  value: { name: node, unit: points }
  history: [{ from: 2012-01-16, value: 12, source: a page, confidence: S }]
- clause: SM-5
  title: { zh: 期限, en: How long }
  text: { zh: 7 天。, en: For 7 days. }
  value: { name: hidden_for, unit: days }
  history: [{ from: 2012-01-16, value: 7, source: a page, confidence: S }]
`
const tables = `- table: sanctions
  hit: first
  rows:
    - when: { class: A, points: { at_least: 24 } }
      then: { measures: [shop_closed] }
      clause: SM-5
    - when: { class: A, points: { at_least: 12 } }
      then: { measures: [shop_hidden], lasts: SM-5 }
      clause: SM-4
- table: point_repeats
  hit: first
  rows: [{ when: { violation: late, times: 1 }, then: { reminder: true, within: year }, clause: SM-5 }]
- table: point_clearing
  hit: first
  rows: [{ when: {}, then: { cleared: year_end }, clause: SM-5 }]
`
const reasons = `- list: violation
  reasons: [{ code: late, title: { zh: 延迟, en: Late } }]
`

function standing(changed: string): Changes {
  return {
    'clauses/standing.yaml': clauses,
    'reasons/violation.yaml': reasons,
    'tables/standing.yaml': changed,
  }
}
const written = (old: string, young: string) => {
  if (!tables.includes(old)) throw new Error(`the tables don't say ${old}`)
  return standing(tables.replace(old, young))
}

const faults: readonly Fault[] = [
  ['standing_form', 'a column that nothing reads', written('lasts: SM-5', 'last: SM-5'), /did you mean lasts\?/],
  ['standing_form', 'a row without its measures', written('measures: [shop_hidden], ', ''), /measures/],
  [
    'standing_form',
    'a time that is none',
    written('lasts: SM-5', 'lasts: SM-4'),
    /gives period, where SM-4 gives points/,
  ],
  ['standing_form', 'a word that is none', written('year_end', 'yearly'), /never, year_end/],
  ['standing_form', 'no rule to tell', written('year_end }, clause: SM-5', 'year_end }'), /clause: …/],
  ['standing_form', 'no number of points', written('class: A, points: { at_least: 12 }', 'class: A'), /at_least: 12/],
  ['standing_form', 'no count of times', written(', times: 1', ''), /times: 1/],
  ['standing_form', 'neither a reminder nor points', written('reminder: true, ', ''), /reminder: true/],
  ['unknown_measure', 'a measure without words', written('[shop_hidden]', '[shop_hiden]'), /shop_hidden\?/],
  ['unknown_violation', 'a violation that is not found', written('violation: late,', 'violation: later,'), /late\?/],
  ['node_differs', 'a node that its clause puts elsewhere', written('at_least: 12', 'at_least: 11'), /SM-4 gives 12/],
  ['lighter_first', 'a lighter node before a heavier', written('at_least: 24', 'at_least: 6'), /heavier rows first/],
]

testFaults(faults)

test('tables of that form are sound', () => {
  expect(checkSmallPack(standing(tables)).problems.filter(({ severity }) => severity === 'error')).toEqual([])
})
