import { beforeEach, describe, expect, test } from 'vitest'
import { reportTwoLines } from '../support/bazaar-people.ts'
import { openTestServer, type TestMarketplace } from '../support/server.ts'
import type { ApiClient, Json } from '../support/server-client.ts'

const server = await openTestServer()
let bazaar: TestMarketplace
let supervisor: ApiClient
let merchant: ApiClient

async function open(pack: string) {
  bazaar = await server.marketplace({ pack })
  supervisor = await bazaar.person('supervisor', 'v1')
  merchant = await bazaar.person('merchant', 's1', { merchant_id: 'm1' })
}

let payments = 0
async function payIn(amountMinor: number): Promise<void> {
  payments += 1
  const reference = `r${payments}`
  await bazaar.integration.post('/v1/deposits/m1', { amount_minor: amountMinor, currency: 'CNY', reference })
}

const standing = () => merchant.get('/v1/merchants/m1/standing')
const act = (action: string, body: object) => supervisor.post(`/v1/merchants/m1/actions/${action}`, body)
const deposit = async () => (await bazaar.integration.get('/v1/accounts/merchant:m1:deposit')).balance_minor

describe('DY-ADV-05: a deposit', () => {
  beforeEach(() => open('douyin'))

  test('is asked for by category, counted as it is paid in, and released as far as no rule needs it', async () => {
    const asked = await act('require_deposit', { categories: ['mother_and_baby'] })
    expect(asked.deposit).toMatchObject({ required_minor: 500_000, missing_minor: 500_000, clause: 'DY-ADV-5' })
    await payIn(400_000)
    expect((await standing()).deposit).toMatchObject({ balance_minor: 400_000, missing_minor: 100_000 })
    await payIn(200_000)
    expect((await standing()).deposit).toMatchObject({ balance_minor: 600_000, missing_minor: 0 })
    const much = { amount_minor: 100_001 }
    const refused = await supervisor.refused(422, ['POST /v1/merchants/m1/actions/release_deposit', much])
    expect(refused).toMatchObject({ code: 'deposit_still_required', clause: 'DY-ADV-5' })
    const released = await act('release_deposit', { amount_minor: 100_000 })
    expect(released.deposit).toMatchObject({ balance_minor: 500_000, missing_minor: 0 })
    await act('require_deposit', { categories: [] })
    const agent = await bazaar.person('agent', 'a1')
    const about = { kind: 'complaint', merchant_id: 'm1', claim: { reason: 'trade_breach' } }
    const { id } = await agent.post('/v1/cases', about)
    const open = await supervisor.refused(409, ['POST /v1/merchants/m1/actions/release_deposit', { amount_minor: 1 }])
    expect(open).toMatchObject({ code: 'cases_still_open', detail: expect.stringMatching(/1 件案件/) })
    await agent.post(`/v1/cases/${id}/actions/dismiss`, { reason: 'no_breach', reasons: '未查实' })
    await act('release_deposit', { amount_minor: 500_000 })
    expect(await deposit()).toBe(0)
    await merchant.refused(403, ['POST /v1/merchants/m1/actions/release_deposit', { amount_minor: 1 }])
  })

  test('that nobody asked for is shown too, on each day as it stood then', async () => {
    const unasked = { categories: [], required_minor: 0, missing_minor: 0, currency: 'CNY', due_at: null, clause: null }
    expect((await standing()).deposit).toBeNull()
    await payIn(400_000)
    expect((await standing()).deposit).toEqual({ ...unasked, balance_minor: 400_000 })
    await bazaar.wait('P2D')
    const released = await act('release_deposit', { amount_minor: 100_000 })
    expect(released.deposit).toEqual({ ...unasked, balance_minor: 300_000 })
    const then = (day: string) => merchant.get(`/v1/merchants/m1/standing?as_of=${day}`)
    expect((await then('2026-03-03')).deposit).toEqual({ ...unasked, balance_minor: 400_000 })
    expect((await then('2026-03-01')).deposit).toBeNull()
  })

  test('is nobody’s whom no order could name', async () => {
    for (const id of ['%20', 'm1%2Fx', 'm1%3Apayable', '%E5%BA%97']) {
      const payment = { amount_minor: 1, currency: 'CNY', reference: 'r' }
      await bazaar.integration.refused(404, [`POST /v1/deposits/${id}`, payment])
      await bazaar.integration.refused(404, [`GET /v1/merchants/${id}/standing`])
    }
  })
})

describe('STD-STA-9: a deposit that falls short', () => {
  beforeEach(() => open('standard'))

  test('is made up in 30 days, or there are no new listings and no campaigns until it is', async () => {
    const asked = await act('require_deposit', { categories: ['apparel'] })
    expect(asked.deposit).toMatchObject({ missing_minor: 100_000, due_at: '2026-04-01T10:00:00+08:00' })
    expect(asked.sanctions).toMatchObject([
      { state: 'announced', class: 'deposit', measures: ['no_new_listings', 'no_campaigns'] },
    ])
    const { rule, evidence } = asked.sanctions[0].statement
    expect([rule.clause, evidence]).toEqual(['STD-STA-8', [{ kind: 'account', id: 'merchant:m1:deposit' }]])
    await bazaar.wait('P31D')
    expect((await standing()).measures.map(({ measure }: Json) => measure)).toEqual(['no_campaigns', 'no_new_listings'])
    await payIn(100_000)
    expect(await standing()).toMatchObject({
      deposit: { missing_minor: 0 },
      sanctions: [{ state: 'ended', ends_by: 'made_up' }],
      measures: [],
    })
    const then = await merchant.get('/v1/merchants/m1/standing?as_of=2026-03-10')
    expect(then.deposit).toMatchObject({ balance_minor: 0, missing_minor: 100_000 })
  })

  test('by a decision that an appeal undid, never was: as corrected, and from then on', async () => {
    await act('require_deposit', { categories: ['apparel'] })
    await payIn(100_000)
    const [buyer, agent] = await Promise.all([bazaar.person('buyer', 'b1'), bazaar.person('agent', 'a1')])
    await reportTwoLines(bazaar, 'o1')
    const late = { kind: 'complaint', order_id: 'o1', claim: { reason: 'late_shipment' } }
    const complaint = await buyer.post('/v1/cases', late)
    await bazaar.wait('P3DT1S')
    const upheld = await agent.post(`/v1/cases/${complaint.id}/actions/uphold`, { reasons: '未发货' })
    const short = await standing()
    expect(short).toMatchObject({ deposit: { balance_minor: 98_500, missing_minor: 1500 } })
    expect(short.sanctions.map(({ class: group }: Json) => group)).toContain('deposit')
    await bazaar.wait('P1D')
    const about = { violation_id: upheld.violations[0].id }
    const appeal = await merchant.post('/v1/cases', { kind: 'appeal', about, claim: { reason: 'facts_misjudged' } })
    await agent.post(`/v1/cases/${appeal.id}/actions/grant_appeal`, { reasons: '疫情停运' })
    expect(await standing()).toMatchObject({ deposit: { balance_minor: 100_000, missing_minor: 0 }, sanctions: [] })
    const then = (view: string) => {
      return merchant.get(`/v1/merchants/m1/standing?as_of=${encodeURIComponent(short.as_of)}&view=${view}`)
    }
    expect((await then('published')).deposit).toEqual(short.deposit)
    const corrected = await then('corrected')
    expect(corrected).toMatchObject({ deposit: { balance_minor: 100_000, missing_minor: 0, due_at: null } })
    expect(corrected.sanctions).toEqual([])
  })
})

describe('TB-PTS-19: the penalty at a node', () => {
  beforeEach(() => open('tmall'))

  /** 48 points are four nodes, whose measures follow each other; the penalties don't wait. */
  async function fourNodes(): Promise<Json> {
    const agent = await bazaar.person('agent', 'a1')
    const claim = { reason: 'fictitious_trade' }
    const opened = await agent.post('/v1/cases', { kind: 'complaint', merchant_id: 'm1', claim })
    const upheld = await agent.post(`/v1/cases/${opened.id}/actions/uphold`, { reasons: '已核实', degree: 2 })
    return upheld.violations[0]
  }

  test('is charged to the deposit, the rest once there is more, and comes back with a granted appeal', async () => {
    await payIn(1_500_000)
    const violation = await fourNodes()
    const { sanctions } = await standing()
    expect(sanctions.map(({ state, penalty_minor }: Json) => [state, penalty_minor])).toEqual([
      ['running', 1_000_000],
      ['announced', 1_000_000],
      ['announced', 1_000_000],
      ['announced', 1_000_000],
    ])
    expect(await deposit()).toBe(0)
    await payIn(2_600_000)
    expect(await deposit()).toBe(100_000)
    const { data } = await bazaar.integration.get('/v1/events?limit=200')
    const charges = data.filter((event: Json) => event.type === 'PenaltyCharged')
    expect(charges.map(({ amount_minor, missing_minor }: Json) => [amount_minor, missing_minor])).toEqual([
      [1_000_000, 0],
      [500_000, 500_000],
      [500_000, 0],
      [1_000_000, 0],
      [1_000_000, 0],
    ])
    const about = { violation_id: violation.id }
    const appeal = await merchant.post('/v1/cases', { kind: 'appeal', about, claim: { reason: 'facts_wrong' } })
    const agent = await bazaar.person('agent', 'a1')
    await agent.post(`/v1/cases/${appeal.id}/actions/grant_appeal`, { reasons: '凭证充分' })
    expect(await deposit()).toBe(4_100_000)
    expect((await bazaar.integration.get('/v1/accounts/merchant:m1:payable')).balance_minor).toBe(0)
    expect((await standing()).sanctions).toEqual([])
  })
})

test('DY-PEN-7: a sum in place of points, by the degree, charged to the deposit', async () => {
  bazaar = await server.marketplace({ pack: 'douyin', now: '2021-05-10T10:00:00+08:00' })
  merchant = await bazaar.person('merchant', 's1', { merchant_id: 'm1' })
  const agent = await bazaar.person('agent', 'a1')
  await payIn(300_000)
  const claim = { reason: 'trade_breach' }
  const opened = await agent.post('/v1/cases', { kind: 'complaint', merchant_id: 'm1', claim })
  const upheld = await agent.post(`/v1/cases/${opened.id}/actions/uphold`, { reasons: '已核实', degree: 2 })
  expect(upheld.violations).toMatchObject([{ code: 'trade_breach', points: null, penalty_minor: 200_000 }])
  expect(await standing()).toMatchObject({
    points: [{ points: 0, count: 1 }],
    sanctions: [{ state: 'ended', penalty_minor: 200_000, measures: [], statement: { rule: { clause: 'DY-PEN-7' } } }],
  })
  expect(await deposit()).toBe(100_000)
})
