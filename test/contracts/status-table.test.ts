import { describe, expect, test } from 'vitest'
import { aClaim, openDispute, reportSignedOrder } from '../support/dispute.ts'
import { openTestServer } from '../support/server.ts'

const server = await openTestServer({ requestsPerMinute: 100_000 })
const bazaar = await server.marketplace()
const dispute = await openDispute(bazaar)
const { buyer, merchant, agent, path } = dispute

describe('400', () => {
  test('malformed_request points at an unknown field, a missing one and a wrong type', async () => {
    const body = { order_id: 'o1', claim: { reason: 7, amountMinor: 8900 }, sort: 'after_sale' }
    const problem = await buyer.refused(400, ['POST /v1/cases', body])
    expect(problem.code).toBe('malformed_request')
    const pointers = problem.errors.map((error: { pointer: string }) => error.pointer)
    expect(pointers.sort()).toEqual(['/claim/amountMinor', '/claim/reason', '/kind', '/sort'])
  })

  test('an unknown query parameter', async () => {
    const problem = await buyer.refused(400, ['GET /v1/cases?colour=red'])
    expect(problem.errors).toMatchObject([{ pointer: '/query/colour' }])
  })

  test('idempotency_key_missing', async () => {
    const problem = await buyer.refused(400, [`POST ${path}/actions/withdraw`], { key: null })
    expect(problem.code).toBe('idempotency_key_missing')
  })

  test('a cursor that no list gave', async () => {
    expect((await buyer.refused(400, ['GET /v1/cases?cursor=abc'])).errors).toMatchObject([
      { pointer: '/query/cursor' },
    ])
  })
})

describe('401', () => {
  test.each(['Bearer wrong', 'Bearer mkt_wrong', 'Bearer eyJhbGciOiJIUzI1NiJ9.e30.x', 'Basic cm9vdA=='])(
    '%s',
    async authorization => {
      const problem = await server.stranger.refused(401, ['GET /v1/cases'], { headers: { authorization } })
      expect(problem.code).toBe('not_signed_in')
    },
  )

  test('no key at all', async () => {
    await server.stranger.refused(401, ['GET /v1/cases'])
  })
})

describe('403: yours to see but not to do', () => {
  test('an action that is never this role’s', async () => {
    const problem = await merchant.refused(403, [`POST ${path}/actions/rule`])
    expect(problem.code).toBe('not_for_this_role')
  })

  test('the marketplace’s own systems report and don’t act', async () => {
    const problem = await bazaar.integration.refused(403, [`POST ${path}/actions/agree`])
    expect(problem.code).toBe('reports_only')
  })

  test('an auditor reads only', async () => {
    const auditor = await bazaar.person('auditor', 'x1')
    expect((await auditor.get(path)).actions).toEqual([])
    await auditor.refused(403, [`POST ${path}/actions/agree`])
  })

  test('a route of another role', async () => {
    await buyer.refused(403, ['POST /v1/marketplaces', { id: 'x', name: 'x', pack: 'taobao', mode: 'sandbox' }])
    await bazaar.integration.refused(403, ['POST /v1/marketplaces', {}])
    await buyer.refused(403, ['POST /v1/clock/advance', { by: 'PT1H' }])
  })
})

describe('404', () => {
  test('another buyer’s order is answered as one that was never reported', async () => {
    const other = await bazaar.person('buyer', 'b2')
    const opening = { kind: 'after_sale', claim: aClaim }
    const others = await other.refused(404, ['POST /v1/cases', { ...opening, order_id: 'o1' }])
    const none = await other.refused(404, ['POST /v1/cases', { ...opening, order_id: 'never-reported' }])
    expect([others.code, others.title]).toEqual([none.code, none.title])
  })

  test.each(['/v1/cases/case_00nothing', '/v1/cases/nonsense', '/v1/nowhere', '/v1/rulings/rul_x', '/v1/packs/ebay'])(
    '%s',
    async address => {
      expect((await agent.refused(404, [`GET ${address}`])).code).toBe('not_found')
    },
  )

  test('an action that doesn’t exist', async () => {
    await merchant.refused(404, [`POST ${path}/actions/dance`])
  })

  test.each(['agree_by_silence', 'collect_from_merchant'])('%s, which no flow lets a person do', async action => {
    expect((await merchant.refused(404, [`POST ${path}/actions/${action}`])).code).toBe('not_found')
    await bazaar.integration.refused(404, [`POST ${path}/actions/${action}`])
    expect(server.routes.flatMap(({ bodies }) => [...(bodies?.keys() ?? [])])).not.toContain(action)
  })

  test('an order that was never reported', async () => {
    const problem = await buyer.refused(404, ['POST /v1/cases', { kind: 'after_sale', order_id: 'no', claim: aClaim }])
    expect(problem).toMatchObject({ code: 'order_not_found', errors: [{ pointer: '/order_id' }] })
  })

  test('405 where only the method is wrong', async () => {
    const response = await agent.raw('PUT', '/v1/cases')
    expect([response.status, response.headers.get('allow')]).toEqual([405, 'POST, GET'])
  })
})

describe('409', () => {
  test('command_not_allowed, with the stage and what is allowed', async () => {
    const problem = await merchant.refused(409, [`POST ${path}/actions/confirm_return`])
    expect(problem).toMatchObject({ code: 'command_not_allowed', stage: 'awaiting_merchant' })
    expect(problem.allowed).toContain('refuse')
  })

  test('TB-EVD-5S too_early says from when on, in the marketplace’s zone', async () => {
    const english = { headers: { 'accept-language': 'en' } }
    const problem = await merchant.refused(409, [`POST ${path}/actions/request_intervention`], english)
    expect(problem).toMatchObject({ code: 'too_early', clause: 'TB-EVD-5S' })
    expect(problem.detail).toMatch(/opens at \d\d Mar 2026, \d\d:\d\d\./)
  })

  test('a marketplace of the same id with other content', async () => {
    const other = { id: bazaar.id, name: 'Another', pack: 'taobao', mode: 'sandbox' }
    expect((await server.root.refused(409, ['POST /v1/marketplaces', other])).code).toBe('marketplace_differs')
  })
})

describe('412', () => {
  test('a stale If-Match, and a fresh one', async () => {
    const stale = { headers: { 'if-match': '1' } }
    const problem = await merchant.refused(412, [`POST ${path}/actions/refuse`, { reason: 'as_described' }], stale)
    expect(problem.code).toBe('stale_version')
    const seen = await merchant.raw('GET', path)
    const etag = seen.headers.get('etag') ?? ''
    expect(etag).toBe(`"${dispute.case.version}"`)
    const sent = { headers: { 'if-match': etag } }
    const after = await merchant.post(`${path}/actions/send_message`, { text: '您好' }, sent)
    expect(after.version).toBe(dispute.case.version + 1)
  })
})

describe('422', () => {
  test('a rule says no, with its code and the figures', async () => {
    await reportSignedOrder(bazaar, 'o2')
    const opening = { kind: 'after_sale', order_id: 'o2', claim: { ...aClaim, amount_minor: 9000 } }
    const problem = await buyer.refused(422, ['POST /v1/cases', opening])
    expect(problem).toMatchObject({ code: 'amount_exceeds_paid', detail: '¥90.00 超过了可退的 ¥89.00。' })
    expect(problem.errors).toMatchObject([{ pointer: '/claim/amount_minor' }])
  })

  test('idempotency_key_reused', async () => {
    const key = { key: 'same' }
    const sent = await buyer.post(`${path}/messages`, { text: '一' }, key)
    expect(await buyer.post(`${path}/messages`, { text: '一' }, key)).toEqual(sent)
    const problem = await buyer.refused(422, [`POST ${path}/messages`, { text: '二' }], key)
    expect(problem.code).toBe('idempotency_key_reused')
  })
})

test('429 with Retry-After, to the caller who overdid it and to nobody else', async () => {
  const narrow = await openTestServer({ requestsPerMinute: 3 })
  const small = await narrow.marketplace()
  for (let times = 0; times < 3; times += 1) await small.integration.get('/v1/clock')
  const response = await small.integration.raw('GET', '/v1/clock')
  expect([response.status, response.headers.get('retry-after')]).toEqual([429, '60'])
  await narrow.root.get('/v1/packs')
})

test('refusals speak Chinese first, and English to who asks for it', async () => {
  const call = [`POST ${path}/actions/confirm_return`] as const
  expect((await merchant.refused(409, call)).title).toBe('当前阶段不允许此操作')
  const english = { headers: { 'accept-language': 'en-GB,en;q=0.9,zh;q=0.2' } }
  expect((await merchant.refused(409, call, english)).title).toBe('Not allowed at this stage')
})
