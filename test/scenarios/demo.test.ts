import { existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { Hono } from 'hono'
import { afterAll, expect, test } from 'vitest'
import { seedDemo } from '../../server/main/demo.ts'
import { packsFolder, storiesFolder } from '../../server/main/settings.ts'
import { openTestServer, packsIn, ROOT_KEY } from '../support/server.ts'
import { apiClient } from '../support/server-client.ts'
import { startServerProcess } from '../support/server-process.ts'
import { makeTemporaryFolder } from '../support/temporary-folder.ts'

// As an operator starts it. Some sixty stories are played, on a machine that may be busy with other tests.
const started = await startServerProcess({
  dataFolder: makeTemporaryFolder(),
  environment: { PINGLI_DEMO: '1', LOG_LEVEL: 'warn' },
})
afterAll(() => started.kill('SIGTERM'))

/** Another one, with nothing on it. */
const bare = await openTestServer()
const app = new Hono().all('*', ({ req }) => {
  const { pathname, search } = new URL(req.url)
  return fetch(new Request(`http://localhost:${started.port}${pathname}${search}`, req.raw))
})
const client = (token: string) => apiClient({ app, routes: bare.routes }, token)

const packs = packsIn(packsFolder)
  .list()
  .map(({ id, title, zone, markets }) => ({ id, title, zone, markets }))
/** The packs whose stories are told in the demo. */
const shown = packs.map(({ id }) => id).filter(id => id !== 'standard' && existsSync(join(storiesFolder, id)))
const parts = {
  packs,
  storiesFolder,
  reportFault: (fault: unknown) => {
    throw fault
  },
}

async function integration(id = 'taobao', name = '淘宝', pack = id) {
  const asked = client(started.rootKey)
  return client((await asked.post('/v1/marketplaces', { id, name, pack, mode: 'sandbox' })).integration_key)
}

test('the demo is seeded from the stories, without a fault, up to a moment in the middle of some', async () => {
  expect(started.complaints()).not.toContain('"level":"error"')
  const asked = await integration()
  expect((await asked.get('/v1/clock')).now).toBe('2026-11-18T12:00:00+08:00')
  const open = (await asked.get('/v1/cases?status=open')).data
  expect(open.map((file: { stage: string }) => file.stage).sort()).toEqual([
    'awaiting_merchant',
    'awaiting_merchant',
    'platform_review',
    'platform_review',
    'return_in_transit',
    'supplementing',
  ])
  for (const { deadlines } of open) expect(deadlines[0].due_at > '2026-11-18T12:00:00+08:00').toBe(true)
  expect((await asked.get('/v1/payouts?status=failed')).data).toHaveLength(1)
  expect((await asked.get('/v1/cases?status=closed')).data.length).toBeGreaterThan(8)
})

test('Pinduoduo’s stands in the middle of complaints, an appeal and a return, each with time left', async () => {
  const asked = await integration('pinduoduo', '拼多多')
  const open: { kind: string; stage: string; deadlines: { due_at: string }[] }[] = (
    await asked.get('/v1/cases?status=open')
  ).data
  expect(open.map(({ kind, stage }) => `${kind} ${stage}`).sort()).toEqual([
    'after_sale awaiting_merchant',
    'appeal platform_review',
    'complaint awaiting_execution',
    'complaint awaiting_merchant',
    'complaint platform_review',
    'complaint verifying_withdrawal',
  ])
  for (const { deadlines } of open) expect(deadlines[0]?.due_at).toMatch(/^2026-11-(?:18T2|19|2)/)
})

test('in the marketplace of another pack cases of every kind are in the middle', async () => {
  const open = (await (await integration('douyin', '抖音电商')).get('/v1/cases?status=open')).data
  expect(open.map(({ kind, stage }: { kind: string; stage: string }) => `${kind} ${stage}`).sort()).toEqual([
    'after_sale awaiting_merchant',
    'after_sale platform_review',
    'after_sale return_in_transit',
    'appeal platform_review',
    'appeal platform_review',
    'report platform_review',
    'service_request awaiting_merchant',
    'service_request platform_handling',
    'service_request platform_handling',
    'service_request platform_handling',
  ])
})

test('Tmall’s stories stand at the same moment, some over and some in the middle', async () => {
  const open = (await (await integration('tmall', '天猫')).get('/v1/cases?status=open')).data
  expect(open.map((file: { stage: string }) => file.stage).sort()).toEqual([
    'awaiting_address',
    'awaiting_merchant',
    'platform_review',
  ])
})

test('a second start finds it there and seeds nothing', async () => {
  const requests: string[] = []
  const send = (request: Request) => {
    requests.push(`${request.method} ${new URL(request.url).pathname}`)
    return app.fetch(request)
  }
  await seedDemo({ ...parts, send, rootKey: started.rootKey })
  expect(requests).toEqual(shown.flatMap(() => ['POST /v1/marketplaces', 'GET /v1/clock']))
})

test('TikTok Shop’s has the platform’s usual address, and cases open in several markets', async () => {
  const open = (await (await integration('tiktok_shop', 'TikTok Shop', 'tiktok-shop')).get('/v1/cases?status=open'))
    .data
  expect(open.length).toBeGreaterThan(2)
  expect(new Set(open.map((file: { market: string }) => file.market)).size).toBeGreaterThan(1)
})

test('the neutral pack and packs without stories have no marketplace', async () => {
  const asked: string[] = []
  const send = (request: Request) => {
    asked.push(new URL(request.url).pathname)
    return bare.app.fetch(request)
  }
  const folder = makeTemporaryFolder()
  mkdirSync(join(folder, 'standard'))
  await seedDemo({ ...parts, send, rootKey: ROOT_KEY, storiesFolder: folder })
  expect(asked).toEqual([])
  expect(shown).toEqual(expect.arrayContaining(['taobao', 'pinduoduo']))
})

test('a start that was broken off goes on where it was, and does nothing twice', async () => {
  let left = 60
  const one = { ...parts, rootKey: ROOT_KEY, packs: packs.filter(({ id }) => id === 'taobao') }
  const breaking = {
    ...one,
    send: (request: Request) => {
      left -= 1
      if (left < 0) throw new Error('the power went out')
      return bare.app.fetch(request)
    },
  }
  await expect(seedDemo(breaking)).rejects.toThrow('the power went out')
  await seedDemo({ ...one, send: request => bare.app.fetch(request) })
  const taobao = { id: 'taobao', name: '淘宝', pack: 'taobao', mode: 'sandbox' }
  const asked = bare.client((await bare.root.post('/v1/marketplaces', taobao)).integration_key)
  const original = await integration()
  const casesOf = async (client: typeof asked) => (await client.get('/v1/cases?limit=200')).data.length
  expect(await casesOf(asked)).toBe(await casesOf(original))
}, 180_000)
