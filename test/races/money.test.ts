import { expect, test } from 'vitest'
import { anOrder } from '../support/orders.ts'
import type { Json } from '../support/server-client.ts'
import { atOnce, type Both, eightTimes, openTwoServers } from './two-servers.ts'

const two = await openTwoServers()

/** Whose money the merchant has got already: it has to be taken back from his deposit. */
const completed = (merchantId: string) =>
  anOrder({ completed_at: '2026-03-02T09:00:00+08:00', merchant: { id: merchantId, name: '明记' } })

const depositOf = (merchantId: string) => balanceOf(`merchant:${merchantId}:deposit`)

async function balanceOf(path: string): Promise<number> {
  const sum = 'SELECT coalesce(sum(balance_minor), 0)::bigint AS balance FROM account WHERE path = $1'
  return (await two.pool.query(sum, [path])).rows[0].balance
}

async function payDeposit(merchantId: string, amountMinor: number): Promise<void> {
  const deposit = { amount_minor: amountMinor, currency: 'CNY', reference: `first of ${merchantId}` }
  await two.integration.post(`/v1/deposits/${merchantId}`, deposit)
}

async function agreedPayout(orderId: string, merchant: Both): Promise<Json> {
  const { id } = await two.openCase(orderId)
  const agreed = await merchant.clients[0].post(`/v1/cases/${id}/actions/agree`)
  return agreed.money.payouts[0]
}

const integrationTwice: Both = { clients: [two.integration, two.integration] }

test('two collections from one deposit at once: it is spent once', async () => {
  const merchant = await two.person('merchant', 'm-poor')
  await payDeposit('m-poor', 10_000)
  const cases = [await two.openCase('poor-1', completed('m-poor')), await two.openCase('poor-2', completed('m-poor'))]
  const answers = await atOnce(
    merchant,
    cases.map(({ id }) => ({ path: `/v1/cases/${id}/actions/agree` })),
  )
  expect(answers.map(answer => answer.status)).toEqual([200, 200])
  expect(await depositOf('m-poor')).toBe(1100)
  const collected = await two.pool.query(
    `SELECT FROM case_event WHERE type = 'FundsCollected' AND case_id = ANY ($1)`,
    [cases.map(({ id }) => id)],
  )
  expect(collected.rowCount).toBe(1)
})

test('ten collections from a deposit that covers them all at once: each takes its own', async () => {
  const merchant = await two.person('merchant', 'm-rich')
  await payDeposit('m-rich', 100_000)
  const cases = []
  for (let place = 0; place < 10; place += 1) cases.push(await two.openCase(`rich-${place}`, completed('m-rich')))
  const answers = await atOnce(
    merchant,
    cases.map(({ id }) => ({ path: `/v1/cases/${id}/actions/agree` })),
  )
  expect(answers.map(answer => answer.status)).toEqual(cases.map(() => 200))
  expect(await depositOf('m-rich')).toBe(100_000 - 10 * 8900)
})

test('a payout that is reported as settled eight times at once leaves once', async () => {
  const { id } = await agreedPayout('settled', await two.person('merchant', 'm1'))
  const before = await balanceOf('buyer:b1:refundable')
  const answers = await atOnce(integrationTwice, eightTimes({ path: `/v1/payouts/${id}/settled` }))
  expect(answers.map(answer => answer.status)).toEqual(Array.from({ length: 8 }, () => 200))
  expect(await balanceOf('buyer:b1:refundable')).toBe(before - 8900)
})

test('contradictory reports on one payout at once: it ends settled, and its money has left once', async () => {
  for (let round = 0; round < 5; round += 1) {
    const { id } = await agreedPayout(`contradicted-${round}`, await two.person('merchant', 'm1'))
    const before = await balanceOf('buyer:b1:refundable')
    const reports = ['settled', 'failed', 'settled', 'failed'].map(result => ({ path: `/v1/payouts/${id}/${result}` }))
    const answers = await atOnce(integrationTwice, reports)
    const [settled, failed, settledAgain, failedAgain] = answers.map(answer => answer.status)
    expect([settled, settledAgain]).toEqual([200, 200])
    // Before the money left the report of a failure is taken; after, it is a contradiction.
    expect([200, 409]).toContain(failed)
    expect([200, 409]).toContain(failedAgain)
    const { data } = await two.integration.get('/v1/payouts?status=settled')
    expect(data.filter((payout: { id: string }) => payout.id === id)).toHaveLength(1)
    expect(await balanceOf('buyer:b1:refundable')).toBe(before - 8900)
  }
})

test('every account is what its postings make it, and all together are nothing', async () => {
  expect((await two.pool.query('SELECT sum(balance_minor)::bigint AS sum FROM account')).rows).toEqual([{ sum: 0 }])
  const differing = await two.pool.query(
    `SELECT path FROM account a GROUP BY path, currency
     HAVING sum(balance_minor) <> coalesce((SELECT sum(amount_minor) FROM posting WHERE destination = a.path), 0)
       - coalesce((SELECT sum(amount_minor) FROM posting WHERE source = a.path), 0)`,
  )
  expect(differing.rows).toEqual([])
})
