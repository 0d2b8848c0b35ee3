import { expect, test } from 'vitest'
import { instant, plusMs } from '../../core/kernel/instant.ts'
import { KEYS_MAX } from '../../server/application/integration-keys.ts'
import { revokeKey } from '../../server/postgres/statements/revoke-key.ts'
import { openTestDatabase } from '../support/database.ts'
import { openTestServer, START, type TestServer } from '../support/server.ts'
import type { Json } from '../support/server-client.ts'

const { pool } = await openTestDatabase()
const server = await openTestServer({ pool })
/** Another process on the same store, with a memory of its own. */
const another = await openTestServer({ pool })

/** Lets real time pass at both, from where it stood. */
function passSeconds(seconds: number): void {
  for (const one of [server, another]) one.setNow(plusMs(instant(START), seconds * 1000))
}

const keysOf = async ({ integration }: { integration: TestServer['root'] }): Promise<readonly Json[]> => {
  return (await integration.get('/v1/keys')).data
}

test('a key is told once, opens the marketplace, and is shown by its ending ever after', async () => {
  const bazaar = await server.marketplace()
  const made = await bazaar.integration.post('/v1/keys', { name: '订单系统' })
  expect(made).toMatchObject({ name: '订单系统', marketplace: bazaar.id, last_used_at: null, is_yours: false })
  expect(made.secret).toMatch(/^mkt_[\w-]{43}$/)
  expect(made.masked).toBe(`mkt_…${made.secret.slice(-4)}`)
  await server.client(made.secret).get('/v1/clock')
  const listed = await bazaar.integration.raw('GET', '/v1/keys')
  const text = await listed.text()
  expect(text).not.toContain(made.secret)
  const [first, second] = (JSON.parse(text) as Json).data.toSorted((one: Json) => (one.name === null ? -1 : 1))
  expect(first).toMatchObject({ name: null, made_by: null, is_yours: true })
  expect(second).toMatchObject({ id: made.id, made_by: first.id, made_at: START, is_yours: false })
})

test('the store keeps no key, and the same request is answered with the same one', async () => {
  const bazaar = await server.marketplace()
  const same = { key: 'one-key' }
  const made = await bazaar.integration.post('/v1/keys', { name: 'ERP' }, same)
  expect(await bazaar.integration.post('/v1/keys', { name: 'ERP' }, same)).toEqual(made)
  expect(await keysOf(bazaar)).toHaveLength(2)
  await bazaar.integration.refused(422, ['POST /v1/keys', { name: 'WMS' }], same)
  const kept = await Promise.all(
    ['integration_key', 'answer'].map(async table => (await pool.query(`SELECT * FROM ${table}`)).rows),
  )
  expect(JSON.stringify(kept)).toContain('ERP')
  expect(JSON.stringify(kept)).not.toContain(made.secret)
})

test('a revoked key opens nothing any more, on no server, within five seconds', async () => {
  const bazaar = await server.marketplace()
  const { id, secret } = await bazaar.integration.post('/v1/keys', { name: 'leaked' })
  const clients = [server.client(secret), another.client(secret)]
  for (const client of clients) await client.get('/v1/clock')
  const revoked = await bazaar.integration.post(`/v1/keys/${id}/revoke`)
  const [, own] = (await keysOf(bazaar)).map(key => key.id)
  expect(revoked).toMatchObject({ id, revoked_at: START })
  passSeconds(5)
  for (const client of clients) {
    expect((await client.refused(401, ['GET /v1/clock'])).code).toBe('not_signed_in')
  }
  const yours = (await keysOf(bazaar)).find(key => key.is_yours)
  expect([yours?.id, own]).toEqual([revoked.revoked_by, id])
  expect(await bazaar.integration.post(`/v1/keys/${id}/revoke`)).toEqual(revoked)
  passSeconds(0)
})

test('a use is noted once an hour, by whichever server sees it', async () => {
  const bazaar = await server.marketplace()
  const { id, secret } = await bazaar.integration.post('/v1/keys', { name: 'shop' })
  const lastUse = async () => (await keysOf(bazaar)).find(key => key.id === id)?.last_used_at
  expect(await lastUse()).toBeNull()
  await server.client(secret).get('/v1/clock')
  expect(await lastUse()).toBe(START)
  passSeconds(3599)
  await another.client(secret).get('/v1/clock')
  expect(await lastUse()).toBe(START)
  passSeconds(3605)
  await another.client(secret).get('/v1/clock')
  expect(await lastUse()).toBe('2026-03-02T11:00:05+08:00')
  passSeconds(0)
})

test('the last key can’t be revoked, not even by two that end each other at the same moment', async () => {
  const bazaar = await server.marketplace()
  const [first] = await keysOf(bazaar)
  expect((await bazaar.integration.refused(409, [`POST /v1/keys/${first?.id}/revoke`])).code).toBe('last_key')
  const { id, secret } = await bazaar.integration.post('/v1/keys', { name: 'second' })
  await another.client(secret).get('/v1/clock')
  const one = await pool.connect()
  await one.query('BEGIN')
  await one.query(revokeKey.text, [bazaar.id, first?.id, 0, id])
  const other = bazaar.integration.raw('POST', `/v1/keys/${id}/revoke`, { body: '{}' })
  await Promise.race([other, waitingForLock()])
  await one.query('COMMIT')
  one.release()
  expect((await other).status).toBe(409)
  await another.client(secret).get('/v1/clock')
})

async function waitingForLock(): Promise<void> {
  const waiting = 'SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = $1'
  while ((await pool.query(waiting, ['Lock'])).rowCount === 0);
}

test('whoever runs Pingli gets a marketplace in again whose first key was revoked', async () => {
  const bazaar = await server.marketplace()
  const [first] = await keysOf(bazaar)
  const { secret } = await bazaar.integration.post('/v1/keys', { name: 'next' })
  await server.client(secret).post(`/v1/keys/${first?.id}/revoke`)
  const asked = { id: bazaar.id, name: 'Bazaar', pack: 'taobao', mode: 'sandbox', now: START }
  const renewed = (await another.root.post('/v1/marketplaces', asked)).integration_key
  expect(renewed).not.toBe(secret)
  expect((await another.root.post('/v1/marketplaces', asked)).integration_key).toBe(renewed)
  const keys = await keysOf({ integration: another.client(renewed) })
  expect(keys.filter(key => key.revoked_at === null).map(key => [key.name, key.is_yours])).toEqual(
    expect.arrayContaining([
      [null, true],
      ['next', false],
    ]),
  )
  expect(keys).toHaveLength(3)
})

test('a marketplace has so many keys at most, and each ended one makes room', async () => {
  const bazaar = await server.marketplace()
  const made: Json[] = []
  while (made.length < KEYS_MAX - 1) made.push(await bazaar.integration.post('/v1/keys', { name: 'one' }))
  const english = { headers: { 'accept-language': 'en' } }
  const problem = await bazaar.integration.refused(409, ['POST /v1/keys', { name: 'more' }], english)
  expect(problem).toMatchObject({ code: 'too_many_keys' })
  expect(problem.detail).toContain(`${KEYS_MAX} keys`)
  await bazaar.integration.post(`/v1/keys/${made[0]?.id}/revoke`)
  await bazaar.integration.post('/v1/keys', { name: 'more' })
})

test('nobody sees or ends another marketplace’s keys, and people none at all', async () => {
  const [bazaar, other] = [await server.marketplace(), await server.marketplace()]
  const { id } = await bazaar.integration.post('/v1/keys', { name: 'ours' })
  await other.integration.post('/v1/keys', { name: 'theirs' })
  await other.integration.refused(404, [`POST /v1/keys/${id}/revoke`])
  expect((await keysOf(other)).map(key => key.id)).not.toContain(id)
  const supervisor = await bazaar.person('supervisor', 'v1')
  await supervisor.refused(403, ['GET /v1/keys'])
  await supervisor.refused(403, ['POST /v1/keys', { name: 'x' }])
  const auditor = await bazaar.person('auditor', 'x1')
  expect((await auditor.get('/v1/keys')).data).toHaveLength(2)
  await auditor.refused(403, [`POST /v1/keys/${id}/revoke`])
  for (const body of [{}, { name: '' }, { name: 'x'.repeat(61) }, { name: 'x', more: 1 }]) {
    await bazaar.integration.refused(400, ['POST /v1/keys', body])
  }
})

test('a key from before keys had names is known by its ending once it is used', async () => {
  const bazaar = await server.marketplace()
  await pool.query('UPDATE integration_key SET ending = NULL, last_used_ms = NULL WHERE marketplace_id = $1', [
    bazaar.id,
  ])
  expect(await keysOf(bazaar)).toMatchObject([{ masked: expect.stringMatching(/^mkt_…[\w-]{4}$/) }])
})
