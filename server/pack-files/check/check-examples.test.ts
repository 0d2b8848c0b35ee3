import { expect, test } from 'vitest'
import { type Fault, testFaults } from '../fixtures/fault.fixture.ts'
import { type Changes, checkSmallPack } from '../fixtures/small-pack.fixture.ts'

const example = 'examples/silence.yaml'
const inExample = (old: string, young: string): Changes => ({ [example]: [[old, young]] })
const claim = '  claim: { remedy: refund_only, reason: other, amount_minor: 8900 }\n'
const more = (line: string): Changes => inExample(claim, `${claim}  ${line}\n`)

const ofExamples: readonly Fault[] = [
  ['unknown_flow', 'a kind of case that is not there', inExample('flow: after_sale', 'flow: after_sael'), /after_sale/],
  ['unknown_flow', 'a subject of such a kind', more('subject: { kind: after_sael }'), /after_sale/],
  ['unknown_flow', 'an earlier case of such a kind', more('earlier: [{ kind: complaint }]'), /after_sale/],
  ['unknown_stage', 'a stage on its way', inExample('stage: waiting', 'stage: wating'), /did you mean waiting/],
  [
    'unknown_fact',
    'a fact that no case has',
    inExample('money: { refunded', 'facts: { dispach: late }, money: { refunded'),
    /did you mean dispatch/,
  ],
  [
    'unknown_clause',
    'a refusal by a clause that is not there',
    inExample('closed: refunded,', 'refused: { code: not_accepted, clause: SM-33 },'),
    /did you mean SM-3/,
  ],
  [
    'unknown_field',
    'a sum that nobody counts',
    inExample('refunded_minor', 'refundd_minor'),
    /did you mean refunded_minor/,
  ],
  ['expect', 'an end and a refused opening at once', more('refused: remedy_not_offered'), /a code/],
  ['step', 'an agreed time that is none', more('answer_within: soon'), /2 days 1 second/],
  [
    'malformed',
    'evidence of no moment',
    inExample('{ wait: 2 days }', '{ buyer: withdraw, evidence: [{ kind: photo, at: yesterday }] }'),
    /uploaded/,
  ],
]

testFaults(ofExamples)

const refusal = 'examples/refusal.yaml'
const inRefusal = (...changes: [old: string, young: string][]): Changes => ({ [refusal]: changes })
const silentOnDeadline: [string, string] = ['deadline: { name: reaction, clause: SM-2 }', 'closed: false']
const silentOnCause: [string, string] = ['because: [SM-2]', 'money: { refunded_minor: 0 }']

testFaults([
  ['unshown_clause', 'a clause that no example shows', inRefusal(silentOnDeadline, silentOnCause), /title with SM-2/],
  ['one_sided_clause', 'a limit that is looked at once', inRefusal(silentOnCause), /just within the limit/],
  ['one_sided_clause', 'a limit of which only the start is shown', inRefusal(silentOnDeadline), /just beyond/],
])

const found = (changes: Changes) => checkSmallPack(changes).problems.map(({ code }) => code)

test('an example whose title names a clause shows it with all that it expects', () => {
  const titled: [string, string] = ['a silent buyer', 'SM-2 · a silent buyer']
  expect(found(inRefusal(titled, silentOnDeadline, silentOnCause))).toEqual([])
})

const named = (unit: string, result: string): Changes => ({
  'clauses/more.yaml': `- clause: SM-4
  title: { zh: 多少, en: How much }
  text: { zh: 多少。, en: How much. }
  value: { name: how_much, unit: ${unit} }
  history: [{ from: 2012-01-16, value: 3, source: a page, confidence: S }]
`,
  'tables/more.yaml': `- table: complaint_compensation
  hit: first
  rows: [{ then: { ${result} }, clause: SM-4 }]
`,
  ...inRefusal(['because: [SM-2]', 'because: [SM-2, SM-4]']),
})

test('a share is shown by one example; what is the least or the most of something has two sides', () => {
  expect(found(named('percent', 'share: SM-4'))).toEqual([])
  expect(found(named('minor', 'most: SM-4'))).toEqual(['one_sided_clause'])
})

test('what no case works with needs no example: open questions, words, what adds up in a standing', () => {
  const { 'tables/more.yaml': _used, ...unused } = named('points', 'share: SM-4')
  const capped = '{ then: { most: SM-4, within: week }, clause: SM-4 }'
  const inStanding = `- table: point_caps\n  hit: first\n  rows: [${capped}]\n`
  expect(found({ ...unused, 'tables/more.yaml': inStanding, [refusal]: [] })).toEqual([])
  const asked = 'disabled: { zh: 几？, en: How many? }\n  source: a page\n'
  const question = `- clause: SM-4\n  title: { zh: 问, en: Q }\n  text: { zh: 问, en: Q }\n  ${asked}`
  const cited: Changes = {
    'flows/after_sale.yaml': [['buyer: [withdraw]', 'buyer: [{ action: withdraw, clause: SM-4 }]']],
  }
  expect(found({ ...cited, 'clauses/more.yaml': question })).toEqual([])
  const read = question.replace(asked, 'words_only: true\n  why: { zh: 读, en: Read }\n  source: a page\n')
  expect(found({ ...cited, 'clauses/more.yaml': read })).toEqual([])
})
