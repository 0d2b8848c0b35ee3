import { expect, test } from 'vitest'
import { atOnce, openTwoServers } from './two-servers.ts'

const two = await openTwoServers()
const agents = await two.person('agent', 'a1')
const [agent] = agents.clients

/** Complaints against a merchant, each of which only waits to be upheld. */
async function openComplaints(merchantId: string, reasons: readonly string[]): Promise<readonly string[]> {
  const opened = []
  for (const reason of reasons) {
    const body = { kind: 'complaint', merchant_id: merchantId, claim: { reason } }
    opened.push(await agent.post('/v1/cases', body))
  }
  return opened.map(({ id }) => id)
}

const uphold = (ids: readonly string[], degree: number) =>
  atOnce(
    agents,
    ids.map(id => ({ path: `/v1/cases/${id}/actions/uphold`, body: { reasons: '已核实', degree } })),
  )

function application(place: number) {
  const found = two.applications[place]
  if (found === undefined) throw new Error(`there is no server ${place}`)
  return found
}

async function eventsOf(merchantId: string, type: string): Promise<number> {
  const count = 'SELECT count(*)::integer AS count FROM standing_event WHERE merchant_id = $1 AND type = $2'
  return (await two.pool.query(count, [merchantId, type])).rows[0].count
}

test('eight violations of one merchant at once, at two servers: each counts once', async () => {
  const ids = await openComplaints('m-eight', Array(8).fill('forbidden_goods'))
  const answers = await uphold(ids, 2)
  expect(answers.map(({ status }) => status)).toEqual(Array(8).fill(200))
  const standing = await agent.get('/v1/merchants/m-eight/standing')
  expect(standing.points).toMatchObject([{ class: 'B', points: 48, count: 8 }])
  expect(standing.sanctions.at(-1)).toMatchObject({ state: 'running', measures: ['account_closed'] })
  expect(await eventsOf('m-eight', 'ViolationEntered')).toBe(8)
  const corrected = await agent.get('/v1/merchants/m-eight/standing?view=corrected')
  expect(corrected.sanctions).toEqual(standing.sanctions)
})

test('the same news of a violation told again and again, by both servers at once: it is entered once', async () => {
  const [id] = await openComplaints('m-again', ['forbidden_goods'])
  await uphold([id ?? ''], 3)
  const before = await agent.get('/v1/merchants/m-again/standing')
  await two.pool.query(`UPDATE outbox SET done_ms = NULL, available_ms = 0 WHERE topic = 'tell_standing'`)
  const drains = [0, 1, 0, 1].map(place => application(place).drainInternal())
  await Promise.all(drains)
  expect(await agent.get('/v1/merchants/m-again/standing')).toEqual(before)
  expect([await eventsOf('m-again', 'ViolationEntered'), await eventsOf('m-again', 'SanctionStarted')]).toEqual([1, 1])
  const waiting = await two.pool.query(`SELECT FROM outbox WHERE topic = 'tell_standing' AND done_ms IS NULL`)
  expect(waiting.rowCount).toBe(0)
})

test('a lifting and seven others of the same sanction at once: one is first, the others find it over', async () => {
  const [id] = await openComplaints('m-lifted', ['forbidden_goods'])
  await uphold([id ?? ''], 3)
  const [sanction] = (await agent.get('/v1/merchants/m-lifted/standing')).sanctions
  const body = { sanction_id: sanction.id, reason: 'other' }
  const path = '/v1/merchants/m-lifted/actions/lift_sanction'
  const answers = await atOnce(agents, Array(8).fill({ path, body }))
  expect(answers.map(({ status }) => status).sort()).toEqual([200, ...Array(7).fill(409)])
  expect(await eventsOf('m-lifted', 'SanctionEnded')).toBe(1)
})

test('a penalty that eight would charge at once is charged once, and takes no deposit below zero', async () => {
  const { integration, key } = await two.marketplace('tmall')
  await integration.post('/v1/deposits/m1', { amount_minor: 1_500_000, currency: 'CNY', reference: 'r1' })
  const { token } = await integration.post('/v1/tokens', { role: 'agent', id: 'a1' })
  const staff = two.client(token)
  const claim = { reason: 'fictitious_trade' }
  const { id } = await staff.post('/v1/cases', { kind: 'complaint', merchant_id: 'm1', claim })
  await staff.post(`/v1/cases/${id}/actions/uphold`, { reasons: '已核实', degree: 2 })
  await integration.post('/v1/deposits/m1', { amount_minor: 2_600_000, currency: 'CNY', reference: 'r2' })
  const by = { role: 'system', id: 'platform' } as const
  const change = { command: { name: 'count_funds' }, by } as const
  const name = { marketplaceId: key, merchantId: 'm1' }
  await Promise.all([0, 1, 0, 1, 0, 1, 0, 1].map(place => application(place).changeStanding(name, change)))
  const { balance_minor } = await integration.get('/v1/accounts/merchant:m1:deposit')
  expect(balance_minor).toBe(100_000)
})
