import { expect, test } from 'vitest'
import { aClaim, openDispute, reportSignedOrder } from '../support/dispute.ts'
import { openTestServer } from '../support/server.ts'

const server = await openTestServer()

test('TB-DSP-19: what the buyer paid to send the goods back stands beside the waybill', async () => {
  const bazaar = await server.marketplace()
  const { buyer, merchant } = await openDispute(bazaar)
  await reportSignedOrder(bazaar, 'o2')
  const claim = { ...aClaim, remedy: 'return_refund' }
  const opened = await buyer.post('/v1/cases', { kind: 'after_sale', order_id: 'o2', claim })
  expect(opened).toMatchObject({ return_waybill: null, return_freight_minor: 0 })

  const path = `/v1/cases/${opened.id}`
  await merchant.post(`${path}/actions/agree`)
  const receipt = new File(['运费 12.00 元'], 'receipt.txt')
  const proof = await buyer.upload({ kind: 'chat_record', case_id: opened.id, file: receipt })
  const waybill = { carrier: 'SF', tracking_number: 'SF-back' }
  await buyer.post(`${path}/actions/ship_return`, { ...waybill, freight_minor: 1200, evidence_ids: [proof.id] })
  expect(await merchant.get(path)).toMatchObject({ return_waybill: waybill, return_freight_minor: 1200 })
})
