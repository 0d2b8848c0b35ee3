import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Bazaar, deposit, openBazaar, reportTwoLines } from '../support/bazaar-people.ts'
import { openTestServer } from '../support/server.ts'
import type { Json } from '../support/server-client.ts'

const server = await openTestServer({ requestsPerMinute: 1_000_000 })

const ACCOUNTS = [
  'merchant:m1:deposit',
  'merchant:m1:payable',
  'merchant:m1:debt',
  'escrow:order:o1',
  'escrow:order:o1:held',
  'platform:relief',
]

describe('an account as of a past moment', () => {
  test('of a day holds what it held as the day ended, and now is what it is without a moment', async () => {
    const bazaar = await openBazaar(server)
    const deposited = '/v1/accounts/merchant:m1:deposit'
    const before = (await bazaar.integration.get(deposited)).as_of
    await bazaar.wait('PT1H')
    await deposit(bazaar, 100_000)
    const today = await bazaar.integration.get(deposited)
    expect(today).toMatchObject({ balance_minor: 100_000 })
    await bazaar.wait('P2D')
    await bazaar.integration.post('/v1/deposits/m1', { amount_minor: 1, currency: 'CNY', reference: 'more' })
    expect((await at(bazaar, deposited, before)).balance_minor).toBe(0)
    const day = await at(bazaar, deposited, today.as_of.slice(0, 10))
    expect(day).toMatchObject({ balance_minor: 100_000, balances: [{ currency: 'CNY', balance_minor: 100_000 }] })
    expect(day.as_of).toMatch(/T23:59:59/)
    const now = await bazaar.merchant.get(deposited)
    expect(now.balance_minor).toBe(100_001)
    expect(await at(bazaar, deposited, now.as_of)).toEqual(now)
  })

  test('is refused for a moment to come, and for what is no moment', async () => {
    const { integration } = await openBazaar(server)
    const path = 'GET /v1/accounts/merchant:m1:deposit?as_of='
    expect((await integration.refused(422, [`${path}2099-01-01`])).code).toBe('moment_to_come')
    expect((await integration.refused(400, [`${path}yesterday`])).errors).toMatchObject([{ pointer: '/query/as_of' }])
  })

  test('is what was shown at that moment, whatever followed and whatever an appeal gave back since', async () => {
    await fc.assert(
      fc.asyncProperty(fc.tuple(wait, wait, wait, wait, wait, fc.boolean()), async ([a, b, c, d, e, isPart]) => {
        const bazaar = await openBazaar(server)
        const shown = new Map<string, Json>()
        const look = async (length: string) => {
          await note(bazaar, shown)
          await bazaar.wait(length)
          await note(bazaar, shown)
        }
        await reportTwoLines(bazaar, 'o1')
        await look(a)
        await deposit(bazaar, 100_000)
        await look(b)
        const ruled = await ruledForBuyer(bazaar, look)
        await look(c)
        const appeal = { kind: 'appeal', about: { ruling_id: ruled.ruling.id }, claim: { reason: 'facts_misjudged' } }
        const { id } = await bazaar.merchant.post('/v1/cases', appeal)
        await look(d)
        const part = isPart ? { amount_minor: 5000 } : {}
        await bazaar.agent.post(`/v1/cases/${id}/actions/grant_appeal`, { reasons: '有揽收记录', ...part })
        await look(e)
        for (const [moment, balances] of shown) expect(await balancesOf(bazaar, moment), moment).toEqual(balances)
        expect(new Set([...shown.values()].map(one => JSON.stringify(one))).size).toBe(5)
      }),
      { numRuns: Number(process.env.PROPERTY_RUNS ?? 8) },
    )
  }, 120_000)
})

test('corrected: what an appeal gave back was his from the moment at which it was taken', async () => {
  const bazaar = await openBazaar(server)
  await reportTwoLines(bazaar, 'o1')
  await deposit(bazaar, 100_000)
  const ruled = await ruledForBuyer(bazaar, length => bazaar.wait(length))
  const { as_of: ruledAt } = await bazaar.integration.get('/v1/accounts/platform:relief')
  await bazaar.wait('P1D')
  const appeal = { kind: 'appeal', about: { ruling_id: ruled.ruling.id }, claim: { reason: 'facts_misjudged' } }
  const { id } = await bazaar.merchant.post('/v1/cases', appeal)
  await bazaar.agent.post(`/v1/cases/${id}/actions/grant_appeal`, { reasons: '有揽收记录' })
  const payable = '/v1/accounts/merchant:m1:payable'
  const read = async (moment: string, view: string) => {
    return bazaar.merchant.get(`${payable}?as_of=${encodeURIComponent(moment)}&view=${view}`)
  }
  const now = await bazaar.merchant.get(payable)
  const justBefore = ruledAt.replace('T10:00:01', 'T10:00:00')
  expect(justBefore).not.toBe(ruledAt)
  const seen = [read(justBefore, 'corrected'), read(ruledAt, 'published'), read(ruledAt, 'corrected')]
  expect(await Promise.all(seen)).toMatchObject([
    { view: 'corrected', balance_minor: 0 },
    { view: 'published', balance_minor: 0 },
    { view: 'corrected', balance_minor: 20_000 },
  ])
  expect(now).toMatchObject({ view: 'published', balance_minor: 20_000 })
  expect(await read(now.as_of, 'corrected')).toEqual({ ...now, view: 'corrected' })
  const moved = async (query: string) => {
    const { data } = await bazaar.merchant.get(`/v1/postings?account=merchant:m1:payable${query}`)
    return data
  }
  const restored = [{ amount_minor: 20_000, undoes_at: ruledAt, at: now.as_of }]
  expect(await moved('')).toMatchObject(restored)
  const then = `&as_of=${encodeURIComponent(ruledAt)}`
  expect(await moved(then)).toEqual([])
  expect(await moved(`${then}&view=corrected`)).toMatchObject(restored)
  expect(await moved(`&as_of=${encodeURIComponent(justBefore)}&view=corrected`)).toEqual([])
  expect((await bazaar.merchant.refused(400, [`GET ${payable}?view=yesterday`])).errors).toMatchObject([
    { pointer: '/query/view' },
  ])
})

const wait = fc.integer({ min: 1, max: 30 }).map(hours => `PT${hours}H`)

const at = ({ integration }: Bazaar, path: string, moment: string): Promise<Json> =>
  integration.get(`${path}?as_of=${encodeURIComponent(moment)}`)

/** Of several things that happen at one moment the last is what the moment ends with. */
async function note(bazaar: Bazaar, shown: Map<string, Json>): Promise<void> {
  const { as_of } = await bazaar.integration.get('/v1/accounts/platform:relief')
  shown.set(as_of, await balancesOf(bazaar))
}

async function balancesOf(bazaar: Bazaar, moment?: string): Promise<Json> {
  const found = ACCOUNTS.map(async account => {
    const path = `/v1/accounts/${account}`
    const { balance_minor } = moment === undefined ? await bazaar.integration.get(path) : await at(bazaar, path, moment)
    return [account, balance_minor]
  })
  return Object.fromEntries(await Promise.all(found))
}

/** The buyer gets the pot's 200 yuan out of the order's money. */
async function ruledForBuyer(bazaar: Bazaar, look: (length: string) => Promise<unknown>): Promise<Json> {
  const claim = { remedy: 'refund_only', reason: 'late_shipment', lines: [{ line_id: 'pot', quantity: 1 }] }
  const { id } = await bazaar.buyer.post('/v1/cases', { kind: 'after_sale', order_id: 'o1', claim })
  const path = `/v1/cases/${id}/actions`
  await bazaar.merchant.post(`${path}/refuse`, { reason: 'already_shipped' })
  await bazaar.buyer.post(`${path}/request_intervention`)
  await look('P3DT1S')
  const ruling = { liability: 'merchant', findings: [], clauses: [], reasons: '没有发货凭证' }
  return bazaar.agent.post(`${path}/rule`, { ...ruling, remedies: [{ kind: 'refund', amount_minor: 20_000 }] })
}
