import { expect, test } from 'vitest'
import { createApp } from '../http/app.ts'
import { route } from '../http/route.ts'
import { faultReporter, openLog, requestWatch } from './log.ts'
import type { LogLevel } from './settings.ts'

/** An app with one route that works and one that is broken, and what its log has after both were asked. */
async function logged(level: LogLevel): Promise<{ lines: Record<string, unknown>[]; toldId: string }> {
  const lines: Record<string, unknown>[] = []
  const log = openLog(level, { write: line => void lines.push(JSON.parse(line)) })
  const calls = {
    good: async () => ({ status: 200, body: {} }),
    broken: () => Promise.reject(new Error('no such row')),
  }
  const routes = Object.entries(calls).map(([name, handle]) =>
    route({ method: 'get', path: `/${name}`, tag: '', summary: { zh: '', en: '' }, by: 'anyone', answers: {}, handle }),
  )
  let count = 0
  const app = createApp({
    routes,
    digest: { sha256: text => text },
    authenticate: () => Promise.reject(new Error('nobody signs in here')),
    rateLimit: () => {},
    requestId: () => {
      count += 1
      return `req_${count}`
    },
    reportFault: faultReporter(log),
    watchRequest: requestWatch(log),
  })
  await app.request('/good')
  const refused = (await (await app.request('/broken')).json()) as { request_id: string }
  return { lines, toldId: refused.request_id }
}

test('a fault is one line with its trace, under the id that whoever met it was told', async () => {
  const { lines, toldId } = await logged('info')
  expect(lines).toMatchObject([{ level: 'error', msg: 'GET /broken', request_id: toldId }])
  expect(lines[0]?.err).toMatchObject({ message: 'no such row', stack: expect.stringContaining('log.test.ts') })
  expect(lines[0]?.time).toMatch(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/)
})

test('at debug every request is one line with its status, and a fault goes by the same id', async () => {
  const { lines, toldId } = await logged('debug')
  const requests = lines.filter(({ msg }) => msg === 'request')
  expect(requests).toMatchObject([
    { level: 'debug', method: 'GET', path: '/good', status: 200, took_ms: expect.any(Number) },
    { level: 'debug', method: 'GET', path: '/broken', status: 500, request_id: toldId },
  ])
  expect(lines.find(({ level }) => level === 'error')).toMatchObject({ request_id: toldId })
})

test('a silent log has nothing', async () => {
  expect((await logged('silent')).lines).toEqual([])
})
