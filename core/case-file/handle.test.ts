import { expect, test } from 'vitest'
import { given, thenHappened, thenRefused } from '../../test/dsl/given.ts'
import { play } from '../../test/dsl/play.ts'
import { handle } from './handle.ts'

test('TB-REF-3 · at the due moment a seller is in time; one millisecond later he has agreed, at the due moment', () => {
  const early = given.toReturn()
  const dueAt = early.file?.nextDueAt as typeof early.now
  thenHappened(early.at(dueAt).act('merchant', 'refuse', { reason: 'other' }), [
    { type: 'ClaimRefused', at: dueAt },
    { type: 'StageEntered', to: 'refused' },
  ])
  const late = given.toReturn().at((dueAt + 1) as typeof early.now)
  thenHappened(late, [
    {
      type: 'DeadlineExpired',
      name: 'answer',
      dueAt,
      at: dueAt,
      clause: 'TB-REF-3',
      by: { role: 'system', id: 'time' },
    },
    { type: 'ClaimAgreed', bySilence: true, at: dueAt, clause: 'TB-REF-3' },
    { type: 'StageEntered', from: 'awaiting_merchant', to: 'awaiting_return', at: dueAt, clause: 'TB-REF-3' },
  ])
})

test('TB-REF-7 · who looks a month later finds each deadline fired at its own moment', () => {
  const play = given.toReturn().wait('P30D')
  const hours = play.last.map(({ at, type }) => [type, (at - (play.now - 30 * 86_400_000)) / 3_600_000])
  expect(hours).toEqual([
    ['DeadlineExpired', 48],
    ['ClaimAgreed', 48],
    ['StageEntered', 48],
    ['DeadlineExpired', 48 + 7 * 24],
    ['ReturnNeverSent', 48 + 7 * 24],
    ['CaseClosed', 48 + 7 * 24],
  ])
})

test('TB-REF-3 · a command that comes too late is refused, and what time did stays', () => {
  const play = given.toReturn().wait('P2D')
  play.now = (play.now + 1) as typeof play.now
  play.act('merchant', 'refuse', { reason: 'other' })
  expect(play.rejection).toMatchObject({ code: 'command_not_allowed', facts: { stage: 'awaiting_return' } })
  expect(play.last.map(({ type }) => type)).toEqual(['DeadlineExpired', 'ClaimAgreed', 'StageEntered'])
})

test('a case is opened once, and commands have names', () => {
  thenRefused(given.opened().act('buyer', 'open_case', { kind: 'after_sale', claim: { reason: 'other' } }), {
    code: 'case_exists',
    status: 'not_allowed',
  })
  thenRefused(given.opened().act('buyer', 'set_status'), { code: 'unknown_command', status: 'malformed' })
})

test('nothing but an opening is done to a case that is not there', () => {
  const { snapshot, clock, now } = play()
  const agree = { name: 'agree', by: { role: 'merchant' as const, id: 'm1' }, fields: {} }
  const nothing = { file: null, events: [], rejection: { code: 'not_found', status: 'not_found' } }
  expect(handle(null, agree, { now, snapshot, clock, facts: {} })).toEqual(nothing)
})

test('a case that is handed other rules than it pinned is decided by none', () => {
  const { file, clock, now } = given.opened()
  const { snapshot } = given.opened({ openedAt: '2015-01-05T10:00:00+08:00' })
  expect(() => handle(file, null, { now, snapshot, clock, facts: {} })).toThrow('pinned the rules')
})
