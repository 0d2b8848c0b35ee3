import { expect, test } from 'vitest'
import { openBazaar, reportTwoLines } from '../support/bazaar-people.ts'
import { openTestServer } from '../support/server.ts'

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
