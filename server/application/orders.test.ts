import { beforeEach, expect, test } from 'vitest'
import { HOUR_MS, plusMs } from '../../core/kernel/instant.ts'
import { openTestDatabase } from '../../test/support/database.ts'
import { buyer, MARKETPLACE, merchant, OPENED, openDesk } from '../../test/support/desk.ts'

const { pool } = await openTestDatabase()
const desk = await openDesk(pool)

let count = 0
let orderId = ''
let merchantId = ''
beforeEach(() => {
  count += 1
  orderId = `o${count}`
  merchantId = `m${count}`
})

const put = (completedAt = false) =>
  desk.order(orderId, {
    imported: { merchant: { id: merchantId, name: 'Ming' } },
    ...(completedAt && { completedAt: OPENED }),
  })
const escrow = () => desk.balance(`escrow:order:${orderId}`)
/** What left for the merchant's bank: the marketplace's rules pay out on completion. */
async function paidOut(): Promise<number> {
  const payable = `merchant:${merchantId}:payable`
  expect(await desk.balance(payable)).toBe(0)
  const sum = 'SELECT coalesce(sum(amount_minor), 0)::bigint AS sum FROM posting WHERE source = $1'
  return (await pool.query(sum, [payable])).rows[0].sum
}
const name = () => ({ marketplaceId: MARKETPLACE, orderId })
const parcel = { id: '', direction: 'outbound' as const, carrier: 'SF', trackingNumber: 'SF1', lineIds: null }

test('an order is imported once, and its money once', async () => {
  expect(await put()).toEqual({ status: 'done' })
  expect(await put()).toEqual({ status: 'unchanged' })
  expect(await escrow()).toBe(14_500)
  const renamed = { merchant: { id: merchantId, name: 'Ming & Daughters' } }
  expect(await desk.order(orderId, { imported: renamed })).toEqual({ status: 'unchanged' })
  const dearer = { ...renamed, shippingFeeMinor: 700 }
  expect(await desk.order(orderId, { imported: dearer })).toMatchObject({ rejection: { code: 'order_differs' } })
})

test('eight imports at once are one', async () => {
  const results = await Promise.all(Array.from({ length: 8 }, () => put()))
  expect(results.filter(result => result.status === 'done')).toHaveLength(1)
  expect(results.filter(result => result.status === 'unchanged')).toHaveLength(7)
  expect(await escrow()).toBe(14_500)
})

test('a completed order pays the merchant what no open case may still need', async () => {
  await put()
  const file = await desk.open(orderId)
  expect(await put(true)).toEqual({ status: 'done' })
  expect(await put(true)).toEqual({ status: 'unchanged' })
  expect([await escrow(), await paidOut()]).toEqual([8900, 5600])
  const told = await desk.act(file, [buyer, 'withdraw'])
  expect(told.file?.order?.completedAt).toBe(OPENED)
  // What was kept back for the case goes to the merchant once it has closed.
  expect([await escrow(), await paidOut()]).toEqual([0, 14_500])
})

test('an order that is completed when it is imported is paid out at once', async () => {
  await put(true)
  expect([await escrow(), await paidOut()]).toEqual([0, 14_500])
})

test('a refund from escrow takes the case its part, and the order keeps the rest', async () => {
  await put()
  const file = await desk.open(orderId)
  await desk.act(file, [{ ...merchant, id: merchantId } as typeof merchant, 'agree'])
  await put(true)
  expect([await escrow(), await paidOut()]).toEqual([0, 5600])
})

test('a parcel that is reported and scanned reaches the open cases, once', async () => {
  await put()
  const file = await desk.open(orderId)
  const shipment = { ...parcel, id: `s${count}` }
  expect(await desk.addShipment(name(), shipment)).toEqual({ status: 'done' })
  expect(await desk.addShipment(name(), shipment)).toEqual({ status: 'unchanged' })
  const other = { ...shipment, trackingNumber: 'SF2' }
  expect(await desk.addShipment(name(), other)).toMatchObject({ rejection: { code: 'shipment_differs' } })
  const events = (await pool.query('SELECT type FROM case_event WHERE case_id = $1', [file.id])).rows
  expect(events.filter(event => event.type === 'OrderShipped')).toHaveLength(1)
})

test('a case that opens later knows how far the parcel is', async () => {
  await put()
  const shipmentId = `s${count}`
  await desk.addShipment(name(), { ...parcel, id: shipmentId })
  const scan = { at: plusMs(OPENED, HOUR_MS), kind: 'signed' as const, signedBy: null }
  const where = { marketplaceId: MARKETPLACE, shipmentId }
  expect(await desk.addScan(where, scan)).toEqual({ status: 'done' })
  expect(await desk.addScan(where, scan)).toEqual({ status: 'unchanged' })
  expect(await desk.addScan({ ...where, shipmentId: 'none' }, scan)).toEqual({ status: 'not_found' })
  const claim = { remedy: 'return_refund', reason: 'quality', lines: [{ lineId: 'l2', quantity: 1 }] }
  const file = await desk.open(orderId, { fields: { claim } })
  expect(file).toMatchObject({ shipment: 'signed', moments: { signed: { at: scan.at } } })
})

test('a parcel of lines that the order does not have is refused', async () => {
  await put()
  const strange = { ...parcel, id: `s${count}`, lineIds: ['l1', 'l9'] }
  expect(await desk.addShipment(name(), strange)).toMatchObject({ rejection: { code: 'line_not_found' } })
})

test('cases that open while parcels are scanned miss none of it', async () => {
  await put()
  const shipmentId = `s${count}`
  const other = desk.another()
  await desk.addShipment(name(), { ...parcel, id: shipmentId })
  const kinds = ['picked_up', 'in_transit', 'out_for_delivery', 'delivered', 'lost'] as const
  const scans = kinds.map((kind, index) =>
    other.addScan({ marketplaceId: MARKETPLACE, shipmentId }, { at: plusMs(OPENED, index), kind, signedBy: null }),
  )
  const [file] = await Promise.all([desk.open(orderId), ...scans])
  const [row] = (await pool.query('SELECT state FROM case_file WHERE id = $1', [file.id])).rows
  expect(row.state.shipment).toBe('lost')
  expect(desk.faults).toEqual([])
})

test('the books balance: what came in is somewhere, and every account is its postings', async () => {
  expect((await pool.query('SELECT sum(balance_minor)::bigint AS sum FROM account')).rows).toEqual([{ sum: 0 }])
  const differing = await pool.query(
    `SELECT path FROM account a GROUP BY path, currency
     HAVING sum(balance_minor) <> coalesce((SELECT sum(amount_minor) FROM posting WHERE destination = a.path), 0)
       - coalesce((SELECT sum(amount_minor) FROM posting WHERE source = a.path), 0)`,
  )
  expect(differing.rows).toEqual([])
})
