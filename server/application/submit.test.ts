import { beforeEach, expect, test } from 'vitest'
import type { CaseFile } from '../../core/case-file/case-file.ts'
import { foldEvents } from '../../core/case-file/evolve.ts'
import { HOUR_MS, plusMs } from '../../core/kernel/instant.ts'
import { openTestDatabase } from '../../test/support/database.ts'
import { acting, agent, buyer, MARKETPLACE, merchant, OPENED, openDesk } from '../../test/support/desk.ts'
import { createCaseStore } from '../postgres/case-store.ts'

const { pool } = await openTestDatabase()
const desk = await openDesk(pool)
const store = createCaseStore(pool)

let orders = 0
let orderId = ''
beforeEach(async () => {
  orders += 1
  orderId = `o${orders}`
  await desk.order(orderId)
})

async function historyOf(file: CaseFile) {
  const bucket = Number.parseInt(file.id.slice(5, 7), 16)
  return store.eventsUntil({ bucket, caseId: file.id, version: 1000 })
}

async function rowCounts() {
  const tables = ['case_file', 'case_event', 'posting', 'payout', 'outbox', 'answer', 'case_text', 'shipment']
  const counts = tables.map(table => `(SELECT count(*) FROM ${table}) AS ${table}`)
  return (await pool.query(`SELECT ${counts.join(', ')}`)).rows[0]
}

test('a case row is the fold of its events, and each event is chained to the one before', async () => {
  const file = await desk.open(orderId)
  const { file: agreed } = await desk.act(file, [merchant, 'agree'])
  expect(foldEvents(await historyOf(file))).toEqual(agreed)
  const rows = (await pool.query('SELECT * FROM case_event WHERE case_id = $1 ORDER BY seq', [file.id])).rows
  expect(rows.map(row => row.prev_hash)).toEqual(['', ...rows.slice(0, -1).map(row => row.hash)])
})

test('eight identical commands at once have one effect, and all get the same answer', async () => {
  const file = await desk.open(orderId)
  const idempotency = { scope: 'm1', key: 'agree-once', bodyHash: 'same' }
  const answers = await Promise.all(
    Array.from({ length: 8 }, () => desk.act(file, [merchant, 'agree'], { idempotency })),
  )
  expect(answers.map(answer => answer.status)).toEqual(Array.from({ length: 8 }, () => 'done'))
  expect(new Set(answers.map(answer => answer.file?.version)).size).toBe(1)
  expect(answers.filter(answer => !answer.replayed)).toHaveLength(1)
  expect((await historyOf(file)).filter(event => event.type === 'ClaimAgreed')).toHaveLength(1)
  expect((await pool.query('SELECT FROM payout WHERE case_id = $1', [file.id])).rowCount).toBe(1)
})

test('eight identical openings at once, in two processes, open one case', async () => {
  const request = desk.openRequest(orderId, { key: 'open-once' })
  const other = desk.another()
  const answers = await Promise.all(
    Array.from({ length: 8 }, (_, index) => (index % 2 === 0 ? desk.submit(request) : other.submit(request))),
  )
  expect(answers.map(answer => answer.status)).toEqual(Array.from({ length: 8 }, () => 'done'))
  expect(new Set(answers.map(answer => answer.file?.id)).size).toBe(1)
  const claimed = await pool.query(`SELECT claimed_quantity FROM order_line WHERE order_id = $1 AND id = 'l2'`, [
    orderId,
  ])
  expect(claimed.rows).toEqual([{ claimed_quantity: 1 }])
})

test('two different commands at once on one case are both answered, in one order', async () => {
  const file = await desk.open(orderId)
  const other = desk.another()
  const [agreed, withdrawn] = await Promise.all([
    desk.act(file, [merchant, 'agree']),
    other.submit(acting(file, [buyer, 'withdraw'])),
  ])
  expect([agreed.status, withdrawn.status].sort()).toEqual(['done', 'rejected'])
  const history = await historyOf(file)
  expect(history.map(event => event.seq)).toEqual(history.map((_, index) => index + 1))
})

test('two claims for the same unit at once: the order gives it to one of them', async () => {
  const other = desk.another()
  const [first, second] = await Promise.all([
    desk.submit(desk.openRequest(orderId)),
    other.submit(desk.openRequest(orderId)),
  ])
  expect([first.status, second.status].sort()).toEqual(['done', 'rejected'])
  expect([first, second].find(answer => answer.status === 'rejected')?.rejection?.code).toBe('already_claimed')
})

test('an answer that was lost on the way is given again, as it was', async () => {
  const file = await desk.open(orderId)
  const idempotency = { scope: 'm1', key: 'refuse', bodyHash: 'same' }
  const lost = await desk.act(file, [merchant, 'refuse'], { idempotency, fields: { reason: 'other' } })
  expect(lost.status).toBe('done')
  await desk.act(file, [buyer, 'withdraw'])
  const again = await desk.another().submit({ ...acting(file, [merchant, 'refuse'], { reason: 'other' }), idempotency })
  expect(again).toMatchObject({ status: 'done', replayed: true, recordedAt: lost.recordedAt })
  expect(again.file).toEqual(lost.file)
})

test('a rejection is given again too, and the key with another body is refused', async () => {
  const file = await desk.open(orderId)
  const idempotency = { scope: 'b1', key: 'too-early', bodyHash: 'same' }
  const no = await desk.act(file, [buyer, 'accept_proposal'], { idempotency })
  expect(no).toMatchObject({ status: 'rejected', replayed: false })
  expect(await desk.act(file, [buyer, 'accept_proposal'], { idempotency })).toMatchObject({
    status: 'rejected',
    replayed: true,
    rejection: no.rejection,
  })
  const reused = await desk.act(file, [buyer, 'withdraw'], { idempotency: { ...idempotency, bodyHash: 'other' } })
  expect(reused.status).toBe('key_reused')
})

test('the key of an opening is not free for another order', async () => {
  await desk.open(orderId, { key: 'opening' })
  await desk.order(`${orderId}-other`)
  const request = desk.openRequest(`${orderId}-other`, { key: 'opening' })
  const reused = await desk.submit({ ...request, idempotency: { scope: 'b1', key: 'opening', bodyHash: 'other' } })
  expect(reused.status).toBe('key_reused')
})

test('whoever saw another version is told so', async () => {
  const file = await desk.open(orderId)
  expect(await desk.act(file, [merchant, 'agree'], { ifMatchVersion: 1 })).toMatchObject({ status: 'stale' })
  expect(await desk.act(file, [merchant, 'agree'], { ifMatchVersion: file.version })).toMatchObject({ status: 'done' })
})

test('what is not there is not found, in another marketplace too', async () => {
  const file = await desk.open(orderId)
  expect(await desk.act({ ...file, id: 'case_00nothing' }, [merchant, 'agree'])).toMatchObject({ status: 'not_found' })
  expect(await desk.act(file, [merchant, 'agree'], { marketplaceId: 'elsewhere' })).toMatchObject({
    status: 'not_found',
  })
  expect(await desk.submit(desk.openRequest('no-such-order'))).toMatchObject({ status: 'not_found' })
})

test('a dry run shows what would happen and leaves no trace', async () => {
  const file = await desk.open(orderId)
  const before = await rowCounts()
  const idempotency = { scope: 'm1', key: 'dry', bodyHash: 'same' }
  const shown = await desk.act(file, [merchant, 'agree'], { dryRun: true, idempotency })
  expect(shown.file?.status).toBe('closed')
  expect(await desk.submit({ ...desk.openRequest(orderId), dryRun: true })).toMatchObject({ status: 'rejected' })
  expect(await rowCounts()).toEqual(before)
  expect(await desk.act(file, [merchant, 'agree'], { idempotency })).toMatchObject({ status: 'done', replayed: false })
})

test('a rejected command still keeps what time did', async () => {
  const file = await desk.open(orderId)
  await pool.query('UPDATE marketplace SET clock_ms = $2 WHERE id = $1', [MARKETPLACE, plusMs(OPENED, 1000 * HOUR_MS)])
  const late = await desk.act(file, [merchant, 'refuse'], { fields: { reason: 'other' } })
  await pool.query('UPDATE marketplace SET clock_ms = $2 WHERE id = $1', [MARKETPLACE, OPENED])
  expect(late).toMatchObject({ status: 'rejected', file: { status: 'closed', outcome: 'refunded' } })
  expect((await historyOf(file)).map(event => event.type)).toContain('DeadlineExpired')
})

test("a person's words are kept beside the events, which hold only their hash", async () => {
  const file = await desk.open(orderId)
  const words = { field: 'text', body: 'Where is my pot?', kind: 'message', author: buyer }
  const sent = await desk.act(file, [buyer, 'send_message'], { texts: [words] })
  expect(sent.status).toBe('done')
  const [row] = (await pool.query('SELECT * FROM case_text WHERE case_id = $1', [file.id])).rows
  expect(row).toMatchObject({ kind: 'message', body: words.body, author: buyer })
  expect(JSON.stringify(await historyOf(file))).not.toContain('pot')
  expect(JSON.stringify(await historyOf(file))).toContain(row.sha256)
})

test('evidence that its sender may not use is not found', async () => {
  const file = await desk.open(orderId)
  const answer = await desk.act(file, [agent, 'submit_evidence'], { evidenceIds: ['evd_none'] })
  expect(answer.rejection).toMatchObject({ code: 'evidence_not_found', pointer: '/evidence_ids/0' })
})

test('a hundred cases are opened and answered in a few statements', async () => {
  const names = Array.from({ length: 100 }, (_, index) => `${orderId}-${index}`)
  await Promise.all(names.map(name => desk.order(name)))
  const files = await Promise.all(names.map(name => desk.open(name)))
  expect(new Set(files.map(file => file.id)).size).toBe(100)
  const answers = await Promise.all(files.map(file => desk.act(file, [merchant, 'agree'])))
  expect(answers.every(answer => answer.file?.outcome === 'refunded')).toBe(true)
  expect(desk.faults).toEqual([])
})
