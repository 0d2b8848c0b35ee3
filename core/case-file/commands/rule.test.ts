import { expect, test } from 'vitest'
import { given, ruling, thenHappened, thenRefused, WAYBILL } from '../../../test/dsl/given.ts'

const REFUND = [{ kind: 'refund', amountMinor: 5000 }]
const RETURN = { claim: { remedy: 'return_refund', reason: 'quality' } }
const COMPLETED = { order: { completedAt: '2026-11-01T10:00+08:00' } }
const rule = (remedies: readonly Record<string, unknown>[], more = {}) =>
  given.reviewed().act('agent', 'rule', ruling(remedies, more))

test('TB-DSP-6 · a claim is dismissed: nothing is paid, the hold is lifted', () => {
  thenHappened(rule([], { liability: 'not_established' }), [
    { type: 'Ruled', ruling: { liability: 'not_established', remedies: [], shares: null, by: 'agent' } },
    { type: 'HoldResolved', resolution: 'released' },
    { type: 'CaseClosed', outcome: 'dismissed', clause: 'TB-DSP-6' },
  ])
})

test('TB-DSP-6 · the seller is paid: what is left in escrow goes to him, and on to him at once', () => {
  const paid = rule([{ kind: 'pay_merchant' }], { liability: 'buyer' })
  thenHappened(paid, [
    { type: 'Ruled' },
    { type: 'StageEntered', to: 'paying_merchant' },
    { type: 'HoldResolved', resolution: 'captured', capturedMinor: 8900 },
    { type: 'MerchantPaid', amountMinor: 8900 },
    { type: 'CaseClosed', outcome: 'paid_to_merchant' },
  ])
  expect(paid.books).toMatchObject({ 'escrow:order:o1': 0, 'merchant:m1:payable': 0, 'external:psp': 8900 })
})

test('TB-DSP-6 · a part is refunded: out of the hold, the rest of it back to escrow', () => {
  const ruled = rule(REFUND)
  thenHappened(ruled, [
    { type: 'Ruled', ruling: { id: 'rul_07example_11', remedies: REFUND, freight: { outbound: 'merchant' } } },
    { type: 'StageEntered', to: 'refunding' },
    { type: 'HoldResolved', resolution: 'split', capturedMinor: 5000, releasedMinor: 3900 },
    { type: 'RefundOrdered', amountMinor: 5000, movements: [] },
    { type: 'CaseClosed', outcome: 'refunded' },
  ])
  expect(ruled.books).toMatchObject({ 'escrow:order:o1': 3900, 'escrow:order:o1:held': 0, 'buyer:b1:refundable': 5000 })
})

test('TB-DSP-6 · nobody is given more than he asked for', () => {
  const reviewed = given.reviewed({ claim: { amountMinor: 5000 } })
  const facts = { amount_minor: 5001, claimed_minor: 5000 }
  thenRefused(reviewed.act('agent', 'rule', ruling([{ kind: 'refund', amountMinor: 5001 }])), {
    code: 'amount_exceeds_claim',
    facts,
  })
  expect(reviewed.act('agent', 'rule', ruling(REFUND)).file?.money.refundedMinor).toBe(5000)
})

test('TB-DSP-6 · a ruling that names no clause rests on the one that lets the platform rule', () => {
  expect(rule(REFUND, { clauses: [] }).file?.ruling?.clauses).toEqual(['TB-DSP-6'])
})

test('TB-DSP-6 · the goods go back first where that is ruled, under either of its names', () => {
  for (const remedies of [[{ kind: 'return' }, ...REFUND], [{ kind: 'return_refund', amountMinor: 5000 }]]) {
    const ruled = rule(remedies)
    expect(ruled.last[0]).toMatchObject({ ruling: { remedies: [{ kind: 'return' }, { kind: 'refund' }] } })
    expect(ruled.file?.stage).toBe('awaiting_return')
    ruled.act('buyer', 'ship_return', WAYBILL).act('merchant', 'confirm_return')
    expect(ruled.file).toMatchObject({ outcome: 'refunded', money: { refundedMinor: 5000 } })
  }
  expect(rule([{ kind: 'refund_only', amountMinor: 5000 }]).file?.outcome).toBe('refunded')
})

const TWO = [
  { id: 'l1', category: 'kitchen', goods: 'physical', quantity: 2, paidMinor: 5001 },
  { id: 'l2', category: 'kitchen', goods: 'physical', quantity: 1, paidMinor: 3000 },
]
const ofGoods = (remedies: readonly Record<string, unknown>[]) =>
  given.reviewed({ order: { lines: TWO, shippingFeeMinor: 0 } }).act('agent', 'rule', ruling(remedies))
const some = (quantity: number, lineId = 'l1') => [{ lineId, quantity }]

test('TB-DSP-6 · a remedy names the goods that it is about; without a sum a refund is what was paid for them', () => {
  const ruled = ofGoods([{ kind: 'return_refund', lines: some(1) }])
  const remedies = [
    { kind: 'return', lines: some(1) },
    { kind: 'refund', amountMinor: 2500, lines: some(1) },
  ]
  expect(ruled.last[0]).toMatchObject({ type: 'Ruled', ruling: { remedies } })
  const whole = ofGoods([{ kind: 'refund', lines: [...some(2), ...some(1, 'l2')] }])
  expect(whole.file?.money.refundedMinor).toBe(8001)
  expect(ofGoods([{ kind: 'refund', amountMinor: 1, lines: some(2) }]).file?.money.refundedMinor).toBe(1)
})

test.each([
  ['line_not_claimed', [{ kind: 'refund', lines: some(1, 'l9') }], '/remedies/0/lines/0', { line_id: 'l9' }],
  [
    'quantity_exceeds_claim',
    [
      { kind: 'return_refund', amountMinor: 1, lines: some(2) },
      { kind: 'refund', amountMinor: 1, lines: some(1) },
    ],
    '/remedies/1/lines/0',
    { line_id: 'l1', quantity: 3, claimed: 2 },
  ],
  [
    'amount_exceeds_lines',
    [{ kind: 'refund', amountMinor: 2501, lines: some(1) }],
    '/remedies/0/amount_minor',
    { amount_minor: 2501, paid_minor: 2500 },
  ],
] as const)('TB-DSP-6 · nobody is given goods that he did not ask for: %s', (...[code, remedies, pointer, facts]) => {
  thenRefused(ofGoods(remedies), { code, pointer, facts })
})

test('TB-DSP-6 · a return that is on its way when the ruling comes is waited for, not asked for again', () => {
  const disputed = given.returnDisputed().act('buyer', 'request_intervention').wait('P3DT1S')
  disputed.act('agent', 'rule', ruling([{ kind: 'return_refund', amountMinor: 8900 }]))
  expect(disputed.file).toMatchObject({ stage: 'return_in_transit', returnState: 'shipped' })
})

test('TB-EVD-8 · once the money went to the seller, he has three days to pay', () => {
  const ruled = given.reviewed(COMPLETED).act('agent', 'rule', ruling(REFUND))
  thenHappened(ruled, [
    { type: 'Ruled' },
    { type: 'StageEntered', to: 'awaiting_execution', clause: 'TB-EVD-8', deadlines: [{ clause: 'TB-EVD-8' }] },
  ])
})

test('the ruling freezes the evidence that it rests on', () => {
  const reviewed = given.reviewed({}, { buyer: ['evd_photo'] })
  const findings = [{ fact: 'the sleeve is torn', established: 'yes', evidenceIds: ['evd_photo'] }]
  reviewed.act('agent', 'rule', ruling(REFUND, { findings }))
  expect(reviewed.last[0]).toMatchObject({
    ruling: { findings, manifest: [{ id: 'evd_photo', sha256: '1'.repeat(64) }], reasons: { id: 'txt_reasons' } },
  })
})

test('TB-DSP-19 · each leg’s freight is carried by whose fault it was', () => {
  const freight = (liability: string) =>
    rule(REFUND, { liability, ...(liability === 'shared' && { shares: HALVES }) }).file?.ruling?.freight
  expect(freight('merchant')).toEqual({ outbound: 'merchant', return: 'merchant' })
  expect(freight('buyer')).toEqual({ outbound: 'merchant', return: 'buyer' })
  for (const unclear of ['not_established', 'shared', 'carrier', 'platform']) {
    expect(freight(unclear)).toEqual({ outbound: 'merchant', return: 'buyer' })
  }
})

const HALVES = { merchant: 5000, buyer: 5000 }

test('shared liability says each side’s part of the whole', () => {
  expect(rule(REFUND, { liability: 'shared', shares: HALVES }).file?.ruling?.shares).toEqual(HALVES)
  thenRefused(rule(REFUND, { liability: 'shared' }), { code: 'shares_missing', pointer: '/shares' })
  const short = { merchant: 5000, buyer: 4999 }
  const no = { code: 'shares_not_whole', pointer: '/shares', facts: { sum: 9999, whole: 10_000 } }
  thenRefused(rule(REFUND, { liability: 'shared', shares: short }), no)
})

test.each([
  ['unknown_clause', REFUND, { clauses: ['TB-DSP-6', 'TB-XYZ-1'] }, '/clauses/1'],
  [
    'evidence_not_on_file',
    REFUND,
    { findings: [{ fact: 'x', established: 'no', evidenceIds: ['evd_x'] }] },
    '/findings/0/evidence_ids',
  ],
  ['unknown_remedy', [{ kind: 'apology' }], {}, '/remedies/0/kind'],
  ['amount_missing', [{ kind: 'refund' }], {}, '/remedies'],
  ['amount_missing', [{ kind: 'compensation', amountMinor: 0 }], {}, '/remedies'],
  ['amount_missing', [{ kind: 'return' }], {}, '/remedies'],
  ['amount_exceeds_claim', [...REFUND, { kind: 'compensation', amountMinor: 3901 }], {}, '/remedies'],
  ['remedies_contradict', [{ kind: 'pay_merchant' }, ...REFUND], {}, '/remedies'],
  ['remedies_contradict', [], { liability: 'merchant' }, '/remedies'],
] as const)('a ruling is refused: %s', (...[code, remedies, more, pointer]) => {
  thenRefused(rule(remedies, more), { code, pointer })
})

test('only the platform rules, once it reviews', () => {
  thenRefused(given.intervened().act('agent', 'rule', ruling(REFUND)), { code: 'command_not_allowed' })
  thenRefused(given.reviewed().act('merchant', 'rule', ruling(REFUND)), { code: 'command_not_allowed' })
  expect(given.reviewed().wait('P10D').act('supervisor', 'rule', ruling(REFUND)).file?.outcome).toBe('refunded')
  const asked = given.reviewed(RETURN).act('agent', 'request_evidence', { from: 'buyer', kinds: ['photo'] })
  expect(asked.act('agent', 'rule', ruling([])).file?.outcome).toBe('dismissed')
})

test('TB-DSP-6 · where the platform is liable its fund pays, at once, and the trade stays the seller’s', () => {
  for (const setting of [{}, COMPLETED]) {
    const reviewed = given.reviewed(setting)
    reviewed.act('agent', 'rule', ruling(REFUND, { liability: 'platform' }))
    expect(reviewed.file).toMatchObject({ outcome: 'refunded', money: { refundedMinor: 5000 } })
    expect(reviewed.books).toMatchObject({ 'platform:relief': -5000, 'buyer:b1:refundable': 5000 })
    expect(reviewed.books['platform:recoverable:m1'] ?? 0).toBe(0)
  }
  expect(rule(REFUND, { liability: 'platform' }).books).toMatchObject({ 'escrow:order:o1': 8900 })
})

test('TB-DSP-6 · what the platform has paid first counts where it is liable, and nobody owes it', () => {
  const reviewed = given.reviewed().act('agent', 'advance_compensation', { amountMinor: 3000 })
  reviewed.act('agent', 'rule', ruling(REFUND, { liability: 'platform' }))
  expect(reviewed.books).toMatchObject({
    'platform:relief': -5000,
    'buyer:b1:refundable': 5000,
    'platform:recoverable:m1': 0,
    'escrow:order:o1': 8900,
  })
})

test('shares belong to shared liability alone', () => {
  thenRefused(rule(REFUND, { shares: { merchant: 10_000 } }), { code: 'shares_not_shared', pointer: '/shares' })
})

test('a clause may be written as its source numbers it', () => {
  expect(rule(REFUND, { clauses: ['TB-DSP-06'] }).file?.ruling?.clauses).toEqual(['TB-DSP-6'])
})
