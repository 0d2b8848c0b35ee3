import { expect, test } from 'vitest'
import { type Bazaar, openBazaar, proof, reportTwoLines } from '../support/bazaar-people.ts'
import { openTestServer } from '../support/server.ts'
import type { Json } from '../support/server-client.ts'

const server = await openTestServer()

test('STD-CMP-8: a report upheld says what no longer counts; blocking leaves trading as it is', async () => {
  const bazaar = await openBazaar(server)
  await reportTwoLines(bazaar, 'o1')
  const body = { kind: 'report', order_id: 'o1', claim: { reason: 'malicious_buyer' }, statement: '反复下单退款' }
  await bazaar.buyer.refused(403, ['POST /v1/cases', body])
  const opened = await bazaar.merchant.post('/v1/cases', body)
  const path = `/v1/cases/${opened.id}/actions`
  await bazaar.merchant.post(`${path}/block_buyer`)
  expect(await bazaar.merchant.refused(409, [`POST ${path}/block_buyer`, {}])).toMatchObject({
    code: 'already_blocked',
  })
  const upheld = await bazaar.agent.post(`${path}/uphold`, { reasons: '三十天内二十次无理由退货' })
  expect(upheld).toMatchObject({ outcome: 'upheld', handling: { effects: ['messages_excluded'], buyer_blocked: true } })
  const claim = { remedy: 'refund_only', reason: 'late_shipment' }
  const sale = await bazaar.buyer.post('/v1/cases', { kind: 'after_sale', order_id: 'o1', claim })
  expect(sale.status).toBe('open')
})

test('a report about a buyer without an order, dismissed for a coded reason', async () => {
  const bazaar = await openBazaar(server)
  const body = { kind: 'report', buyer_id: 'b7', claim: { reason: 'malicious_buyer' } }
  const opened = await bazaar.merchant.post('/v1/cases', body)
  expect(opened).toMatchObject({ order_id: null, parties: { buyer: { id: 'b7' }, merchant: { id: 'm1' } } })
  const path = `/v1/cases/${opened.id}/actions/dismiss`
  const unknown = { reason: 'no_idea', reasons: 'x' }
  expect(await bazaar.agent.refused(422, [`POST ${path}`, unknown])).toMatchObject({ code: 'unknown_reason' })
  const dismissed = await bazaar.agent.post(path, { reason: 'not_proved', reasons: '没有凭证' })
  expect(dismissed).toMatchObject({ outcome: 'dismissed', handling: { dismissed_reason: 'not_proved' } })
})

/** What integrators hear of a case, as far as a report is concerned. */
async function heardOf({ integration }: Bazaar, caseId: string): Promise<Json[]> {
  const { data } = await integration.get('/v1/events?limit=200')
  return data.filter((event: Json) => event.case_id === caseId && HEARD.includes(event.type))
}

const HEARD = ['Upheld', 'Dismissed', 'ClaimWithdrawn', 'BuyerBlocked', 'BuyerUnblocked']

async function reported(bazaar: Bazaar, reason: string, more: object = {}): Promise<{ id: string; path: string }> {
  const body = { kind: 'report', order_id: 'o1', claim: { reason }, statement: '请核实', ...more }
  const { id } = await bazaar.merchant.post('/v1/cases', body)
  return { id, path: `/v1/cases/${id}/actions` }
}

test.each([
  ['standard', 'STD-CMP-8', 'malicious_buyer', 'messages_excluded'],
  ['standard', 'STD-CMP-8', 'force_majeure', 'delay_excused'],
  ['standard', 'STD-CMP-8', 'promoter_false_claim', 'promoter_referred'],
  ['pinduoduo', 'PDD-HAR-9', 'abusive_buyer', 'messages_excluded'],
  ['pinduoduo', 'PDD-HAR-9', 'unreasonable_buyer', 'messages_excluded'],
  ['douyin', 'DY-SR-12', 'malicious_buyer', 'messages_excluded'],
  ['douyin', 'DY-SR-12', 'force_majeure', 'delay_excused'],
  ['douyin', 'DY-SR-12', 'promoter_false_claim', 'promoter_referred'],
])('%s, %s: a report of %s, upheld, tells integrators what no longer counts: %s', async (...row) => {
  const [pack, clause, reason, effect] = row
  const bazaar = await openBazaar(server, pack)
  await reportTwoLines(bazaar, 'o1')
  const { id, path } = await reported(bazaar, reason, { evidence_ids: [await proof(bazaar.merchant, 'chat_record')] })
  const upheld = await bazaar.agent.post(`${path}/uphold`, { reasons: '属实' })
  expect(upheld).toMatchObject({ status: 'closed', outcome: 'upheld', violations: [] })
  expect(await heardOf(bazaar, id)).toMatchObject([{ type: 'Upheld', clause, effects: [effect] }])
  expect(upheld.parties).toMatchObject({ buyer: { id: 'b1' }, merchant: { id: 'm1' } })
})

test('PDD-HAR-9T: who threatens the buyer with a report has it dismissed, and nothing follows', async () => {
  const bazaar = await openBazaar(server, 'pinduoduo')
  await reportTwoLines(bazaar, 'o1')
  const { id, path } = await reported(bazaar, 'unreasonable_buyer')
  await bazaar.merchant.post(`${path}/send_message`, { text: '我要向平台拉黑、举报你' })
  await bazaar.agent.post(`${path}/dismiss`, { reason: 'threatened', reasons: '以举报威胁买家' })
  expect(await heardOf(bazaar, id)).toMatchObject([{ type: 'Dismissed', clause: 'PDD-HAR-9', reason: 'threatened' }])
})

test('STD-CMP-8: a report that its merchant takes back brings nothing, and only he may take it back', async () => {
  const bazaar = await openBazaar(server)
  await reportTwoLines(bazaar, 'o1')
  const { id, path } = await reported(bazaar, 'malicious_buyer')
  await bazaar.buyer.refused(404, [`POST ${path}/withdraw`, {}])
  await bazaar.agent.refused(403, [`POST ${path}/withdraw`, {}])
  expect(await bazaar.merchant.post(`${path}/withdraw`)).toMatchObject({ outcome: 'withdrawn' })
  expect(await heardOf(bazaar, id)).toMatchObject([{ type: 'ClaimWithdrawn' }])
})

test('PDD-HAR-9B: a blocked buyer buys, claims, complains, writes in his cases and is refunded as before', async () => {
  const bazaar = await openBazaar(server, 'pinduoduo')
  await reportTwoLines(bazaar, 'o1')
  const { id, path } = await reported(bazaar, 'abusive_buyer')
  await bazaar.merchant.post(`${path}/block_buyer`)
  await reportTwoLines(bazaar, 'o2')

  const claim = { remedy: 'refund_only', reason: 'changed_mind' }
  const sale = await bazaar.buyer.post('/v1/cases', { kind: 'after_sale', order_id: 'o2', claim })
  const sent = await bazaar.buyer.post(`/v1/cases/${sale.id}/actions/send_message`, { text: '请尽快处理' })
  expect(sent.status).toBe('open')
  expect(await bazaar.merchant.post(`/v1/cases/${sale.id}/actions/agree`)).toMatchObject({ outcome: 'refunded' })
  const complaint = { kind: 'complaint', order_id: 'o1', claim: { reason: 'late_shipment' } }
  expect(await bazaar.buyer.post('/v1/cases', complaint)).toMatchObject({ stage: 'awaiting_merchant' })

  await bazaar.merchant.post(`${path}/unblock_buyer`)
  expect(await bazaar.merchant.refused(409, [`POST ${path}/unblock_buyer`, {}])).toMatchObject({ code: 'not_blocked' })
  expect(await heardOf(bazaar, id)).toMatchObject([
    { type: 'BuyerBlocked', clause: 'PDD-HAR-9B' },
    { type: 'BuyerUnblocked', clause: 'PDD-HAR-9B' },
  ])
})
