import { expect, test } from 'vitest'
import { bucketOfOrder } from '../../core/ledger/lanes.ts'
import { openTestDatabase } from '../../test/support/database.ts'
import { acting, buyer, MARKETPLACE, merchant, OPENED, openDesk } from '../../test/support/desk.ts'
import type { CommitPlan } from '../application/commit-plan.ts'
import { decide } from '../application/decide.ts'
import { unchanged } from '../application/open-by-watch.ts'
import { ConstraintBroken } from '../application/ports.ts'
import { createSubmit } from '../application/submit.ts'
import type { SubmitRequest } from '../application/submit-request.ts'
import { digest } from '../main/digest.ts'
import { createCaseStore } from './case-store.ts'
import { createOrderStore } from './order-store.ts'
import { createOutboxStore } from './outbox-store.ts'

const { pool } = await openTestDatabase()
const desk = await openDesk(pool)
const store = createCaseStore(pool)
const orders = createOrderStore(pool)
const ports = { ...desk.parts, rules: desk.rules, digest }

/** What a request would write, decided on what is there now and not written yet. */
async function planOf(request: SubmitRequest): Promise<CommitPlan> {
  const { marketplaceId, bucket, caseId, orderId = null } = request
  const nothing = { answer: null, evidenceIds: [], wantsFunds: false, subject: null, wantsEarlier: true }
  const key = { marketplaceId, bucket, caseId, orderId, ...nothing }
  const [loaded] = await store.load([key])
  if (loaded === undefined) throw new Error('nothing was loaded')
  const { plan, result } = await decide(
    { request, answerKey: null, loaded, position: OPENED, isOrderPassed: false },
    ports,
  )
  if (plan === null) throw new Error(`nothing to write: ${JSON.stringify(result.rejection)}`)
  return plan
}

async function opened(orderId: string) {
  await desk.order(orderId)
  return desk.open(orderId)
}

const eventCount = async () => (await pool.query('SELECT count(*) AS count FROM case_event')).rows[0].count

test('a command that was decided on an older version drops out of its batch alone, with all its rows', async () => {
  const [moved, still] = [await opened('v1'), await opened('v2')]
  const late = await planOf(acting(moved, [merchant, 'agree']))
  const timely = await planOf(acting(still, [merchant, 'agree']))
  await desk.act(moved, [buyer, 'withdraw'])
  const before = await eventCount()
  expect(await store.commit([late, timely])).toEqual([false, true])
  expect(await eventCount()).toBe(before + timely.events.length)
  expect((await pool.query('SELECT case_id FROM payout')).rows).toEqual([{ case_id: still.id }])
  expect(await desk.balance('escrow:order:v1')).toBe(14_500)
})

test('a case that opens on an order to which something happened meanwhile is refused', async () => {
  await desk.order('changed')
  const plan = await planOf(desk.openRequest('changed'))
  const shipment = { id: 's1', direction: 'outbound' as const, carrier: 'SF', trackingNumber: 'SF1', lineIds: null }
  await desk.addShipment({ marketplaceId: MARKETPLACE, orderId: 'changed' }, shipment)
  const refused = store.commit([plan])
  await expect(refused).rejects.toThrow(ConstraintBroken)
  await expect(refused).rejects.toMatchObject({ constraint: 'order_file_unchanged_since_loaded' })
  expect((await pool.query(`SELECT FROM case_file WHERE order_id = 'changed'`)).rowCount).toBe(0)
})

test('what happens to an order is refused when a case opened on it meanwhile', async () => {
  await desk.order('opened')
  const key = { bucket: bucketOfOrder(MARKETPLACE, 'opened'), marketplaceId: MARKETPLACE, orderId: 'opened' }
  const { order } = await orders.load(key)
  await desk.open('opened')
  const nothing = { ...unchanged, completedAt: OPENED, watch: null }
  const plan = { ...nothing, ...key, expectedVersion: order?.version ?? 0, recordedAt: OPENED }
  expect(await orders.commit(plan)).toBe(false)
  expect((await orders.load(key)).order?.completedAt).toBeNull()
})

test('a constraint that refuses one command refuses the statement, and says which it was', async () => {
  const [poor, rich] = [await opened('poor'), await opened('rich')]
  const plans = [await planOf(acting(poor, [merchant, 'agree'])), await planOf(acting(rich, [merchant, 'agree']))]
  await pool.query(`UPDATE account SET balance_minor = 1 WHERE path = 'escrow:order:poor'`)
  const before = await eventCount()
  await expect(store.commit(plans)).rejects.toMatchObject({ constraint: 'account_not_overdrawn' })
  expect(await eventCount()).toBe(before)
})

test('a batch that the store refused is tried singly, and only the culprit is answered with a no', async () => {
  const names = ['one', 'two', 'three', 'four']
  const files = await Promise.all(names.map(opened))
  await pool.query(`UPDATE account SET balance_minor = 1 WHERE path = 'escrow:order:three'`)
  const commits: number[] = []
  const counting: typeof store = {
    ...store,
    commit: plans => {
      commits.push(plans.length)
      return store.commit(plans)
    },
  }
  const { recording, standings, correctFigures } = desk
  const shared = { orders, outbox: createOutboxStore(pool), recording, standings, correctFigures }
  const submit = createSubmit({ ...ports, ...shared, store: counting, laneCount: 1 })
  const answers = await Promise.all(files.map(file => submit(acting(file, [merchant, 'agree']))))
  expect(answers.map(({ status }) => status)).toEqual(['done', 'done', 'rejected', 'done'])
  expect(answers[2]?.rejection).toEqual({ code: 'insufficient_funds', status: 'not_allowed' })
  expect(commits).toEqual([4, 1, 1, 1, 1, 1, 1, 1, 1])
})
