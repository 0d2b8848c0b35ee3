import { anOrder } from './orders.ts'
import type { TestMarketplace } from './server.ts'
import type { ApiClient, Json } from './server-client.ts'

export interface Dispute {
  readonly buyer: ApiClient
  readonly merchant: ApiClient
  readonly agent: ApiClient
  readonly orderId: string
  /** As it stood when it opened. */
  readonly case: Json
  /** `/v1/cases/{id}` */
  readonly path: string
}

export const aClaim = { remedy: 'refund_only', reason: 'not_as_described', amount_minor: 8900 }

/** A signed order of buyer b1 with merchant m1, and a case on it that waits for the merchant. */
export async function openDispute(bazaar: TestMarketplace, orderId = 'o1'): Promise<Dispute> {
  await reportSignedOrder(bazaar, orderId)
  const [buyer, merchant, agent] = await Promise.all([
    bazaar.person('buyer', 'b1', { name: '白女士' }),
    bazaar.person('merchant', 's1', { merchant_id: 'm1' }),
    bazaar.person('agent', 'a1'),
  ])
  const opening = { kind: 'after_sale', order_id: orderId, claim: aClaim, statement: '颜色与描述不符' }
  const opened = await buyer.post('/v1/cases', opening)
  return { buyer, merchant, agent, orderId, case: opened, path: `/v1/cases/${opened.id}` }
}

export async function reportSignedOrder({ integration }: TestMarketplace, orderId: string): Promise<void> {
  await integration.put(`/v1/orders/${orderId}`, anOrder())
  const parcel = { id: `${orderId}-p1`, direction: 'outbound', carrier: 'SF', tracking_number: `SF-${orderId}` }
  await integration.post(`/v1/orders/${orderId}/shipments`, parcel)
  await integration.post(`/v1/shipments/${parcel.id}/scans`, { at: '2026-03-02T09:00:00+08:00', kind: 'signed' })
}

/** Refused by the merchant, called in by the buyer, contested: the platform reviews. */
export async function bringToReview({ buyer, merchant, path }: Dispute): Promise<void> {
  await merchant.post(`${path}/actions/refuse`, { reason: 'as_described' })
  await buyer.post(`${path}/actions/request_intervention`)
  await buyer.post(`${path}/actions/finish_evidence`)
  await merchant.post(`${path}/actions/contest_evidence`)
}

export const aRuling = {
  liability: 'merchant',
  findings: [{ fact: '颜色与描述不符', established: 'yes' }],
  remedies: [{ kind: 'refund', amount_minor: 8900 }],
  clauses: ['TB-DSP-6'],
  reasons: '页面颜色与实物明显不同',
}
