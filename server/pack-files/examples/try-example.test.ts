import { expect, test } from 'vitest'
import { calendars, smallPack } from '../fixtures/small-pack.fixture.ts'
import { tryPack } from './try-pack.ts'

const story = (steps: string, expected: string, more = '') => `- example: a story
  flow: after_sale
  opened: 2022-09-01T10:00+08:00
  order: { paid_minor: 8900, shipment: delivered }
  claim: { remedy: refund_only, reason: other, amount_minor: 8900 }
${more}  steps: ${steps}
  expect: ${expected}
`

function told(steps: string, expected: string, more = ''): string[] {
  const pack = smallPack({ 'examples/silence.yaml': story(steps, expected, more) })
  return tryPack(pack, calendars).flatMap(({ mismatches }) =>
    mismatches.map(({ what, expected: wanted, actual, place }) =>
      `${place.line} ${what}: ${wanted} / ${actual}`.trim(),
    ),
  )
}

test.each([
  ['[{ merchant: agree }]', '{ closed: refunded, outcome: refunded }'],
  ['[{ merchant: agree }]', '{ closed: true, money: { refunded_minor: 8900, held_minor: 0 } }'],
  ['[{ merchant: refuse, reason: other }, { wait: 7 days }]', '{ stage: refused, closed: false }'],
  ['[{ merchant: refuse, reason: other }, { wait: 1 week and 1 second }]', '{ closed: lapsed, because: [SM-2] }'],
  ['[{ until: 2022-09-03T10:00:01+08:00 }]', '{ closed: refunded, at: 2022-09-03T10:00+08:00 }'],
  ['[{ buyer: agree }]', '{ refused: command_not_allowed, stage: waiting }'],
  ['[]', '{ may: { merchant: [agree, refuse] }, may_not: { buyer: [agree] } }'],
])('%s: %s', (steps, expected) => {
  expect(told(steps, expected)).toEqual([])
})

test.each([
  ['[{ merchant: agree }]', '{ stage: waiting }', ['7 stage: waiting / closed: refunded']],
  ['[]', '{ closed: lapsed }', ['7 closed: lapsed / open, in waiting']],
  ['[{ wait: 3 days }]', '{ because: [SM-2] }', ['7 because: SM-2 / SM-1']],
  [
    '[{ wait: 3 days }]',
    '{ at: 2022-09-04T10:00+08:00 }',
    ['7 at: 2022-09-04T10:00:00+08:00 / 2022-09-03T10:00:00+08:00'],
  ],
  ['[]', '{ deadline: { name: reaction } }', ['7 deadline: reaction / running: answer']],
  ['[{ merchant: agree }]', '{ refused: too_late }', ['7 refused: too_late / not refused']],
  ['[]', '{ may: { buyer: [agree] } }', ['7 may: buyer may agree / buyer may withdraw']],
  ['[]', '{ may_not: { buyer: [withdraw] } }', ['7 may_not: buyer may not withdraw / buyer may withdraw']],
  [
    '[{ merchant: agre }]',
    '{ closed: true }',
    expect.arrayContaining([expect.stringContaining('did you mean agree?')]),
  ],
  ['[{ merchant: agree, amont: 1 }]', '{ closed: true }', [expect.stringContaining('agree.amont')]],
  ['[{ merchant: refuse }]', '{ stage: refused }', expect.arrayContaining([expect.stringContaining('refuse.reason')])],
])('%s: %s is not so, and says why', (steps, expected, found) => {
  expect(told(steps, expected)).toEqual(found)
})

test('a step that is refused unexpectedly ends the story there', () => {
  const [found] = told('[{ buyer: agree }, { merchant: agree }]', '{ closed: refunded }')
  expect(found).toMatch(/^6 step: goes through \/ refused: command_not_allowed/)
})

test('an opening that is refused can be the point of a story', () => {
  const pack = smallPack({
    'examples/silence.yaml': story('[]', '{ refused: remedy_not_offered }').replace('refund_only', 'exchange'),
    'reasons/claim.yaml': [['remedies: [refund_only]', 'remedies: [refund_only, exchange]']],
  })
  expect(tryPack(pack, calendars).flatMap(trial => trial.mismatches)).toEqual([])
})
