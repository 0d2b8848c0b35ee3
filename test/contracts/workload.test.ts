import { expect, test } from 'vitest'
import { bringToReview, openDispute } from '../support/dispute.ts'
import { openTestServer } from '../support/server.ts'
import type { Json } from '../support/server-client.ts'

const server = await openTestServer()
const bazaar = await server.marketplace()
const first = await openDispute(bazaar, 'o1')
const second = await openDispute(bazaar, 'o2')
await bazaar.wait('PT1H')
await second.merchant.post(`${second.path}/actions/agree`)
await bringToReview(first)
const supervisor = await bazaar.person('supervisor', 's1')

test('a supervisor sees where the open cases stand, for whom they wait and how old they are', async () => {
  const { open, stages, ages, complete } = await supervisor.get('/v1/workload')
  expect(open).toMatchObject({ cases: 1, overdue: 0 })
  expect(stages).toEqual([
    {
      kind: 'after_sale',
      stage: 'platform_review',
      titles: { kind: '售后单', stage: '平台审核中' },
      waits_for: ['platform'],
      ...open,
    },
  ])
  expect(ages.map((age: Json) => age.cases).reduce((sum: number, cases: number) => sum + cases, 0)).toBe(1)
  expect(complete).toBe(true)
})

test('age is counted from the opening', async () => {
  const young = await supervisor.get('/v1/workload')
  const [own] = (await supervisor.get(`/v1/cases?order_id=o1`)).data
  expect(young.ages.findIndex((age: Json) => age.cases === 1)).toBeLessThan(3)
  expect(young.open.oldest_opened_at).toBe(own.opened_at)
})

test('closed cases are counted on their day, with the median of how long they took', async () => {
  const { days } = await supervisor.get('/v1/workload')
  expect(days).toHaveLength(30)
  const closed = days.filter((day: Json) => day.closed > 0)
  expect(closed).toMatchObject([{ closed: 1, median_ms: 3_600_000 }])
  expect(closed[0].date).toBe('2026-03-02')
  expect(days.filter((day: Json) => day.closed === 0).every((day: Json) => day.median_ms === null)).toBe(true)
})

test('the list narrows to those that wait for one side', async () => {
  const ids = async (query: string) => (await supervisor.get(`/v1/cases?${query}`)).data.map((one: Json) => one.id)
  expect(await ids('waits_for=platform')).toEqual([first.case.id])
  expect(await ids('waits_for=merchant')).toEqual([])
})

test('a review that is late waits for the platform still, without a deadline', async () => {
  const late = await server.marketplace()
  const dispute = await openDispute(late, 'o1')
  await bringToReview(dispute)
  await late.wait('P14D')
  const waiting = await dispute.agent.get('/v1/cases?waits_for=platform')
  expect(waiting.data).toMatchObject([{ id: dispute.case.id, deadlines: [] }])
  const [stage] = (await (await late.person('supervisor', 's1')).get('/v1/workload')).stages
  expect(stage).toMatchObject({ waits_for: ['platform'], cases: 1, oldest_opened_at: dispute.case.opened_at })
})

test('how others’ work goes is not for an agent, nor another marketplace’s for anybody', async () => {
  await first.agent.refused(403, ['GET /v1/workload'])
  const elsewhere = await server.marketplace()
  const other = await elsewhere.person('supervisor', 's1')
  expect((await other.get('/v1/workload')).open.cases).toBe(0)
})

test('a case’s clauses are those that it has pinned, and say which it has come to', async () => {
  const { pack, clauses } = await first.agent.get(`${first.path}/clauses`)
  const shown = await first.agent.get(first.path)
  expect(pack).toEqual(shown.pack)
  const applied = clauses.filter((clause: Json) => clause.applied).map((clause: Json) => clause.id)
  expect(applied).toContain(shown.deadlines[0].clause)
  expect(applied.length).toBeLessThan(clauses.length)
  const stranger = await bazaar.person('buyer', 'b9')
  await stranger.refused(404, [`GET ${first.path}/clauses`])
})

test('what is due before the marketplace’s midnight is due today', async () => {
  const { deadlines } = await first.agent.get(first.path)
  expect((await supervisor.get('/v1/workload')).open.due_today).toBe(0)
  // A working day ends at 24:00, which the next day's date writes as 00:00.
  expect(deadlines[0].due_at).toMatch(/T00:00:00\+08:00$/)
  const noon = new Date(Date.parse(deadlines[0].due_at) - 12 * 3_600_000).toISOString()
  await bazaar.integration.post('/v1/clock/advance', { to: noon })
  expect((await supervisor.get('/v1/workload')).open).toMatchObject({ overdue: 0, due_today: 1 })
})
