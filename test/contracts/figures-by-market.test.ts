import { expect, test } from 'vitest'
import { openBazaar } from '../support/bazaar-people.ts'
import { anOrder } from '../support/orders.ts'
import { openTestServer } from '../support/server.ts'
import type { Json } from '../support/server-client.ts'

const server = await openTestServer()
const PAID = '2026-02-25T08:00:00+08:00'

test('TT-MET-01 TT-MET-02 a shop in two markets has a rate in each, by what was placed there', async () => {
  const { integration, buyer, merchant, wait } = await openBazaar(server, 'tiktok-shop')
  const placed = (id: string, market: string, currency: string) =>
    integration.put(
      `/v1/orders/${id}`,
      anOrder({ market, currency, paid_at: PAID, promised_ship_by: '2026-02-28T08:00:00+08:00' }),
    )
  await Promise.all([placed('t1', 'TH', 'THB'), placed('t2', 'TH', 'THB'), placed('u1', 'US', 'USD')])
  const claim = { remedy: 'refund_only', reason: 'late_shipment' }
  const opened = await buyer.post('/v1/cases', { kind: 'after_sale', order_id: 't1', claim })
  expect(opened).toMatchObject({ outcome: 'refunded' })
  await wait('P1D')
  const { figures } = await merchant.get('/v1/merchants/m1/figures')
  const published = (name: string) => figures.find(({ figure }: Json) => figure === name)?.published
  expect(published('seller_cancellation_rate')).toMatchObject({
    numerator: 1,
    denominator: 2,
    order_limit_basis_points: 5000,
    points: 2,
  })
  expect(published('seller_cancellation_rate_us')).toMatchObject({ numerator: 0, denominator: 1, kept: true })
})
