import { expect, test } from 'vitest'
import { aRuling, bringToReview, openDispute } from '../support/dispute.ts'
import { openTestServer } from '../support/server.ts'

const server = await openTestServer()
const bazaar = await server.marketplace()
const dispute = await openDispute(bazaar)
const { path } = dispute
await bringToReview(dispute)
await dispute.agent.post(`${path}/messages`, { text: '平台已收到' })
const ruled = await dispute.agent.post(`${path}/actions/rule`, aRuling)
const { data: payouts } = await bazaar.integration.get('/v1/payouts')

const addresses = [
  path,
  `${path}/events`,
  `${path}/messages`,
  `/v1/rulings/${ruled.ruling.id}`,
  `/v1/postings?case_id=${dispute.case.id}`,
  `/v1/orders/${dispute.orderId}`,
] as const

test('both parties and the platform see the case and all that belongs to it', async () => {
  const supervisor = await bazaar.person('supervisor', 'v1')
  const seers = [dispute.buyer, dispute.merchant, dispute.agent, supervisor, bazaar.integration]
  for (const seer of seers) for (const address of addresses) await seer.get(address)
})

test.each([
  { who: 'another buyer', role: 'buyer', more: {} },
  { who: 'another merchant’s staff', role: 'merchant', more: { merchant_id: 'm2' } },
] as const)('$who finds nothing there', async ({ role, more }) => {
  const other = await bazaar.person(role, 'x2', more)
  for (const address of addresses) await other.refused(404, [`GET ${address}`])
  await other.refused(404, [`POST ${path}/messages`, { text: 'x' }])
  await other.refused(404, [`POST ${path}/actions/agree`])
  expect((await other.get('/v1/cases')).data).toEqual([])
  expect((await other.get('/v1/cases?buyer_id=b1&merchant_id=m1')).data).toEqual([])
})

test('another marketplace finds nothing there, whatever its people are called', async () => {
  const elsewhere = await server.marketplace()
  const people = [
    elsewhere.integration,
    await elsewhere.person('buyer', 'b1'),
    await elsewhere.person('merchant', 's1', { merchant_id: 'm1' }),
    await elsewhere.person('agent', 'a1'),
  ]
  for (const person of people) for (const address of addresses) await person.refused(404, [`GET ${address}`])
  await elsewhere.integration.refused(404, [`POST /v1/payouts/${payouts[0].id}/settled`])
})

test('a party sees its own accounts and payouts only', async () => {
  await dispute.merchant.get('/v1/accounts/merchant:m1:deposit')
  await dispute.merchant.refused(404, ['GET /v1/accounts/merchant:m2:deposit'])
  await dispute.merchant.refused(404, ['GET /v1/accounts/platform:relief'])
  await dispute.merchant.refused(404, ['GET /v1/postings'])
  await dispute.buyer.refused(404, ['GET /v1/postings?account=merchant:m1:deposit'])
  const other = await bazaar.person('buyer', 'b2')
  expect((await other.get('/v1/payouts?buyer_id=b1')).data).toEqual([])
  expect((await dispute.buyer.get('/v1/payouts')).data).toHaveLength(1)
})

test('who acts in a case for a merchant is the merchant, whoever of his staff it was', async () => {
  const { data: events } = await bazaar.integration.get(`${path}/events`)
  const refusal = events.find((event: { type: string }) => event.type === 'ClaimRefused')
  expect(refusal.by).toEqual({ role: 'merchant', id: 'm1' })
})

test('an auditor sees what happened and not who the people are', async () => {
  const auditor = await bazaar.person('auditor', 'x1')
  const seen = await auditor.get(path)
  expect(seen.parties).toEqual({ buyer: { id: 'b1' }, merchant: { id: 'm1' } })
  expect(JSON.stringify(await auditor.get(`${path}/events`))).not.toContain('白女士')
})

test('the platform’s notes of a call are its own', async () => {
  const other = await openDispute(bazaar, 'o9')
  await other.agent.post(`${other.path}/actions/contact_party`, {
    party: 'buyer',
    channel: 'phone',
    note: '买家情绪激动',
  })
  expect(JSON.stringify(await other.agent.get(`${other.path}/events`))).toContain('买家情绪激动')
  expect(JSON.stringify(await other.buyer.get(`${other.path}/events`))).not.toContain('买家情绪激动')
})
