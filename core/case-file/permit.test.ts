import { expect, test } from 'vitest'
import { given, thenHappened, thenRefused } from '../../test/dsl/given.ts'
import { availabilities } from './permit.ts'

test('TB-EVD-5S · a seller may call the platform in once 15 days have passed, to the millisecond', () => {
  const play = given.opened().act('agent', 'pause_deadline', { reason: 'x' })
  const opensAt = play.now + 15 * 86_400_000
  play.at((opensAt - 1) as typeof play.now).act('merchant', 'request_intervention')
  thenRefused(play, { code: 'too_early', clause: 'TB-EVD-5S', facts: { opens_at: opensAt } })
  play.at(opensAt as typeof play.now).act('merchant', 'request_intervention')
  expect(play.file?.stage).toBe('evidence')
})

test('TB-EVD-5 · a buyer calls the platform in once he was refused, not before', () => {
  thenRefused(given.opened().act('buyer', 'request_intervention'), { code: 'command_not_allowed' })
  expect(given.refused().act('buyer', 'request_intervention').file?.stage).toBe('evidence')
})

test('TB-EVD-5V · a buyer of virtual goods may do so after three days without an answer', () => {
  const play = given.opened({ order: { goods: 'virtual' }, claim: { remedy: 'refund_only', reason: 'not_received' } })
  play.act('agent', 'pause_deadline', { reason: 'x' }).wait('PT71H59M59S').act('buyer', 'request_intervention')
  thenRefused(play, { code: 'too_early', clause: 'TB-EVD-5V' })
  expect(play.wait('PT1S').act('buyer', 'request_intervention').file?.stage).toBe('evidence')
})

test('a stranger’s role is refused, with the stage and the action', () => {
  thenRefused(given.opened().act('buyer', 'agree'), {
    code: 'command_not_allowed',
    status: 'not_allowed',
    facts: { stage: 'awaiting_merchant', action: 'agree' },
  })
})

test('what an expired deadline does, nobody does before it expires', () => {
  for (const role of ['system', 'integration', 'agent', 'supervisor', 'merchant', 'buyer'] as const) {
    thenRefused(given.opened().act(role, 'agree_by_silence'), { code: 'command_not_allowed' })
  }
})

test('what comes from outside, no party reports', () => {
  const play = given.opened().act('merchant', 'record_completion')
  thenRefused(play, { code: 'command_not_allowed', facts: { action: 'record_completion' } })
  thenHappened(play.act('integration', 'record_completion'), [{ type: 'OrderCompleted' }])
})

test('a supervisor may do what an agent may', () => {
  thenHappened(given.opened().act('supervisor', 'pause_deadline', { reason: 'x' }), [{ type: 'DeadlinePaused' }])
})

test('a closed case lets nobody do anything', () => {
  const play = given.opened().act('buyer', 'withdraw')
  const { file, snapshot, clock, now: at } = play
  if (file === null) throw new Error('there is no case')
  for (const role of ['buyer', 'merchant', 'agent', 'supervisor'] as const) {
    expect(availabilities({ file, at, snapshot, clock }, role).filter(({ open }) => open)).toEqual([])
  }
  thenRefused(play.act('buyer', 'send_message', { text: 'x' }), { code: 'command_not_allowed' })
})

test('an open action says when it closes: with the next deadline', () => {
  const play = given.refused()
  const { file, snapshot, clock, now: at } = play
  if (file === null) throw new Error('there is no case')
  const shown = availabilities({ file, at, snapshot, clock }, 'buyer')
  expect(shown.find(({ action }) => action === 'request_intervention')).toEqual({
    action: 'request_intervention',
    open: true,
    reason: null,
    clause: 'TB-EVD-5',
    opensAt: null,
    closesAt: at + 7 * 86_400_000,
  })
})
