import { expect, test } from 'vitest'
import { given, thenHappened, thenRefused, WAYBILL } from '../../../test/dsl/given.ts'
import { play } from '../../../test/dsl/play.ts'
import { lapseBySilence } from './lapse-by-silence.ts'

/** A return that is refunded as soon as it is on its way. */
const speedy = () =>
  play({
    pack: 'tiktok-shop',
    openedAt: '2026-06-01T10:00+08:00',
    order: { market: 'SG', promises: ['speedy_refund'] },
    claim: { remedy: 'return_refund', reason: 'quality' },
  })
    .act('merchant', 'agree')
    .act('buyer', 'ship_return', WAYBILL)

test('TT-APL-3A · the refund goes ahead of the goods, and the case waits for them three calendar days', () => {
  const waiting = speedy()
  expect(waiting.file).toMatchObject({ stage: 'return_after_refund', money: { refundedMinor: 8900 } })
  expect(waiting.until('2026-06-05T00:00+08:00').last).toEqual([])
  thenHappened(waiting.tick(), [
    { type: 'DeadlineExpired', name: 'return_arrival', clause: 'TT-APL-3A' },
    { type: 'ReturnNotArrived', clause: 'TT-APL-3A' },
    { type: 'CaseClosed', outcome: 'refunded_ahead' },
  ])
  expect(waiting.books).toMatchObject({ 'buyer:b1:refundable': 8900, 'escrow:order:o1': 0 })
})

test('TT-REF-9M · a request is changed twice, and no more', () => {
  const open = play({ pack: 'tiktok-shop', order: { market: 'SG' }, claim: { reason: 'quality' } })
  open.act('buyer', 'modify_claim', { amountMinor: 8000 }).act('buyer', 'modify_claim', { amountMinor: 7000 })
  expect(open.file?.modifications).toBe(2)
  const refused = open.act('buyer', 'modify_claim', { amountMinor: 6000 })
  thenRefused(refused, { code: 'command_not_allowed', clause: 'TT-REF-9M' })
})

test('TT-APL-1S · what lapses lapses for whoever asked for it', () => {
  const { file } = given.opened()
  const by = (openedBy: string) => lapseBySilence.decide({ file: { ...file, openedBy } } as never)
  expect(by('buyer')).toEqual([{ type: 'SilenceEndedClaim', of: 'buyer' }])
  expect(by('merchant')).toEqual([{ type: 'SilenceEndedClaim', of: 'merchant' }])
})
