import { expect, test } from 'vitest'
import { bringToReview, openDispute } from '../support/dispute.ts'
import { openTestServer } from '../support/server.ts'
import type { Json } from '../support/server-client.ts'

const server = await openTestServer()
const bazaar = await server.marketplace()
const first = await openDispute(bazaar, 'o1')
await bazaar.wait('PT1H')
const second = await openDispute(bazaar, 'o2')
await bazaar.wait('PT1H')
const third = await openDispute(bazaar, 'o3')
await third.merchant.post(`${third.path}/actions/agree`)

const idsIn = async (query: string) =>
  (await first.agent.get(`/v1/cases${query}`)).data.map((one: Json) => one.id as string)

test('cases come soonest deadline first, and those without one last', async () => {
  expect(await idsIn('')).toEqual([first, second, third].map(dispute => dispute.case.id))
})

test.each([
  ['?status=open', 2],
  ['?status=closed', 1],
  ['?stage=awaiting_merchant', 2],
  ['?kind=after_sale', 3],
  ['?kind=complaint', 0],
  ['?merchant_id=m1&buyer_id=b1', 3],
  ['?merchant_id=m2', 0],
  ['?order_id=o2', 1],
  ['?q=o2', 1],
  ['?q=青瓷', 3],
  ['?q=白女士 杯', 3],
  ['?q=瓷青', 0],
  ['?q=o', 0],
  ['?due_before=2000-01-01T00:00:00Z', 0],
  ['?due_before=2100-01-01T00:00:00Z', 2],
])('%s', async (query, count) => {
  expect(await idsIn(encodeURI(query))).toHaveLength(count)
})

test('a list says what it can be narrowed to, whether or not there is such a case yet', async () => {
  const { kinds } = await first.agent.get('/v1/kinds')
  expect(kinds.map(({ kind }: Json) => kind)).toContain('complaint')
  const sales = kinds.find(({ kind }: Json) => kind === 'after_sale')
  expect(sales.title).toBe('售后单')
  expect(sales.stages).toContainEqual({ stage: 'awaiting_merchant', title: '待商家处理' })
})

test('pages go through all of them, each once', async () => {
  const seen: string[] = []
  for (let cursor = ''; ; ) {
    const page = await first.agent.get(`/v1/cases?limit=1${cursor}`)
    expect(page.data.length).toBeLessThanOrEqual(1)
    seen.push(...page.data.map((one: Json) => one.id))
    if (page.next === null) break
    cursor = `&cursor=${page.next}`
  }
  expect(seen).toEqual(await idsIn(''))
})

test('summaries are the same cases in brief, to each as he may see them', async () => {
  await bringToReview(second)
  for (const person of [first.buyer, first.merchant, first.agent]) {
    const { data: cases, next } = await person.get('/v1/cases?limit=2')
    const brief = await person.get('/v1/cases/summaries?limit=2')
    expect(brief.next).toBe(next)
    expect(brief.data).toHaveLength(2)
    for (const [place, summary] of brief.data.entries()) expect(cases[place]).toMatchObject(summary)
    expect(JSON.stringify(brief).length).toBeLessThan(JSON.stringify(cases).length / 3)
  }
  const closed = await first.agent.get('/v1/cases/summaries?status=closed')
  expect(closed.data.map((one: Json) => one.id)).toEqual([third.case.id])
})

test('messages come in pages too', async () => {
  for (const text of ['一', '二', '三']) await first.buyer.post(`${first.path}/messages`, { text })
  const one = await first.merchant.get(`${first.path}/messages?limit=2`)
  const rest = await first.merchant.get(`${first.path}/messages?limit=2&cursor=${one.next}`)
  expect([...one.data, ...rest.data].map((message: Json) => message.text)).toEqual(['一', '二', '三'])
  expect(rest.next).toBeNull()
  await first.merchant.refused(400, [`GET ${first.path}/messages?cursor=x`])
})

test('packs, and one as of a date', async () => {
  const { data } = await first.buyer.get('/v1/packs')
  expect(data.map((pack: Json) => pack.id)).toContain('taobao')
  const then = await first.buyer.get('/v1/packs/taobao?as_of=2022-07-01')
  const now = await first.buyer.get('/v1/packs/taobao')
  expect(then.hash).not.toBe(now.hash)
  expect(then.as_of).toBe('2022-07-01T00:00:00+08:00')
  expect(now.clauses.map((clause: Json) => clause.id)).toContain('TB-REF-3')
  await first.buyer.refused(400, ['GET /v1/packs/taobao?as_of=yesterday'])
  await first.buyer.refused(422, ['GET /v1/packs/taobao?as_of=1990-01-01'])
})
