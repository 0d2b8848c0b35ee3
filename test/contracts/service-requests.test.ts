import { beforeAll, describe, expect, test } from 'vitest'
import { type Bazaar, openBazaar, proof, reportTwoLines } from '../support/bazaar-people.ts'
import { openTestServer } from '../support/server.ts'

const server = await openTestServer()

describe('STD-SR: a service request', () => {
  let bazaar: Bazaar
  beforeAll(async () => {
    bazaar = await openBazaar(server)
    await reportTwoLines(bazaar, 'o1')
  })
  const ask = async (more: object = {}) => {
    const body = { kind: 'service_request', order_id: 'o1', claim: { reason: 'shipping' }, ...more }
    const opened = await bazaar.agent.post('/v1/cases', body)
    return { opened, path: `/v1/cases/${opened.id}` }
  }

  test('takes nothing from the order, so that several run beside each other and beside a claim', async () => {
    const [one, other] = [await ask(), await ask()]
    expect(one.opened).toMatchObject({ stage: 'awaiting_merchant', opened_by: 'agent', earlier: { applications: 0 } })
    expect(other.opened.earlier.applications).toBe(1)
    const claim = { remedy: 'refund_only', reason: 'late_shipment' }
    const sale = await bazaar.buyer.post('/v1/cases', { kind: 'after_sale', order_id: 'o1', claim })
    expect(sale.claim.amount_minor).toBe(31_000)
  })

  test('is answered as solved only with proof that the buyer agreed', async () => {
    const { path } = await ask()
    const solved = { resolved: true, agreed_with_buyer: true, reason: 'settled_with_buyer' }
    const bare = await bazaar.merchant.refused(422, [`POST ${path}/actions/reply`, solved])
    expect(bare).toMatchObject({
      code: 'agreement_proof_missing',
      clause: 'STD-SR-1',
      errors: [{ pointer: '/evidence_ids' }],
    })
    const evidence_ids = [await proof(bazaar.merchant, 'chat_record')]
    const answered = await bazaar.merchant.post(`${path}/actions/reply`, { ...solved, evidence_ids })
    expect(answered).toMatchObject({ stage: 'awaiting_buyer', handling: { reply: { resolved: true } } })
    const confirmed = await bazaar.buyer.post(`${path}/actions/confirm_resolved`)
    expect(confirmed).toMatchObject({ status: 'closed', outcome: 'resolved' })
  })

  test('says why it is not solved, with a plan where the buyer can’t be reached', async () => {
    const { path } = await ask()
    const reply = { resolved: false, agreed_with_buyer: false, reason: 'buyer_unreachable' }
    expect(await bazaar.merchant.refused(422, [`POST ${path}/actions/reply`, reply])).toMatchObject({
      code: 'plan_missing',
    })
    const wrong = { ...reply, reason: 'refunded' }
    expect(await bazaar.merchant.refused(422, [`POST ${path}/actions/reply`, wrong])).toMatchObject({
      code: 'reason_not_for_reply',
    })
    const answered = await bazaar.merchant.post(`${path}/actions/reply`, { ...reply, plan: '每天上午再拨一次电话' })
    expect(answered).toMatchObject({
      stage: 'platform_handling',
      handling: { reply: { plan: '每天上午再拨一次电话' } },
    })
  })

  test('urged, late by a second: the platform handles it, and the merchant’s evidence is closed', async () => {
    const { path } = await ask()
    await bazaar.buyer.post(`${path}/actions/urge`)
    await bazaar.wait('PT24H')
    expect(await bazaar.merchant.get(path)).toMatchObject({ stage: 'awaiting_merchant', handling: { urged: 1 } })
    await bazaar.wait('PT1S')
    const late = await bazaar.merchant.get(path)
    expect(late).toMatchObject({ stage: 'platform_handling', handling: { reply_overdue: true } })
    const evidence_ids = [await proof(bazaar.merchant, 'chat_record')]
    const refused = await bazaar.merchant.refused(409, [`POST ${path}/actions/submit_evidence`, { evidence_ids }])
    expect(refused.code).toBe('command_not_allowed')
    const back = await bazaar.agent.post(`${path}/actions/send_back`, { reasons: '请说明何时发货' })
    expect(back).toMatchObject({ stage: 'awaiting_merchant', handling: { sent_back: 1 } })
    await bazaar.wait('PT24H1S')
    const closed = await bazaar.agent.post(`${path}/actions/close`, { result: 'ignored' })
    expect(closed).toMatchObject({ status: 'closed', outcome: 'handled', handling: { close_result: 'ignored' } })
  })

  test('waits as long as the platform agreed with the merchant, and no less than the pack allows', async () => {
    const body = { kind: 'service_request', order_id: 'o1', claim: { reason: 'shipping' } }
    const short = await bazaar.agent.refused(422, ['POST /v1/cases', { ...body, answer_within: 'PT1H59M' }])
    expect(short).toMatchObject({ code: 'agreed_time_too_short', clause: 'STD-SR-4' })
    const foreign = await bazaar.buyer.refused(403, ['POST /v1/cases', { ...body, answer_within: 'PT6H' }])
    expect(foreign.code).toBe('not_for_this_role')
    const { opened } = await ask({ answer_within: 'PT6H' })
    const [deadline] = opened.deadlines
    expect(Date.parse(deadline.due_at) - Date.parse(opened.opened_at)).toBe(6 * 3_600_000)
  })
})
