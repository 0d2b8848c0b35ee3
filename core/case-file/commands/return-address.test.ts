import { expect, test } from 'vitest'
import { given, thenHappened, thenRefused, WAYBILL } from '../../../test/dsl/given.ts'

const TMALL = { pack: 'tmall', openedAt: '2026-11-02T10:00+08:00' }
const ADDRESS = { address: '杭州市余杭区文一西路 969 号 退货组' }

test('TB-DSP-25 · the merchant gives the return address, and the seven days of the buyer begin', () => {
  const agreed = given.returning(TMALL)
  expect(agreed.file).toMatchObject({ stage: 'awaiting_address', deadlines: [{ name: 'return_address' }] })
  const given24 = agreed.wait('PT24H').act('merchant', 'give_return_address', ADDRESS)
  thenHappened(given24, [
    { type: 'ReturnAddressGiven', address: { id: expect.stringMatching(/^txt_/) }, clause: 'TB-DSP-25' },
    { type: 'StageEntered', to: 'awaiting_return', deadlines: [{ name: 'return_waybill', clause: 'TB-REF-7' }] },
  ])
})

test('TB-DSP-25 · after 24 hours without one the default address holds', () => {
  const silent = given.returning(TMALL).wait('PT24H')
  expect(silent.last).toEqual([])
  thenHappened(silent.tick(), [
    { type: 'DeadlineExpired', name: 'return_address', clause: 'TB-DSP-25' },
    { type: 'DefaultAddressUsed', clause: 'TB-DSP-25' },
    { type: 'StageEntered', to: 'awaiting_return' },
  ])
  thenRefused(silent.act('merchant', 'give_return_address', ADDRESS), { code: 'command_not_allowed' })
})

test('TB-DSP-25 · who knows the default address need not wait for another', () => {
  const sent = given.returning(TMALL).act('buyer', 'ship_return', WAYBILL)
  expect(sent.file).toMatchObject({ stage: 'return_in_transit', returnState: 'shipped' })
})

test('TB-DSP-25 · on Taobao the goods are sent back at once', () => {
  expect(given.returning().file?.stage).toBe('awaiting_return')
})
