import { expect, test } from 'vitest'
import { given, proposedIn, thenHappened, thenRefused } from '../../../test/dsl/given.ts'
import { play } from '../../../test/dsl/play.ts'
import { instant } from '../../kernel/instant.ts'

const MUST_PROVE = { claim: { remedy: 'refund_only', reason: 'quality' } }
const SELLER_PROVES = { claim: { remedy: 'refund_only', reason: 'not_received' } }

test('TB-EVD-1 · calling the platform in freezes the disputed sum and opens three days for evidence', () => {
  const called = given.refused()
  called.act('buyer', 'request_intervention', { statement: 'x', evidenceIds: ['evd_photo'] })
  thenHappened(called, [
    { type: 'EvidenceSubmitted', items: [{ kind: 'photo', from: 'buyer' }] },
    { type: 'InterventionRequested', requestedBy: 'buyer', clause: 'TB-EVD-5' },
    { type: 'StageEntered', to: 'evidence', deadlines: [{ name: 'evidence', clause: 'TB-EVD-1' }] },
    {
      type: 'HoldPlaced',
      amountMinor: 8900,
      parts: [{ account: 'escrow:order:o1', heldIn: 'escrow:order:o1:held', amountMinor: 8900 }],
      by: { role: 'system', id: 'platform' },
    },
  ])
  expect(called.wait('P3D').last).toEqual([])
  thenHappened(called.tick(), [
    { type: 'DeadlineExpired', name: 'evidence' },
    { type: 'EvidencePeriodEnded', sides: ['buyer', 'merchant'] },
    { type: 'StageEntered', to: 'platform_review', deadlines: [{ name: 'review', clause: 'TB-EVD-3' }] },
  ])
})

test('TB-EVD-8 · a completed order’s sum is frozen in the seller’s funds, as far as they reach', () => {
  const released = { order: { completedAt: '2026-11-01T10:00+08:00' } }
  const hold = given.intervened({ ...released, funds: { depositMinor: 5000, payableMinor: 1000 } }).last.at(-1)
  expect(hold).toMatchObject({
    type: 'HoldPlaced',
    amountMinor: 6000,
    parts: [
      { account: 'merchant:m1:deposit', amountMinor: 5000 },
      { account: 'merchant:m1:payable', amountMinor: 1000 },
    ],
  })
  expect(given.intervened(released).last.map(({ type }) => type)).toEqual(['InterventionRequested', 'StageEntered'])
})

test('the platform is called in a second time: the hold stays, the evidence begins anew', () => {
  const agreed = given.reviewed({ claim: { remedy: 'return_refund', reason: 'quality' } }).act('merchant', 'agree')
  expect(agreed.file?.stage).toBe('awaiting_return')
  agreed.act('agent', 'extend_deadline', { by: 'P30D', reason: 'x' }).wait('P15D')
  thenHappened(agreed.act('merchant', 'request_intervention'), [
    { type: 'InterventionRequested', requestedBy: 'merchant' },
    { type: 'StageEntered', to: 'evidence' },
  ])
  expect(agreed.file).toMatchObject({ evidenceFinished: [], holds: [{ resolution: null }] })
})

test('TB-EVD-2 · a buyer who must prove hands in; the seller has 24 hours to confirm', () => {
  const handedIn = given.intervened(MUST_PROVE).act('buyer', 'finish_evidence')
  thenHappened(handedIn, [
    { type: 'EvidenceFinished', side: 'buyer' },
    { type: 'StageEntered', to: 'confirming_evidence', clause: 'TB-EVD-2' },
  ])
  expect(handedIn.wait('P1D').last).toEqual([])
  thenHappened(handedIn.tick(), [
    { type: 'DeadlineExpired', name: 'evidence_confirmation' },
    { type: 'EvidencePeriodEnded', sides: ['buyer', 'merchant'] },
    { type: 'StageEntered', to: 'platform_review' },
  ])
})

test('TB-EVD-2 · a seller who confirms the evidence has agreed; who contests it is looked into', () => {
  const handedIn = () => given.intervened(MUST_PROVE).act('buyer', 'finish_evidence')
  const confirmed = handedIn().act('merchant', 'confirm_evidence')
  expect(confirmed.last.map(({ type }) => type)).toEqual([
    'EvidenceConfirmed',
    'StageEntered',
    'HoldResolved',
    'RefundOrdered',
    'CaseClosed',
  ])
  const contested = handedIn().act('merchant', 'contest_evidence', {
    statement: 'no',
    evidenceIds: ['evd_purchase_proof'],
  })
  thenHappened(contested, [
    { type: 'EvidenceSubmitted', items: [{ from: 'merchant' }], statement: null },
    { type: 'EvidenceContested', statement: { id: 'txt_statement' } },
    { type: 'StageEntered', to: 'platform_review' },
  ])
})

test('TB-EVD-7 · where the seller proves, the evidence goes on until both are done or the time is over', () => {
  const handedIn = given.intervened(SELLER_PROVES).act('buyer', 'finish_evidence')
  thenHappened(handedIn, [{ type: 'EvidenceFinished', side: 'buyer' }])
  thenRefused(handedIn.act('buyer', 'finish_evidence'), { code: 'evidence_already_finished', status: 'not_allowed' })
  thenHappened(handedIn.act('merchant', 'finish_evidence'), [
    { type: 'EvidenceFinished', side: 'merchant' },
    { type: 'StageEntered', to: 'platform_review' },
  ])
})

test('TB-EVD-11 · evidence goes on file once, in any open stage; words about what is there are kept', () => {
  const opened = given.opened().act('merchant', 'submit_evidence', { evidenceIds: ['evd_photo_1', 'evd_photo_2'] })
  thenHappened(opened, [
    { type: 'EvidenceSubmitted', items: [{ id: 'evd_photo_1' }, { id: 'evd_photo_2' }], statement: null },
  ])
  thenHappened(opened.act('merchant', 'submit_evidence', { evidenceIds: ['evd_photo_1'] }), [])
  const explained = { evidenceIds: ['evd_photo_1'], statement: 'taken on Monday' }
  thenHappened(opened.act('merchant', 'submit_evidence', explained), [
    { type: 'EvidenceSubmitted', items: [], statement: { id: 'txt_statement' } },
  ])
  expect(opened.file?.evidence.map(({ id }) => id)).toEqual(['evd_photo_1', 'evd_photo_2'])
})

test('a side puts a hundred items on file, not one more; the other still may', () => {
  const opened = given.opened()
  const many = (from: number, count: number) => Array.from({ length: count }, (_, n) => `evd_photo_${from + n}`)
  for (let batch = 0; batch < 100; batch += 20) opened.act('buyer', 'submit_evidence', { evidenceIds: many(batch, 20) })
  expect(opened.file?.evidence.length).toBe(100)
  const more = { evidenceIds: many(100, 1) }
  thenRefused(opened.act('buyer', 'submit_evidence', more), { code: 'too_much_evidence', facts: { most: 100 } })
  thenHappened(opened.act('merchant', 'submit_evidence', more), [{ type: 'EvidenceSubmitted' }])
  const refused = { code: 'too_much_evidence', pointer: '/evidence_ids' }
  const hundred = { evidenceIds: Array.from({ length: 101 }, (_, n) => `evd_video_${n}`) }
  thenRefused(opened.act('merchant', 'refuse', { reason: 'other', ...hundred }), refused)
  opened.act('merchant', 'refuse', { reason: 'other' })
  thenRefused(opened.act('buyer', 'request_intervention', { evidenceIds: ['evd_video'] }), refused)
})

test('TB-EVD-1R · asked for more, a side has three days, and the review’s own time stands still', () => {
  const asked = given.reviewed().act('agent', 'request_evidence', { from: 'buyer', kinds: ['video'], note: 'please' })
  thenHappened(asked, [
    { type: 'EvidenceRequested', from: 'buyer', kinds: ['video'], note: { id: 'txt_note' } },
    {
      type: 'StageEntered',
      to: 'more_evidence',
      deadlines: [
        { name: 'requested_evidence', clause: 'TB-EVD-1R' },
        { name: 'review', dueAt: null },
      ],
    },
  ])
  thenRefused(asked.act('merchant', 'finish_evidence'), { code: 'command_not_allowed' })
  expect(asked.wait('P3D').last).toEqual([])
  thenHappened(asked.tick(), [
    { type: 'DeadlineExpired', name: 'requested_evidence' },
    { type: 'EvidencePeriodEnded', sides: ['buyer', 'merchant'] },
    { type: 'StageEntered', to: 'platform_review' },
  ])
})

test('TB-EVD-1R · whoever was asked before isn’t asked again when the platform turns to the other side', () => {
  const asked = given.reviewed().act('agent', 'request_evidence', { from: 'buyer', kinds: ['video'] })
  asked.act('buyer', 'finish_evidence').act('agent', 'request_evidence', { from: 'merchant', kinds: ['waybill'] })
  thenRefused(asked.act('buyer', 'finish_evidence'), { code: 'command_not_allowed' })
  expect(asked.act('merchant', 'finish_evidence').file?.stage).toBe('platform_review')
})

test('TB-EVD-7 · proof that was asked for and never came counts as missing when the rules propose', () => {
  const asked = given.reviewed(MUST_PROVE, { buyer: ['evd_photo'], merchant: ['evd_purchase_proof'] })
  const proposed = () => proposedIn(asked)
  expect(proposed()).toBeNull()
  asked.act('agent', 'request_evidence', { from: 'merchant', kinds: ['inspection_report'] }).wait('P3DT1S')
  expect(asked.file?.stage).toBe('platform_review')
  expect(proposed()).toMatchObject({ liability: 'merchant', clause: 'TB-EVD-7' })
})

test('TB-EVD-3 · the platform has four working days; a late review goes to a supervisor', () => {
  const reviewed = given.reviewed({ openedAt: '2026-11-05T10:00+08:00' })
  reviewed.until('2026-11-12T00:00+08:00')
  expect(reviewed.last).toEqual([])
  thenHappened(reviewed.tick(), [
    { type: 'DeadlineExpired', name: 'review', at: instant('2026-11-12T00:00+08:00') },
    { type: 'ReviewOverdue' },
    { type: 'StageEntered', to: 'review_overdue', deadlines: [] },
  ])
})

test('TB-EVD-6 · the platform notes whom it has spoken to, by which way', () => {
  thenHappened(given.opened().act('agent', 'contact_party', { party: 'merchant', channel: 'phone', note: 'busy' }), [
    { type: 'PartyContacted', side: 'merchant', channel: 'phone', note: { id: 'txt_note' } },
  ])
})

test('the platform gives more time, with who and why, up to ninety days', () => {
  const extended = given.opened().act('agent', 'extend_deadline', { by: 'PT30H', reason: 'a flood' })
  thenHappened(extended, [
    {
      type: 'DeadlineExtended',
      name: 'answer',
      extension: { clock: 'elapsed', unit: 'minutes', value: 1800 },
      reason: 'a flood',
      deadline: { dueAt: extended.now + 78 * 3_600_000 },
    },
  ])
  for (const by of ['P91D', 'PT30S', 'soon']) {
    const no = { code: 'bad_duration', pointer: '/by', status: 'malformed' }
    thenRefused(given.opened().act('agent', 'extend_deadline', { by, reason: 'x' }), no)
  }
  expect(given.opened().act('agent', 'extend_deadline', { by: 'P90D', reason: 'x' }).rejection).toBeNull()
})

test('TB-EVD-1 · once it has finished, or its time is over, a side hands in nothing more unless it is asked', () => {
  const evidence = { evidenceIds: ['evd_photo'] }
  const closed = { code: 'command_not_allowed', clause: 'TB-EVD-1' }
  const finished = given.intervened().act('buyer', 'finish_evidence')
  thenRefused(finished.act('buyer', 'submit_evidence', evidence), closed)
  const over = given.intervened().wait('P3DT1S')
  thenRefused(over.act('merchant', 'submit_evidence', evidence), closed)
  over.act('agent', 'request_evidence', { from: 'merchant', kinds: ['photo'] })
  thenRefused(over.act('buyer', 'submit_evidence', evidence), closed)
  thenHappened(over.act('merchant', 'submit_evidence', evidence), [{ type: 'EvidenceSubmitted' }])
  const contested = given.intervened(MUST_PROVE).act('buyer', 'finish_evidence').act('merchant', 'contest_evidence')
  thenRefused(contested.act('merchant', 'submit_evidence', evidence), closed)
})

const TIKTOK = {
  pack: 'tiktok-shop',
  openedAt: '2026-06-01T10:00+08:00',
  claim: { remedy: 'return_refund', reason: 'not_as_described' },
}

test('TT-DSP-2M · the end of the buyer’s time leaves the seller’s open, who may then finish by himself', () => {
  const refused = play(TIKTOK).act('merchant', 'refuse', { reason: 'not_proved' })
  const called = refused.act('buyer', 'request_intervention').wait('PT24H')
  thenHappened(called.tick(), [
    { type: 'DeadlineExpired', name: 'evidence', clause: 'TT-DSP-2B' },
    { type: 'EvidencePeriodEnded', sides: ['buyer'] },
    { type: 'StageEntered', to: 'merchant_evidence', deadlines: [{ name: 'evidence', clause: 'TT-DSP-2M' }] },
  ])
  expect(called.file?.evidenceFinished).toEqual(['buyer'])
  thenHappened(called.act('merchant', 'finish_evidence'), [
    { type: 'EvidenceFinished', side: 'merchant', clause: 'TT-DSP-8' },
    { type: 'StageEntered', to: 'platform_review' },
  ])
})
