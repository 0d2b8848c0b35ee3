import { describe, expect, test } from 'vitest'
import { openDispute } from '../support/dispute.ts'
import { anOrder } from '../support/orders.ts'
import { openTestServer, type TestMarketplace } from '../support/server.ts'

const server = await openTestServer()

/** A case that the merchant has granted: the refund is ordered. */
async function grant(bazaar: TestMarketplace, orderId = 'o1') {
  const dispute = await openDispute(bazaar, orderId)
  await dispute.merchant.post(`${dispute.path}/actions/agree`)
  const { data } = await bazaar.integration.get(`/v1/payouts?case_id=${dispute.case.id}`)
  return { ...dispute, payout: data[0] }
}

const balance = async ({ integration }: TestMarketplace, path: string) =>
  (await integration.get(`/v1/accounts/${path}`)).balance_minor

describe('a payout', () => {
  test('is reported settled once: the money is outside, and nothing can move it back', async () => {
    const bazaar = await server.marketplace()
    const { payout, path, buyer } = await grant(bazaar)
    expect(payout).toMatchObject({ status: 'pending', amount_minor: 8900, currency: 'CNY', attempt: 1, buyer_id: 'b1' })
    expect(await balance(bazaar, 'buyer:b1:refundable')).toBe(8900)
    const settled = await bazaar.integration.post(`/v1/payouts/${payout.id}/settled`)
    expect(settled.status).toBe('settled')
    expect(await bazaar.integration.post(`/v1/payouts/${payout.id}/settled`)).toEqual(settled)
    expect(await balance(bazaar, 'buyer:b1:refundable')).toBe(0)
    expect(await balance(bazaar, 'external:psp')).toBe(0)
    const failed = [`POST /v1/payouts/${payout.id}/failed`, { reason: 'late' }] as const
    expect((await bazaar.integration.refused(409, failed)).code).toBe('payout_already_settled')
    const retry = [`POST /v1/payouts/${payout.id}/retry`] as const
    expect((await bazaar.integration.refused(409, retry)).code).toBe('payout_already_settled')
    expect((await buyer.get(path)).money.payouts).toMatchObject([{ status: 'settled' }])
  })

  test('fails, is tried again, and settles', async () => {
    const bazaar = await server.marketplace()
    const { payout, agent } = await grant(bazaar)
    const address = `/v1/payouts/${payout.id}`
    expect((await bazaar.integration.refused(409, [`POST ${address}/retry`])).code).toBe('payout_not_failed')
    expect((await bazaar.integration.post(`${address}/failed`, { reason: 'card closed' })).status).toBe('failed')
    expect(await balance(bazaar, 'buyer:b1:refundable')).toBe(8900)
    expect(await agent.post(`${address}/retry`)).toMatchObject({ status: 'pending', attempt: 2 })
    expect((await bazaar.integration.post(`${address}/settled`)).status).toBe('settled')
  })

  test('that doesn’t exist', async () => {
    const { integration } = await server.marketplace()
    await integration.refused(404, ['POST /v1/payouts/pay_00nothing_9/settled'])
    await integration.refused(404, ['POST /v1/payouts/nonsense/settled'])
  })
})

describe('the sandbox’s payment provider', () => {
  test.each([
    ['settle', 'settled'],
    ['repeat', 'settled'],
    ['fail', 'failed'],
  ])('%s', async (behaviour, status) => {
    const bazaar = await server.marketplace()
    await bazaar.integration.post('/v1/sandbox/payment-provider', { behaviour })
    const { payout, case: opened } = await grant(bazaar)
    expect(payout.status).toBe(status)
    const { data } = await bazaar.integration.get(`/v1/postings?case_id=${opened.id}`)
    const out = data.filter((posting: { destination: string }) => posting.destination === 'external:psp')
    expect(out).toHaveLength(status === 'settled' ? 1 : 0)
  })

  test('late reports once its time has come by the marketplace’s clock', async () => {
    const bazaar = await server.marketplace()
    await bazaar.integration.post('/v1/sandbox/payment-provider', { behaviour: 'late', delay: 'PT2H' })
    const { payout } = await grant(bazaar)
    await bazaar.wait('PT1H59M')
    expect((await bazaar.integration.get('/v1/payouts')).data).toMatchObject([{ id: payout.id, status: 'pending' }])
    await bazaar.wait('PT1M')
    expect((await bazaar.integration.get('/v1/payouts')).data).toMatchObject([{ id: payout.id, status: 'settled' }])
  })

  test('is not there for a live marketplace', async () => {
    const live = await server.marketplace({ mode: 'live' })
    const call = ['POST /v1/sandbox/payment-provider', { behaviour: 'settle' }] as const
    expect((await live.integration.refused(409, call)).code).toBe('sandbox_only')
    expect((await live.integration.refused(409, ['POST /v1/clock/advance', { by: 'PT1H' }])).code).toBe('clock_is_real')
  })
})

test('a deposit is booked once, whatever key it comes under', async () => {
  const bazaar = await server.marketplace()
  const paid = { amount_minor: 100_000, currency: 'CNY', reference: 'bank-1' }
  const posting = await bazaar.integration.post('/v1/deposits/m1', paid)
  expect(posting).toMatchObject({ source: 'external:psp', destination: 'merchant:m1:deposit', amount_minor: 100_000 })
  expect(await bazaar.integration.post('/v1/deposits/m1', paid)).toEqual(posting)
  expect(await balance(bazaar, 'merchant:m1:deposit')).toBe(100_000)
  const other = ['POST /v1/deposits/m1', { ...paid, amount_minor: 1 }] as const
  expect((await bazaar.integration.refused(409, other)).code).toBe('deposit_differs')
})

test('an order comes in once, and what was paid for it into escrow', async () => {
  const bazaar = await server.marketplace()
  const order = await bazaar.integration.put('/v1/orders/o1', anOrder())
  expect(await bazaar.integration.put('/v1/orders/o1', anOrder())).toEqual(order)
  expect(await balance(bazaar, 'escrow:order:o1')).toBe(8900)
  const dearer = ['PUT /v1/orders/o1', anOrder({ shipping_fee_minor: 1 })] as const
  expect((await bazaar.integration.refused(409, dearer)).code).toBe('order_differs')
  const completed = await bazaar.integration.put(
    '/v1/orders/o1',
    anOrder({ completed_at: '2026-03-02T10:00:00+08:00' }),
  )
  expect(completed.completed_at).toBe('2026-03-02T10:00:00+08:00')
  expect(await balance(bazaar, 'escrow:order:o1')).toBe(0)
})

test('every posting of a case names its event, and pages go through them all', async () => {
  const bazaar = await server.marketplace()
  const { case: opened } = await grant(bazaar)
  const first = await bazaar.integration.get(`/v1/postings?limit=1`)
  expect(first.data).toHaveLength(1)
  const rest = await bazaar.integration.get(`/v1/postings?limit=200&cursor=${first.next}`)
  expect(rest.next).toBeNull()
  const own = await bazaar.integration.get(`/v1/postings?case_id=${opened.id}`)
  expect(own.data.every((posting: { event_seq: number | null }) => posting.event_seq !== null)).toBe(true)
})
