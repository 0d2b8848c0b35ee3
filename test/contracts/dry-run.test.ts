import { expect, test } from 'vitest'
import { aClaim, openDispute, reportSignedOrder } from '../support/dispute.ts'
import { openTestServer } from '../support/server.ts'

const server = await openTestServer()
const bazaar = await server.marketplace()
const { merchant, buyer, path } = await openDispute(bazaar)

test('an action tried shows the case after it and what would happen, and keeps nothing', async () => {
  const before = await merchant.get(path)
  const tried = await merchant.post(`${path}/actions/refuse?dry_run=true`, { reason: 'as_described' }, { key: 'k' })
  expect(tried).toMatchObject({ dry_run: true, stage: 'refused', version: before.version + 2 })
  expect(tried.events.map((event: { type: string }) => event.type)).toEqual(['ClaimRefused', 'StageEntered'])
  expect(await merchant.get(path)).toEqual(before)
  // Not even the key: the real thing may come under it.
  const done = await merchant.post(`${path}/actions/refuse`, { reason: 'as_described' }, { key: 'k' })
  expect(done).toMatchObject({ stage: 'refused', version: before.version + 2 })
})

test('an opening tried opens nothing', async () => {
  await reportSignedOrder(bazaar, 'o2')
  const opening = { kind: 'after_sale', order_id: 'o2', claim: aClaim, statement: '试一试' }
  const tried = await buyer.post('/v1/cases?dry_run=true', opening)
  expect(tried).toMatchObject({ dry_run: true, stage: 'awaiting_merchant' })
  await buyer.refused(404, [`GET /v1/cases/${tried.id}`])
  expect((await buyer.get('/v1/cases')).data).toHaveLength(1)
  const opened = await buyer.post('/v1/cases', opening)
  expect(opened.statement).toBe('试一试')
})

test('an action tried says what it comes to in each account, as people call it', async () => {
  const dispute = await openDispute(bazaar, 'o3')
  const offered = await dispute.merchant.post(`${dispute.path}/actions/agree?dry_run=true`, {})
  expect(offered.money_changes).toEqual([
    { account: 'escrow:order:o3', title: '订单 o3 的担保货款', change_minor: -8900 },
    { account: 'buyer:b1:refundable', title: '白女士的待付退款', change_minor: 8900 },
  ])
})
