import { beforeEach, describe, expect, test } from 'vitest'
import { DAY_MS, HOUR_MS, type Instant, instant, plusMs } from '../../core/kernel/instant.ts'
import { openTestDatabase } from '../../test/support/database.ts'
import { anOrder, buyer, MARKETPLACE, OPENED, openDesk } from '../../test/support/desk.ts'
import { watchfulPacks } from '../../test/support/watchful-packs.ts'
import { createPackCatalog } from '../pack-files/catalog.ts'
import type { ImportedOrder } from './stored-order.ts'

const { pool } = await openTestDatabase()
const desk = await openDesk(pool, { mode: 'live', pack: 'watchful', packs: createPackCatalog(watchfulPacks()) })

/** The end of the 150 days of an order that was paid when the desk's orders are. */
const END = plusMs(anOrder.paidAt, 150 * DAY_MS)

let count = 0
let orderId = ''
beforeEach(() => {
  count += 1
  orderId = `o${count}`
  desk.setNow(OPENED)
})

const put = (imported: Partial<ImportedOrder> = {}) => desk.order(orderId, { imported })
const name = () => ({ marketplaceId: MARKETPLACE, orderId })
const at = (moment: Instant) => desk.setNow(moment)
const ship = (lineIds: readonly string[] | null = null, id = `p${count}`) =>
  desk.addShipment(name(), { id, direction: 'outbound', carrier: 'SF', trackingNumber: 'SF1', lineIds })
const scan = (kind: 'in_transit' | 'delivered' | 'signed', scannedAt: Instant, id = `p${count}`) =>
  desk.addScan({ marketplaceId: MARKETPLACE, shipmentId: id }, { at: scannedAt, kind, signedBy: null })

async function stored() {
  const text = 'SELECT watch, watch_ms, watches_done, version FROM order_file WHERE id = $1'
  return (await pool.query(text, [orderId])).rows[0]
}

async function waits() {
  const { watch } = await stored()
  return watch === null ? null : { clause: watch.clause, dueAt: watch.dueAt, lines: linesOf(watch) }
}

const linesOf = ({ lines }: { lines: { lineId: string; quantity: number }[] }) =>
  Object.fromEntries(lines.map(line => [line.lineId, line.quantity]))

async function cases() {
  const text = 'SELECT state FROM case_file WHERE order_id = $1 ORDER BY opened_ms, id'
  return (await pool.query(text, [orderId])).rows.map(row => row.state)
}

const ALL = { l1: 2, l2: 1 }
const escrow = () => desk.balance(`escrow:order:${orderId}`)

describe('what an order waits for', () => {
  test('is kept when it comes in, and counts anew when it is shipped and when the carrier reports', async () => {
    await put()
    expect(await waits()).toEqual({ clause: 'WM-1', dueAt: END, lines: ALL })
    at(plusMs(OPENED, DAY_MS))
    await ship()
    expect(await waits()).toEqual({ clause: 'WM-2', dueAt: plusMs(OPENED, 11 * DAY_MS), lines: ALL })
    at(plusMs(OPENED, 3 * DAY_MS))
    // A scan of long ago: what counts is that the carrier said something.
    await scan('in_transit', plusMs(OPENED, DAY_MS))
    expect(await waits()).toMatchObject({ dueAt: plusMs(OPENED, 13 * DAY_MS) })
    await scan('signed', plusMs(OPENED, 3 * DAY_MS))
    expect(await waits()).toBeNull()
    expect((await stored()).watch_ms).toBeNull()
  })

  test('is by the rules of the day on which it was paid, and nothing before the first of them', async () => {
    const paidAt = (text: string) => put({ paidAt: instant(text) }).then(waits)
    expect(await paidAt('2026-05-31T23:59:59+08:00')).toMatchObject({ dueAt: instant('2026-10-28T23:59:59+08:00') })
    orderId = `${orderId}-later`
    expect(await paidAt('2026-06-01T00:00:00+08:00')).toMatchObject({ dueAt: instant('2026-08-30T00:00:00+08:00') })
    orderId = `${orderId}-early`
    expect(await paidAt('2025-12-31T23:59:59+08:00')).toBeNull()
  })

  test('comes no sooner than a day after an old order was reported: its parcels are reported next', async () => {
    at(plusMs(END, 30 * DAY_MS))
    await put()
    expect(await waits()).toMatchObject({ clause: 'WM-1', dueAt: plusMs(END, 31 * DAY_MS) })
    await ship()
    expect(await waits()).toMatchObject({ clause: 'WM-2' })
    expect(await cases()).toEqual([])
  })

  test('ends with the trade', async () => {
    await put()
    await desk.order(orderId, { completedAt: OPENED })
    expect(await waits()).toBeNull()
  })

  test('leaves out what has arrived', async () => {
    await put()
    await ship(['l1'], `a${count}`)
    await ship(['l2'], `b${count}`)
    await scan('delivered', OPENED, `a${count}`)
    expect(await waits()).toMatchObject({ clause: 'WM-2', lines: { l2: 1 } })
  })

  test('goes on unchanged however often the order is reported', async () => {
    await put()
    const before = await stored()
    at(plusMs(OPENED, HOUR_MS))
    expect(await put()).toEqual({ status: 'unchanged' })
    expect(await stored()).toEqual(before)
  })
})

describe('a case of the buyer’s own', () => {
  const claim = (quantity: number) => ({
    claim: { remedy: 'refund_only', reason: 'late_shipment', lines: [{ lineId: 'l1', quantity }] },
  })
  const whole = { claim: { remedy: 'refund_only', reason: 'late_shipment' } }

  test('on all of the order has it wait for nothing, until the case ends', async () => {
    await put()
    const file = await desk.open(orderId, { fields: whole })
    expect(await waits()).toBeNull()
    await desk.act(file, [buyer, 'withdraw'])
    expect(await waits()).toEqual({ clause: 'WM-1', dueAt: END, lines: ALL })
  })

  test('leaves the platform the rest', async () => {
    await put()
    await desk.open(orderId, { fields: claim(1) })
    expect(await waits()).toEqual({ clause: 'WM-1', dueAt: END, lines: { l1: 1, l2: 1 } })
  })

  test('that ends after the time was over frees the order for what it has waited for, as of then', async () => {
    await put()
    const openedAt = plusMs(END, -HOUR_MS)
    at(openedAt)
    const file = await desk.open(orderId, { fields: whole })
    const withdrawnAt = plusMs(END, HOUR_MS)
    at(withdrawnAt)
    await desk.sweep()
    await desk.act(file, [buyer, 'withdraw'])
    expect(await cases()).toHaveLength(1)
    expect(await waits()).toMatchObject({ dueAt: withdrawnAt })
    at(plusMs(withdrawnAt, 1))
    await desk.sweep()
    expect((await cases())[1]).toMatchObject({ openedAt: withdrawnAt, outcome: 'refunded' })
  })

  test('that gives the money back leaves nothing to wait for', async () => {
    await put()
    const file = await desk.open(orderId, { fields: whole })
    await desk.act(file, [{ role: 'merchant', id: 'm1' }, 'agree'])
    expect(await waits()).toBeNull()
    at(plusMs(END, DAY_MS))
    await desk.sweep()
    expect(await cases()).toHaveLength(1)
  })
})

describe('when its time is over', () => {
  test('nothing happens at the last moment, and a millisecond later the platform refunds it as of then', async () => {
    await put()
    at(END)
    await desk.sweep()
    expect([await cases(), await escrow()]).toEqual([[], 14_500])
    at(plusMs(END, 1))
    await desk.sweep()
    const [file] = await cases()
    expect(file).toMatchObject({ openedAt: END, closedAt: END, outcome: 'refunded', claim: { amountMinor: 14_500 } })
    expect([await escrow(), await waits()]).toEqual([0, null])
    const events = await pool.query(
      'SELECT type, at_ms, recorded_ms, clause, actor FROM case_event WHERE case_id = $1',
      [file.id],
    )
    for (const event of events.rows) {
      expect(event).toMatchObject({ at_ms: END, recorded_ms: plusMs(END, 1), clause: 'WM-1' })
      expect(event.actor).toEqual({ role: 'system', id: 'platform' })
    }
  })

  test('a late sweep does it as of that moment, and two at once do it once', async () => {
    await put()
    at(plusMs(END, 30 * DAY_MS))
    await Promise.all([desk.sweep(), desk.another().sweep()])
    expect(await desk.sweep()).toBe(0)
    expect(await cases()).toMatchObject([{ openedAt: END, closedAt: END }])
    expect(await escrow()).toBe(0)
    expect((await pool.query('SELECT FROM payout WHERE case_id LIKE $1', [`${(await cases())[0].id}`])).rowCount).toBe(
      1,
    )
    expect((await stored()).watches_done).toEqual(['after_sale WM-1'])
  })

  test('it is done before anything else happens to the order: whoever ships it then is too late', async () => {
    await put()
    at(plusMs(END, HOUR_MS))
    expect(await ship()).toEqual({ status: 'done' })
    expect(await cases()).toMatchObject([{ openedAt: END, outcome: 'refunded', openedBeforeShipment: true }])
    expect(await waits()).toBeNull()
  })

  test('and before anybody opens a case on it', async () => {
    await put()
    at(plusMs(END, HOUR_MS))
    const answer = await desk.submit(desk.openRequest(orderId))
    expect(answer).toMatchObject({ status: 'rejected', rejection: { code: 'already_claimed' } })
    expect(await cases()).toMatchObject([{ openedAt: END, outcome: 'refunded' }])
  })

  test('what was due in its cases sooner comes first, and what is due later after it', async () => {
    await put()
    at(plusMs(END, -49 * HOUR_MS))
    const early = await desk.open(orderId, {
      fields: { claim: { reason: 'late_shipment', lines: [{ lineId: 'l2', quantity: 1 }] } },
    })
    at(plusMs(END, -47 * HOUR_MS))
    await desk.open(orderId, { fields: { claim: { reason: 'late_shipment', lines: [{ lineId: 'l1', quantity: 1 }] } } })
    at(plusMs(END, DAY_MS))
    await put()
    const [first, second, own] = await cases()
    expect(first).toMatchObject({ id: early.id, outcome: 'refunded', closedAt: plusMs(END, -HOUR_MS) })
    expect(own).toMatchObject({ openedAt: END, claim: { lines: [{ lineId: 'l1', quantity: 1 }] } })
    expect(second.status).toBe('open')
    await desk.sweep()
    expect((await cases())[1]).toMatchObject({ outcome: 'refunded', closedAt: plusMs(END, HOUR_MS) })
  })
})

test('nothing of all this was a fault', () => {
  expect(desk.faults).toEqual([])
})
