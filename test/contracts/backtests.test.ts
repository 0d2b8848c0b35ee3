import { expect, test } from 'vitest'
import { deposit, openBazaar, proof, reportTwoLines } from '../support/bazaar-people.ts'
import { openDispute } from '../support/dispute.ts'
import { openTestServer } from '../support/server.ts'
import type { Json } from '../support/server-client.ts'

const server = await openTestServer({ requestsPerMinute: 100_000 })
const PATH = '/v1/packs/taobao/backtests'
const changes = [{ clause: 'TB-REF-3', value: 12, unit: 'hours' }]
const generated = { count: 50, seed: 7 }
const KINDS = ['after_sale', 'appeal', 'complaint', 'report', 'service_request']

/** A back-test once it has ended, however long this machine takes. */
async function ended(client: { get(path: string): Promise<Json> }, { id }: Json, path = PATH): Promise<Json> {
  for (let turn = 0; turn < 1200; turn += 1) {
    const seen = await client.get(`${path}/${id}`)
    if (seen.status !== 'running') return seen
    await new Promise(resolve => setTimeout(resolve, 50))
  }
  throw new Error('the back-test did not end')
}

test('TB-REF-3: changed clauses on made-up cases; the same seed finds the same', async () => {
  const { integration } = await server.marketplace()
  const first = await ended(integration, await integration.post(PATH, { draft: { changes }, cases: { generated } }))
  expect(first).toMatchObject({ pack: 'taobao', status: 'done', cases_done: 50, cases_total: 50 })
  expect(first.report).toMatchObject({ cases: 50, faulty: 0, currency: 'CNY', causes: [{ clause: 'TB-REF-3' }] })
  expect(first.report.changed).toBeGreaterThan(0)
  const again = await ended(integration, await integration.post(PATH, { draft: { changes }, cases: { generated } }))
  expect(again.report).toEqual(first.report)
  expect(again.id).not.toBe(first.id)
})

test('a marketplace’s own closed cases since a date, for its policy owner', async () => {
  const bazaar = await server.marketplace()
  const { merchant, path } = await openDispute(bazaar)
  await bazaar.wait('PT30H')
  await merchant.post(`${path}/actions/refuse`, { reason: 'other' })
  await bazaar.wait('P20D')
  const owner = await bazaar.person('policy_owner', 'p1')
  const try_ = (since: string) => owner.post(PATH, { draft: { changes }, cases: { since } })
  const { report } = await ended(owner, await try_('2026-03-01'))
  expect(report).toMatchObject({ cases: 1, changed: 1, outcomes: [{ before: 'lapsed', after: 'refunded', cases: 1 }] })
  expect(report.examples[0]).toMatchObject({ case_id: path.split('/').at(-1), clause: 'TB-REF-3' })
  expect(report.examples[0].refused).toMatchObject([{ command: 'refuse', by: 'merchant' }])
  expect((await ended(owner, await try_('2026-04-20T00:00:00+08:00'))).report).toMatchObject({ cases: 0 })
})

test('STD-CMP-5: cases of every kind are tried, those stored and those made up', async () => {
  const path = '/v1/packs/standard/backtests'
  const bazaar = await openBazaar(server)
  const { buyer, merchant, agent, integration } = bazaar
  await reportTwoLines(bazaar, 'o1')
  await deposit(bazaar, 100_000)
  const claim = { reason: 'late_shipment' }
  const complaint = await buyer.post('/v1/cases', { kind: 'complaint', order_id: 'o1', claim })
  await merchant.post(`/v1/cases/${complaint.id}/actions/reply`, {
    resolved: false,
    agreed_with_buyer: false,
    reason: 'did_not_happen',
    evidence_ids: [await proof(merchant, 'waybill')],
  })
  const upheld = await agent.post(`/v1/cases/${complaint.id}/actions/uphold`, { reasons: '未发货' })
  const about = { violation_id: upheld.violations[0].id }
  const appeal = { kind: 'appeal', about, claim: { reason: 'facts_misjudged' } }
  const { id } = await merchant.post('/v1/cases', appeal)
  await agent.post(`/v1/cases/${id}/actions/grant_appeal`, { reasons: '疫情停运' })
  const draft = { changes: [{ clause: 'STD-CMP-5', value: 600 }] }
  const stored = await integration.post(path, { draft, cases: { since: '2026-03-01' } })
  const { report } = await ended(integration, stored, path)
  expect(report).toMatchObject({ cases: 2, faulty: 0, changed: 1, causes: [{ clause: 'STD-CMP-3', cases: 1 }] })
  expect(report.kinds).toMatchObject([
    { name: 'appeal', cases: 1, changed: 0 },
    { name: 'complaint', cases: 1, changed: 1 },
  ])
  const [{ before, after }] = report.examples
  expect([before.outcome, before.buyer_got_minor, after.buyer_got_minor]).toEqual(['compensated', 1500, 600])
  const sooner = { changes: [{ clause: 'STD-CMP-1', value: 1 }] }
  const made = await integration.post(path, { draft: sooner, cases: { generated: { count: 300, seed: 7 } } })
  const madeUp = (await ended(integration, made, path)).report
  expect(madeUp.faulty).toBe(0)
  const changed = madeUp.kinds.filter((kind: Json) => kind.changed > 0).map(({ name }: Json) => name)
  expect(madeUp.kinds.map(({ name }: Json) => name).sort()).toEqual(KINDS)
  expect(changed).toEqual(['complaint'])
})

test('the rules of another date', async () => {
  const { integration } = await server.marketplace()
  const draft = { as_of: '2014-01-01' }
  const { report } = await ended(integration, await integration.post(PATH, { draft, cases: { generated } }))
  expect(report.changed).toBeGreaterThan(0)
  const problem = await integration.refused(422, [
    `POST ${PATH}`,
    { draft: { as_of: '2001-01-01' }, cases: { generated } },
  ])
  expect(problem.code).toBe('pack_not_yet_in_force')
})

test('one at a time for a marketplace; others needn’t wait for it', async () => {
  const [one, other] = [await server.marketplace(), await server.marketplace()]
  const long = { draft: { changes }, cases: { generated: { count: 4_000, seed: 1 } } }
  const begun = await one.integration.post(PATH, long)
  expect(begun).toMatchObject({ status: 'running', report: null, cases_total: 4_000 })
  const problem = await one.integration.refused(409, [`POST ${PATH}`, long])
  expect(problem).toMatchObject({ code: 'backtest_running' })
  expect(problem.detail).toContain(begun.id)
  await ended(other.integration, await other.integration.post(PATH, { draft: { changes }, cases: { generated } }))
  expect(await ended(one.integration, begun)).toMatchObject({ status: 'done', cases_done: 4_000 })
}, 14_000)

test('asked again under its key it is the same back-test', async () => {
  const { integration } = await server.marketplace()
  const asked = [`${PATH}`, { draft: { changes }, cases: { generated } }] as const
  const first = await integration.post(...asked, { key: 'once' })
  await ended(integration, first)
  expect((await integration.post(...asked, { key: 'once' })).id).toBe(first.id)
})

test('what can’t be tried is refused, with where and why', async () => {
  const { integration } = await server.marketplace()
  const ask = (draft: object, cases: object = { generated }) => [`POST ${PATH}`, { draft, cases }] as const
  const unknown = await integration.refused(422, ask({ changes: [...changes, { clause: 'TB-REF-99', value: 1 }] }))
  expect(unknown).toMatchObject({ code: 'clause_not_changeable', errors: [{ pointer: '/draft/changes/1' }] })
  for (const draft of [{}, { changes, as_of: '2014-01-01' }, { as_of: 'soon' }, { changes: [] }]) {
    expect((await integration.refused(400, ask(draft))).code).toBe('malformed_request')
  }
  for (const cases of [{}, { generated, since: '2026-01-01' }, { generated: { count: 100_001, seed: 1 } }]) {
    await integration.refused(400, ask({ changes }, cases))
  }
})

test('it is its marketplace’s own, and for those who keep the rules', async () => {
  const [bazaar, other] = [await server.marketplace(), await server.marketplace()]
  const { id } = await bazaar.integration.post(PATH, { draft: { changes }, cases: { generated } })
  await ended(bazaar.integration, { id })
  await other.integration.refused(404, [`GET ${PATH}/${id}`])
  await bazaar.integration.refused(404, [`GET /v1/packs/standard/backtests/${id}`])
  await bazaar.integration.refused(404, [
    'POST /v1/packs/nowhere/backtests',
    { draft: { changes }, cases: { generated } },
  ])
  for (const role of ['merchant', 'agent', 'auditor'] as const) {
    const person = await bazaar.person(role, 'x1', role === 'merchant' ? { merchant_id: 'm1' } : {})
    await person.refused(403, [`GET ${PATH}/${id}`])
  }
})
