import { expect, test } from 'vitest'
import { openDispute } from '../support/dispute.ts'
import { anOrder } from '../support/orders.ts'
import { openTestServer } from '../support/server.ts'

const server = await openTestServer()

test('TB-EVD-5, TB-DSP-6: refused, intervened, ruled, refunded, settled', async () => {
  const bazaar = await server.marketplace()
  const { integration } = bazaar
  const buyer = await bazaar.person('buyer', 'b1', { name: '白女士' })
  const merchant = await bazaar.person('merchant', 's1', { merchant_id: 'm1' })
  const agent = await bazaar.person('agent', 'a1')
  await integration.put('/v1/orders/o1', anOrder())
  await integration.post('/v1/orders/o1/shipments', {
    id: 'p1',
    direction: 'outbound',
    carrier: 'SF',
    tracking_number: 'SF1',
  })
  await integration.post('/v1/shipments/p1/scans', { at: '2026-03-02T09:00:00+08:00', kind: 'signed' })

  const opened = await buyer.post('/v1/cases', {
    kind: 'after_sale',
    order_id: 'o1',
    claim: {
      remedy: 'refund_only',
      reason: 'not_as_described',
      amount_minor: 8900,
      lines: [{ line_id: 'l1', quantity: 1 }],
    },
    statement: '颜色与描述不符',
  })
  expect(opened).toMatchObject({ status: 'open', stage: 'awaiting_merchant', version: 2, statement: '颜色与描述不符' })
  expect(opened.parties).toEqual({ buyer: { id: 'b1', name: '白女士' }, merchant: { id: 'm1', name: '明记' } })

  const path = `/v1/cases/${opened.id}`
  const seen = await merchant.get(path)
  const refuse = seen.actions.find((action: { name: string }) => action.name === 'refuse')
  expect(refuse.fields.properties.reason.enum).toContain('as_described')
  await merchant.post(`${path}/actions/refuse`, { reason: 'as_described', statement: '与页面一致' })
  const intervened = await buyer.post(`${path}/actions/request_intervention`, { statement: '请平台判断' })
  expect(intervened.stage).toBe('evidence')
  await buyer.post(`${path}/messages`, { text: '照片已上传' })
  await buyer.post(`${path}/actions/finish_evidence`)
  await merchant.post(`${path}/actions/contest_evidence`)
  // The buyer had to prove and has brought nothing: the rules come to a dismissal, which the agent need not adopt.
  const proposed_ruling = { liability: 'not_established', remedies: [], clause: 'TB-EVD-7' }
  expect(await agent.get(path)).toMatchObject({ stage: 'platform_review', proposed_ruling })
  expect((await merchant.get(path)).proposed_ruling).toBeNull()
  const ruled = await agent.post(`${path}/actions/rule`, {
    liability: 'merchant',
    findings: [{ fact: '颜色与描述不符', established: 'yes', evidence_ids: [] }],
    remedies: [{ kind: 'refund', amount_minor: 8900 }],
    clauses: ['TB-DSP-6'],
    reasons: '页面颜色与实物明显不同',
  })
  expect(ruled.ruling).toMatchObject({ liability: 'merchant', reasons: '页面颜色与实物明显不同' })
  expect(await buyer.get(`/v1/rulings/${ruled.ruling.id}`)).toEqual(ruled.ruling)

  const { data: payouts } = await integration.get('/v1/payouts?status=pending')
  expect(payouts).toHaveLength(1)
  const settled = await integration.post(`/v1/payouts/${payouts[0].id}/settled`)
  expect(settled.status).toBe('settled')
  const closed = await buyer.get(path)
  expect(closed).toMatchObject({ status: 'closed', outcome: 'refunded', money: { paid: 8900 } })

  const { data: events } = await buyer.get(`${path}/events`)
  expect(events.map((event: { type: string }) => event.type)).toMatchInlineSnapshot(`
    [
      "CaseOpened",
      "StageEntered",
      "ClaimRefused",
      "StageEntered",
      "InterventionRequested",
      "StageEntered",
      "HoldPlaced",
      "MessageSent",
      "EvidenceFinished",
      "StageEntered",
      "EvidenceContested",
      "StageEntered",
      "Ruled",
      "StageEntered",
      "HoldResolved",
      "RefundOrdered",
      "CaseClosed",
      "PayoutSettled",
    ]
  `)
})

test('a claim that was changed shows the buyer’s words as he last put them', async () => {
  const { buyer, path } = await openDispute(await server.marketplace())
  const changes = [
    { amount_minor: 5000, statement: '第二次' },
    { amount_minor: 4000, statement: '第三次' },
    { amount_minor: 3000, statement: '第四次' },
  ]
  for (const { statement, ...claim } of changes) {
    const { statement: shown } = await buyer.post(`${path}/actions/modify_claim`, { ...claim, statement })
    expect(shown).toBe(statement)
    expect((await buyer.get(path)).statement).toBe(statement)
  }
})
