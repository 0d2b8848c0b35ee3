import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { openDispute } from '../support/dispute.ts'
import { openTestServer } from '../support/server.ts'
import type { ApiClient } from '../support/server-client.ts'

const server = await openTestServer()
const bazaar = await server.marketplace()
const { buyer, merchant, agent, path, ...dispute } = await openDispute(bazaar)

const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
)
const photo = () => new File([png], '杯子.png', { type: 'image/png' })

async function refusal(client: ApiClient, form: Readonly<Record<string, string | Blob>>, key?: string | null) {
  const body = new FormData()
  for (const [name, value] of Object.entries(form)) body.set(name, value)
  const response = await client.raw('POST', '/v1/evidence', { body, ...(key !== undefined && { key }) })
  return [response.status, ((await response.json()) as { code: string }).code]
}

test('a photo is kept under its hash, and comes back as it was: as an attachment', async () => {
  const item = await buyer.upload({ kind: 'photo', file: photo() })
  const sha256 = createHash('sha256').update(png).digest('hex')
  expect(item).toEqual({ id: item.id, sha256, kind: 'photo', media_type: 'image/png', size_bytes: png.length })
  const response = await buyer.raw('GET', `/v1/evidence/${item.id}`)
  expect(Buffer.from(await response.arrayBuffer())).toEqual(png)
  expect(response.headers.get('x-content-type-options')).toBe('nosniff')
  expect(response.headers.get('content-disposition')).toMatch(/^attachment; .*%E6%9D%AF%E5%AD%90\.png$/)
})

test('the same request again is the same item; another file under its key is refused', async () => {
  const form = { kind: 'photo', file: photo() }
  const first = await buyer.upload(form, { key: 'photo-1' })
  expect(await buyer.upload(form, { key: 'photo-1' })).toEqual(first)
  const other = { kind: 'photo', file: new File(['words'], 'a.txt') }
  expect(await refusal(buyer, other, 'photo-1')).toEqual([422, 'idempotency_key_reused'])
  expect(await refusal(buyer, form, null)).toEqual([400, 'idempotency_key_missing'])
})

test('with case_id it is on the case’s file, and the other side and the platform may see it', async () => {
  const item = await buyer.upload({ kind: 'photo', case_id: dispute.case.id, file: photo() })
  const seen = await merchant.get(path)
  expect(seen.evidence).toMatchObject([{ id: item.id, kind: 'photo', from: 'buyer', sha256: item.sha256 }])
  for (const seer of [merchant, agent, bazaar.integration]) {
    expect((await seer.raw('GET', `/v1/evidence/${item.id}`)).status).toBe(200)
  }
  const other = await bazaar.person('buyer', 'b2')
  await other.refused(404, [`GET /v1/evidence/${item.id}`])
  expect(await refusal(other, { kind: 'photo', case_id: dispute.case.id, file: photo() })).toEqual([404, 'not_found'])
})

test('what was not given to a case stays with who uploaded it', async () => {
  const item = await buyer.upload({ kind: 'photo', file: photo() })
  await merchant.refused(404, [`GET /v1/evidence/${item.id}`])
  const stolen = [`POST ${path}/actions/submit_evidence`, { evidence_ids: [item.id] }] as const
  expect((await merchant.refused(422, stolen)).code).toBe('evidence_not_found')
})

test.each([
  ['a web page', '<!doctype html><script>alert(1)</script>', 'a.txt'],
  ['a drawing that can run', '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>', 'a.png'],
  ['a program', '\x7fELF\x02\x01\x01\0\0\0', 'a.jpg'],
  ['an archive', 'PK\x03\x04\x14\0\0\0', 'a.pdf'],
  ['bytes that are no text', '\xff\xfe\0a\0b', 'a.txt'],
])('%s is refused by its content, whatever its name', async (_what, content, name) => {
  const file = new File([Buffer.from(content, 'latin1')], name, { type: 'image/png' })
  expect(await refusal(buyer, { kind: 'photo', file })).toEqual([415, 'file_kind_refused'])
})

test('plain text is taken', async () => {
  const item = await buyer.upload({ kind: 'chat_record', file: new File(['您好，\n收到了'], 'chat.txt') })
  expect(item.media_type).toBe('text/plain')
})

test('20 MiB are taken, a byte more is not', async () => {
  const most = 20 * 1024 * 1024
  const video = (size: number) => {
    const content = Buffer.alloc(size)
    content.write('\0\0\0\x18ftypmp42\0\0\0\0mp42isom', 'latin1')
    return new File([content], 'a.mp4')
  }
  expect((await buyer.upload({ kind: 'video', file: video(most) })).size_bytes).toBe(most)
  expect(await refusal(buyer, { kind: 'video', file: video(most + 1) })).toEqual([413, 'file_too_large'])
})

test.each([
  ['no file', { kind: 'photo' }],
  ['no kind', { file: photo() }],
  ['an unknown field', { kind: 'photo', colour: 'red', file: photo() }],
])('%s is malformed', async (_what, form) => {
  expect(await refusal(buyer, form as Record<string, string>)).toEqual([400, 'malformed_request'])
})

test('a body that is no form, and a form that breaks off', async () => {
  await buyer.refused(415, ['POST /v1/evidence', {}])
  const headers = { 'content-type': 'multipart/form-data; boundary=x' }
  const body = '--x\r\nContent-Disposition: form-data; name="file"; filename="a.txt"\r\n\r\nhalf of'
  const response = await buyer.raw('POST', '/v1/evidence', { headers, body })
  expect(response.status).toBe(400)
})

test('a message may bring evidence along: it is on file first, and what is refused stops the message', async () => {
  const item = await merchant.upload({ kind: 'waybill', file: photo() })
  const message = { text: '面单如图', evidence_ids: [item.id] }
  const sent = await merchant.post(`${path}/messages`, message, { key: 'with-photo' })
  expect(await merchant.post(`${path}/messages`, message, { key: 'with-photo' })).toEqual(sent)
  expect((await agent.get(path)).evidence.map((one: { id: string }) => one.id)).toContain(item.id)
  const before = (await agent.get(path)).message_count
  const stolen = [`POST ${path}/messages`, { text: '看图', evidence_ids: [item.id] }] as const
  expect((await buyer.refused(422, stolen)).code).toBe('evidence_not_found')
  expect((await agent.get(path)).message_count).toBe(before)
})
