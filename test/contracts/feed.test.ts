import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { aRuling, bringToReview, openDispute } from '../support/dispute.ts'
import { openTestServer } from '../support/server.ts'
import type { Json } from '../support/server-client.ts'

const server = await openTestServer()
const bazaar = await server.marketplace()
const first = await openDispute(bazaar, 'o1')
const second = await openDispute(bazaar, 'o2')
await bringToReview(first)
await second.merchant.post(`${second.path}/actions/agree`)
await first.agent.post(`${first.path}/actions/rule`, aRuling)

async function wholeFeed(limit: number): Promise<Json[]> {
  const events: Json[] = []
  for (let after = ''; ; ) {
    const page = await bazaar.integration.get(`/v1/events?limit=${limit}${after}`)
    events.push(...page.data)
    if (page.next === null) return events
    after = `&after=${page.next}`
  }
}

test('the feed has every event of every case once, in order, whatever the page', async () => {
  const all = await wholeFeed(200)
  for (const page of [1, 3, 7]) expect(await wholeFeed(page)).toEqual(all)
  for (const dispute of [first, second]) {
    const own = all.filter(event => event.case_id === dispute.case.id)
    const { data: timeline } = await bazaar.integration.get(`${dispute.path}/events`)
    expect(own.map(event => [event.seq, event.type, event.hash])).toEqual(
      timeline.map((event: Json) => [event.seq, event.type, event.hash]),
    )
  }
})

test('a reader goes on after the event that he handled last', async () => {
  const all = await wholeFeed(200)
  const handled = all[3]
  const { data } = await bazaar.integration.get(`/v1/events?after=${handled?.cursor}`)
  expect(data.map((event: Json) => event.hash)).toEqual(all.slice(4).map(event => event.hash))
  const last = all.at(-1)
  expect(await bazaar.integration.get(`/v1/events?after=${last?.cursor}`)).toEqual({ data: [], next: null })
})

test('a timeline is a chain: each event carries the hash of the one before it', async () => {
  const { data } = await first.buyer.get(`${first.path}/events`)
  expect(data[0].prev_hash).toBe('')
  for (const [place, event] of data.entries()) {
    expect(event.seq).toBe(place + 1)
    expect(event.hash).toMatch(/^[0-9a-f]{64}$/)
    if (place > 0) expect(event.prev_hash).toBe(data[place - 1].hash)
  }
})

test('people’s words stand beside the hash that the chain keeps of them', async () => {
  const { data } = await first.buyer.get(`${first.path}/events`)
  const { statement } = data[0]
  expect(statement.text).toBe('颜色与描述不符')
  expect(statement.sha256).toBe(createHash('sha256').update(statement.text).digest('hex'))
  expect(data[0].sentence).toContain('白女士')
})
