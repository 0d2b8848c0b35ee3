import { expect, test } from 'vitest'
import { bringToReview, openDispute, reportSignedOrder } from '../support/dispute.ts'
import { anOrder } from '../support/orders.ts'
import { openTestServer } from '../support/server.ts'
import type { ApiClient, Json } from '../support/server-client.ts'

const server = await openTestServer()
const bazaar = await server.marketplace()
const dispute = await openDispute(bazaar, 'o1')
await reportSignedOrder(bazaar, 'o2')
await bazaar.integration.put('/v1/orders/o3', {
  ...anOrder(),
  buyer: { id: 'b2', name: '黑先生' },
  paid_at: '2026-03-01T10:00:00+08:00',
})

async function openingsFor(person: ApiClient, query: string): Promise<Json> {
  const { openings } = await person.get(`/v1/openings?${query}`)
  return Object.fromEntries(openings.map((one: Json) => [one.kind, one]))
}

test('a buyer’s orders are his own, the newest first, and page by page', async () => {
  const all = await dispute.buyer.get('/v1/orders')
  expect(all.data.map((order: Json) => order.id).sort()).toEqual(['o1', 'o2'])
  const everybody = await dispute.agent.get('/v1/orders?limit=2')
  expect(everybody.data.map((order: Json) => order.id)).toEqual(['o3', 'o2'])
  const rest = await dispute.agent.get(`/v1/orders?limit=2&cursor=${everybody.next}`)
  expect(rest.data.map((order: Json) => order.id)).toEqual(['o1'])
  expect((await dispute.buyer.get('/v1/orders?buyer_id=b2')).data).toEqual([])
  expect((await dispute.merchant.get('/v1/orders')).data).toHaveLength(3)
  expect((await dispute.agent.get('/v1/orders?buyer_id=b2')).data).toHaveLength(1)
  await dispute.buyer.refused(400, ['GET /v1/orders?cursor=x'])
})

test('what may be opened on an order: each reason with the remedies that the rules leave open', async () => {
  const { after_sale: afterSale } = await openingsFor(dispute.buyer, 'order_id=o2')
  const quality = afterSale.reasons.find((reason: Json) => reason.code === 'quality')
  expect(quality).toMatchObject({ title: '质量问题', wants_evidence: true })
  const refund = quality.remedies.find((remedy: Json) => remedy.code === 'return_refund')
  expect(refund).toEqual({
    code: 'return_refund',
    title: '退货退款',
    open: true,
    amount_most_minor: 8900,
    why_not: null,
    clause: null,
  })
  expect(quality.remedies.find((remedy: Json) => remedy.code === 'exchange').amount_most_minor).toBeNull()
  // What it says is open can be opened, and nothing was kept of the trying.
  const claim = { reason: 'quality', remedy: 'return_refund' }
  expect((await dispute.buyer.get('/v1/cases?order_id=o2')).data).toEqual([])
  await dispute.buyer.post('/v1/cases', { kind: 'after_sale', order_id: 'o2', claim })
})

test('each kind of proof that there is comes with how good proof of it looks', async () => {
  const { kinds } = await dispute.buyer.get('/v1/evidence-kinds')
  const video = kinds.find(({ kind }: Json) => kind === 'video')
  expect(video.title).toBe('视频')
  expect(video.guidance).toMatchObject({ drawing: 'film', text: expect.stringContaining('一镜到底') })
  expect(video.guidance.examples.length).toBeGreaterThan(0)
})

test('proof that is wanted comes with it until it is there', async () => {
  const wantedBy = async () => (await dispute.buyer.get(dispute.path)).evidence_wanted
  const missing = (await wantedBy()).filter(({ have }: Json) => !have)
  expect(missing.length).toBeGreaterThan(0)
  for (const { guidance } of missing) expect(guidance).toMatchObject({ text: expect.any(String) })
})

test('goods that another case claims are closed, with the rule’s reason', async () => {
  const { after_sale: afterSale } = await openingsFor(dispute.buyer, 'order_id=o1')
  const [remedy] = afterSale.reasons[0].remedies
  expect(remedy).toMatchObject({ open: false, amount_most_minor: null })
  expect(remedy.why_not).toMatch(/青瓷杯|l1|已/)
})

test('about a case: only what this person may open about it', async () => {
  await bringToReview(dispute)
  const asBuyer = await openingsFor(dispute.buyer, `case_id=${dispute.case.id}`)
  const asMerchant = await openingsFor(dispute.merchant, `case_id=${dispute.case.id}`)
  expect(Object.keys(asBuyer)).toContain('complaint')
  expect(Object.keys(asMerchant)).not.toContain('complaint')
})

test('another’s order is none, and one of both is asked for', async () => {
  await dispute.buyer.refused(404, ['GET /v1/openings?order_id=o3'])
  await dispute.buyer.refused(404, ['GET /v1/openings?order_id=nothing'])
  await dispute.buyer.refused(400, ['GET /v1/openings'])
  await dispute.buyer.refused(400, [`GET /v1/openings?order_id=o1&case_id=${dispute.case.id}`])
  await bazaar.integration.refused(403, ['GET /v1/openings?order_id=o1'])
})
