import { beforeEach, describe, expect, test } from 'vitest'
import { openTestServer, type TestMarketplace } from '../support/server.ts'
import type { ApiClient, Json } from '../support/server-client.ts'

const server = await openTestServer()
let bazaar: TestMarketplace
let agent: ApiClient
let merchant: ApiClient

beforeEach(async () => {
  bazaar = await server.marketplace()
  agent = await bazaar.person('agent', 'a1')
  merchant = await bazaar.person('merchant', 's1', { merchant_id: 'm1' })
})

/** Staff finds a breach that concerns no buyer. */
async function breach(reason: string, degree?: number): Promise<Json> {
  const opened = await agent.post('/v1/cases', { kind: 'complaint', merchant_id: 'm1', claim: { reason } })
  const upheld = await agent.post(`/v1/cases/${opened.id}/actions/uphold`, {
    reasons: '已核实',
    ...(degree !== undefined && { degree }),
  })
  return upheld.violations[0]
}

async function appeal(violation: Json, grant: object = {}, reason = 'facts_wrong'): Promise<void> {
  const about = { violation_id: violation.id }
  const opened = await merchant.post('/v1/cases', { kind: 'appeal', about, claim: { reason } })
  await agent.post(`/v1/cases/${opened.id}/actions/grant_appeal`, { reasons: '凭证充分', ...grant })
}

const standing = (as = '', reader: ApiClient = merchant) => reader.get(`/v1/merchants/m1/standing${as}`)
const act = (action: string, body: object, by: ApiClient = agent) => by.post(`/v1/merchants/m1/actions/${action}`, body)

test('a merchant of whom nothing was found has nothing, and sees only his own', async () => {
  expect(await standing()).toMatchObject({ merchant_id: 'm1', view: 'published', points: [], sanctions: [] })
  await merchant.refused(404, ['GET /v1/merchants/m2/standing'])
  await (await bazaar.person('buyer', 'b1')).refused(403, ['GET /v1/merchants/m1/standing'])
  expect(await standing('', bazaar.integration)).toMatchObject({ points: [] })
})

describe('TB-LST-9: 12 grave points', () => {
  test('bring a sanction; each number opens to the violation, its case and its reasons', async () => {
    const violation = await breach('forbidden_goods', 3)
    const shown = await standing()
    expect(shown.points).toMatchObject([
      { class: 'B', points: 12, count: 1, violations: [{ violation_id: violation.id, points: 12 }] },
    ])
    expect(shown.sanctions).toMatchObject([
      {
        state: 'running',
        clause: 'TB-PTS-10',
        points: 12,
        violation_ids: [violation.id],
        awaits: ['correction', 'exam'],
      },
    ])
    expect(shown.measures).toContainEqual({
      measure: 'shop_hidden',
      title: { zh: '店铺屏蔽', en: 'the shop is hidden' },
      until: null,
      sanction_ids: [shown.sanctions[0].id],
    })
    const { statement, case_id } = await merchant.get(`/v1/violations/${violation.id}`)
    expect(statement).toMatchObject({
      rule: { clause: 'TB-LST-9' },
      facts: { violation: 'forbidden_goods', degree: 3, reason: 'forbidden_goods' },
      evidence: [{ kind: 'case', id: case_id }, { kind: 'ruling' }],
      appeal: { allowed: true },
    })
    const other = await bazaar.person('merchant', 's2', { merchant_id: 'm2' })
    await other.refused(404, [`GET /v1/violations/${violation.id}`])
    expect((await merchant.get('/v1/merchants/m1/violations')).data).toMatchObject([{ id: violation.id, points: 12 }])
  })

  test('names the rules and the currency of each sum, so that every clause opens to its text', async () => {
    const { id } = await breach('forbidden_goods', 3)
    const shown = await standing()
    const pack = { id: 'taobao', version: expect.any(String), hash: expect.stringMatching(/^[0-9a-f]{64}$/) }
    expect(shown).toMatchObject({ pack, sanctions: [{ pack, currency: 'CNY', penalty_minor: null }] })
    expect(await merchant.get(`/v1/violations/${id}`)).toMatchObject({ pack, currency: 'CNY' })
    const { clauses } = await merchant.get(`/v1/packs/${shown.pack.id}?as_of=2026-03-02`)
    expect(clauses.map((clause: Json) => clause.id)).toContain(shown.sanctions[0].clause)
  })

  test('TB-PTS-18: it ends once its time is over, the breach put right and the exam passed', async () => {
    await breach('forbidden_goods', 3)
    const [{ id }] = (await standing()).sanctions
    const early = await act('record_correction', { sanction_id: id }, merchant)
    expect(early.sanctions).toMatchObject([{ awaits: ['exam'], ends_at: null }])
    await merchant.refused(403, ['POST /v1/merchants/m1/actions/record_exam', { sanction_id: id }])
    await bazaar.wait('P8D')
    expect((await standing()).sanctions).toMatchObject([{ state: 'running' }])
    const passed = await act('record_exam', { sanction_id: id })
    expect(passed.sanctions).toMatchObject([{ state: 'ended', ends_by: 'expiry', awaits: [] }])
    const late = await agent.refused(409, ['POST /v1/merchants/m1/actions/record_exam', { sanction_id: id }])
    expect(late).toMatchObject({ code: 'sanction_over', clause: 'TB-PTS-10' })
    await agent.refused(404, ['POST /v1/merchants/m1/actions/record_exam', { sanction_id: 'san_m1_B_2026_24' }])
  })

  test('the platform lifts one before its time', async () => {
    await breach('forbidden_goods', 3)
    const [{ id }] = (await standing()).sanctions
    await bazaar.wait('P1D')
    const lifted = await act('lift_sanction', { sanction_id: id, reason: 'imposed_wrongly' })
    expect(lifted).toMatchObject({ sanctions: [{ state: 'ended', ends_by: 'lifted' }], measures: [] })
  })
})

describe('a granted appeal', () => {
  test('takes back points and sanctions; the days before show both what was published and what is right', async () => {
    const violation = await breach('forbidden_goods', 3)
    await bazaar.wait('P2D')
    const during = await standing()
    await bazaar.wait('P1D')
    await appeal(violation)
    expect(await standing()).toMatchObject({ points: [], sanctions: [], measures: [] })
    const day = `?as_of=${encodeURIComponent(during.as_of)}`
    expect(await standing(day)).toEqual(during)
    expect(await standing(`${day}&view=corrected`)).toEqual({
      ...during,
      view: 'corrected',
      points: [],
      sanctions: [],
      measures: [],
    })
    const shown = await merchant.get(`/v1/violations/${violation.id}`)
    expect(shown).toMatchObject({ revoked: true, reversals: [{ points: null }] })
  })

  test('stands in the list of violations from the day it was granted on, and everywhere as corrected', async () => {
    const violation = await breach('forbidden_goods', 3)
    await bazaar.wait('P2D')
    await appeal(violation)
    await bazaar.wait('P1D')
    await breach('forbidden_goods', 1)
    const listed = async (as: string) => {
      const { data } = await merchant.get(`/v1/merchants/m1/violations${as}`)
      return data.map(({ points, revoked, reversals }: Json) => [points, revoked, reversals.length])
    }
    expect(await listed('')).toEqual([
      [2, false, 0],
      [12, true, 1],
    ])
    expect(await listed('?as_of=2026-03-03')).toEqual([[12, false, 0]])
    expect(await listed('?as_of=2026-03-04')).toEqual([[12, true, 1]])
    expect(await listed('?as_of=2026-03-03&view=corrected')).toEqual([[12, true, 1]])
    expect(await listed('?as_of=2026-02-28')).toEqual([])
    const future = await merchant.refused(422, ['GET /v1/merchants/m1/violations?as_of=2026-04-01'])
    expect(future.code).toBe('moment_to_come')
    const sheet = await merchant.raw('GET', '/v1/merchants/m1/violations/export?as_of=2026-03-03')
    expect((await sheet.text()).trim().split('\r\n')).toHaveLength(2)
  })

  test('granted in part takes back that part, and no more than the violation weighs', async () => {
    const violation = await breach('forbidden_goods', 3)
    const about = { violation_id: violation.id }
    const opened = await merchant.post('/v1/cases', { kind: 'appeal', about, claim: { reason: 'facts_wrong' } })
    const path = `/v1/cases/${opened.id}/actions/grant_appeal`
    const much = await agent.refused(422, [`POST ${path}`, { reasons: 'x', points: 12.5 }])
    expect(much).toMatchObject({ code: 'points_exceed_violation', errors: [{ pointer: '/points' }] })
    await agent.post(path, { reasons: '情节较轻', points: 6 })
    expect(await standing()).toMatchObject({ points: [{ class: 'B', points: 6, count: 1 }], sanctions: [] })
    const kept = await merchant.get(`/v1/cases/${opened.about.case_id}`)
    expect(kept.violations).toMatchObject([{ revoked: false, points: 12, points_taken_back: 6 }])
  })
})

describe('the feed', () => {
  test('has a standing’s events in order, each beginning and end once, however often the clock moves', async () => {
    await breach('forbidden_goods', 3)
    for (const _ of [1, 2, 3, 4]) await bazaar.wait('P3D')
    const [{ id }] = (await standing()).sanctions
    await act('record_correction', { sanction_id: id })
    await act('record_exam', { sanction_id: id })
    const { data } = await bazaar.integration.get('/v1/events?limit=200')
    const own = data.filter((event: Json) => event.merchant_id === 'm1')
    expect(own.map((event: Json) => event.type)).toEqual([
      'ViolationEntered',
      'PointsCounted',
      'SanctionAnnounced',
      'SanctionStarted',
      'CorrectionRecorded',
      'SanctionChanged',
      'ExamPassed',
      'SanctionChanged',
      'SanctionEnded',
    ])
    expect(own.map((event: Json) => event.seq)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9])
    expect(own[1].prev_hash).toBe(own[0].hash)
    const rest = await bazaar.integration.get(`/v1/events?after=${own[3].cursor}&limit=2`)
    expect(rest.data.map((event: Json) => event.seq)).toEqual([5, 6])
  })
})

describe('a merchant’s history', () => {
  test('tells, newest first, what happened and why, by which clause, and until when he can appeal', async () => {
    const violation = await breach('forbidden_goods', 3)
    const { data } = await merchant.get('/v1/merchants/m1/events')
    expect(data.map(({ type, clause }: Json) => [type, clause])).toEqual([
      ['SanctionStarted', 'TB-PTS-10'],
      ['SanctionAnnounced', 'TB-PTS-10'],
      ['PointsCounted', null],
      ['ViolationEntered', 'TB-LST-9'],
    ])
    const [started, announced, counted, entered] = data
    expect(entered).toMatchObject({
      sentence: '记入违规“发布违禁信息”：B 类 12 分',
      case_id: expect.stringMatching(/^case_/),
      statement: { rule: { clause: 'TB-LST-9' }, appeal: { allowed: true } },
    })
    expect(counted).toMatchObject({ sentence: 'B 类现计 12 分，1 起违规', statement: null })
    expect(announced.statement).toMatchObject({ rule: { clause: 'TB-PTS-10' }, evidence: [{ id: violation.id }] })
    expect(started.statement).toEqual(announced.statement)
  })

  test('is in pages, in both languages, and of a past day what was on record then', async () => {
    const violation = await breach('forbidden_goods', 3)
    await bazaar.wait('P2D')
    await appeal(violation)
    const all = await merchant.get('/v1/merchants/m1/events?limit=200')
    const first = await merchant.get('/v1/merchants/m1/events?limit=3')
    const second = await merchant.get(`/v1/merchants/m1/events?limit=200&cursor=${first.next}`)
    expect([...first.data, ...second.data]).toEqual(all.data)
    const then = await merchant.get('/v1/merchants/m1/events?as_of=2026-03-03')
    expect(then.data).toEqual(all.data.slice(-4))
    const english = await merchant.raw('GET', '/v1/merchants/m1/events', { headers: { 'accept-language': 'en' } })
    const { data: page } = (await english.json()) as Json
    const told = page.map(({ sentence }: Json) => sentence)
    expect(told).toContain(`An appeal was granted: the violation ${violation.id} is taken back`)
    await merchant.refused(404, ['GET /v1/merchants/m2/events'])
    await merchant.refused(400, ['GET /v1/merchants/m1/events?cursor=nonsense'])
    const { data } = await bazaar.integration.get('/v1/events?limit=200')
    const fed = data.filter((event: Json) => event.merchant_id === 'm1')
    expect(fed.map(({ sentence }: Json) => sentence)).toEqual(
      all.data.map(({ sentence }: Json) => sentence).toReversed(),
    )
  })
})

test('the days of a year’s end: the points of the old year, then none', async () => {
  const old = await server.marketplace({ now: '2025-12-31T12:00:00+08:00' })
  bazaar = old
  agent = await old.person('agent', 'a1')
  merchant = await old.person('merchant', 's1', { merchant_id: 'm1' })
  await breach('forbidden_goods', 2)
  await old.wait('P1D')
  expect((await standing()).points).toEqual([])
  expect((await standing('?as_of=2025-12-31')).points).toMatchObject([{ points: 6, year: 2025 }])
  const future = await merchant.refused(422, ['GET /v1/merchants/m1/standing?as_of=2026-01-03'])
  expect(future.code).toBe('moment_to_come')
})

test('STD-STA-2 · education first: a year’s first listing is only a reminder, the next costs its points', async () => {
  const fair = await server.marketplace({ pack: 'standard' })
  bazaar = fair
  agent = await fair.person('agent', 'a1')
  merchant = await fair.person('merchant', 's1', { merchant_id: 'm1' })
  const first = await breach('listing')
  const shown = await standing()
  const reminded = { changed_by: 'reminder', changed_clause: 'STD-STA-2', points: 0 }
  expect(shown.points).toMatchObject([{ points: 0, count: 1, violations: [reminded] }])
  expect(shown.sanctions).toEqual([])
  const second = await breach('listing')
  expect((await standing()).points).toMatchObject([
    { points: 3, count: 2, violations: [reminded, { changed_by: null, changed_clause: null }] },
  ])
  // The reminder taken back, the second was the first of its year.
  await appeal(first, {}, 'facts_misjudged')
  const after = await standing()
  expect(after.points).toMatchObject([{ points: 0, violations: [{ violation_id: second.id, changed_by: 'reminder' }] }])
})

test('TB-PTS-02, TB-PTS-04 · points from before are converted once, and count from then on', async () => {
  const old = await server.marketplace({ now: '2012-03-01T10:00:00+08:00' })
  const convert = 'POST /v1/merchants/m1/actions/convert_points'
  const infringement = { violation: 'infringement', degree: 1, points: 2, times: 1 }
  const body = { older: [infringement, { violation: 'broken_promise', points: 8 }] }
  const after = await old.integration.post('/v1/merchants/m1/actions/convert_points', body)
  expect(after.points).toMatchObject([
    { class: 'A', points: 10, violations: [{ case_id: null }] },
    { class: 'B', points: 4 },
  ])
  const { data } = await old.integration.get('/v1/merchants/m1/violations')
  expect(data[0].statement).toMatchObject({ evidence: [{ kind: 'report' }], appeal: { allowed: false } })
  expect((await old.integration.refused(409, [convert, body])).code).toBe('points_converted_already')
  const other = await server.marketplace({ pack: 'douyin' })
  expect((await other.integration.refused(422, [convert, body])).code).toBe('no_conversion')
})
