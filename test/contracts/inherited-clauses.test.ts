import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { aClaim, reportSignedOrder } from '../support/dispute.ts'
import { openTestServer } from '../support/server.ts'
import type { Json } from '../support/server-client.ts'

const server = await openTestServer({ requestsPerMinute: 100_000 })
/** Pinduoduo's pack extends the standard one and says nothing of it. */
const line = { clause: 'STD-REF-3', value: 36, unit: 'hours', from: '2026-03-10', source: 'Notice', confidence: 'own' }
const PUBLICATIONS = '/v1/packs/pinduoduo/publications'
const HOUR_MS = 3_600_000

async function bazaar(pack = 'pinduoduo') {
  const own = await server.marketplace({ pack })
  return { ...own, owner: await own.person('policy_owner', 'p1') }
}

/** How long the buyer has for the return's waybill in a case that opens now and that the merchant agrees to. */
async function waybillTime(marketplace: Awaited<ReturnType<typeof bazaar>>, orderId: string): Promise<number> {
  await reportSignedOrder(marketplace, orderId)
  const buyer = await marketplace.person('buyer', 'b1')
  const claim = { ...aClaim, remedy: 'return_refund' }
  const opened = await buyer.post('/v1/cases', { kind: 'after_sale', order_id: orderId, claim, statement: '颜色不符' })
  const merchant = await marketplace.person('merchant', 's1', { merchant_id: 'm1' })
  const agreed = await merchant.post(`/v1/cases/${opened.id}/actions/agree`)
  const deadline = agreed.deadlines.find(({ clause }: Json) => clause === line.clause)
  return Date.parse(deadline.due_at) - Date.parse(agreed.opened_at)
}

function clauseOn(page: Json, id: string): Json {
  return page.chapters.flatMap(({ clauses }: Json) => clauses).find((clause: Json) => clause.id === id)
}

test('an inherited time changes for the marketplace that publishes it, and for nobody else', async () => {
  const [mine, other, standard] = [await bazaar(), await bazaar(), await bazaar('standard')]
  const before = await waybillTime(mine, 'o1')
  expect(before).toBeGreaterThan(36 * HOUR_MS)
  expect(await mine.owner.post(PUBLICATIONS, { lines: [line] })).toMatchObject({ number: 1, status: 'ahead' })
  for (const each of [mine, other, standard]) await each.wait('P8D')
  expect(await waybillTime(mine, 'o2')).toBe(36 * HOUR_MS)
  expect(await waybillTime(other, 'o1')).toBe(before)
  expect(await waybillTime(standard, 'o1')).toBe(before)
})

test('a draft of it comes back as the pack’s own entry with the whole history', async () => {
  const { owner } = await bazaar()
  const { problems, days, files } = await owner.post('/v1/packs/pinduoduo/drafts', { lines: [line] })
  expect(problems).toEqual([])
  expect(days).toMatchObject([{ on: '2026-03-10', changes: [{ clause: 'STD-REF-3' }] }])
  expect(files).toMatchObject([{ path: 'pinduoduo/clauses/timers.yaml' }])
  const [{ history }] = parse(files[0].text)
  const inherited = clauseOn(await owner.get('/v1/packs/standard/page'), 'STD-REF-3').history
  expect(history).toHaveLength(inherited.length + 1)
  expect(history[0]).toMatchObject({ from: inherited[0].from, source: inherited[0].source })
  expect(history.at(-1)).toEqual({ ...line, clause: undefined })
})

test('a clause says where it comes from, and which it doesn’t, nobody changes', async () => {
  const { owner } = await bazaar()
  const page = await owner.get('/v1/packs/pinduoduo/page')
  expect(clauseOn(page, 'STD-REF-3')).toMatchObject({ inherited_from: 'standard', change: { unit: 'days' } })
  expect(clauseOn(page, 'PDD-REF-1')).toMatchObject({ inherited_from: null, change: { unit: 'hours' } })
  expect(clauseOn(page, 'LAW-1')).toMatchObject({ inherited_from: null, change: null })
})

test('what holds everywhere can’t be changed, nor can an inherited value go below it', async () => {
  const { owner } = await bazaar()
  const refusal = async (wrong: object) =>
    (await owner.refused(422, [`POST ${PUBLICATIONS}`, { lines: [wrong] }])).errors
  expect(await refusal({ ...line, clause: 'LAW-1' })).toMatchObject([{ code: 'clause_not_changeable' }])
  const window = { ...line, clause: 'STD-WIN-6', value: 3, unit: 'days' }
  const [undercut] = await refusal(window)
  expect(undercut).toMatchObject({ code: 'undercuts_law', clause: 'STD-WIN-6', pointer: '/lines/0' })
  expect((await owner.get(PUBLICATIONS)).data).toEqual([])
})
