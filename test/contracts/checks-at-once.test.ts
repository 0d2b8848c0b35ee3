import { expect, test } from 'vitest'
import { openTestServer } from '../support/server.ts'
import type { ApiClient } from '../support/server-client.ts'

const server = await openTestServer({ requestsPerMinute: 100_000 })
const PACK = '/v1/packs/taobao'
const line = { clause: 'TB-REF-3', value: 12, unit: 'hours', from: '2027-01-01', source: 'Notice', confidence: 'own' }
const body = JSON.stringify({ lines: [line] })

/** Four drafts at one moment, of which the first to be answered is the one that is too many. */
async function fill(owner: ApiClient) {
  const done: number[] = []
  const asked = [1, 2, 3, 4].map(async () => {
    const answer = await owner.raw('POST', `${PACK}/drafts`, { body })
    done.push(answer.status)
    return answer
  })
  const refused = await Promise.race(asked)
  return { refused, done, all: Promise.all(asked) }
}

test('while a marketplace has three drafts checked it gets no fourth, and others are answered', async () => {
  const { integration } = await server.marketplace()
  const { refused, done, all } = await fill(integration)
  expect(refused.status).toBe(409)
  expect(await refused.json()).toMatchObject({ code: 'checks_running', detail: expect.stringContaining('3 份') })
  await server.stranger.get('/health')
  expect(done).toEqual([409])
  await all
  expect(done).toEqual([409, 200, 200, 200])
  expect((await integration.raw('POST', `${PACK}/drafts`, { body })).status).toBe(200)
})

test('others’ drafts wait for theirs and aren’t refused', async () => {
  const [one, other] = [await server.marketplace(), await server.marketplace()]
  const { all } = await fill(one.integration)
  expect((await other.integration.raw('POST', `${PACK}/drafts`, { body })).status).toBe(200)
  await all
})
