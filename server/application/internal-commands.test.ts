import { expect, test } from 'vitest'
import { MINUTE_MS, plusMs } from '../../core/kernel/instant.ts'
import { openTestDatabase } from '../../test/support/database.ts'
import { acting, MARKETPLACE, merchant, OPENED, openDesk } from '../../test/support/desk.ts'
import { digest } from '../main/digest.ts'
import { createCaseStore } from '../postgres/case-store.ts'
import { createOrderStore } from '../postgres/order-store.ts'
import { createOutboxStore } from '../postgres/outbox-store.ts'
import { createSubmit } from './submit.ts'

const { pool } = await openTestDatabase()
const desk = await openDesk(pool)
const inDeposit = () => desk.balance('merchant:m1:deposit')

/** A process that dies between a commit and what should follow: its second read never comes back. */
function dyingSubmit() {
  const store = createCaseStore(pool)
  let loads = 0
  const load: typeof store.load = keys => {
    loads += 1
    return loads > 1 ? Promise.reject(new Error('killed')) : store.load(keys)
  }
  const { rules, recording, parts, standings, correctFigures } = desk
  const stores = { orders: createOrderStore(pool), outbox: createOutboxStore(pool), standings }
  return createSubmit({ ...parts, ...stores, store: { ...store, load }, rules, recording, digest, correctFigures })
}

async function openCollectible(orderId: string) {
  await desk.order(orderId, { completedAt: OPENED })
  return desk.open(orderId)
}

test('what a killed process left undone the worker does, once', async () => {
  const deposit = {
    marketplaceId: MARKETPLACE,
    merchantId: 'm1',
    amountMinor: 20_000,
    currency: 'CNY',
    reference: 'r1',
  }
  await desk.payDeposit(deposit)
  const file = await openCollectible('o1')
  const answer = await dyingSubmit()(acting(file, [merchant, 'agree']))
  expect(answer).toMatchObject({ status: 'done', file: { status: 'open' } })
  expect([await inDeposit(), desk.faults.length]).toEqual([20_000, 1])

  await desk.drainInternal()
  expect(await inDeposit()).toBe(20_000)
  desk.setNow(plusMs(OPENED, MINUTE_MS))
  await Promise.all([desk.drainInternal(), desk.another().drainInternal()])
  expect(await inDeposit()).toBe(11_100)

  await pool.query('UPDATE outbox SET done_ms = NULL')
  await desk.drainInternal()
  expect(await inDeposit()).toBe(11_100)
  expect((await pool.query(`SELECT FROM case_event WHERE type = 'FundsCollected'`)).rowCount).toBe(1)
})

test('a sandbox clock that moves does first what waits', async () => {
  const file = await openCollectible('o2')
  await dyingSubmit()(acting(file, [merchant, 'agree']))
  expect(await inDeposit()).toBe(11_100)
  await desk.advanceClock(MARKETPLACE, { byMs: 1 })
  expect(await inDeposit()).toBe(2200)
})
