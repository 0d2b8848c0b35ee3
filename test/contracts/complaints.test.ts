import { beforeEach, describe, expect, test } from 'vitest'
import { type Bazaar, balanceOf, deposit, openBazaar, reportTwoLines } from '../support/bazaar-people.ts'
import { openTestServer } from '../support/server.ts'
import type { Json } from '../support/server-client.ts'

const server = await openTestServer()
let bazaar: Bazaar
beforeEach(async () => {
  bazaar = await openBazaar(server)
  await reportTwoLines(bazaar, 'o1')
  await deposit(bazaar, 100_000)
})

async function complain(line: string, reason = 'late_shipment'): Promise<Json> {
  const quantity = line === 'cups' ? 2 : 1
  const claim = { reason, lines: [{ line_id: line, quantity }] }
  return bazaar.buyer.post('/v1/cases', { kind: 'complaint', order_id: 'o1', claim })
}

describe('STD-CMP: a complaint of late shipment', () => {
  test('is not accepted before the time to ship is over, nor once the carrier had the goods in time', async () => {
    const body = { kind: 'complaint', order_id: 'o2', claim: { reason: 'late_shipment' } }
    await reportTwoLines(bazaar, 'o2')
    const fresh = await openBazaar(server)
    await fresh.integration.post('/v1/clock/advance', { by: 'PT0S' })
    // Paid on 28 February at nine: the 48 hours are over on 2 March at nine, an hour before the clock begins.
    const late = await bazaar.buyer.post('/v1/cases', body)
    expect(late.stage).toBe('awaiting_merchant')
    const parcel = { id: 'p1', direction: 'outbound', carrier: 'SF', tracking_number: 'SF1' }
    await bazaar.integration.post('/v1/orders/o1/shipments', parcel)
    await bazaar.integration.post('/v1/shipments/p1/scans', { at: '2026-03-02T09:00:00+08:00', kind: 'picked_up' })
    const refused = await bazaar.buyer.refused(422, ['POST /v1/cases', { ...body, order_id: 'o1' }])
    expect(refused).toMatchObject({ code: 'not_accepted', clause: 'STD-CMP-9' })
  })

  test('one second after it, the first scan is late', async () => {
    const parcel = { id: 'p1', direction: 'outbound', carrier: 'SF', tracking_number: 'SF1' }
    await bazaar.integration.post('/v1/orders/o1/shipments', parcel)
    await bazaar.integration.post('/v1/shipments/p1/scans', { at: '2026-03-02T09:00:01+08:00', kind: 'picked_up' })
    expect((await complain('cups')).stage).toBe('awaiting_merchant')
  })

  test('upheld: five per cent without postage, at least five yuan, points, and capped once an order', async () => {
    const path = (opened: Json) => `/v1/cases/${opened.id}/actions`
    const [cups, pot] = [await complain('cups'), await complain('pot')]
    await bazaar.wait('P3DT1S')
    const first = await bazaar.agent.post(`${path(cups)}/uphold`, { reasons: '承运人没有揽收记录' })
    expect(first).toMatchObject({ status: 'closed', outcome: 'compensated', money: { compensation: 500, paid: 500 } })
    expect(first.violations).toMatchObject([{ code: 'late_shipment', class: 'A', points: 3, revoked: false }])
    const second = await bazaar.agent.post(`${path(pot)}/uphold`, { reasons: '同上' })
    // 5 % of 300 yuan together are 15; 5 of them are paid.
    expect(second).toMatchObject({ outcome: 'compensated', money: { compensation: 1000 } })
    expect(await balanceOf(bazaar, 'merchant:m1:deposit')).toBe(100_000 - 1500)
  })

  test('paid before it is decided: the same sum, and no points', async () => {
    const opened = await complain('cups')
    const paid = await bazaar.merchant.post(`/v1/cases/${opened.id}/actions/agree`)
    expect(paid).toMatchObject({ outcome: 'compensated', money: { compensation: 500 }, violations: [] })
  })

  test('a merchant without funds is given time, then the platform pays and recovers', async () => {
    const poor = await openBazaar(server)
    await reportTwoLines(poor, 'o1')
    const claim = { reason: 'late_shipment' }
    const opened = await poor.buyer.post('/v1/cases', { kind: 'complaint', order_id: 'o1', claim })
    const paid = await poor.merchant.post(`/v1/cases/${opened.id}/actions/agree`)
    expect(paid.stage).toBe('awaiting_execution')
    await poor.wait('P3DT1S')
    expect(await poor.buyer.get(`/v1/cases/${opened.id}`)).toMatchObject({ outcome: 'compensated' })
    expect(await balanceOf(poor, 'platform:recoverable:m1')).toBe(1500)
    await deposit(poor, 2000)
    expect(await balanceOf(poor, 'platform:recoverable:m1')).toBe(0)
  })

  test('the platform may order less than the rules give, never more', async () => {
    const opened = await complain('cups')
    await bazaar.wait('P3DT1S')
    const path = `/v1/cases/${opened.id}/actions/uphold`
    const more = await bazaar.agent.refused(422, [`POST ${path}`, { reasons: 'x', amount_minor: 501 }])
    expect(more).toMatchObject({ code: 'amount_exceeds_compensation', errors: [{ pointer: '/amount_minor' }] })
    const less = await bazaar.agent.post(path, { reasons: '部分商品已按时寄出', amount_minor: 500 })
    expect(less.money.compensation).toBe(500)
  })
})

describe('STD-CMP-7: a withdrawal', () => {
  test('counts by the buyer’s own word, or once the platform has verified what the merchant says', async () => {
    const own = await complain('cups', 'harassment')
    const withdrawn = await bazaar.buyer.post(`/v1/cases/${own.id}/actions/withdraw`)
    expect(withdrawn).toMatchObject({ outcome: 'withdrawn' })
    const said = await complain('cups', 'harassment')
    const chat = new File(['算了，不投诉了'], 'chat.txt')
    const { id } = await bazaar.merchant.upload({ kind: 'chat_record', file: chat })
    const reply = { resolved: true, agreed_with_buyer: true, reason: 'settled_with_buyer', evidence_ids: [id] }
    const claimed = await bazaar.merchant.post(`/v1/cases/${said.id}/actions/reply`, reply)
    expect(claimed.stage).toBe('verifying_withdrawal')
    const denied = await bazaar.agent.post(`/v1/cases/${said.id}/actions/verify_withdrawal`, { verified: false })
    expect(denied).toMatchObject({ status: 'open', stage: 'platform_review' })
  })
})

test('a member of staff records a breach that concerns no buyer, with its measure', async () => {
  const claim = { reason: 'listing' }
  const opened = await bazaar.agent.post('/v1/cases', { kind: 'complaint', merchant_id: 'm1', claim })
  expect(opened).toMatchObject({ stage: 'platform_review', parties: { buyer: null } })
  const unknown = { reasons: 'x', measure: 'burn' }
  const path = `/v1/cases/${opened.id}/actions/uphold`
  expect(await bazaar.agent.refused(422, [`POST ${path}`, unknown])).toMatchObject({ code: 'unknown_reason' })
  const recorded = await bazaar.agent.post(path, { reasons: '同款重复铺货', measure: 'take_down' })
  expect(recorded).toMatchObject({ outcome: 'upheld', violations: [{ code: 'listing', measures: ['take_down'] }] })
  expect(await bazaar.merchant.get(`/v1/cases/${opened.id}`)).toMatchObject({ outcome: 'upheld' })
  await bazaar.buyer.refused(404, [`GET /v1/cases/${opened.id}`])
})

test('PDD-HAR-6: a reply that counts as none is refused by its title, and the ticket waits on', async () => {
  const group = await openBazaar(server, 'pinduoduo')
  await reportTwoLines(group, 'o1')
  const complaint = { kind: 'complaint', order_id: 'o1', claim: { reason: 'insult' } }
  const { id, deadlines } = await group.buyer.post('/v1/cases', complaint)
  const reply = { resolved: false, agreed_with_buyer: false, reason: 'buyer_insulted_first' }
  const refused = await group.merchant.refused(422, [`POST /v1/cases/${id}/actions/reply`, reply])
  expect(refused).toMatchObject({ code: 'invalid_reply', clause: 'PDD-HAR-6' })
  expect(refused.detail).toBe('“买家也骂人”不算答复，请如实说明处理情况。')
  expect(await group.merchant.get(`/v1/cases/${id}`)).toMatchObject({ stage: 'awaiting_merchant', deadlines })
})
