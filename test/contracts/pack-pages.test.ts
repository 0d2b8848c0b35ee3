import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { openTestServer } from '../support/server.ts'
import type { Json } from '../support/server-client.ts'

const server = await openTestServer({ requestsPerMinute: 100_000 })
const { integration, person } = await server.marketplace()
const line = { clause: 'TB-REF-3', value: 12, unit: 'hours', from: '2027-01-01', source: 'Notice', confidence: 'own' }

function clauseIn(page: Json, id: string): Json {
  return page.chapters.flatMap(({ clauses }: Json) => clauses).find((clause: Json) => clause.id === id)
}

test('a pack’s page says each clause with its dated values, and which of them hold on its date', async () => {
  const page = await integration.get('/v1/packs/taobao/page?as_of=2020-01-01')
  expect(page).toMatchObject({ id: 'taobao', on: '2020-01-01', currency: 'CNY' })
  const { history, change } = clauseIn(page, 'TB-REF-3')
  expect(history.map(({ time, value }: Json) => [time, value.zh])).toEqual([
    ['now', '5 天'],
    ['now', '3 天'],
    ['ahead', '2 天'],
    ['ahead', '2 天'],
  ])
  expect(change).toMatchObject({ unit: 'days', value: 2, scopes: [{ place: 0, words: null }, { place: 1 }] })
  const today = await integration.get('/v1/packs/taobao/page')
  expect(clauseIn(today, 'TB-REF-3').history[0].time).toBe('before')
  await integration.refused(422, ['GET /v1/packs/taobao/page?as_of=2001-01-01'])
})

test('a flow’s arrows lead to stages and ends that the page names', async () => {
  const { flows } = await integration.get('/v1/packs/taobao/page')
  for (const { stages, ends, arrows, starts } of flows) {
    const names = new Set([...stages, ...ends].map(({ name }: Json) => name))
    const reached = [...starts, ...arrows.flatMap(({ from, to }: Json) => [from, to])]
    expect(reached.filter(name => !names.has(name))).toEqual([])
  }
  expect(JSON.stringify(flows)).toContain('商家同意')
})

test('what changes between two dates, in sentences', async () => {
  const { data } = await integration.get('/v1/packs/taobao/changes?from=2022-08-09&to=2022-08-10')
  expect(data).toMatchObject([{ on: '2022-08-10' }])
  expect(data[0].changes.map(({ clause }: Json) => clause)).toContain('TB-REF-3')
})

test('a draft comes back as sentences and as the file with its line, comments kept', async () => {
  const owner = await person('policy_owner', 'p1')
  const { problems, days, files } = await owner.post('/v1/packs/taobao/drafts', { lines: [line] })
  expect(problems.filter(({ severity }: Json) => severity === 'error')).toEqual([])
  expect(days).toMatchObject([{ on: '2027-01-01', changes: [{ clause: 'TB-REF-3' }] }])
  expect(days[0].changes[0].sentence.zh).toContain('由 2 天改为 12 小时')
  const [{ path, text, added }] = files
  expect(path).toBe('taobao/clauses/timers.yaml')
  expect(text).toContain('# When 5 days first became 3 is not known')
  const entry = parse(text).find(({ clause }: Json) => clause === 'TB-REF-3')
  expect(entry.history.at(-1)).toEqual({ ...line, clause: undefined })
  expect(parse(added[0])).toHaveLength(1)
})

test.each([
  [{ ...line, from: '2026-03-02' }, 'not_ahead'],
  [{ ...line, clause: 'TB-REF-99' }, 'clause_not_changeable'],
  [{ ...line, scope: 9 }, 'clause_not_changeable'],
  [{ ...line, unit: 'percent' }, 'strange_unit'],
])('%j is told off with its place', async (wrong, code) => {
  const { problems } = await integration.post('/v1/packs/taobao/drafts', {
    lines: [{ ...line, clause: 'TB-REF-1' }, wrong],
  })
  const errors = problems.filter(({ severity }: Json) => severity === 'error')
  expect(errors).toMatchObject([{ code, clause: wrong.clause, pointer: '/lines/1' }])
})

test('only who looks after the rules drafts them', async () => {
  const buyer = await person('buyer', 'b1')
  await buyer.refused(403, ['POST /v1/packs/taobao/drafts', { lines: [line] }])
  expect(await buyer.get('/v1/packs/taobao/page')).toMatchObject({ id: 'taobao' })
})
