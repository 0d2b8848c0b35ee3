import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { row } from '../../test/dsl/row.ts'
import { autumnContext } from '../kernel/autumn-2022.fixture.ts'
import { DAY_MS, HOUR_MS, type Instant, instant, plusMs } from '../kernel/instant.ts'
import type { Clause, DatedValue } from '../policy/clause.ts'
import type { Row } from '../policy/table.ts'
import { nextWatch, type WatchedOrder } from './order-watches.ts'

const PAID = instant('2022-09-01T10:00+08:00')

function clause(id: string, countedFrom: string, values: readonly Partial<DatedValue>[]): Clause {
  const whole = values.map(value => ({ from: instant('2012-01-01T00:00Z'), scope: {}, ...value }) as DatedValue)
  const title = { zh: id, en: id }
  return { id, title, text: title, name: 'time', countedFrom, appliesBy: 'case_opened_at', values: whole }
}

const days = (value: number) => ({ kind: 'period', period: { clock: 'elapsed', unit: 'days', value } }) as const
const hours = (value: number) => ({ kind: 'period', period: { clock: 'elapsed', unit: 'hours', value } }) as const

const clauses = {
  'W-1': clause('W-1', 'order_paid', [{ value: days(150) }, { value: days(30), scope: { goods: 'fresh' } }]),
  'W-2': clause('W-2', 'logistics_updated', [{ value: days(10) }]),
  'W-3': clause('W-3', 'promised_ship_by', [{ value: hours(48) }]),
  'W-4': clause('W-4', 'shipped', [{ value: days(20) }]),
  'W-5': clause('W-5', 'order_paid', []),
  'W-6': clause('W-6', 'ship_by', [{ value: hours(0) }]),
}

const lapsed = row(
  { shipment: 'not_shipped' },
  { after: 'W-1', opens: 'after_sale', remedy: 'refund_only', reason: 'order_lapsed' },
)
const stuck = row({ shipment: 'shipped' }, { after: 'W-2', opens: 'after_sale', reason: 'not_delivered' })
const late = row({ shipment: 'not_shipped' }, { after: 'W-3', opens: 'complaint', reason: 'late_shipment' }, 'W-9')
const slow = row({ shipment: 'shipped' }, { after: 'W-4', opens: 'after_sale', reason: 'not_delivered' })
const unsent = row({ shipment: 'not_shipped' }, { after: 'W-6', opens: 'complaint', reason: 'late_shipment' })
const timeless = row({}, { after: 'W-5', opens: 'after_sale', reason: 'order_lapsed' })

const line = (id: string, quantity = 1, goods = 'physical') => {
  return { id, category: 'kitchen', goods, quantity, paidMinor: 8900 }
}

type Changes = Partial<Omit<WatchedOrder, 'excerpt'>> & { excerpt?: Partial<WatchedOrder['excerpt']> }

function order({ excerpt, ...changes }: Changes = {}): WatchedOrder {
  return {
    excerpt: {
      id: 'o1',
      currency: 'CNY',
      paidAt: PAID,
      completedAt: null,
      promisedShipBy: null,
      shippingFeeMinor: 600,
      lines: [line('l1')],
      ...excerpt,
    },
    promisesByLine: {},
    parties: { buyer: { id: 'b1' }, merchant: { id: 'm1' } },
    shipment: { state: 'not_shipped', shippedAt: null, signedAt: null, firstScanAt: null, updatedAt: null },
    claimedQuantity: {},
    refundedMinor: 0,
    importedAt: PAID,
    arrivedLineIds: [],
    watchesDone: [],
    ...changes,
  }
}

function watched(rows: readonly Row[], of = order(), since = PAID) {
  const byDefault = row({ goods: 'physical' }, { by: 'W-1' })
  const tables = {
    order_watches: { name: 'order_watches', hit: 'collect' as const, rows },
    ship_by: { name: 'ship_by', hit: 'first' as const, rows: [byDefault] },
  }
  const snapshot = { pack: 'p', version: '1', clauses, tables } as never
  return nextWatch(of, { snapshot, clock: autumnContext, since })
}

const shipped = (at: Instant) =>
  ({
    shipment: { state: 'shipped', shippedAt: at, signedAt: null, firstScanAt: null, updatedAt: at },
  }) as const

describe('an order that looks as a row says', () => {
  test('waits until the clause’s time from its moment is over, for what the row claims', () => {
    expect(watched([lapsed])).toEqual({
      clause: 'W-1',
      dueAt: plusMs(PAID, 150 * DAY_MS),
      opens: 'after_sale',
      remedy: 'refund_only',
      reason: 'order_lapsed',
      lines: [{ lineId: 'l1', quantity: 1 }],
    })
  })

  test('goes by the value for its goods, and rests on the row’s own clause where it has one', () => {
    const fresh = order({ excerpt: { lines: [line('l1', 1, 'fresh')] } })
    expect(watched([lapsed], fresh)?.dueAt).toBe(plusMs(PAID, 30 * DAY_MS))
    const promised = order({ excerpt: { promisedShipBy: plusMs(PAID, 3 * DAY_MS) } })
    expect(watched([late], promised)).toMatchObject({ clause: 'W-9', dueAt: plusMs(PAID, 5 * DAY_MS), remedy: null })
  })

  test('counts from what the carrier last did, and from when the merchant sent it', () => {
    const sent = order(shipped(plusMs(PAID, DAY_MS)))
    const moving = { ...sent, shipment: { ...sent.shipment, updatedAt: plusMs(PAID, 4 * DAY_MS) } }
    expect(watched([lapsed, stuck, slow], sent)).toMatchObject({ clause: 'W-2', dueAt: plusMs(PAID, 11 * DAY_MS) })
    expect(watched([lapsed, stuck, slow], moving)).toMatchObject({ clause: 'W-2', dueAt: plusMs(PAID, 14 * DAY_MS) })
    expect(watched([slow], moving)).toMatchObject({ clause: 'W-4', dueAt: plusMs(PAID, 21 * DAY_MS) })
  })

  test('counts from the time to ship, which is promised or the pack’s own; without either it waits for nothing', () => {
    expect(watched([unsent])?.dueAt).toBe(plusMs(PAID, 150 * DAY_MS))
    const promised = order({ excerpt: { promisedShipBy: plusMs(PAID, 3 * DAY_MS) } })
    expect(watched([unsent], promised)?.dueAt).toBe(plusMs(PAID, 3 * DAY_MS))
    expect(watched([unsent], order({ excerpt: { lines: [line('l1', 1, 'virtual')] } }))).toBeNull()
  })

  test('of several the soonest comes first, and of those that come at once always the same', () => {
    const promised = order({ excerpt: { promisedShipBy: plusMs(PAID, 2 * DAY_MS) } })
    expect(watched([lapsed, late], promised)?.clause).toBe('W-9')
    const atOnce = order({ excerpt: { promisedShipBy: plusMs(PAID, 148 * DAY_MS) } })
    expect(watched([late, lapsed], atOnce)?.clause).toBe('W-1')
    expect(watched([lapsed, late], atOnce)?.clause).toBe('W-1')
  })
})

describe('nothing is waited for', () => {
  test.each<[string, readonly Row[], Changes]>([
    ['where the pack has no such row', [], {}],
    ['once it looks otherwise', [lapsed], shipped(PAID)],
    ['before the moment has come', [stuck, late], {}],
    ['where the clause gives this order no time', [timeless], {}],
    ['once it is completed', [lapsed], { excerpt: { completedAt: plusMs(PAID, DAY_MS) } }],
    ['while cases claim all of it', [lapsed], { claimedQuantity: { l1: 1 } }],
    ['once all of it has arrived', [stuck], { ...shipped(PAID), arrivedLineIds: ['l1'] }],
    ['of what has been done', [lapsed], { watchesDone: ['after_sale W-1'] }],
  ])('%s', (_, rows, changes) => {
    expect(watched(rows, order(changes))).toBeNull()
  })

  test('but the same clause may open another kind of case as well', () => {
    expect(watched([lapsed], order({ watchesDone: ['complaint W-1'] }))).not.toBeNull()
  })
})

test('what cases claim and what has arrived is left out of the claim', () => {
  const lines = [line('l1', 3), line('l2'), line('l3')]
  const claimed = order({ excerpt: { lines }, claimedQuantity: { l1: 1, l2: 1 }, arrivedLineIds: ['l3'] })
  expect(watched([lapsed], claimed)?.lines).toEqual([{ lineId: 'l1', quantity: 2 }])
})

test('nothing comes sooner than the order looks so, nor than a day after it was reported', () => {
  const freed = plusMs(PAID, 200 * DAY_MS)
  expect(watched([lapsed], order(), freed)?.dueAt).toBe(freed)
  const importedAt = plusMs(PAID, 150 * DAY_MS - HOUR_MS)
  expect(watched([lapsed], order({ importedAt }), importedAt)?.dueAt).toBe(plusMs(importedAt, DAY_MS))
  const inTime = plusMs(PAID, 149 * DAY_MS)
  expect(watched([lapsed], order({ importedAt: inTime }), inTime)?.dueAt).toBe(plusMs(PAID, 150 * DAY_MS))
})

test('whatever becomes of an order, what was due doesn’t move until it looks otherwise', () => {
  const later = fc.integer({ min: 0, max: 200 * DAY_MS })
  fc.assert(
    fc.property(later, later, (first, second) => {
      const [since, again] = [plusMs(PAID, Math.min(first, second)), plusMs(PAID, Math.max(first, second))]
      const before = watched([lapsed, late, stuck], order({ importedAt: PAID }), since)
      if (before === null || before.dueAt < again) return
      expect(watched([lapsed, late, stuck], order({ importedAt: PAID }), again)).toEqual(before)
    }),
  )
})
