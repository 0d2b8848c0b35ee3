import { afterAll, expect, test, vi } from 'vitest'
import { startServerProcess } from '../support/server-process.ts'
import { makeTemporaryFolder } from '../support/temporary-folder.ts'
import { expectBalancedBooks, expectWholeHistories } from './history-check.ts'
import { callerOf, cups, databaseIn, openingOf, openMarketplace } from './real-server.ts'

// Each starts real servers, some of them twice, beside whatever else the machine is doing.
vi.setConfig({ testTimeout: 90_000, hookTimeout: 90_000 })

const dataFolder = makeTemporaryFolder()
let server = await startServerProcess({ dataFolder })
const { port } = server
const tokens = await openMarketplace(server, { id: 'bazaar', mode: 'live' })
const integration = callerOf({ port }, tokens.integration)
const buyer = callerOf({ port }, tokens.buyer)
const merchant = callerOf({ port }, tokens.merchant)
afterAll(() => server.kill('SIGTERM'))

const BUYERS = 16
const KILLED_AFTER = 150

/** What a command that was answered must have left behind, as an event. */
interface Acknowledged {
  readonly caseId: string
  readonly event: string
}

/**
 * So many buyers at once, each of whom opens a case, writes, and withdraws, again and again until the server is gone.
 * Calls `enough` once, when so many commands have been answered.
 */
async function load(run: string, { commands, enough }: { commands: number; enough: () => void }) {
  const acknowledged: Acknowledged[] = []
  const note = (caseId: string, event: string) => {
    if (acknowledged.push({ caseId, event }) === commands) enough()
  }
  const paidAt = new Date(Date.now() - 3_600_000).toISOString()
  const life = async (place: number) => {
    for (let round = 0; ; round += 1) {
      const orderId = `${run}-${place}-${round}`
      await integration.put(`/v1/orders/${orderId}`, cups(1, { paid_at: paidAt }))
      const { id } = await buyer.post('/v1/cases', openingOf(orderId))
      note(id, 'CaseOpened')
      const message = await buyer.post(`/v1/cases/${id}/messages`, { text: '还没有收到' })
      note(id, message.id)
      await merchant.post(`/v1/cases/${id}/actions/refuse`, { reason: 'other' })
      note(id, 'ClaimRefused')
      await buyer.post(`/v1/cases/${id}/actions/withdraw`)
      note(id, 'ClaimWithdrawn')
    }
  }
  const lives = Array.from({ length: BUYERS }, (_, place) =>
    // How a life ends: the server is gone, or takes nothing more.
    life(place).catch((error: Error) => expect(error.message).toMatch(/fetch failed|terminated/)),
  )
  await Promise.all(lives)
  return { acknowledged }
}

async function expectAllThere(acknowledged: readonly Acknowledged[]): Promise<void> {
  const pool = databaseIn(dataFolder)
  const { rows } = await pool.query(`SELECT case_id, type, body #>> '{message,id}' AS message_id FROM case_event`)
  const there = new Set(rows.flatMap(row => [`${row.case_id} ${row.type}`, `${row.case_id} ${row.message_id}`]))
  expect(acknowledged.filter(({ caseId, event }) => !there.has(`${caseId} ${event}`))).toEqual([])
  await expectWholeHistories(pool)
  await expectBalancedBooks(pool)
  await pool.end()
}

async function commandsKept(run: string): Promise<number> {
  const pool = databaseIn(dataFolder)
  const { rows } = await pool.query(
    `SELECT count(*) FROM case_event e JOIN case_file c ON c.bucket = e.bucket AND c.id = e.case_id
     WHERE c.order_id LIKE $1 AND e.type IN ('CaseOpened', 'MessageSent', 'ClaimRefused', 'ClaimWithdrawn')`,
    [`${run}-%`],
  )
  await pool.end()
  return rows[0].count
}

test('kill -9 under load loses nothing that was acknowledged, and every history is whole', async () => {
  const { acknowledged } = await load('killed', { commands: KILLED_AFTER, enough: () => server.kill('SIGKILL') })
  expect(acknowledged.length).toBeGreaterThanOrEqual(KILLED_AFTER)
  server = await startServerProcess({ dataFolder, port })
  await expectAllThere(acknowledged)
})

test('SIGTERM under load answers every request that it has taken', async () => {
  const { acknowledged } = await load('stopped', {
    commands: KILLED_AFTER,
    enough: () => server.kill('SIGTERM'),
  })
  expect(await server.ended).toBe(0)
  expect(server.complaints()).toBe('')
  server = await startServerProcess({ dataFolder, port })
  await expectAllThere(acknowledged)
  // Nothing was done whose answer did not arrive.
  expect(await commandsKept('stopped')).toBe(acknowledged.length)
})
