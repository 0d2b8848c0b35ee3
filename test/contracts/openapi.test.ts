import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { examples } from '../../server/http/openapi/examples.ts'
import { openTestServer } from '../support/server.ts'
import type { Json } from '../support/server-client.ts'

const server = await openTestServer()
const document = (await (await server.app.request('/openapi.json')).json()) as Json

test('the OpenAPI document is as approved', async () => {
  await expect(`${JSON.stringify(document, null, 2)}\n`).toMatchFileSnapshot('openapi.json')
})

test('its operations', () => {
  expect(document.openapi).toBe('3.1.0')
  const operations = Object.entries(document.paths).flatMap(([path, item]) =>
    Object.keys(item as object).map(method => `${method.toUpperCase()} ${path}`),
  )
  const actions = operations.filter(name => name.includes('/actions/'))
  expect(actions).toContain('POST /v1/cases/{id}/actions/request_intervention')
  // Nobody may do what only an expired deadline does.
  expect(actions.filter(name => /silence|overdue|never_sent|end_evidence|collect_from|default_on/.test(name))).toEqual(
    [],
  )
  expect(operations.filter(name => !name.includes('/actions/'))).toMatchInlineSnapshot(`
    [
      "GET /health",
      "POST /v1/marketplaces",
      "GET /v1/keys",
      "POST /v1/keys",
      "POST /v1/keys/{id}/revoke",
      "POST /v1/tokens",
      "GET /v1/clock",
      "POST /v1/clock/advance",
      "PUT /v1/orders/{id}",
      "GET /v1/orders/{id}",
      "GET /v1/orders",
      "POST /v1/orders/{id}/shipments",
      "POST /v1/shipments/{id}/scans",
      "POST /v1/deposits/{merchant_id}",
      "POST /v1/cases",
      "GET /v1/cases",
      "GET /v1/cases/export",
      "GET /v1/postings/export",
      "GET /v1/merchants/{id}/violations/export",
      "GET /v1/openings",
      "GET /v1/cases/summaries",
      "GET /v1/cases/{id}",
      "GET /v1/kinds",
      "GET /v1/evidence-kinds",
      "GET /v1/cases/{id}/clauses",
      "GET /v1/workload",
      "GET /v1/cases/{id}/events",
      "GET /v1/events",
      "POST /v1/cases/{id}/messages",
      "GET /v1/cases/{id}/messages",
      "POST /v1/evidence",
      "GET /v1/evidence/{id}",
      "GET /v1/rulings/{id}",
      "GET /v1/merchants/{id}/standing",
      "GET /v1/merchants/{id}/violations",
      "GET /v1/violations/{id}",
      "GET /v1/merchants/{id}/events",
      "GET /v1/merchants/{id}/figures",
      "GET /v1/merchants/{id}/figures/{figure}/counted",
      "GET /v1/accounts/{path}",
      "GET /v1/postings",
      "GET /v1/payouts",
      "POST /v1/payouts/{id}/settled",
      "POST /v1/payouts/{id}/failed",
      "POST /v1/payouts/{id}/retry",
      "GET /v1/packs",
      "GET /v1/packs/{id}",
      "GET /v1/packs/{id}/page",
      "GET /v1/packs/{id}/changes",
      "POST /v1/packs/{id}/drafts",
      "GET /v1/packs/{id}/publications",
      "POST /v1/packs/{id}/publications",
      "POST /v1/packs/{id}/publications/{number}/withdrawal",
      "POST /v1/packs/{id}/backtests",
      "GET /v1/packs/{id}/backtests/{backtest_id}",
      "POST /v1/sandbox/payment-provider",
      "GET /v1/demo",
      "POST /v1/demo/tokens",
      "POST /v1/demo/keys",
      "POST /v1/demo/clock",
      "POST /v1/demo/stories",
    ]
  `)
})

test('each operation has a name of its own, its refusals and a body that says what it takes', () => {
  const operations = Object.values(document.paths).flatMap(item => Object.values(item as Json))
  const names = operations.map(({ operationId }) => operationId)
  expect(new Set(names).size).toBe(names.length)
  for (const { operationId, responses, security } of operations) {
    if (security === undefined) expect(Object.keys(responses), operationId).toContain('401')
  }
})

test('each operation says in both languages what it does', () => {
  const operations = Object.entries(document.paths as Paths).flatMap(([path, item]) =>
    Object.values(item).map(({ summary }) => ({ path, summary })),
  )
  const half = operations.filter(({ summary }) => !/\p{Script=Han}.* · \w/u.test(summary))
  expect(half).toEqual([])
})

test('the examples of the reference are one dispute, which the server takes', async () => {
  const example = (call: string) => {
    const [method = '', path = ''] = call.split(' ')
    return document.paths[path][method.toLowerCase()].requestBody.content['application/json'].example
  }
  const { integration_key } = await server.root.post('/v1/marketplaces', example('POST /v1/marketplaces'))
  const integration = server.client(integration_key)
  await integration.post('/v1/keys', example('POST /v1/keys'))
  const { token } = await integration.post('/v1/tokens', example('POST /v1/tokens'))
  const buyer = server.client(token)
  await integration.put('/v1/orders/o-1001', example('PUT /v1/orders/{id}'))
  await integration.post('/v1/orders/o-1001/shipments', example('POST /v1/orders/{id}/shipments'))
  await integration.post('/v1/shipments/parcel-1/scans', example('POST /v1/shipments/{id}/scans'))
  await integration.post('/v1/deposits/m1', example('POST /v1/deposits/{merchant_id}'))
  await integration.post('/v1/sandbox/payment-provider', example('POST /v1/sandbox/payment-provider'))
  const { id } = await buyer.post('/v1/cases', example('POST /v1/cases'))
  await buyer.post(`/v1/cases/${id}/messages`, example('POST /v1/cases/{id}/messages'))
  const { now } = await integration.post('/v1/clock/advance', example('POST /v1/clock/advance'))
  expect(now).toBe('2026-11-18T09:00:00+08:00')
  const shown = Object.entries(document.paths as Paths).flatMap(([path, item]) =>
    Object.keys(item)
      .filter(method => JSON.stringify(item[method]).includes('"example"'))
      .map(method => [path, method]),
  )
  expect(shown).toHaveLength(Object.keys(examples).length)
})

/** Which operations no contract test asks for. A new one belongs on no list: it belongs into a test. */
test('operations that are not covered', () => {
  const folder = import.meta.dirname
  const texts = readdirSync(folder)
    .filter(name => name.endsWith('.test.ts') && name !== 'openapi.test.ts')
    .concat('../support/dispute.ts', '../support/server.ts', '../support/server-client.ts')
    .map(name => readFileSync(join(folder, name), 'utf8').replace(/\$\{(?:\w+\.)?path\}/g, '/v1/cases/x'))
    .join('\n')
  const uncovered = server.routes.filter(({ path }) => {
    const pattern = path.replaceAll('.', '\\.').replace(/\{\w+\}/g, "[^/'`? ]+")
    return !new RegExp(`${pattern}['\`?]`).test(texts)
  })
  expect(uncovered.map(({ method, path }) => `${method} ${path}`)).toEqual([])
})

test('each operation stands in a chapter that says in both languages what it holds', () => {
  const used = new Set(
    Object.values(document.paths as Paths).flatMap(path => Object.values(path).flatMap(({ tags }) => tags)),
  )
  expect([...used].sort()).toEqual(document.tags.map(({ name }: { name: string }) => name).sort())
})

type Paths = Record<string, Record<string, { readonly tags: readonly string[]; readonly summary: string }>>

test('the reference is handed out by this server, and loads nothing from elsewhere', async () => {
  const start = await server.app.request('/')
  expect([start.status, start.headers.get('location')]).toEqual([302, '/docs'])
  const page = await server.app.request('/docs')
  const html = await page.text()
  expect(page.headers.get('content-security-policy')).toContain("default-src 'self'")
  const files = [...html.matchAll(/(?:src|stylesheet" href)="([^"]+)"/g)].map(([, address = '']) => address)
  expect(files).toHaveLength(3)
  for (const file of files) expect((await server.app.request(file)).status, file).toBe(200)
})
