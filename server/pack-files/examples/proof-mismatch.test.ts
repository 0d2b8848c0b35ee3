import { expect, test } from 'vitest'
import { calendars, checkSmallPack, smallPack } from '../fixtures/small-pack.fixture.ts'
import { tryPack } from './try-pack.ts'

const tables = `- table: evidence_demanded
  hit: first
  rows: [{ when: { party: buyer }, then: { kinds: [photo] } }]
- table: ruling_proposal
  hit: first
  rows:
    - when: { buyer_evidence: complete }
      then: { liability: merchant, outcome: refund }
      clause: SM-1
`

const story = (expected: string, more = '') => `- example: a story
  flow: after_sale
  opened: 2022-09-01T10:00+08:00
  order: { paid_minor: 8900, shipment: delivered }
  claim: { remedy: refund_only, reason: other, amount_minor: 8900 }
${more}  expect: ${expected}
`

function told(expected: string, more = ''): string[] {
  const pack = smallPack({ 'tables/proof.yaml': tables, 'examples/silence.yaml': story(expected, more) })
  return tryPack(pack, calendars).flatMap(({ mismatches }) =>
    mismatches.map(({ what, expected: wanted, actual }) => `${what}: ${wanted} / ${actual}`),
  )
}

const photo = '  fields: { evidence: [photo] }\n'

test.each([
  ['{ wanted: [{ from: buyer, kind: photo }], proposal: none }', ''],
  ['{ wanted: [{ from: buyer, kind: photo, have: false }] }', ''],
  ['{ wanted: [{ from: buyer, kind: photo, have: true }] }', photo],
  ['{ proposal: { liability: merchant, outcome: refund } }', photo],
  ['{ proposal: { liability: merchant, outcome: refund, clause: SM-1 } }', photo],
])('%s holds', (expected, more) => {
  expect(told(expected, more)).toEqual([])
})

test.each([
  ['{ wanted: [] }', '', 'wanted: nothing / photo of the buyer'],
  [
    '{ wanted: [{ from: buyer, kind: photo, have: true }] }',
    '',
    'wanted: photo of the buyer (there) / photo of the buyer (missing)',
  ],
  ['{ wanted: [{ from: merchant, kind: photo }] }', '', 'wanted: photo of the merchant / photo of the buyer'],
  ['{ proposal: none }', photo, 'proposal: none: a person weighs it / refund, liable: merchant'],
  [
    '{ proposal: { liability: merchant, outcome: refund, clause: SM-2 } }',
    photo,
    'proposal: refund, liable: merchant (SM-2) / refund, liable: merchant (SM-1)',
  ],
])('%s is not so, and says what is', (expected, more, found) => {
  expect(told(expected, more)).toEqual([found])
})

test('a clause that a proposal is said to rest on has to be there', () => {
  const expected = '{ proposal: { liability: merchant, outcome: refund, clause: SM-9 } }'
  const { problems } = checkSmallPack({ 'tables/proof.yaml': tables, 'examples/silence.yaml': story(expected) })
  expect(problems.map(problem => problem.code)).toEqual(['unknown_clause'])
})
