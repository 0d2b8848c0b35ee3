import { expect, test } from 'vitest'
import { bringToReview, openDispute } from '../support/dispute.ts'
import { openTestServer } from '../support/server.ts'
import type { Json } from '../support/server-client.ts'

const server = await openTestServer()
const bazaar = await server.marketplace()
const dispute = await openDispute(bazaar, 'o1')
await bringToReview(dispute)

test('a ruling’s form names the remedies that it may order', async () => {
  const { actions } = await dispute.agent.get(dispute.path)
  const { fields } = actions.find((action: Json) => action.name === 'rule')
  const { kind } = fields.properties.remedies.items.properties
  expect(kind.enum).toEqual(['refund', 'return', 'compensation', 'pay_merchant'])
  expect(kind['x-titles'].refund).toEqual({ zh: '退款', en: 'refund' })
})

test('and the goods that a remedy may be about, as the order calls them', async () => {
  const { actions, claim } = await dispute.agent.get(dispute.path)
  const { fields } = actions.find((action: Json) => action.name === 'rule')
  const [[id, line] = [], ...others] = Object.entries(fields.properties.remedies.items.properties.lines['x-lines'])
  expect([id, others.length]).toEqual([claim.lines[0].line_id, claim.lines.length - 1])
  expect(line).toEqual({ title: '青瓷杯', quantity: claim.lines[0].quantity, paid_minor: expect.any(Number) })
})

test('a sum is asked for only of what pays one, and a ruling says what it gives the buyer', async () => {
  const { actions } = await dispute.agent.get(dispute.path)
  const { amount_minor } = actions.find((action: Json) => action.name === 'rule').fields.properties.remedies.items
    .properties
  expect(amount_minor['x-when']).toEqual({ kind: ['refund', 'compensation'] })
  const remedies = [
    { kind: 'return' },
    { kind: 'refund', amount_minor: 3000 },
    { kind: 'compensation', amount_minor: 500 },
  ]
  const wanted = { liability: 'merchant', findings: [], remedies, clauses: [], reasons: '有裂纹' }
  const after = await dispute.agent.post(`${dispute.path}/actions/rule?dry_run=true`, wanted)
  expect(after.ruling.amount_minor).toBe(3500)
})

test('a clock that runs can be stopped and moved, and one that stands set going', async () => {
  const openNow = async () => {
    const { actions } = await dispute.agent.get(dispute.path)
    return (actions as Json[]).filter(({ name }) => name.endsWith('_deadline'))
  }
  const [extend] = await openNow()
  expect((await openNow()).map(({ name }) => name)).toEqual(['extend_deadline', 'pause_deadline'])
  expect(extend?.fields.properties.by.format).toBe('duration')
  // There is but one: it needs no naming.
  expect(Object.keys(extend?.fields.properties)).toEqual(['by', 'reason'])
  await dispute.agent.post(`${dispute.path}/actions/pause_deadline`, { reason: '等检测结果' })
  expect((await openNow()).map(({ name }) => name)).toEqual(['resume_deadline'])
})
