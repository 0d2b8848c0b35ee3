import { expect, test } from 'vitest'
import { type Instant, instant, plusMs } from '../../core/kernel/instant.ts'
import { openDispute } from '../support/dispute.ts'
import { openTestServer, START } from '../support/server.ts'
import type { Json } from '../support/server-client.ts'

const server = await openTestServer()

test('TB-REF-3: in a sandbox nothing passes by itself; advanced, every deadline on the way has fired', async () => {
  const bazaar = await server.marketplace()
  const { path, buyer } = await openDispute(bazaar)
  const seen = await buyer.get(path)
  const [answer] = seen.deadlines
  expect(answer).toMatchObject({ name: 'answer', clause: 'TB-REF-3', on_expiry: 'agree_by_silence' })
  expect(answer.derivation).toMatchObject({ clause: 'TB-REF-3', start: { at: START } })
  await bazaar.integration.post('/v1/clock/advance', { to: answer.due_at })
  expect(await buyer.get(path)).toMatchObject({ stage: 'awaiting_merchant' })
  await bazaar.wait('PT1S')
  expect(await buyer.get(path)).toMatchObject({ status: 'closed', outcome: 'refunded' })
  const { data } = await buyer.get(`${path}/events`)
  const expired = data.find((event: Json) => event.type === 'DeadlineExpired')
  expect(expired).toMatchObject({ at: answer.due_at, due_at: answer.due_at, by: { role: 'system', id: 'time' } })
})

test('a clock goes forward only, by a duration or to a moment', async () => {
  const { integration } = await server.marketplace()
  const advance = (body: object) => [`POST /v1/clock/advance`, body] as const
  expect((await integration.refused(422, advance({ to: '2026-03-01T00:00:00Z' }))).code).toBe('clock_goes_back')
  expect((await integration.refused(422, advance({ by: 'P4000D' }))).code).toBe('clock_too_far')
  for (const body of [{}, { by: 'two days' }, { by: 'PT1H', to: START }, { by: 'P1M' }]) {
    await integration.refused(400, advance(body))
  }
  expect(await integration.post('/v1/clock/advance', { by: 'P1DT30M' })).toEqual({
    now: '2026-03-03T10:30:00+08:00',
    mode: 'sandbox',
  })
})

test('in a live marketplace time is real, and whoever looks sees what it has done', async () => {
  const live = await server.marketplace({ mode: 'live' })
  const { path, buyer } = await openDispute(live)
  const { deadlines } = await buyer.get(path)
  server.setNow(plusMs(instant(deadlines[0].due_at), 1000))
  expect(await buyer.get(path).catch(String)).toContain('token_expired')
  const again = await live.person('buyer', 'b1')
  expect(await again.get(path)).toMatchObject({ status: 'closed', outcome: 'refunded' })
  server.setNow(instant(START))
})

test('a token lasts twelve hours of real time, whatever a sandbox’s clock shows', async () => {
  const bazaar = await server.marketplace()
  const { expires_at } = await bazaar.integration.post('/v1/tokens', { role: 'buyer', id: 'b1' })
  expect(instant(expires_at)).toBe(instant(START) + 12 * 3_600_000)
  const buyer = await bazaar.person('buyer', 'b1')
  await bazaar.wait('P30D')
  await buyer.get('/v1/cases')
  server.setNow((instant(expires_at) - 1) as Instant)
  await buyer.get('/v1/cases')
  server.setNow(instant(expires_at))
  expect((await buyer.refused(401, ['GET /v1/cases'])).code).toBe('token_expired')
  server.setNow(instant(START))
})

test('who signs in for a merchant says for which, and nobody else does', async () => {
  const { integration } = await server.marketplace()
  const wrong = [
    { role: 'merchant', id: 's1' },
    { role: 'buyer', id: 'b1', merchant_id: 'm1' },
    { role: 'root', id: 'r' },
  ]
  for (const body of wrong) await integration.refused(400, ['POST /v1/tokens', body])
})

test('a live marketplace takes no clock, and a pack must be there and in force', async () => {
  const make = (body: object) => ['POST /v1/marketplaces', { id: 'm', name: 'M', ...body }] as const
  const live = { pack: 'taobao', mode: 'live', now: START }
  expect((await server.root.refused(422, make(live))).code).toBe('sandbox_only')
  const ebay = { pack: 'ebay', mode: 'sandbox' }
  expect((await server.root.refused(422, make(ebay))).code).toBe('unknown_pack')
  const early = { pack: 'taobao', mode: 'sandbox', now: '1990-01-01T00:00:00Z' }
  expect((await server.root.refused(422, make(early))).code).toBe('pack_not_yet_in_force')
})
