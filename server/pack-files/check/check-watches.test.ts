import { expect, test } from 'vitest'
import { type Fault, testFaults } from '../fixtures/fault.fixture.ts'
import { type Changes, checkSmallPack } from '../fixtures/small-pack.fixture.ts'

const clauses = `- clause: SM-4
  title: { zh: 逾期未发货, en: Never shipped }
  text: { zh: 逾期未发货的，退款。, en: What is never shipped is refunded. }
  value: { name: unshipped_time, unit: days, counted_from: order_paid }
  history: [{ from: 2012-01-16, value: 150, source: a page, confidence: S }]
`
const row = '{ when: { shipment: not_shipped }, then: { after: SM-4, opens: after_sale, reason: other } }'
const head = '- table: order_watches\n  hit: collect\n  rows:\n'
const table = `${head}    - ${row}\n`

function watched(changes: { clauses?: string; table?: string; openedBy?: string } = {}): Changes {
  return {
    'clauses/orders.yaml': changes.clauses ?? clauses,
    'tables/orders.yaml': changes.table ?? table,
    'flows/after_sale.yaml': [['opened_by: [buyer]', `opened_by: ${changes.openedBy ?? '[buyer, system]'}`]],
  }
}

const inTable = (old: string, young: string) => watched({ table: table.replace(old, young) })
const inClause = (old: string, young: string) => watched({ clauses: clauses.replace(old, young) })
const wordsOnly = table.replace('SM-4', 'SM-3').replace('other } }', 'other }, clause: SM-4 }')
const other = '{ when: { shipment: [not_shipped, lost] }, then: { after: SM-4, opens: after_sale, reason: other } }'

const faults: readonly Fault[] = [
  ['wrong_hit', 'rows that work by themselves, read as one answer', inTable('collect', 'first'), /hit: collect/],
  [
    'wrong_hit',
    'a table that is asked for one answer, and collects',
    { 'tables/after.yaml': [['hit: first', 'hit: collect']] },
    /hit: first/,
  ],
  ['watch_form', 'a row without a reason', inTable(', reason: other', ''), /then: \{ after: clause/],
  [
    'watch_form',
    'a row that says more',
    inTable('reason: other', 'reason: other, amount: 1'),
    /then: \{ after: clause/,
  ],
  ['unknown_clause', 'a clause that is not there', inTable('SM-4', 'SM-9'), /known: SM-1/],
  ['unknown_flow', 'a kind that is not there', inTable('opens: after_sale', 'opens: after_sail'), /after_sale\?/],
  ['unknown_reason', 'a reason that is not listed', inTable('reason: other', 'reason: others'), /did you mean other\?/],
  [
    'unknown_remedy',
    'a remedy that the reason has not',
    inTable('reason: other', 'remedy: refund, reason: other'),
    /refund_only/,
  ],
  ['not_opened_by_system', 'a kind that the system may not open', watched({ openedBy: '[buyer]' }), /opened_by/],
  ['fact_not_of_order', 'a condition that no order meets', inTable('shipment', 'remedy'), /known: category, free/],
  ['no_period', 'a clause without a time', watched({ table: wordsOnly }), /known: SM-1, SM-2, SM-4/],
  ['unwatched_moment', 'a moment that no order has', inClause('order_paid', 'signed'), /logistics_updated/],
  ['unwatched_clock', 'a clock that a later calendar moves', inClause('unit: days', 'unit: working_days'), /in days/],
  ['table_overlap', 'two rows that open the same case', watched({ table: `${table}    - ${other}\n` }), /narrow/],
  ['not_in_force', 'a clause that begins too late', inClause('2012-01-16', '2022-01-01'), /earlier line/],
]

testFaults(faults)

const unoffered: Changes = {
  ...inTable('not_shipped', 'refused'),
  'tables/after.yaml': [['shipment: signed }, then', 'shipment: lost }, then']],
  'examples/silence.yaml': [['shipment: signed', 'shipment: shipped']],
}

testFaults([['watch_refused', 'a claim that the rules of its kind refuse', unoffered, /let through/]], {
  explore: true,
})

test('a row as it should be is none, and what it opens is tried to its end', () => {
  const shown: Changes = { 'examples/silence.yaml': [['a silent seller', 'SM-4 · a silent seller']] }
  expect(checkSmallPack({ ...watched(), ...shown }, { explore: true }).problems).toEqual([])
})

test('a stage’s deadline can’t count from what its case never hears of', () => {
  const silent = checkSmallPack({ 'clauses/timers.yaml': [['stage_entered', 'logistics_updated']] })
  expect(silent.problems).toEqual([
    expect.objectContaining({ code: 'unwatched_moment', message: expect.stringContaining('only orders have') }),
  ])
})
