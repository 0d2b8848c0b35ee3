import { expect, test } from 'vitest'
import { given, thenHappened, thenRefused } from '../../../test/dsl/given.ts'
import { instant } from '../../kernel/instant.ts'

const REASON = { reason: 'an accident' }

test('TB-REF-3 · a stopped clock goes on with the time that it had left', () => {
  const play = given.opened().wait('PT20H').act('agent', 'pause_deadline', REASON)
  thenHappened(play, [
    { type: 'DeadlinePaused', name: 'answer', reason: 'an accident', by: { role: 'agent', id: 'a1' } },
  ])
  expect(play.file?.nextDueAt).toBeNull()
  play.wait('P30D')
  expect(play.last).toEqual([])
  thenHappened(play.act('agent', 'resume_deadline'), [{ type: 'DeadlineResumed', name: 'answer' }])
  expect((play.file?.nextDueAt ?? 0) - play.now).toBe(28 * 3_600_000)
})

test('TB-EVD-3 · a review stopped on the last of its days, started at the weekend and stopped again', () => {
  // Its four working days end with Friday; at the weekend it is due at once, and yet not over.
  const review = given.reviewed({ openedAt: '2026-11-02T10:00+08:00' }).until('2026-11-07T00:00+08:00')
  review.act('agent', 'pause_deadline', REASON).until('2026-11-07T12:00+08:00').act('agent', 'resume_deadline')
  expect(review.file?.nextDueAt).toBe(review.now)
  review.act('agent', 'request_evidence', { from: 'buyer', kinds: ['photo'] })
  const stopped = review.file?.deadlines.find(({ name }) => name === 'review')
  expect(stopped?.dueAt).toBeNull()
  expect(review.wait('P30D').file?.stage).toBe('review_overdue')
})

test('a clock is stopped once, and started once', () => {
  thenRefused(given.opened().act('agent', 'resume_deadline'), { code: 'deadline_running', pointer: '/deadline' })
  const paused = given.opened().act('agent', 'pause_deadline', REASON)
  thenRefused(paused.act('agent', 'pause_deadline', REASON), { code: 'deadline_paused', facts: { deadline: 'answer' } })
})

test.each(['pause_deadline', 'resume_deadline', 'extend_deadline'])('%s names a deadline that is there', name => {
  const play = given.opened().act('agent', name, { deadline: 'review', by: 'P1D', ...REASON })
  thenRefused(play, { code: 'no_such_deadline', facts: { deadline: 'review', running: 'answer' } })
})

test('TB-EVD-3 · while the platform waits for evidence, nobody can start the review’s clock', () => {
  const play = given.reviewed().act('agent', 'request_evidence', { from: 'buyer', kinds: ['photo'] })
  thenRefused(play.act('agent', 'resume_deadline', { deadline: 'review' }), { code: 'deadline_paused' })
  thenRefused(play.act('agent', 'extend_deadline', { deadline: 'review', by: 'P1D', ...REASON }), {
    code: 'deadline_paused',
  })
})

test('TB-EVD-3 · a review that an agent stopped stays so when the evidence is in; its days don’t begin anew', () => {
  const play = given.reviewed()
  const dueAt = play.file?.nextDueAt
  play.act('agent', 'pause_deadline', REASON)
  play.act('agent', 'request_evidence', { from: 'buyer', kinds: ['photo'] }).wait('PT1H')
  play.act('buyer', 'finish_evidence')
  expect(play.file?.stage).toBe('platform_review')
  expect(play.file?.deadlines).toMatchObject([{ name: 'review', dueAt: null }])
  play.act('agent', 'resume_deadline')
  expect(play.file?.nextDueAt).toBe(dueAt)
})

test('TB-EVD-3 · days of waiting for evidence are given back to the review, which keeps its extension', () => {
  const play = given.reviewed({ openedAt: '2026-11-02T10:00+08:00' })
  expect(play.file?.nextDueAt).toBe(instant('2026-11-07T00:00+08:00'))
  play.act('agent', 'extend_deadline', { by: 'P3D', ...REASON })
  expect(play.file?.nextDueAt).toBe(instant('2026-11-10T00:00+08:00'))
  play
    .wait('PT1H')
    .act('agent', 'request_evidence', { from: 'merchant', kinds: ['purchase_proof'] })
    .wait('P2D')
  play.act('merchant', 'finish_evidence')
  expect(play.file?.deadlines).toMatchObject([{ name: 'review', dueAt: instant('2026-11-12T00:00+08:00') }])
})

test('TB-EVD-3 · a review stopped on its last day and started at the weekend is not late before it was started', () => {
  const play = given.reviewed().until('2026-11-06T23:00+08:00').act('agent', 'pause_deadline', REASON)
  play.until('2026-11-08T09:00+08:00').act('agent', 'resume_deadline')
  expect(play.file?.nextDueAt).toBe(play.now)
  expect(play.last.map(({ type }) => type)).toEqual(['DeadlineResumed'])
})
