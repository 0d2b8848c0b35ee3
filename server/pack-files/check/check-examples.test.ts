import { type Fault, testFaults } from '../fixtures/fault.fixture.ts'
import type { Changes } from '../fixtures/small-pack.fixture.ts'

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
