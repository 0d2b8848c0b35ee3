import { expect, test } from 'vitest'
import { openDispute } from '../support/dispute.ts'
import { openTestServer } from '../support/server.ts'

const server = await openTestServer()
const bazaar = await server.marketplace()
const { buyer, path } = await openDispute(bazaar)
const json = { 'content-type': 'application/json' }

async function sent(body: string | Uint8Array<ArrayBuffer> | ReadableStream, headers: Record<string, string> = json) {
  const response = await buyer.raw('POST', `${path}/messages`, { body, headers })
  return [response.status, ((await response.json()) as { code: string }).code]
}

test.each([
  ['broken JSON', '{"text":'],
  ['a word', 'hello'],
  ['a list', '[]'],
  ['null', 'null'],
  ['a number', '7'],
  ['deep nesting', `{"text":${'['.repeat(100_000)}${']'.repeat(100_000)}}`],
  ['a key of the prototype', '{"text":"a","__proto__":{"x":1}}'],
])('%s is malformed', async (_what, body) => {
  expect(await sent(body)).toEqual([400, 'malformed_request'])
})

test('text that isn’t UTF-8 is refused, not repaired', async () => {
  const body = new Uint8Array([...Buffer.from('{"text":"'), 0xc3, 0x28, 0xff, ...Buffer.from('"}')])
  expect(await sent(body)).toEqual([400, 'malformed_request'])
})

test.each([
  ['{"text":\n "a",}', '不是 JSON：第 2 行第 6 列', 'not JSON: line 2, column 6'],
  ['{"text":', '不是完整的 JSON', 'not JSON, or not all of it'],
  [new Uint8Array([0x22, 0xff, 0x22]), '不是 UTF-8 文本', 'not UTF-8'],
])('what is wrong with a body is said in the reader’s language: %s', async (body, zh, en) => {
  for (const [language, detail] of Object.entries({ zh, en })) {
    const headers = { ...json, 'accept-language': language }
    const response = await buyer.raw('POST', `${path}/messages`, { body, headers })
    expect(await response.json()).toMatchObject({ errors: [{ pointer: '', detail }] })
  }
})

test('a form that breaks off is said to be one in the reader’s language', async () => {
  const sentForm = async (language: string) => {
    const headers = { 'content-type': 'multipart/form-data; boundary=x', 'accept-language': language }
    return (await buyer.raw('POST', '/v1/evidence', { body: '--x\r\n', headers })).json()
  }
  expect(await sentForm('zh')).toMatchObject({ errors: [{ detail: '不是完整的 multipart 表单' }] })
  expect(await sentForm('en')).toMatchObject({ errors: [{ detail: 'not a whole multipart form' }] })
})

test('10 MB are too large, declared or streamed', async () => {
  expect(await sent(`{"text":"${'长'.repeat(3_500_000)}"}`)).toEqual([413, 'body_too_large'])
  const endless = new ReadableStream({ pull: controller => controller.enqueue(new Uint8Array(65_536).fill(32)) })
  expect(await sent(endless)).toEqual([413, 'body_too_large'])
})

test('a form where JSON belongs', async () => {
  const form = { 'content-type': 'application/x-www-form-urlencoded' }
  expect(await sent('text=hello', form)).toEqual([415, 'content_type_refused'])
})

test('words of any script come back as they were sent', async () => {
  const text = '收到👍 – “好的”\n\tＯＫ '
  expect((await buyer.post(`${path}/messages`, { text })).text).toBe(text)
  const { data } = await buyer.get(`${path}/messages`)
  expect(data.map((message: { text: string }) => message.text)).toEqual([text])
})

test('a NUL, which the database can’t keep, is refused', async () => {
  expect(await sent('{"text":"a\\u0000b"}')).toEqual([400, 'malformed_request'])
})

test('half of a surrogate pair, which UTF-8 can’t say, is refused', async () => {
  expect(await sent('{"text":"a\\ud800b"}')).toEqual([400, 'malformed_request'])
})

test.each([
  ['/v1/cases/%00', 404],
  ['/v1/cases/%E0%A4%A', 404],
  [`/v1/cases/${'a'.repeat(5000)}`, 404],
  ['/v1/evidence/%F0%9F%91%8D', 404],
  ['/v1/rulings/rul_%2e%2e_1', 404],
  ['/v1/accounts/merchant%3A..%3Adeposit', 404],
  ['/v1/cases?q=%00', 400],
  ['/v1/cases?due_before=soon', 400],
  ['/v1/cases?limit=0', 400],
  ['/v1/cases?limit=1e9', 400],
  ['/v1/cases?status=open&status=shut', 400],
  ['/v1/cases?cursor=WyJhIiwiYiJd', 400],
] as const)('an address that nobody gave out, %s, is a %i', async (address, status) => {
  await buyer.refused(status, [`GET ${address}`])
})

test('a cursor of one list is none of another, and none that was tampered with', async () => {
  const forged = [btoa('[1,2]'), btoa('["x","y"]'), btoa('[{},[]]'), btoa('[null,null]'), btoa('[1e300,"a"]')]
  for (const cursor of forged.map(text => text.replaceAll('=', ''))) {
    const response = await bazaar.integration.raw('GET', `/v1/cases?cursor=${cursor}`)
    expect([200, 400], cursor).toContain(response.status)
    const feed = await bazaar.integration.raw('GET', `/v1/events?after=${cursor}`)
    expect([200, 400], cursor).toContain(feed.status)
  }
})
