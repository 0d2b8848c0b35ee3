import { expect, test } from 'vitest'
import { DAY_MS, type Instant, plusMs } from '../../core/kernel/instant.ts'
import type { Snapshot } from '../../core/policy/snapshot.ts'
import { openTestDatabase } from '../../test/support/database.ts'
import { anOrder, MARKETPLACE, openDesk } from '../../test/support/desk.ts'
import { watchfulPacks } from '../../test/support/watchful-packs.ts'
import { digest } from '../main/digest.ts'
import { createPackCatalog } from '../pack-files/catalog.ts'
import { createOrderStore } from '../postgres/order-store.ts'
import { passOrder } from './pass-orders.ts'
import type { PackSource } from './ports.ts'
import type { SubmitRequest } from './submit-request.ts'

const { pool } = await openTestDatabase()
const END = plusMs(anOrder.paidAt, 150 * DAY_MS)
const catalog = createPackCatalog(watchfulPacks())

/** The rules as they are, until the day on which an order's time is over: by then some of them have changed. */
let changed: (rules: Snapshot) => Snapshot = rules => rules
const packs: PackSource = {
  async resolve(pack, at, lines) {
    const rules = await catalog.resolve(pack, at, lines)
    return rules === null || at < END ? rules : changed(rules)
  },
}

const desk = await openDesk(pool, { mode: 'live', pack: 'watchful', packs })
const stored = async (id: string) =>
  (await pool.query('SELECT watch, watches_done FROM order_file WHERE id = $1', [id])).rows[0]
const casesOf = async (id: string) => (await pool.query('SELECT id FROM case_file WHERE order_id = $1', [id])).rows

const withoutOffers = (rules: Snapshot): Snapshot => ({
  ...rules,
  hash: 'without-offers',
  tables: { ...rules.tables, remedies_offered: { name: 'remedies_offered', hit: 'first', rows: [] } },
})
const forBuyersAlone = ({ flows, ...rules }: Snapshot): Snapshot => {
  const { after_sale: flow } = flows
  return {
    ...rules,
    hash: 'buyers',
    flows: flow === undefined ? flows : { after_sale: { ...flow, openedBy: ['buyer'] } },
  }
}

test('what a rule refuses is noted as done, and isn’t tried again', async () => {
  changed = withoutOffers
  await desk.order('o1')
  desk.setNow(plusMs(END, DAY_MS))
  expect(await desk.sweep()).toBe(1)
  expect(await stored('o1')).toEqual({ watch: null, watches_done: ['after_sale WM-1'] })
  expect(await desk.sweep()).toBe(0)
  expect([await casesOf('o1'), desk.faults]).toEqual([[], []])
})

test('rules that no longer know what it was to open are a fault that somebody hears of, once', async () => {
  changed = forBuyersAlone
  desk.setNow(plusMs(END, -DAY_MS))
  await desk.order('o2', { imported: { paidAt: plusMs(anOrder.paidAt, DAY_MS) } })
  desk.setNow(plusMs(END, 2 * DAY_MS))
  await desk.sweep()
  await desk.sweep()
  expect(desk.faults.map(String)).toEqual(["Error: after_sale WM-1 can't be opened: not_for_this_role"])
  expect(await stored('o2')).toEqual({ watch: null, watches_done: ['after_sale WM-1'] })
})

/** A process that dies at a moment between what it asks of the store and what should follow. */
function dying(at: 'before the opening' | 'after the opening' | 'before the note') {
  const orders = createOrderStore(pool)
  let commits = 0
  const submit = async (request: SubmitRequest) => {
    if (at === 'before the opening') throw new Error('killed')
    const result = await desk.submit(request)
    if (at === 'after the opening') throw new Error('killed')
    return result
  }
  const commit: typeof orders.commit = async plan => {
    commits += 1
    if (at === 'before the note' && commits === 1) throw new Error('killed')
    return orders.commit(plan)
  }
  const faults: unknown[] = []
  const reportFault = (fault: unknown) => void faults.push(fault)
  const followUp = async () => []
  const stores = { submit, orders: { ...orders, commit } }
  const ports = { ...desk.parts, ...stores, rules: desk.rules, digest, reportFault, followUp }
  return { faults, pass: (orderId: string) => passOrder({ marketplaceId: MARKETPLACE, orderId }, ports) }
}

test.each([
  ['before the opening', 'o3'],
  ['after the opening', 'o4'],
] as const)('who dies %s leaves it to the next, and it is done once', async (moment, id) => {
  changed = rules => rules
  desk.setNow(plusMs(END, -DAY_MS))
  await desk.order(id)
  desk.setNow(plusMs(END, DAY_MS))
  const { faults, pass } = dying(moment)
  await pass(id)
  expect(String(faults)).toContain('killed')
  expect(await casesOf(id)).toHaveLength(moment === 'after the opening' ? 1 : 0)
  await desk.sweep()
  await desk.sweep()
  expect(await casesOf(id)).toHaveLength(1)
  expect(await desk.balance(`escrow:order:${id}`)).toBe(0)
  expect((await pool.query('SELECT FROM payout WHERE case_id = $1', [(await casesOf(id))[0].id])).rowCount).toBe(1)
  expect(await stored(id)).toEqual({ watch: null, watches_done: ['after_sale WM-1'] })
})

test('who dies before a refusal was noted leaves the note to the next, who is refused in the same words', async () => {
  changed = withoutOffers
  desk.setNow(plusMs(END, -DAY_MS))
  await desk.order('o5')
  const late = plusMs(END, DAY_MS) as Instant
  desk.setNow(late)
  const { faults, pass } = dying('before the note')
  await pass('o5')
  expect(String(faults)).toContain('killed')
  expect((await stored('o5')).watches_done).toEqual([])
  changed = rules => rules
  await desk.sweep()
  expect(await stored('o5')).toEqual({ watch: null, watches_done: ['after_sale WM-1'] })
  expect(await casesOf('o5')).toEqual([])
})
