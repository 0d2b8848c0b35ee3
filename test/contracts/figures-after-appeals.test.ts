import { beforeEach, expect, test } from 'vitest'
import { aRuling, bringToReview, type Dispute, openDispute } from '../support/dispute.ts'
import { openTestServer, type TestMarketplace } from '../support/server.ts'
import type { Json } from '../support/server-client.ts'

const server = await openTestServer()
let bazaar: TestMarketplace
let disputes: Dispute[]

/** Six disputes that the merchant loses on 2 March: one more than a month may have (TB-MET-3). */
beforeEach(async () => {
  bazaar = await server.marketplace()
  disputes = []
  for (const order of ['o1', 'o2', 'o3', 'o4', 'o5', 'o6']) {
    const dispute = await openDispute(bazaar, order)
    await bringToReview(dispute)
    await dispute.agent.post(`${dispute.path}/actions/rule`, aRuling)
    disputes.push(dispute)
  }
})

async function appealed(place: number, action: 'grant_appeal' | 'reject_appeal', more: object = {}): Promise<Json> {
  const { merchant, agent, path } = disputes[place] as Dispute
  const { ruling } = await merchant.get(path)
  const about = { ruling_id: ruling.id }
  const opened = await merchant.post('/v1/cases', { kind: 'appeal', about, claim: { reason: 'facts_wrong' } })
  return agent.post(`/v1/cases/${opened.id}/actions/${action}`, { reasons: '已复核', ...more })
}

const merchant = () => (disputes[0] as Dispute).merchant

/** How many disputes the figure has, as published and as corrected, and whether each is within the limit. */
async function disputesOn(day: string) {
  const { figures } = await merchant().get(`/v1/merchants/m1/figures?as_of=${day}`)
  const { published, corrected, corrections } = figures.find(({ figure }: Json) => figure === 'monthly_disputes')
  return [[published.numerator, published.kept], [corrected.numerator, corrected.kept], corrections.length]
}

async function limitsTold(): Promise<readonly Json[]> {
  const first = await bazaar.integration.get('/v1/events?limit=200')
  const second = await bazaar.integration.get(`/v1/events?limit=200&after=${first.data.at(-1).cursor}`)
  return [...first.data, ...second.data]
    .filter(({ type }: Json) => type.startsWith('FigureLimit'))
    .map(({ type, limit, figure, day, at }: Json) => [type, limit?.figure ?? figure, day, at])
}

const REACHED = ['FigureLimitReached', 'monthly_disputes', '2026-03-02', '2026-03-03T00:00:00+08:00']

test('TB-MET-3 a figure beyond its limit is told once, at its day’s end, and once when it is back', async () => {
  await bazaar.wait('P5D')
  expect(await limitsTold()).toEqual([REACHED])
  const { data } = await merchant().get('/v1/merchants/m1/events')
  expect(data).toMatchObject([
    {
      clause: 'TB-MET-3',
      sentence: '2026年3月2日的“当月退款纠纷笔数”超出限额',
      limit: { order_limit_basis_points: null },
    },
  ])
  // The clock passed five days at once: on the 3rd nobody knew yet, as corrected it was so from its first moment on.
  const then = async (query: string) => (await merchant().get(`/v1/merchants/m1/events?as_of=${query}`)).data.length
  expect([await then('2026-03-03'), await then('2026-03-03&view=corrected')]).toEqual([0, 1])
  expect(await then('2026-03-02&view=corrected')).toBe(0)
  await bazaar.wait('P30D')
  const left = ['FigureLimitLeft', 'monthly_disputes', '2026-04-01', '2026-04-02T00:00:00+08:00']
  expect(await limitsTold()).toEqual([REACHED, left])
})

test('granted: every day so far is corrected beside what was published, and the limit is left at once', async () => {
  await bazaar.wait('P2D')
  await appealed(2, 'grant_appeal')
  for (const day of ['2026-03-02', '2026-03-03']) {
    expect(await disputesOn(day)).toEqual([[6, false], [5, true], 1])
  }
  expect((await limitsTold()).at(-1)).toEqual([
    ...['FigureLimitLeft', 'monthly_disputes', '2026-03-03', '2026-03-04T10:00:00+08:00'],
  ])
  await bazaar.wait('P1D')
  expect(await disputesOn('2026-03-04')).toEqual([[5, true], [5, true], 0])
  expect(await limitsTold()).toHaveLength(2)
  const standing = await merchant().get('/v1/merchants/m1/standing?as_of=2026-03-03&view=corrected')
  expect(standing.figures.figures.find(({ figure }: Json) => figure === 'monthly_disputes')).toMatchObject({
    published: { numerator: 6 },
    corrected: { numerator: 5, excluded: 1 },
  })
})

test('two granted on different days: each day is corrected by both, what was published by neither', async () => {
  await bazaar.wait('P1D')
  await appealed(0, 'grant_appeal')
  await bazaar.wait('P1D')
  await appealed(1, 'grant_appeal')
  expect(await disputesOn('2026-03-02')).toEqual([[6, false], [4, true], 2])
  expect(await disputesOn('2026-03-03')).toEqual([[5, true], [4, true], 1])
  const path = '/v1/merchants/m1/figures/monthly_disputes/counted?as_of=2026-03-02'
  const listed = async (view: string) => (await merchant().get(`${path}&view=${view}`)).data.length
  expect([await listed('published'), await listed('corrected')]).toEqual([6, 4])
})

test('granted in part: the money of that part comes back, and the merchant is still liable, so it counts', async () => {
  await bazaar.wait('P2D')
  await appealed(0, 'grant_appeal', { amount_minor: 3000 })
  expect(await disputesOn('2026-03-03')).toEqual([[6, false], [6, false], 0])
  await bazaar.wait('P1D')
  expect(await disputesOn('2026-03-04')).toEqual([[6, false], [6, false], 0])
  expect(await limitsTold()).toEqual([REACHED])
  const { overturned } = await merchant().get((disputes[0] as Dispute).path)
  expect(overturned).toMatchObject({ part: true, restored_minor: 3000 })
})

test('rejected: no day changes', async () => {
  await bazaar.wait('P2D')
  await appealed(0, 'reject_appeal')
  expect(await disputesOn('2026-03-03')).toEqual([[6, false], [6, false], 0])
  await bazaar.wait('P1D')
  expect(await disputesOn('2026-03-04')).toEqual([[6, false], [6, false], 0])
  expect(await limitsTold()).toEqual([REACHED])
})
