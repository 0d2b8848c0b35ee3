import { expect, test } from 'vitest'
import { anOrder } from '../support/orders.ts'
import type { Json } from '../support/server-client.ts'
import { atOnce, eightTimes, openingOf, openTwoServers } from './two-servers.ts'

const two = await openTwoServers()
const buyer = await two.person('buyer', 'b1')
const merchant = await two.person('merchant', 'm1')

const statusesOf = (answers: readonly Response[]) => answers.map(answer => answer.status).sort()
const bodiesOf = (answers: readonly Response[]): Promise<Json[]> =>
  Promise.all(answers.map(answer => answer.json() as Promise<Json>))

async function typesIn(caseId: string): Promise<string[]> {
  const { data } = await two.integration.get(`/v1/cases/${caseId}/events`)
  return data.map((event: { type: string }) => event.type)
}

test('eight identical commands at once have one effect, and all get the same answer', async () => {
  const { id } = await two.openCase('same-refusal')
  const refusal = { path: `/v1/cases/${id}/actions/refuse`, body: { reason: 'other' }, key: 'refuse-once' }
  const answers = await atOnce(merchant, eightTimes(refusal))
  expect(statusesOf(answers)).toEqual(Array.from({ length: 8 }, () => 200))
  const bodies = await bodiesOf(answers)
  for (const body of bodies) expect(body).toEqual(bodies[0])
  expect((await typesIn(id)).filter(type => type === 'ClaimRefused')).toHaveLength(1)
})

test('eight identical commands under keys of their own: the first is done, the others hear that it was', async () => {
  const { id } = await two.openCase('eight-refusals')
  const refusal = { path: `/v1/cases/${id}/actions/refuse`, body: { reason: 'other' } }
  const answers = await atOnce(merchant, eightTimes(refusal))
  expect(statusesOf(answers)).toEqual([200, ...Array.from({ length: 7 }, () => 409)])
  expect((await typesIn(id)).filter(type => type === 'ClaimRefused')).toHaveLength(1)
})

test('one key with two bodies at once: one is done, the other refused', async () => {
  const { id } = await two.openCase('two-bodies')
  const path = `/v1/cases/${id}/messages`
  const answers = await atOnce(buyer, [
    { path, body: { text: '在吗' }, key: 'said' },
    { path, body: { text: '在不在' }, key: 'said' },
  ])
  expect(statusesOf(answers)).toEqual([201, 422])
  expect((await typesIn(id)).filter(type => type === 'MessageSent')).toHaveLength(1)
})

test('two different commands at once on one case are both answered, and stand in one order', async () => {
  const { id } = await two.openCase('two-commands')
  const [agreed, withdrawn] = await Promise.all([
    merchant.clients[0].raw('POST', `/v1/cases/${id}/actions/agree`, { body: '{}' }),
    buyer.clients[1].raw('POST', `/v1/cases/${id}/actions/withdraw`, { body: '{}' }),
  ])
  expect([agreed.status, withdrawn.status].sort()).toEqual([200, 409])
  const { data } = await two.integration.get(`/v1/cases/${id}/events`)
  expect(data.map((event: { seq: number }) => event.seq)).toEqual(data.map((_: unknown, place: number) => place + 1))
})

test('sixteen messages at once at two servers all arrive, once each', async () => {
  const { id } = await two.openCase('sixteen-messages')
  const texts = Array.from({ length: 16 }, (_, place) => `第${place}条`)
  const answers = await atOnce(
    buyer,
    texts.map(text => ({ path: `/v1/cases/${id}/messages`, body: { text } })),
  )
  expect(statusesOf(answers)).toEqual(texts.map(() => 201))
  const { data } = await two.integration.get(`/v1/cases/${id}/messages`)
  expect(data.map((message: { text: string }) => message.text).sort()).toEqual(texts.sort())
})

test('eight identical openings at once open one case', async () => {
  await two.integration.put('/v1/orders/same-opening', anOrder())
  const answers = await atOnce(buyer, eightTimes({ path: '/v1/cases', body: openingOf('same-opening'), key: 'open' }))
  expect(statusesOf(answers)).toEqual(Array.from({ length: 8 }, () => 201))
  expect(new Set((await bodiesOf(answers)).map(({ id }) => id)).size).toBe(1)
})

test('eight cases at once over one unit: one opens', async () => {
  await two.integration.put('/v1/orders/one-unit', anOrder())
  const answers = await atOnce(buyer, eightTimes({ path: '/v1/cases', body: openingOf('one-unit') }))
  expect(statusesOf(answers)).toEqual([201, ...Array.from({ length: 7 }, () => 422)])
  const refusals = (await bodiesOf(answers)).flatMap(({ code }) => code ?? [])
  expect(new Set(refusals)).toEqual(new Set(['already_claimed']))
  const { data } = await two.integration.get('/v1/cases?order_id=one-unit')
  expect(data).toHaveLength(1)
})

test('a completion that is reported while a case opens misses neither: the case knows of it', async () => {
  for (let round = 0; round < 5; round += 1) {
    const orderId = `completing-${round}`
    await two.integration.put(`/v1/orders/${orderId}`, anOrder())
    const completed = anOrder({ completed_at: '2026-03-02T09:59:00+08:00' })
    const [, opened] = await Promise.all([
      two.integration.put(`/v1/orders/${orderId}`, completed),
      buyer.clients[1].post('/v1/cases', openingOf(orderId)),
    ])
    const { rows } = await two.pool.query('SELECT state FROM case_file WHERE id = $1', [opened.id])
    expect(rows[0]?.state.order.completedAt).not.toBeNull()
  }
})
