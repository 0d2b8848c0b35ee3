import { beforeEach, expect, test } from 'vitest'
import type { CaseFile } from '../../core/case-file/case-file.ts'
import { DAY_MS, plusMs } from '../../core/kernel/instant.ts'
import { openTestDatabase } from '../../test/support/database.ts'
import { acting, MARKETPLACE, type merchant, OPENED, openDesk } from '../../test/support/desk.ts'
import { createQueries } from '../postgres/queries.ts'

const { pool } = await openTestDatabase()
const desk = await openDesk(pool)
const queries = createQueries(pool)

let count = 0
let movedMs = 0
let seller: typeof merchant
beforeEach(() => {
  count += 1
  seller = { role: 'merchant', id: `m${count}` }
})

/** A case on an order whose money the merchant has just got, by a clock that earlier tests may have moved. */
async function openOnCompleted(orderId: string): Promise<CaseFile> {
  const completedAt = plusMs(OPENED, movedMs)
  await desk.order(orderId, { imported: { merchant: { id: seller.id, name: 'Ming' } }, completedAt })
  return desk.open(orderId)
}

const deposit = (amountMinor: number, reference = 'first') =>
  desk.payDeposit({ marketplaceId: MARKETPLACE, merchantId: seller.id, amountMinor, currency: 'CNY', reference })
const inDeposit = () => desk.balance(`merchant:${seller.id}:deposit`)
const report = (payoutId: string, result: 'settled' | 'failed' | 'retry') =>
  desk.reportPayout({ marketplaceId: MARKETPLACE, payoutId, result, by: { role: 'integration', id: MARKETPLACE } })

test('a deposit is booked once under its reference', async () => {
  expect(await deposit(10_000)).toMatchObject({ status: 'done' })
  expect(await deposit(10_000)).toMatchObject({ status: 'unchanged' })
  expect(await deposit(9000)).toMatchObject({ rejection: { code: 'deposit_differs' } })
  expect(await Promise.all([deposit(1, 'second'), deposit(1, 'second')])).toMatchObject([{}, {}])
  expect(await inDeposit()).toBe(10_001)
})

test('what a merchant agreed to is taken from his deposit before the answer is given', async () => {
  await deposit(10_000)
  const file = await openOnCompleted(`d${count}`)
  const answer = await desk.act(file, [seller, 'agree'])
  expect(answer.file).toMatchObject({ status: 'closed', outcome: 'refunded' })
  expect(answer.events.map(event => event.type)).toContain('FundsCollected')
  expect(await inDeposit()).toBe(1100)
})

test('the answer that waited for the collection is given again as it was', async () => {
  await deposit(10_000)
  const file = await openOnCompleted(`r${count}`)
  const idempotency = { scope: seller.id, key: 'agree', bodyHash: 'same' }
  const first = await desk.act(file, [seller, 'agree'], { idempotency })
  const again = await desk.act(file, [seller, 'agree'], { idempotency })
  expect(again).toMatchObject({ status: 'done', replayed: true })
  expect(again.file).toEqual(first.file)
})

test('two cases that need the same deposit at once: it is spent once', async () => {
  await deposit(10_000)
  const files = [await openOnCompleted(`t${count}a`), await openOnCompleted(`t${count}b`)]
  const submits = [desk.submit, desk.another().submit]
  await Promise.all(files.map((file, index) => submits[index]?.(acting(file, [seller, 'agree']))))
  expect(await inDeposit()).toBe(1100)
  const collected = await pool.query(`SELECT FROM case_event WHERE type = 'FundsCollected' AND case_id = ANY ($1)`, [
    files.map(file => file.id),
  ])
  expect(collected.rowCount).toBe(1)
})

test('a merchant without funds: the platform pays first, and takes it back from his next deposit', async () => {
  const file = await openOnCompleted(`a${count}`)
  await desk.act(file, [seller, 'agree'])
  movedMs = 60 * DAY_MS
  await desk.advanceClock(MARKETPLACE, { byMs: movedMs })
  const ended = await queries.caseFile({ marketplaceId: MARKETPLACE, caseId: file.id })
  expect(ended).toMatchObject({ status: 'closed', advance: { state: 'paid', amountMinor: 8900, recoveredMinor: 0 } })
  expect(await desk.balance(`platform:recoverable:${seller.id}`)).toBe(8900)
  await deposit(5000)
  expect(await inDeposit()).toBe(0)
  await deposit(5000, 'second')
  expect(await inDeposit()).toBe(1100)
  expect(await desk.balance(`platform:recoverable:${seller.id}`)).toBe(0)
  expect(desk.faults).toEqual([])
})

test('a payout settles once, can be tried again only when it failed, and tells the provider each time', async () => {
  await deposit(10_000)
  const { file } = await desk.act(await openOnCompleted(`p${count}`), [seller, 'agree'])
  const payoutId = file?.payouts[0]?.id ?? ''
  expect(await report(payoutId, 'retry')).toMatchObject({ rejection: { code: 'payout_not_failed' } })
  expect(await report(payoutId, 'failed')).toMatchObject({ status: 'done' })
  expect(await report(payoutId, 'failed')).toMatchObject({ status: 'done', events: [] })
  expect(await report(payoutId, 'retry')).toMatchObject({ status: 'done' })
  expect(await queries.payout(MARKETPLACE, payoutId)).toMatchObject({ status: 'pending', attempt: 2 })
  const outbox = await pool.query(`SELECT FROM outbox WHERE topic = 'payout' AND body ->> 'payoutId' = $1`, [payoutId])
  expect(outbox.rowCount).toBe(2)
  await Promise.all(Array.from({ length: 4 }, () => report(payoutId, 'settled')))
  expect(await report(payoutId, 'failed')).toMatchObject({ rejection: { code: 'payout_already_settled' } })
  expect(await queries.payout(MARKETPLACE, payoutId)).toMatchObject({ status: 'settled', attempt: 2 })
  expect(
    (await queries.postings({ marketplaceId: MARKETPLACE, caseId: file?.id ?? '', limit: 50 }))?.rows,
  ).toHaveLength(2)
  expect(await report('pay_none', 'settled')).toBeNull()
  expect(await report('pay_00none_3', 'settled')).toBeNull()
})

test('of three refunds at once, the one that its escrow no longer covers drops out alone', async () => {
  const names = ['x', 'y', 'z'].map(letter => `${letter}${count}`)
  await Promise.all(names.map(name => desk.order(name)))
  const files = await Promise.all(names.map(name => desk.open(name)))
  await pool.query(`UPDATE account SET balance_minor = 1 WHERE path = $1`, [`escrow:order:${names[1]}`])
  const answers = await Promise.all(files.map(file => desk.act(file, [{ role: 'merchant', id: 'm1' }, 'agree'])))
  expect(answers.map(answer => answer.status)).toEqual(['done', 'rejected', 'done'])
  expect(answers[1]?.rejection).toEqual({ code: 'insufficient_funds', status: 'not_allowed' })
  const left = await queries.caseFile({ marketplaceId: MARKETPLACE, caseId: files[1]?.id ?? '' })
  expect(left).toEqual(files[1])
  await pool.query(`UPDATE account SET balance_minor = 14500 WHERE path = $1`, [`escrow:order:${names[1]}`])
})

test('every account is what its postings make it, and all together are nothing', async () => {
  const sum = await pool.query('SELECT sum(balance_minor)::bigint AS sum FROM account')
  expect(sum.rows).toEqual([{ sum: 0 }])
  const differing = await pool.query(
    `SELECT path FROM account a GROUP BY path, currency
     HAVING sum(balance_minor) <> coalesce((SELECT sum(amount_minor) FROM posting WHERE destination = a.path), 0)
       - coalesce((SELECT sum(amount_minor) FROM posting WHERE source = a.path), 0)`,
  )
  expect(differing.rows).toEqual([])
})
