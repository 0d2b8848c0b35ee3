import { expect, test } from 'vitest'
import { openDispute } from '../support/dispute.ts'
import { openTestServer } from '../support/server.ts'
import type { Json } from '../support/server-client.ts'

const server = await openTestServer({ requestsPerMinute: 100_000 })
const line = { clause: 'TB-REF-3', value: 12, unit: 'hours', from: '2026-03-10', source: 'Notice', confidence: 'own' }
const PATH = '/v1/packs/taobao/publications'

async function bazaar() {
  const own = await server.marketplace()
  return { ...own, owner: await own.person('policy_owner', 'p1') }
}

/** How long the merchant has for an answer in a case that opens now. */
async function answerTime(marketplace: Awaited<ReturnType<typeof bazaar>>, orderId: string) {
  const { case: opened } = await openDispute(marketplace, orderId)
  const [deadline] = opened.deadlines
  return { hash: opened.pack.hash, ms: Date.parse(deadline.due_at) - Date.parse(opened.opened_at) }
}

const HOUR_MS = 3_600_000

function historyOf(page: Json, clause: string): Json[] {
  return page.chapters.flatMap(({ clauses }: Json) => clauses).find(({ id }: Json) => id === clause).history
}

test('a published value holds for its marketplace’s cases from its day on, and for nobody else', async () => {
  const [mine, other] = [await bazaar(), await bazaar()]
  const before = await answerTime(mine, 'o1')
  expect(before.ms).toBe(48 * HOUR_MS)
  const published = await mine.owner.post(PATH, { lines: [line] })
  expect(published).toMatchObject({
    number: 1,
    pack: 'taobao',
    by: { role: 'policy_owner', id: 'p1' },
    status: 'ahead',
    begins_on: '2026-03-10',
    lines: [{ clause: 'TB-REF-3', value: { zh: '12 小时' }, source: 'Notice' }],
    withdrawn: null,
  })
  expect((await answerTime(mine, 'o2')).ms).toBe(48 * HOUR_MS)
  for (const each of [mine, other]) await each.wait('P8D')
  const after = await answerTime(mine, 'o3')
  expect(after.ms).toBe(12 * HOUR_MS)
  expect(after.hash).not.toBe(before.hash)
  expect((await answerTime(other, 'o1')).ms).toBe(48 * HOUR_MS)
  const [shown] = (await mine.owner.get(PATH)).data
  expect(shown).toMatchObject({ ...published, status: 'in_force' })
  expect((await other.owner.get(PATH)).data).toEqual([])
})

test('a case that is open keeps the rules of its opening', async () => {
  const mine = await bazaar()
  const { case: opened, path, merchant } = await openDispute(mine, 'o1')
  await mine.owner.post(PATH, { lines: [{ ...line, from: '2026-03-03' }] })
  await mine.wait('PT40H')
  const still = await merchant.get(path)
  expect(still).toMatchObject({ stage: 'awaiting_merchant', pack: opened.pack, deadlines: opened.deadlines })
})

test('the marketplace’s people read the rules as it has them: since when, on what ground, by whom', async () => {
  const [mine, other] = [await bazaar(), await bazaar()]
  const { version } = await mine.owner.post('/v1/packs/taobao/drafts', { lines: [line] })
  expect(version).toBe(0)
  await mine.owner.post(PATH, { lines: [line] }, { headers: { 'if-match': String(version) } })
  const own = historyOf(await mine.owner.get('/v1/packs/taobao/page'), 'TB-REF-3').at(-1)
  expect(own).toMatchObject({
    from: '2026-03-10',
    time: 'ahead',
    source: 'Notice',
    published: { number: 1, at: '2026-03-02T10:00:00+08:00', by: { role: 'policy_owner', id: 'p1' } },
  })
  const buyer = await mine.person('buyer', 'b1')
  const seen = historyOf(await buyer.get('/v1/packs/taobao/page?as_of=2026-03-10'), 'TB-REF-3').at(-1)
  expect(seen).toMatchObject({ time: 'now', published: { number: 1, by: null } })
  const changes = '/v1/packs/taobao/changes?from=2026-03-02&to=2026-03-10'
  expect((await buyer.get(changes)).data).toMatchObject([{ on: '2026-03-10', changes: [{ clause: 'TB-REF-3' }] }])
  expect((await other.owner.get(changes)).data).toEqual([])
  expect(historyOf(await other.owner.get('/v1/packs/taobao/page'), 'TB-REF-3').at(-1)?.published).toBeNull()
  const rules = (one: Json) => one.clauses.find(({ id }: Json) => id === 'TB-REF-3').values
  const on = '/v1/packs/taobao?as_of=2026-03-10'
  expect(rules(await buyer.get(on))).not.toEqual(rules(await other.owner.get(on)))
  expect(rules(await server.root.get(on))).toEqual(rules(await other.owner.get(on)))
  // A draft goes on from what is published.
  const again = await mine.owner.post('/v1/packs/taobao/drafts', { lines: [{ ...line, value: 6, from: '2026-04-01' }] })
  expect(again.days[0].changes[0].sentence.zh).toContain('由 12 小时改为 6 小时')
  expect(again.version).toBe(1)
})

test('the feed tells of it', async () => {
  const mine = await bazaar()
  const { id } = await mine.owner.post(PATH, { lines: [line] })
  await mine.owner.post(`${PATH}/1/withdrawal`, { reason: 'too short' })
  const { data } = await mine.integration.get('/v1/events')
  expect(data).toMatchObject([
    { case_id: null, seq: 1, type: 'PolicyPublished', id, pack: 'taobao', lines: [{ clause: 'TB-REF-3', value: 12 }] },
    { case_id: null, seq: 2, type: 'PolicyWithdrawn', publication: 1, reason: 'too short' },
  ])
  expect(data[1].prev_hash).toBe(data[0].hash)
  const { data: rest } = await mine.integration.get(`/v1/events?after=${data[0].cursor}`)
  expect(rest).toEqual(data.slice(1))
})

test.each([
  [{ ...line, from: '2026-03-02' }, 'not_ahead', '/lines/0/from'],
  [{ ...line, from: '2025-03-02' }, 'not_ahead', '/lines/0/from'],
])('a line for a day that has begun is refused: %j', async (late, code, pointer) => {
  const { owner } = await bazaar()
  const problem = await owner.refused(422, [`POST ${PATH}`, { lines: [late] }])
  expect(problem).toMatchObject({ code, errors: [{ pointer }] })
  expect(problem.detail).toContain(`TB-REF-3 的新数值写着自 ${late.from} 起`)
  expect((await owner.get(PATH)).data).toEqual([])
})

test.each([
  [{ ...line, unit: 'percent' }, 'strange_unit'],
  [{ ...line, clause: 'TB-REF-99' }, 'clause_not_changeable'],
  [{ ...line, value: 1.5, unit: 'months' }, 'impossible_value'],
  [{ ...line, until: '2026-03-10' }, 'empty_span'],
  [{ ...line, until: '2026-02-30' }, 'no_date'],
  [{ ...line, market: 'VN' }, 'unknown_market'],
])('what the check finds wrong is refused with its code, clause and place: %j', async (wrong, code) => {
  const { owner } = await bazaar()
  const lines = [{ ...line, clause: 'TB-REF-1' }, wrong]
  const problem = await owner.refused(422, [`POST ${PATH}`, { lines }])
  expect(problem.code).toBe('rules_have_errors')
  expect(problem.errors).toMatchObject([{ code, clause: wrong.clause, pointer: '/lines/1' }])
  expect(problem.errors[0].detail).toMatch(/\p{Script=Han}/u)
  expect((await owner.get(PATH)).data).toEqual([])
})

test('whoever looked before somebody else published looks again', async () => {
  const { owner } = await bazaar()
  await owner.post(PATH, { lines: [line] }, { headers: { 'if-match': '0' } })
  const next = { lines: [{ ...line, clause: 'TB-REF-1' }] }
  const problem = await owner.refused(412, [`POST ${PATH}`, next], { headers: { 'if-match': '0' } })
  expect(problem.code).toBe('rules_changed')
  const { version } = await owner.get(PATH)
  expect(await owner.post(PATH, next, { headers: { 'if-match': `"${version}"` } })).toMatchObject({ number: 2 })
})

test('only who looks after the rules publishes, and only those of the marketplace’s own pack', async () => {
  const { person, integration, owner } = await bazaar()
  for (const role of ['buyer', 'agent', 'supervisor', 'auditor'] as const) {
    const somebody = await person(role, 'x1')
    expect((await somebody.refused(403, [`POST ${PATH}`, { lines: [line] }])).code).toBe('not_for_this_role')
  }
  await (await person('buyer', 'b1')).refused(403, [`GET ${PATH}`])
  const other = { lines: [{ ...line, clause: 'TM-REF-1' }] }
  expect((await owner.refused(422, ['POST /v1/packs/tmall/publications', other])).code).toBe('other_pack')
  await owner.refused(404, ['GET /v1/packs/ebay/publications'])
  expect(await integration.post(PATH, { lines: [line] })).toMatchObject({ by: { role: 'integration' } })
})

test('the same request again publishes once; tried, it publishes nothing', async () => {
  const { owner } = await bazaar()
  const tried = await owner.post(`${PATH}?dry_run=true`, { lines: [line] }, { key: 'k' })
  expect(tried).toMatchObject({ dry_run: true, number: 1, status: 'ahead' })
  expect((await owner.get(PATH)).data).toEqual([])
  const first = await owner.post(PATH, { lines: [line] }, { key: 'k' })
  expect(await owner.post(PATH, { lines: [line] }, { key: 'k' })).toEqual(first)
  const reused = await owner.refused(422, [`POST ${PATH}`, { lines: [{ ...line, value: 6 }] }], { key: 'k' })
  expect(reused.code).toBe('idempotency_key_reused')
  expect((await owner.get(PATH)).data).toHaveLength(1)
  await owner.refused(400, [`POST ${PATH}`, { lines: Array.from({ length: 21 }, () => line) }])
})

test('a publication is withdrawn before its day, and stays to be seen', async () => {
  const mine = await bazaar()
  const { owner } = mine
  await owner.post(PATH, { lines: [line] })
  await owner.post(PATH, { lines: [{ ...line, clause: 'TB-REF-1', from: '2026-03-05' }] })
  const withdrawn = await owner.post('/v1/packs/taobao/publications/1/withdrawal', { reason: '答复太急' })
  expect(withdrawn).toMatchObject({
    number: 1,
    status: 'withdrawn',
    withdrawn: { reason: '答复太急', by: { id: 'p1' } },
  })
  expect((await owner.get(PATH)).data.map(({ status }: Json) => status)).toEqual(['ahead', 'withdrawn'])
  expect(historyOf(await owner.get('/v1/packs/taobao/page'), 'TB-REF-3').at(-1)?.published).toBeNull()
  const twice = await owner.refused(409, [`POST ${PATH}/1/withdrawal`, { reason: 'again' }])
  expect(twice.code).toBe('publication_withdrawn')
  await owner.refused(404, [`POST ${PATH}/9/withdrawal`, { reason: 'none' }])
  await mine.wait('P8D')
  expect((await answerTime(mine, 'o1')).ms).toBe(48 * HOUR_MS)
  const begun = await owner.refused(409, [`POST ${PATH}/2/withdrawal`, { reason: 'late' }])
  expect(begun).toMatchObject({
    code: 'publication_begun',
    detail: '第 2 次发布自 2026-03-05 起施行。要改，请发布一个新的数值。',
  })
})
