import { expect, test } from 'vitest'
import { aClaim, aRuling, bringToReview, openDispute, reportSignedOrder } from '../support/dispute.ts'
import { openTestServer } from '../support/server.ts'
import type { ApiClient } from '../support/server-client.ts'

const server = await openTestServer()
const bazaar = await server.marketplace()
const { integration } = bazaar
const dispute = await openDispute(bazaar)
await reportSignedOrder(bazaar, 'o2')
await reportSignedOrder(bazaar, 'o3')
const granted = await openDispute(bazaar, 'o4')
await granted.merchant.post(`${granted.path}/actions/agree`)
const { data: payouts } = await integration.get(`/v1/payouts?case_id=${granted.case.id}`)
await bringToReview(dispute)

interface Repeated {
  readonly by: ApiClient
  readonly path: string
  readonly body: object
  readonly other: object
}

const opening = { kind: 'after_sale', order_id: 'o2', claim: aClaim }
const parcel = { id: 'p9', direction: 'outbound', carrier: 'SF', tracking_number: '9' }
const scan = { at: '2026-03-02T09:30:00+08:00', kind: 'delivered' }
const shop = { id: 'shop', name: 'Shop', pack: 'taobao', mode: 'sandbox' }
const deposit = { amount_minor: 5, currency: 'CNY', reference: 'r' }

const posts: Repeated[] = [
  { by: server.root, path: '/v1/marketplaces', body: shop, other: { ...shop, name: 'Other' } },
  { by: integration, path: '/v1/tokens', body: { role: 'agent', id: 'a' }, other: { role: 'agent', id: 'b' } },
  { by: integration, path: '/v1/clock/advance', body: { by: 'PT1M' }, other: { by: 'PT2M' } },
  { by: integration, path: '/v1/orders/o3/shipments', body: parcel, other: { ...parcel, carrier: 'YTO' } },
  { by: integration, path: '/v1/shipments/o3-p1/scans', body: scan, other: { ...scan, kind: 'signed' } },
  { by: integration, path: '/v1/deposits/m9', body: deposit, other: { ...deposit, amount_minor: 6 } },
  { by: dispute.buyer, path: '/v1/cases', body: opening, other: { ...opening, order_id: 'o3' } },
  { by: dispute.agent, path: `${dispute.path}/messages`, body: { text: '一' }, other: { text: '二' } },
  { by: dispute.agent, path: `${dispute.path}/actions/rule`, body: aRuling, other: { ...aRuling, reasons: 'other' } },
  { by: integration, path: `/v1/payouts/${payouts[0].id}/failed`, body: { reason: 'x' }, other: { reason: 'y' } },
  {
    by: integration,
    path: '/v1/sandbox/payment-provider',
    body: { behaviour: 'manual' },
    other: { behaviour: 'settle' },
  },
]

test.each(posts)('POST $path: the same key and body, the same answer; another body, a refusal', async repeated => {
  const { by, path, body, other } = repeated
  const key = { key: `key of ${path}`.replaceAll(' ', '-') }
  const first = await by.post(path, body, key)
  expect(await by.post(path, body, key)).toEqual(first)
  expect((await by.refused(422, [`POST ${path}`, other], key)).code).toBe('idempotency_key_reused')
  expect((await by.refused(400, [`POST ${path}`, body], { key: null })).code).toBe('idempotency_key_missing')
})

test('a repeated opening is the same case, at its own address', async () => {
  const body = JSON.stringify({ kind: 'after_sale', order_id: 'o3', claim: aClaim })
  const send = () => dispute.buyer.raw('POST', '/v1/cases', { body, key: 'once' })
  const answers = [await send(), await send()]
  expect(answers.map(answer => answer.status)).toEqual([201, 201])
  const [made, again] = await Promise.all(answers.map(answer => answer.text()))
  expect(again).toBe(made)
  const [first, second] = answers.map(answer => answer.headers.get('location'))
  expect(first).toBe(second)
  await dispute.buyer.get(first ?? '')
})

test('a rule’s no is given again too, and a malformed request may be put right under its key', async () => {
  const key = { key: 'no' }
  const call = [`POST ${granted.path}/actions/withdraw`] as const
  const refused = await granted.buyer.refused(409, call, key)
  expect((await granted.buyer.refused(409, call, key)).code).toBe(refused.code)
  const wrong = [`POST ${granted.path}/messages`, { text: 7 }] as const
  await granted.buyer.refused(400, wrong, { key: 'fix' })
})

test('two people may use the same key', async () => {
  const key = { key: 'hello' }
  const one = await dispute.buyer.post(`${dispute.path}/messages`, { text: 'a' }, key).catch(error => error)
  const other = await dispute.merchant.post(`${dispute.path}/messages`, { text: 'b' }, key).catch(error => error)
  expect(String(one)).not.toContain('idempotency_key_reused')
  expect(String(other)).not.toContain('idempotency_key_reused')
})
