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

/** Ruled for the buyer, who gets the pot's 200 yuan out of the order's money. */
async function ruledForBuyer(): Promise<Json> {
  const claim = { remedy: 'refund_only', reason: 'late_shipment', lines: [{ line_id: 'pot', quantity: 1 }] }
  const { id } = await bazaar.buyer.post('/v1/cases', { kind: 'after_sale', order_id: 'o1', claim })
  const path = `/v1/cases/${id}/actions`
  await bazaar.merchant.post(`${path}/refuse`, { reason: 'already_shipped' })
  await bazaar.buyer.post(`${path}/request_intervention`)
  await bazaar.wait('P3DT1S')
  const ruling = { liability: 'merchant', findings: [], clauses: [], reasons: '没有发货凭证' }
  const remedies = [{ kind: 'refund', amount_minor: 20_000 }]
  return bazaar.agent.post(`${path}/rule`, { ...ruling, remedies })
}

const appeal = (about: object) => ({ kind: 'appeal', about, claim: { reason: 'facts_misjudged' } })

describe('STD-APL: an appeal', () => {
  test('granted: the merchant gets back what he lost, and the ruling shows that it is undone', async () => {
    const ruled = await ruledForBuyer()
    const before = await balanceOf(bazaar, 'merchant:m1:payable')
    const opened = await bazaar.merchant.post('/v1/cases', appeal({ ruling_id: ruled.ruling.id }))
    expect(opened).toMatchObject({
      stage: 'platform_review',
      order_id: 'o1',
      about: { case_id: ruled.id, ruling_id: ruled.ruling.id, lost_minor: 20_000 },
    })
    const granted = await bazaar.agent.post(`/v1/cases/${opened.id}/actions/grant_appeal`, { reasons: '有揽收记录' })
    expect(granted).toMatchObject({ status: 'closed', outcome: 'granted' })
    expect(await balanceOf(bazaar, 'merchant:m1:payable')).toBe(before + 20_000)
    expect(await balanceOf(bazaar, 'platform:relief')).toBe(-20_000)
    const undone = await bazaar.buyer.get(`/v1/cases/${ruled.id}`)
    expect(undone.overturned).toEqual({ appeal_id: opened.id, part: false, restored_minor: 20_000 })
    const { data } = await bazaar.merchant.get(`/v1/cases/${ruled.id}/events`)
    expect(data.at(-1)).toMatchObject({ type: 'RulingOverturned' })
  })

  test('granted in part: that much comes back, and no more than was lost', async () => {
    const ruled = await ruledForBuyer()
    const opened = await bazaar.merchant.post('/v1/cases', appeal({ ruling_id: ruled.ruling.id }))
    const path = `/v1/cases/${opened.id}/actions/grant_appeal`
    const much = await bazaar.agent.refused(422, [`POST ${path}`, { reasons: 'x', amount_minor: 20_001 }])
    expect(much).toMatchObject({ code: 'amount_exceeds_loss', errors: [{ pointer: '/amount_minor' }] })
    await bazaar.agent.post(path, { reasons: '部分采信', amount_minor: 5000 })
    const undone = await bazaar.merchant.get(`/v1/cases/${ruled.id}`)
    expect(undone.overturned).toMatchObject({ part: true, restored_minor: 5000 })
  })

  test('of a complaint’s violation: points and compensation are undone with it', async () => {
    const claim = { reason: 'late_shipment' }
    const complaint = await bazaar.buyer.post('/v1/cases', { kind: 'complaint', order_id: 'o1', claim })
    await bazaar.wait('P3DT1S')
    const upheld = await bazaar.agent.post(`/v1/cases/${complaint.id}/actions/uphold`, { reasons: '未发货' })
    const [violation] = upheld.violations
    const opened = await bazaar.merchant.post('/v1/cases', appeal({ violation_id: violation.id }))
    await bazaar.agent.post(`/v1/cases/${opened.id}/actions/grant_appeal`, { reasons: '疫情停运' })
    const undone = await bazaar.merchant.get(`/v1/cases/${complaint.id}`)
    expect(undone).toMatchObject({ violations: [{ revoked: true }], overturned: { restored_minor: 1500 } })
  })

  test('is made in seven days, once, by the side that lost, about what there is', async () => {
    const ruled = await ruledForBuyer()
    const about = { ruling_id: ruled.ruling.id }
    const foreign = await bazaar.buyer.refused(422, ['POST /v1/cases', appeal(about)])
    expect(foreign).toMatchObject({ code: 'not_accepted', clause: 'STD-APL-5' })
    const none = await bazaar.merchant.refused(404, ['POST /v1/cases', appeal({ ruling_id: 'rul_00nothing_3' })])
    expect(none.code).toBe('subject_not_found')
    const nothing = await bazaar.merchant.refused(422, ['POST /v1/cases', { ...appeal({}), about: undefined }])
    expect(nothing.code).toBe('subject_missing')

    await bazaar.wait('P7D')
    const opened = await bazaar.merchant.post('/v1/cases', appeal(about))
    const again = await bazaar.merchant.refused(422, ['POST /v1/cases', appeal(about)])
    expect(again).toMatchObject({ code: 'too_many_applications', clause: 'STD-APL-4' })
    await bazaar.agent.post(`/v1/cases/${opened.id}/actions/reject_appeal`, { reasons: '原判定无误' })
    await bazaar.wait('PT1S')
    const late = await bazaar.merchant.refused(422, ['POST /v1/cases', appeal(about)])
    expect(late.code).toBe('too_many_applications')
  })

  test('a second after the seven days it is too late', async () => {
    const ruled = await ruledForBuyer()
    await bazaar.wait('P7DT1S')
    const late = await bazaar.merchant.refused(422, ['POST /v1/cases', appeal({ ruling_id: ruled.ruling.id })])
    expect(late).toMatchObject({ code: 'outside_acceptance_window', clause: 'STD-APL-1R' })
  })

  test('eight at once about one ruling: one is heard', async () => {
    const ruled = await ruledForBuyer()
    const body = JSON.stringify(appeal({ ruling_id: ruled.ruling.id }))
    const answers = await Promise.all(
      Array.from({ length: 8 }, () => bazaar.merchant.raw('POST', '/v1/cases', { body })),
    )
    expect(answers.map(({ status }) => status).sort()).toEqual([201, ...Array(7).fill(422)])
  })

  test('waits for the supplement that was asked for, while the review stands still; silence ends it', async () => {
    const ruled = await ruledForBuyer()
    const opened = await bazaar.merchant.post('/v1/cases', appeal({ ruling_id: ruled.ruling.id }))
    const path = `/v1/cases/${opened.id}/actions`
    const more = { from: 'merchant', kinds: ['shipping_proof'] }
    const asked = await bazaar.agent.post(`${path}/request_evidence`, more)
    expect(asked).toMatchObject({ stage: 'awaiting_supplement' })
    expect(asked.deadlines.find(({ name }: Json) => name === 'review').due_at).toBeNull()
    const empty = await bazaar.merchant.refused(422, [`POST ${path}/supplement`, {}])
    expect(empty.code).toBe('supplement_empty')
    const added = await bazaar.merchant.post(`${path}/supplement`, { statement: '揽收底单已补上' })
    expect(added.stage).toBe('platform_review')
    await bazaar.agent.post(`${path}/request_evidence`, more)
    await bazaar.wait('P3DT1S')
    expect(await bazaar.merchant.get(`/v1/cases/${opened.id}`)).toMatchObject({ outcome: 'rejected' })
  })

  test('a buyer’s: the fund pays what was denied, and recovers it from the merchant', async () => {
    const claim = { remedy: 'refund_only', reason: 'late_shipment', lines: [{ line_id: 'pot', quantity: 1 }] }
    const { id } = await bazaar.buyer.post('/v1/cases', { kind: 'after_sale', order_id: 'o1', claim })
    const path = `/v1/cases/${id}/actions`
    await bazaar.merchant.post(`${path}/refuse`, { reason: 'already_shipped' })
    await bazaar.buyer.post(`${path}/request_intervention`)
    await bazaar.wait('P3DT1S')
    const ruling = { liability: 'buyer', findings: [], remedies: [], clauses: [], reasons: '未举证' }
    const ruled = await bazaar.agent.post(`${path}/rule`, ruling)
    const opened = await bazaar.buyer.post('/v1/cases', {
      ...appeal({ ruling_id: ruled.ruling.id }),
      claim: { reason: 'new_evidence', amount_minor: 20_000 },
    })
    await bazaar.agent.post(`/v1/cases/${opened.id}/actions/grant_appeal`, { reasons: '签收证明系伪造' })
    expect(await balanceOf(bazaar, 'buyer:b1:refundable')).toBe(20_000)
    expect(await balanceOf(bazaar, 'merchant:m1:deposit')).toBe(80_000)
  })
})
