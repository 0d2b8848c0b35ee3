import { afterAll, expect, test, vi } from 'vitest'
import type { Json } from '../support/server-client.ts'
import { type ServerProcess, startServerProcess } from '../support/server-process.ts'
import { makeTemporaryFolder } from '../support/temporary-folder.ts'
import { expectBalancedBooks, expectWholeHistories } from './history-check.ts'
import { callerOf, cups, databaseIn, openingOf, openMarketplace, startDyingServer } from './real-server.ts'

// Each starts real servers, some of them twice, beside whatever else the machine is doing.
vi.setConfig({ testTimeout: 90_000, hookTimeout: 90_000 })

const dataFolder = makeTemporaryFolder()
const START = '2026-03-02T10:00:00+08:00'
const LOST = /fetch failed|terminated|other side closed|ECONNRE/

let server = await startServerProcess({ dataFolder })
const { port } = server
const tokens = await openMarketplace(server, { id: 'bazaar', mode: 'sandbox', now: START })
afterAll(() => server.kill('SIGTERM'))

const as = (role: keyof typeof tokens) => callerOf({ port }, tokens[role])

async function restart(start: () => Promise<ServerProcess> = () => startServerProcess({ dataFolder, port })) {
  await server.kill('SIGTERM')
  server = await start()
}

async function eventsOf(caseId: string): Promise<Json[]> {
  return (await as('integration').get(`/v1/cases/${caseId}/events`)).data
}

async function untilDone(question: () => Promise<boolean>): Promise<void> {
  while (!(await question())) await new Promise(resolve => setTimeout(resolve, 100))
}

test('killed between commit and answer: the same request again has the same answer, and one effect', async () => {
  await as('integration').put('/v1/orders/o1', cups(1))
  const { id } = await as('buyer').post('/v1/cases', openingOf('o1'))
  const path = `/v1/cases/${id}/actions/refuse`
  const body = { reason: 'other', statement: '已经发货' }
  await restart(() => startDyingServer({ dataFolder, port }, 'ClaimRefused'))
  await expect(as('merchant').post(path, body, 'refuse-once')).rejects.toThrow(LOST)
  expect(await server.ended).toBe('SIGKILL')

  server = await startServerProcess({ dataFolder, port })
  expect((await eventsOf(id)).filter(({ type }) => type === 'ClaimRefused')).toHaveLength(1)
  const answer = await as('merchant').post(path, body, 'refuse-once')
  expect(answer).toMatchObject({ id, stage: 'refused', refusal: { reason: 'other' } })
  expect(await as('merchant').post(path, body, 'refuse-once')).toEqual(answer)
  expect((await eventsOf(id)).filter(({ type }) => type === 'ClaimRefused')).toHaveLength(1)
})

test('killed between the opening of a case and its answer: it is open, and opens no second time', async () => {
  await as('integration').put('/v1/orders/o2', cups(1))
  await restart(() => startDyingServer({ dataFolder, port }, '"o2"'))
  await expect(as('buyer').post('/v1/cases', openingOf('o2'), 'open-once')).rejects.toThrow(LOST)
  await server.ended

  server = await startServerProcess({ dataFolder, port })
  const opened = await as('buyer').post('/v1/cases', openingOf('o2'), 'open-once')
  const { data } = await as('buyer').get('/v1/cases?order_id=o2')
  expect(data.map(({ id }: Json) => id)).toEqual([opened.id])
})

test('what a killed server had still to do for itself is done once after the restart', async () => {
  await as('integration').put('/v1/orders/o3', cups(2))
  const { id } = await as('buyer').post('/v1/cases', openingOf('o3'))
  await as('integration').put('/v1/orders/o3', cups(2, { completed_at: START }))
  await restart(() => startDyingServer({ dataFolder, port }, 'ClaimWithdrawn'))
  await expect(as('buyer').post(`/v1/cases/${id}/actions/withdraw`, {}, 'withdraw')).rejects.toThrow(LOST)
  await server.ended

  server = await startServerProcess({ dataFolder, port })
  const pool = databaseIn(dataFolder)
  const waiting = `SELECT FROM outbox WHERE topic = 'release_escrow' AND body ->> 'orderId' = 'o3' AND done_ms IS NULL`
  expect((await pool.query(waiting)).rowCount).toBe(1)
  await untilDone(async () => (await pool.query(waiting)).rowCount === 0)
  // The second cup's price was let go when the order was completed, the first one's now.
  const released = await pool.query(`SELECT amount_minor FROM posting WHERE source = 'escrow:order:o3' ORDER BY id`)
  expect(released.rows).toEqual([{ amount_minor: 8900 }, { amount_minor: 8900 }])
  await pool.end()
})

test('a second start goes on where the first one stopped: orders, cases, clock and deadlines', async () => {
  await as('integration').put('/v1/orders/o4', cups(1))
  const { id } = await as('buyer').post('/v1/cases', openingOf('o4'))
  await as('integration').post('/v1/clock/advance', { by: 'PT1H' })
  const before = await Promise.all(['/v1/orders/o4', `/v1/cases/${id}`, '/v1/clock'].map(as('integration').get))
  await restart()
  const after = await Promise.all(['/v1/orders/o4', `/v1/cases/${id}`, '/v1/clock'].map(as('integration').get))
  expect(after).toEqual(before)
  await as('integration').post('/v1/clock/advance', { by: 'P30D' })
  const types = (await eventsOf(id)).map(({ type }) => type)
  expect(types).toContain('DeadlineExpired')
})

test('after all of that every history is whole, and the books balance', async () => {
  const pool = databaseIn(dataFolder)
  await expectWholeHistories(pool)
  await expectBalancedBooks(pool)
  await pool.end()
})
