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

  // Two orders more make it another tier; the next day the first two are no longer of the week, and then none is.
  const later = { market: 'TH', currency: 'THB', paid_at: '2026-03-03T08:00:00+08:00' }
  for (const id of ['t3', 't4']) await integration.put(`/v1/orders/${id}`, anOrder(later))
  await wait('P12D')
  const { data } = await integration.get('/v1/events?limit=200')
  const told = data
    .filter(({ type }: Json) => type.startsWith('FigureLimit'))
    .map(({ type, day, limit }: Json) => [type, day, limit?.order_limit_basis_points, limit?.points_hundredths])
  expect(told).toEqual([
    ['FigureLimitReached', '2026-03-02', 5000, 200],
    ['FigureLimitLeft', '2026-03-03', undefined, undefined],
    ['FigureLimitReached', '2026-03-03', 9000, 200],
    ['FigureLimitLeft', '2026-03-04', undefined, undefined],
    ['FigureLimitReached', '2026-03-04', 5000, 200],
    ['FigureLimitLeft', '2026-03-09', undefined, undefined],
  ])
})
