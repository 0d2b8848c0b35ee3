import { readdirSync } from 'node:fs'
import { request } from 'node:http'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { openDiskStore } from '../../server/files/disk-store.ts'
import { listen } from '../../server/main/listen.ts'
import { openDispute } from '../support/dispute.ts'
import { openTestServer } from '../support/server.ts'
import { makeTemporaryFolder } from '../support/temporary-folder.ts'

const folder = makeTemporaryFolder()
const server = await openTestServer({ files: await openDiskStore(folder) })
const bazaar = await server.marketplace()
const { path, case: opened } = await openDispute(bazaar)
const { token } = await bazaar.integration.post('/v1/tokens', { role: 'buyer', id: 'b1' })
const listening = await listen(server.app, 0)
const address = `http://127.0.0.1:${listening.port}`
afterAll(() => listening.close())

const headers = (key: string) => ({ authorization: `Bearer ${token}`, 'idempotency-key': key })

test('GET /health says when the server is ready', async () => {
  expect(await (await fetch(`${address}/health`)).json()).toEqual({ status: 'ok' })
})

test('a body that is too large is refused over the wire, and the connection is of use afterwards', async () => {
  const sent = { ...headers('big'), 'content-type': 'application/json' }
  const body = JSON.stringify({ text: 'x'.repeat(10 * 1024 * 1024) })
  const response = await fetch(`${address}${path}/messages`, { method: 'POST', headers: sent, body })
  expect(response.status).toBe(413)
  expect((await fetch(`${address}${path}`, { headers: headers('') })).status).toBe(200)
})

test('a file of 20 MiB goes to the disk as it arrives', async () => {
  const content = Buffer.alloc(20 * 1024 * 1024, 'a')
  const form = new FormData()
  form.set('kind', 'chat_record')
  form.set('case_id', opened.id)
  form.set('file', new File([content], 'long.txt'))
  const response = await fetch(`${address}/v1/evidence`, { method: 'POST', headers: headers('long'), body: form })
  expect(response.status).toBe(201)
})

test('a sender who goes away in the middle of a file leaves nothing behind', async () => {
  const type = 'multipart/form-data; boundary=x'
  const sending = request(`${address}/v1/evidence`, {
    method: 'POST',
    headers: { ...headers('gone'), 'content-type': type, 'transfer-encoding': 'chunked' },
  })
  sending.on('error', () => {})
  sending.write('--x\r\nContent-Disposition: form-data; name="file"; filename="a.txt"\r\n\r\n')
  sending.write('a'.repeat(100_000))
  const incoming = () => readdirSync(join(folder, 'incoming')).length
  await expect.poll(incoming).toBe(1)
  sending.destroy()
  await expect.poll(incoming).toBe(0)
})

test('stopping lets a request under way be answered', async () => {
  const other = await listen(server.app, 0)
  const slow = request(`http://127.0.0.1:${other.port}${path}/messages`, {
    method: 'POST',
    headers: { ...headers('slow'), 'content-type': 'application/json', 'transfer-encoding': 'chunked' },
  })
  const answered = new Promise<number | undefined>((resolve, reject) => {
    slow.on('response', response => resolve(response.resume().statusCode))
    slow.on('error', reject)
  })
  slow.write('{"text":')
  await expect.poll(() => slow.socket?.bytesWritten ?? 0).toBeGreaterThan(0)
  await fetch(`http://127.0.0.1:${other.port}/health`)
  const closed = other.close()
  slow.end('"还在写"}')
  expect(await answered).toBe(201)
  await closed
})
