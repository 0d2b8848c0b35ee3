import { beforeEach, expect, test } from 'vitest'
import { type Bazaar, openBazaar, reportTwoLines } from '../support/bazaar-people.ts'
import { openTestServer } from '../support/server.ts'
import type { Json } from '../support/server-client.ts'

const server = await openTestServer()
let bazaar: Bazaar

beforeEach(async () => {
  bazaar = await openBazaar(server, 'pinduoduo')
  await reportTwoLines(bazaar, 'o1')
})

const figures = (query = '') => bazaar.merchant.get(`/v1/merchants/m1/figures${query}`)
const named = (body: Json, name: string): Json => body.figures.find((one: Json) => one.figure === name)

test('figures are published once a day is over, and a merchant sees only his own', async () => {
  expect(await figures()).toEqual({ merchant_id: 'm1', day: null, published_at: null, figures: [] })
  await bazaar.merchant.refused(422, ['GET /v1/merchants/m1/figures/reply_time/counted'])
  await bazaar.merchant.refused(404, ['GET /v1/merchants/m2/figures'])
  await bazaar.buyer.refused(403, ['GET /v1/merchants/m1/figures'])
})

test('PDD-REP-04 a figure shows its window, its parts and its limit, and opens to the case behind it', async () => {
  const claim = { remedy: 'refund_only', reason: 'late_shipment', lines: [{ line_id: 'pot', quantity: 1 }] }
  const { id } = await bazaar.buyer.post('/v1/cases', { kind: 'after_sale', order_id: 'o1', claim })
  await bazaar.buyer.post(`/v1/cases/${id}/messages`, { text: '什么时候发货' })
  await bazaar.wait('PT4M')
  await bazaar.merchant.post(`/v1/cases/${id}/messages`, { text: '今天' })
  await bazaar.wait('P1D')
  const body = await figures()
  expect(body.day).toBe('2026-03-02')
  expect(named(body, 'three_minute_reply_rate')).toMatchObject({
    title: { zh: '三分钟人工回复率' },
    clause: 'PDD-REP-4',
    form: 'share',
    unit: 'basis_points',
    rounding: 'half_up',
    counts: 'askers_answered',
    over: 'askers',
    window: { from: '2026-03-02T00:00:00+08:00', until: '2026-03-03T00:00:00+08:00', delay_days: 0 },
    hours: { opens: '08:00', closes: '23:00' },
    within_ms: 180_000,
    limits: { least: { clause: 'PDD-REP-4', value: 5000 } },
    published: { numerator: 0, denominator: 1, value: 0, kept: false },
    corrections: [],
  })
  expect(named(body, 'effective_reply_rate').published).toMatchObject({ numerator: 1, denominator: 1, value: 10_000 })
  expect(named(body, 'first_reply_time').published).toMatchObject({ value: 240_000 })
  const path = '/v1/merchants/m1/figures/three_minute_reply_rate/counted'
  const behind = await bazaar.merchant.get(`${path}?part=denominator&as_of=2026-03-02`)
  expect(behind.data).toMatchObject([{ case_id: id, subject: 'b1 2026-03-02' }])
  await bazaar.merchant.refused(404, ['GET /v1/merchants/m1/figures/none/counted'])
  await bazaar.merchant.refused(400, ['GET /v1/merchants/m1/figures?as_of=2026-02-30'])
  expect((await bazaar.merchant.get('/v1/merchants/m1/standing')).figures).toMatchObject({ day: '2026-03-02' })
})
