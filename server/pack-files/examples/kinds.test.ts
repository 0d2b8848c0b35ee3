import { expect, test } from 'vitest'
import { withKinds } from '../fixtures/small-kinds.fixture.ts'
import { calendars, smallPack } from '../fixtures/small-pack.fixture.ts'
import { tryPack } from './try-pack.ts'

/** The head of a story of a kind; what it says of the case follows, each line indented by two. */
const story = (flow: string, claim: string, lines: readonly string[]) => `- example: a story
  flow: ${flow}
  opened: 2022-09-01T10:00+08:00
  claim: { ${claim} }
${lines.map(line => `  ${line}`).join('\n')}
`

function told(text: string): string[] {
  return tryPack(smallPack(withKinds({ 'examples/silence.yaml': text })), calendars).flatMap(({ mismatches }) =>
    mismatches.map(({ what, expected, actual }) => `${what}: ${expected} / ${actual}`),
  )
}

const order = 'order: { paid_minor: 20000, shipment: shipped, paid_at: 2022-08-20T10:00+08:00 }'
const late = 'reason: late_shipment'

test('a complaint of an order that the carrier got too late: what it brings, and what the merchant bears', () => {
  const text = story('complaint', late, [
    order,
    'steps:',
    '  - { wait: 24 hours 1 second }',
    '  - { agent: uphold, reasons: late }',
    '  - { system: collect_from_merchant }',
    'expect:',
    '  outcome: compensated',
    '  money: { compensated_minor: 1000, coupon_minor: 0, penalty_minor: 0 }',
    '  violations: [{ violation: late_shipment, class: A, points: 0.5, measures: [], clause: SM-15 }]',
    '  facts: { dispatch: late, upheld: true, reply_overdue: true }',
  ])
  expect(told(text)).toEqual([])
})

test('the first scan decides, not the waybill that was entered', () => {
  const scanned = order.replace(' }', ', first_scan_at: 2022-08-22T10:00+08:00 }')
  const unscanned = order.replace(' }', ', scanned: false }')
  expect(told(story('complaint', late, [scanned, 'refused: { code: not_accepted, clause: SM-17 }']))).toEqual([])
  expect(told(story('complaint', late, [unscanned, 'expect: { facts: { dispatch: overdue } }']))).toEqual([])
})

test('complaints of one order share its cap', () => {
  const earlier = 'earlier: [{ kind: complaint, compensated_minor: 700, base_minor: 14000 }, { kind: report }]'
  const paid = ['steps: [{ merchant: agree }, { system: collect_from_merchant }]']
  const capped = 'expect: { outcome: compensated, money: { compensated_minor: 300 }, facts: { applications: 1 } }'
  expect(told(story('complaint', late, [order, earlier, ...paid, capped]))).toEqual([])
})

test('a coupon, as much again to the platform, and a measure that ends by itself', () => {
  const text = story('complaint', 'reason: insult', [
    order,
    'steps:',
    '  - { merchant: reply, resolved: false, agreed_with_buyer: false, reason: explained }',
    '  - { agent: uphold, degree: 2, measure: delete, reasons: insulting }',
    '  - { system: collect_from_merchant }',
    'expect:',
    '  money: { compensated_minor: 500, coupon_minor: 500, penalty_minor: 500, refunded_minor: 500 }',
    '  violations:',
    '    - { violation: insult, measures: [take_down, delete], until: 2022-09-04T10:00+08:00 }',
  ])
  expect(told(text)).toEqual([])
})

test('a member of staff records what concerns a merchant alone, without an order or a buyer', () => {
  const text = story('complaint', 'reason: insult', [
    'opened_by: agent',
    'steps: [{ wait: 2 days }, { agent: uphold, degree: 3, reasons: seen }]',
    'expect: { outcome: upheld, facts: { subject: party, opened_by: agent }, money: { compensated_minor: 0 } }',
  ])
  expect(told(text)).toEqual([])
})

const subject = (more: string) =>
  `subject: { reason: quality, remedy: return_refund, outcome: refunded, ruled_by: agent${more} }`
const misjudged = 'reason: facts_misjudged'

test('an appeal within its time is granted: the merchant gets back what he lost', () => {
  const text = story('appeal', misjudged, [
    'opened_by: merchant',
    order,
    subject(', refunded_minor: 20000, ruled_at: 2022-08-25T10:00+08:00'),
    'steps: [{ agent: grant_appeal, reasons: misjudged }]',
    'expect:',
    '  outcome: granted',
    '  money: { restored_minor: 20000, written_off_minor: 0 }',
    '  facts: { subject: ruling, subject_ruled_by: agent, subject_liability: merchant, subject_outcome: refunded }',
  ])
  expect(told(text)).toEqual([])
})

test('a part is granted: what he still owes is given up before anything is paid back', () => {
  const text = story('appeal', misjudged, [
    order,
    subject(', refunded_minor: 5000, advanced_minor: 8000, recovered_minor: 2000'),
    'steps: [{ agent: grant_appeal, amount_minor: 7000, reasons: in part }]',
    'expect: { outcome: granted, money: { restored_minor: 1000, written_off_minor: 6000 } }',
  ])
  expect(told(text)).toEqual([])
})

test('an appeal comes too late, or a second time', () => {
  const tooLate = [order, subject(', ruled_at: 2022-08-25T09:59:59+08:00')]
  const again = 'earlier: [{ kind: appeal, about_same: true }]'
  const lateNo = 'refused: { code: outside_acceptance_window, clause: SM-18 }'
  const againNo = 'expect: { refused: { code: too_many_applications, clause: SM-19 } }'
  expect(told(story('appeal', misjudged, [...tooLate, lateNo]))).toEqual([])
  expect(told(story('appeal', misjudged, [order, subject(''), again, againNo]))).toEqual([])
})

test('an appeal can name the violation, or the case; what is not paid for a violation stays', () => {
  const found = subject(', violation: late_shipment, refunded_minor: 700')
  const granted = 'steps: [{ agent: grant_appeal, reasons: wrong }]'
  const about = (what: string, minor: number) =>
    story('appeal', misjudged, [
      found,
      `about: ${what}`,
      granted,
      `expect: { facts: { subject: ${what} }, money: { restored_minor: ${minor} } }`,
    ])
  expect(told(about('violation', 0))).toEqual([])
  expect(told(about('case', 700))).toEqual([])
})

test('a service request with an agreed time', () => {
  const opened = [order, 'answer_within: 6 hours', 'steps: [{ buyer: urge }]']
  const due = 'expect: { deadline: { name: reply, due_at: 2022-09-01T16:00+08:00 }, facts: { urged: 1 } }'
  expect(told(story('service_request', 'reason: shipping', [...opened, due]))).toEqual([])
  const tooShort = [order, 'answer_within: 119 minutes', 'refused: { code: agreed_time_too_short, clause: SM-20 }']
  expect(told(story('service_request', 'reason: shipping', tooShort))).toEqual([])
})

test('a report names a buyer without an order, and has its effects', () => {
  const text = story('report', 'reason: malicious_buyer', [
    'steps: [{ merchant: block_buyer }, { agent: uphold, reasons: seen }]',
    'expect: { outcome: upheld, effects: [messages_excluded], violations: [] }',
  ])
  expect(told(text)).toEqual([])
})

test('evidence that was uploaded before the case is older than it', () => {
  const uploaded = '{ merchant: submit_evidence, evidence: [{ kind: suspension_notice, at: 2022-08-31T10:00+08:00 }] }'
  const at = (step: string, notice: string) =>
    told(story('complaint', late, [order, `steps: [${step}]`, `expect: { facts: { notice_on_file: ${notice} } }`]))
  expect(at(uploaded, 'before')).toEqual([])
  expect(at('{ merchant: submit_evidence, evidence: [{ kind: suspension_notice, count: 2 }] }', 'after')).toEqual([])
})

test.each([
  ['violations: []', 'violations: nothing / late_shipment'],
  [
    'violations: [{ violation: late_shipment, points: 1, measures: [delete] }]',
    'violations: late_shipment, 1 points, measures: delete / late_shipment, 0.5 points, measures: nothing',
  ],
  ['effects: [delay_excused]', 'effects: delay_excused / nothing'],
  ['facts: { dispatch: in_time }', 'facts.dispatch: in_time / late'],
  ['money: { compensated_minor: 999 }', 'money.compensated_minor: 999 / 1000'],
  ['refused: { code: unknown_reason, clause: SM-10 }', 'refused: unknown_reason (SM-10) / not refused'],
])('%s is not so, and says what is', (expected, found) => {
  const steps = 'steps: [{ wait: 25 hours }, { agent: uphold, reasons: late }, { system: collect_from_merchant }]'
  expect(told(story('complaint', late, [order, steps, `expect: { ${expected} }`]))).toEqual([found])
})
