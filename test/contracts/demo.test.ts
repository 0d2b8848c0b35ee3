import { expect, test } from 'vitest'
import { createDemo } from '../../server/main/demo-stage.ts'
import { createQueries } from '../../server/postgres/queries.ts'
import { openTestDatabase } from '../support/database.ts'
import { demoOf, openDemoDatabase } from '../support/demo-database.ts'
import { openTestServer } from '../support/server.ts'
import type { Json } from '../support/server-client.ts'

const { pool } = await openDemoDatabase('taobao')
const parts = { ...demoOf('taobao'), send: async (request: Request) => server.app.fetch(request) }
const server = await openTestServer({ pool, demo: createDemo({ ...parts, queries: createQueries(pool) }) })
const visitor = server.stranger

async function story(id: string): Promise<Json> {
  const { marketplaces } = await visitor.get('/v1/demo')
  return marketplaces[0].stories.find((one: Json) => one.id === id)
}

test('a visitor finds the marketplaces with their people, stories and cases', async () => {
  const { marketplaces } = await visitor.get('/v1/demo')
  expect(marketplaces.map(({ id, now }: Json) => [id, now])).toEqual([['taobao', '2026-11-18T12:00:00+08:00']])
  const half = await story('merchant-offers-half')
  expect(half.people[0]).toEqual({ role: 'buyer', id: 'feng', name: '小冯' })
  expect(half.cases).toMatchObject([{ stage: '待商家处理', goods: '护眼台灯', due_at: '2026-11-19T18:00:00+08:00' }])
})

test('he becomes one of them, and nobody else', async () => {
  const person = { marketplace: 'taobao', role: 'buyer', id: 'feng' }
  const { token } = await visitor.post('/v1/demo/tokens', person)
  expect((await server.client(token).get('/v1/orders')).data).toHaveLength(1)
  await visitor.refused(404, ['POST /v1/demo/tokens', { ...person, id: 'stranger' }])
  await visitor.refused(404, ['POST /v1/demo/tokens', { ...person, role: 'merchant' }])
  await server.marketplace({ id: 'own' })
  await visitor.refused(404, ['POST /v1/demo/tokens', { ...person, marketplace: 'own' }])
  await visitor.refused(404, ['POST /v1/demo/clock', { marketplace: 'own', by: 'PT1H' }])
  await visitor.refused(404, ['POST /v1/demo/stories', { marketplace: 'own', story: 'loud-fan' }])
  await visitor.refused(404, ['POST /v1/demo/keys', { marketplace: 'own' }])
})

test('he gets the key of a demo marketplace, also after somebody ended it, and of no other', async () => {
  const wanted = { marketplace: 'taobao' }
  const { integration_key } = await visitor.post('/v1/demo/keys', wanted)
  const systems = server.client(integration_key)
  expect((await systems.get('/v1/clock')).mode).toBe('sandbox')
  expect(await visitor.post('/v1/demo/keys', wanted)).toEqual({ integration_key })
  const { data } = await systems.get('/v1/keys')
  await systems.post('/v1/keys', { name: 'mine' })
  await systems.post(`/v1/keys/${data[0].id}/revoke`)
  const renewed = (await visitor.post('/v1/demo/keys', wanted)).integration_key
  expect(renewed).not.toBe(integration_key)
  await server.client(renewed).get('/v1/clock')
})

test('a story begun anew has an order of its own, on which its buyer may apply', async () => {
  const before = await story('loud-fan')
  expect(before.cases).toHaveLength(1)
  await visitor.post('/v1/demo/stories', { marketplace: 'taobao', story: 'loud-fan' })
  expect(await story('loud-fan')).toMatchObject({ order_ids: ['standing-fan.2'], cases: [] })
  await visitor.post('/v1/demo/stories', { marketplace: 'taobao', story: 'loud-fan' })
  expect((await story('loud-fan')).order_ids).toEqual(['standing-fan.3'])
  const { token } = await visitor.post('/v1/demo/tokens', { marketplace: 'taobao', role: 'buyer', id: 'li' })
  const claim = { reason: 'quality', remedy: 'return_refund' }
  await server.client(token).post('/v1/cases', { kind: 'after_sale', order_id: 'standing-fan.3', claim })
  expect((await story('loud-fan')).cases).toMatchObject([{ stage: '待商家处理', due_at: '2026-11-20T12:00:00+08:00' }])
  await visitor.refused(404, ['POST /v1/demo/stories', { marketplace: 'taobao', story: 'no-such' }])
})

test('turning the clock tells what happened on the way, in order', async () => {
  const { now, happened } = await visitor.post('/v1/demo/clock', { marketplace: 'taobao', by: 'P1DT7H' })
  expect(now).toBe('2026-11-19T19:00:00+08:00')
  const silent = happened.filter(({ goods }: Json) => goods === '护眼台灯')
  expect(silent[0]).toMatchObject({ at: '2026-11-19T18:00:00+08:00', clause: 'TB-REF-3' })
  expect(happened.map(({ at }: Json) => at)).toEqual(happened.map(({ at }: Json) => at).toSorted())
  await visitor.refused(422, ['POST /v1/demo/clock', { marketplace: 'taobao', to: '2026-01-01T00:00:00Z' }])
  await visitor.refused(400, ['POST /v1/demo/clock', { marketplace: 'taobao' }])
})

test('a marketplace of that name which is somebody’s own is none of the demo’s', async () => {
  const { pool: another } = await openTestDatabase()
  const queries = createQueries(another)
  const own = await openTestServer({ pool: another, demo: createDemo({ ...parts, queries }) })
  await own.root.post('/v1/marketplaces', { id: 'taobao', name: '淘宝', pack: 'taobao', mode: 'live' })
  expect((await own.stranger.get('/v1/demo')).marketplaces).toEqual([])
  const person = { marketplace: 'taobao', role: 'buyer', id: 'feng' }
  await own.stranger.refused(404, ['POST /v1/demo/tokens', person])
  await own.stranger.refused(404, ['POST /v1/demo/keys', { marketplace: 'taobao' }])
})

test('a server without its demo has none of it', async () => {
  const own = await openTestServer()
  await own.stranger.refused(404, ['GET /v1/demo'])
  const person = { marketplace: 'taobao', role: 'buyer', id: 'feng' }
  await own.stranger.refused(404, ['POST /v1/demo/tokens', person])
})
