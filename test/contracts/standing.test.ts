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

const standing = (as = '', reader: ApiClient = merchant) => reader.get(`/v1/merchants/m1/standing${as}`)

test('a merchant of whom nothing was found has nothing', async () => {
  expect(await standing()).toMatchObject({
    merchant_id: 'm1',
    view: 'published',
    points: [],
    sanctions: [],
    measures: [],
  })
  await merchant.refused(404, ['GET /v1/merchants/m2/standing'])
  await (await bazaar.person('buyer', 'b1')).refused(403, ['GET /v1/merchants/m1/standing'])
})

describe('TB-PTS-22, TB-PTS-10: counterfeits', () => {
  test('points, the sanction that they bring, and the cases behind them', async () => {
    const violation = await breach('counterfeit_goods', 2)
    const shown = await standing()
    expect(shown.points).toMatchObject([
      { points: 12, count: 1, violations: [{ violation_id: violation.id, points: 12 }] },
    ])
  })
})
