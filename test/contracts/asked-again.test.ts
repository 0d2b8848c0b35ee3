import { gunzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { openDispute } from '../support/dispute.ts'
import { openTestServer } from '../support/server.ts'

const server = await openTestServer()
const bazaar = await server.marketplace()
const dispute = await openDispute(bazaar, 'o1')

const paths = [
  '/v1/cases',
  '/v1/cases/summaries',
  `${dispute.path}/events`,
  `${dispute.path}/messages`,
  '/v1/orders/o1',
]

test.each(paths)('%s: who has the answer gets none, until it is another one', async path => {
  const first = await dispute.buyer.raw('GET', path)
  const etag = first.headers.get('etag') ?? ''
  expect(etag).toMatch(/^W\/"\w+"$/)
  const again = (tag: string) => dispute.buyer.raw('GET', path, { headers: { 'if-none-match': tag } })
  for (const tag of [etag, etag.replace('W/', ''), `"other", ${etag}`]) {
    const same = await again(tag)
    expect([same.status, await same.text(), same.headers.get('etag')]).toEqual([304, '', etag])
  }
  expect((await again('"other"')).status).toBe(200)
})

test('after something has happened the answer is there again', async () => {
  const path = `${dispute.path}/messages`
  const etag = (await dispute.buyer.raw('GET', path)).headers.get('etag') ?? ''
  await dispute.merchant.post(path, { text: '请稍等' })
  const after = await dispute.buyer.raw('GET', path, { headers: { 'if-none-match': etag } })
  expect(after.status).toBe(200)
  expect(JSON.stringify(await after.json())).toContain('请稍等')
})

test('what somebody else has is no answer of his', async () => {
  const etag = (await dispute.agent.raw('GET', '/v1/cases')).headers.get('etag') ?? ''
  expect((await dispute.buyer.raw('GET', '/v1/cases', { headers: { 'if-none-match': etag } })).status).toBe(200)
})

test('a case has the tag of its version, and is always answered: what may be done goes by the clock too', async () => {
  const etag = (await dispute.buyer.raw('GET', dispute.path)).headers.get('etag') ?? ''
  expect(etag).toMatch(/^"\d+"$/)
  const again = await dispute.buyer.raw('GET', dispute.path, { headers: { 'if-none-match': etag } })
  expect(again.status).toBe(200)
})

test('nothing of it stays on the device', async () => {
  expect((await dispute.buyer.raw('GET', '/v1/cases')).headers.get('cache-control')).toBe('no-store')
})

test('a long answer comes packed to whoever takes that, and reads the same', async () => {
  const body = { id: 'packing', name: 'Packing', pack: 'taobao', mode: 'sandbox' }
  const { integration_key: key } = await server.root.post('/v1/marketplaces', body)
  const read = async (path: string, accepted: string) => {
    const headers = { authorization: `Bearer ${key}`, 'accept-encoding': accepted }
    const response = await server.app.request(path, { headers })
    return { headers: response.headers, bytes: Buffer.from(await response.arrayBuffer()) }
  }
  const [plain, packed] = [await read('/v1/packs/taobao', 'identity'), await read('/v1/packs/taobao', 'gzip, br')]
  expect([plain, packed].map(({ headers }) => headers.get('content-encoding'))).toEqual([null, 'gzip'])
  expect(packed.bytes.length).toBeLessThan(plain.bytes.length / 3)
  expect(gunzipSync(packed.bytes).toString()).toBe(plain.bytes.toString())
  expect(packed.headers.get('etag')).toBe(plain.headers.get('etag'))
  expect((await read('/v1/clock', 'gzip')).headers.get('content-encoding')).toBeNull()
})
