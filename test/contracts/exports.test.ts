import { beforeEach, expect, test } from 'vitest'
import { type Bazaar, openBazaar, reportTwoLines } from '../support/bazaar-people.ts'
import { openTestServer } from '../support/server.ts'
import type { ApiClient } from '../support/server-client.ts'

const server = await openTestServer()
let bazaar: Bazaar

beforeEach(async () => {
  bazaar = await openBazaar(server)
  for (const order of ['o1', 'o2']) await reportTwoLines(bazaar, order)
})

async function applied(orderId: string): Promise<string> {
  const claim = { remedy: 'refund_only', reason: 'late_shipment', lines: [{ line_id: 'pot', quantity: 1 }] }
  return (await bazaar.buyer.post('/v1/cases', { kind: 'after_sale', order_id: orderId, claim })).id
}

async function file(who: ApiClient, path: string, headers: Record<string, string> = {}) {
  const response = await who.raw('GET', path, { headers })
  expect(response.status).toBe(200)
  return { text: (await response.text()).replace('\uFEFF', ''), headers: response.headers }
}

test('cases are exported with the filters of their list, headings first, in the language asked for', async () => {
  const [first, second] = [await applied('o1'), await applied('o2')]
  await bazaar.merchant.post(`/v1/cases/${second}/actions/agree`)
  const all = await file(bazaar.agent, '/v1/cases/export')
  expect(all.headers.get('content-type')).toBe('text/csv; charset=utf-8')
  expect(all.headers.get('content-disposition')).toBe('attachment; filename="cases-2026-03-02.csv"')
  expect(all.text.split('\r\n')[0]).toMatch(/^案件,类型,状态,环节/)
  expect(all.text.split('\r\n')).toHaveLength(4)
  const open = await file(bazaar.agent, '/v1/cases/export?status=open', { 'accept-language': 'en' })
  const [heading, row] = open.text.split('\r\n')
  expect(heading).toMatch(/^Case,Kind,Status,Stage/)
  expect(row).toContain(first)
  expect(row).toContain('20000,CNY')
  expect(open.text).not.toContain(second)
})

test('a person exports what he may list, and nothing else', async () => {
  await applied('o1')
  const other = await bazaar.person('merchant', 's2', { merchant_id: 'm2' })
  expect((await file(other, '/v1/cases/export')).text.split('\r\n')).toHaveLength(2)
  expect((await file(other, '/v1/cases/export?merchant_id=m1')).text.split('\r\n')).toHaveLength(2)
  await other.refused(404, ['GET /v1/postings/export?account=merchant:m1:payable'])
  await other.refused(404, ['GET /v1/merchants/m1/violations/export'])
  await other.refused(400, ['GET /v1/cases/export?limit=3'])
})

test('XLSX by format or by Accept; postings and violations too', async () => {
  const id = await applied('o1')
  await bazaar.merchant.post(`/v1/cases/${id}/actions/agree`)
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
  const byFormat = await file(bazaar.agent, '/v1/cases/export?format=xlsx')
  const byAccept = await file(bazaar.agent, '/v1/cases/export', { accept: type })
  for (const { headers, text } of [byFormat, byAccept]) {
    expect(headers.get('content-type')).toBe(type)
    expect(text.slice(0, 2)).toBe('PK')
  }
  const postings = await file(bazaar.merchant, `/v1/postings/export?case_id=${id}`)
  expect(postings.text).toContain('escrow:order:o1,buyer:b1:refundable,20000,CNY')
  const violations = await file(bazaar.merchant, '/v1/merchants/m1/violations/export')
  expect(violations.text).toMatch(/^违规,案件,行为,类别/)
})

test('a violation taken back in part doesn’t read as revoked, and the file’s day is the marketplace’s', async () => {
  const found = async () => {
    const about = { kind: 'complaint', merchant_id: 'm1', claim: { reason: 'harassment' } }
    const { id } = await bazaar.agent.post('/v1/cases', about)
    const upheld = await bazaar.agent.post(`/v1/cases/${id}/actions/uphold`, { reasons: '已核实' })
    return upheld.violations[0].id
  }
  const appealed = async (violation: string, grant: object) => {
    const about = { violation_id: violation }
    const { id } = await bazaar.merchant.post('/v1/cases', {
      kind: 'appeal',
      about,
      claim: { reason: 'facts_misjudged' },
    })
    await bazaar.agent.post(`/v1/cases/${id}/actions/grant_appeal`, { reasons: '凭证充分', ...grant })
    return id
  }
  const whole = await found()
  const wholly = await appealed(whole, {})
  await bazaar.wait('P1D')
  const part = await found()
  await appealed(part, { points: 1 })
  // Three in the morning in Shanghai, still the day before in Greenwich.
  await bazaar.wait('PT17H')
  const { text, headers } = await file(bazaar.merchant, '/v1/merchants/m1/violations/export', {
    'accept-language': 'en',
  })
  const [heading, ...rows] = text.trim().split('\r\n')
  const cells = (row: string | undefined) => Object.fromEntries(zip(heading?.split(',') ?? [], row?.split(',') ?? []))
  expect(rows.map(cells)).toMatchObject([
    { Violation: part, Points: '3', Breach: 'Harassment', 'Revoked by appeal': '', 'Points taken back': '1' },
    { Violation: whole, Points: '3', Breach: 'Harassment', 'Revoked by appeal': wholly, 'Points taken back': '' },
  ])
  expect(headers.get('content-disposition')).toBe('attachment; filename="violations-2026-03-04.csv"')
})

function zip(names: readonly string[], values: readonly string[]): [string, string | undefined][] {
  return names.map((name, place) => [name, values[place]])
}
