import { expect, test } from 'vitest'
import { openTestDatabase } from '../support/database.ts'
import { openDispute } from '../support/dispute.ts'
import { openTestServer } from '../support/server.ts'

const { pool } = await openTestDatabase()
const server = await openTestServer({ pool })
/** Beside the first one, or after it: it knows nothing but what is stored. */
const another = await openTestServer({ pool })

const address = '/v1/sandbox/payment-provider'
const round = another.rounds.find(({ name }) => name === 'the sandbox payment provider')

test('what was set for a sandbox’s payment provider holds on every server and after restarts', async () => {
  const bazaar = await server.marketplace()
  const { path } = await openDispute(bazaar)
  const { token } = await bazaar.integration.post('/v1/tokens', { role: 'merchant', id: 's1', merchant_id: 'm1' })
  await bazaar.integration.post(address, { behaviour: 'fail', reason: 'card closed' })
  await another.client(token).post(`${path}/actions/agree`)
  const { data } = await bazaar.integration.get('/v1/payouts')
  expect(data).toMatchObject([{ status: 'failed' }])

  await bazaar.integration.post(address, { behaviour: 'manual' })
  await bazaar.integration.post(`/v1/payouts/${data[0].id}/retry`)
  await round?.run()
  expect((await bazaar.integration.get('/v1/payouts')).data).toMatchObject([{ status: 'pending' }])
})

test('each server’s rounds report for the sandboxes whose provider acts by itself', async () => {
  const bazaar = await server.marketplace()
  const { merchant, path } = await openDispute(bazaar)
  await merchant.post(`${path}/actions/agree`)
  await pool.query(`INSERT INTO sandbox_provider VALUES ($1, 'settle', 0, '')`, [bazaar.id])
  expect((await bazaar.integration.get('/v1/payouts')).data).toMatchObject([{ status: 'pending' }])
  await round?.run()
  expect((await bazaar.integration.get('/v1/payouts')).data).toMatchObject([{ status: 'settled' }])
})
