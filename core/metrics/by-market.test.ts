import { join } from 'node:path'
import { expect, test } from 'vitest'
import { createPackCatalog } from '../../server/pack-files/catalog.ts'
import { instant } from '../kernel/instant.ts'
import { localDate, midnightOf } from '../kernel/zone.ts'
import { entriesOf } from './counts.ts'
import { figuresOn } from './figure.ts'
import { consequenceOf, keepsTo } from './limits.ts'
import { sumOfEntries, type Tally, tallyOf } from './tally.ts'
import { caseOf, eventAt } from './told-cases.fixture.ts'

const DAY = localDate('2025-07-10')
const packs = createPackCatalog(join(import.meta.dirname, '..', '..', 'packs'))
const snapshot = packs.snapshotFor('tiktok-shop', midnightOf(DAY, 'Asia/Singapore'))

interface Sold {
  readonly market: string
  readonly orders: number
  readonly cancelled: number
}

/** A merchant's figure where he sold so much in each market, and cancelled so much of it for want of goods. */
function figureOf(name: string, sold: readonly Sold[]) {
  const figure = figuresOn(DAY, snapshot).find(one => one.name === name)
  if (figure === undefined || figure.over === null) throw new Error(`no share ${name}`)
  const paidAt = instant('2025-07-06T10:00+08:00')
  const cancelled = eventAt('2025-07-08T10:00+08:00', 'CaseClosed', { outcome: 'refunded' })
  const told = { openedBy: 'system', shipment: 'not_shipped', events: [cancelled] }
  const ground = {
    cases: sold.flatMap(one => Array(one.cancelled).fill({ ...told, market: one.market })).map(caseOf),
    orders: sold.flatMap(({ market, orders }) =>
      Array.from({ length: orders }, (_, index) => {
        return { id: `${market}${index}`, merchantId: 'm1', market, paidAt, recordedAt: paidAt, lineIds: ['l1'] }
      }),
    ),
  }
  const scope = { ...figure.scope, knownAt: figure.scope.cutAt, corrected: false }
  const [counted, over] = [figure.counts, figure.over].map(count => sumOfEntries(entriesOf(count, ground, scope)))
  if (counted === undefined) throw new Error('nothing was counted')
  return { figure, tally: tallyOf(figure.form, counted, over ?? null) }
}

test('TT-MET-01 orders are limited in Thailand and Vietnam by what was cancelled there, not elsewhere', () => {
  const thai = { market: 'TH', orders: 20, cancelled: 4 }
  const vietnamese = { market: 'VN', orders: 10, cancelled: 5 }
  const american = { market: 'US', orders: 100, cancelled: 60 }
  const { figure, tally } = figureOf('seller_cancellation_rate', [thai, vietnamese, american])
  expect(tally).toEqual({ numerator: 9, denominator: 30, excluded: 0, value: 3000 })
  expect(consequenceOf(figure, tally, snapshot)).toEqual({
    orderLimitBasisPoints: 7000,
    pointsHundredths: 400,
    clause: 'TT-MET-1',
  })
  const elsewhere = figureOf('seller_cancellation_rate', [american])
  expect(elsewhere.tally.value).toBeNull()
  expect(consequenceOf(elsewhere.figure, elsewhere.tally, snapshot)).toBeNull()
})

test('TT-MET-02 in the United States the rate is at most 2.5 %, and no tier limits orders', () => {
  const american = (cancelled: number) =>
    figureOf('seller_cancellation_rate_us', [
      { market: 'US', orders: 40, cancelled },
      { market: 'TH', orders: 10, cancelled: 10 },
    ])
  const kept = american(1)
  expect([kept.tally.value, keepsTo(kept.figure, kept.tally)]).toEqual([250, true])
  const missed = american(2)
  expect([missed.tally.value, keepsTo(missed.figure, missed.tally)]).toEqual([500, false])
  expect(consequenceOf(missed.figure, missed.tally, snapshot)).toBeNull()
})

test.each([
  [1, 11, null, null],
  [1, 10, 9000, 200],
  [29, 100, 9000, 400],
  [3, 10, 7000, 200],
  [49, 100, 7000, 400],
  [5, 10, 5000, 200],
  [30, 30, 5000, 400],
])('TT-MET-01 as the pack writes it, %i of %i: limited to %s, %s hundredths of a point', (...row) => {
  const [numerator, denominator, limit, points] = row
  const { figure } = figureOf('seller_cancellation_rate', [])
  const tally: Tally = { numerator, denominator, excluded: 0, value: null }
  const found = consequenceOf(figure, tally, snapshot)
  expect([found?.orderLimitBasisPoints ?? null, found?.pointsHundredths ?? null]).toEqual([limit, points])
})

test('TT-MET-03 the rate of returns looks back 30 days, from the day on which the rule began', () => {
  const began = localDate('2025-09-12')
  const named = (day: typeof began) =>
    figuresOn(day, packs.snapshotFor('tiktok-shop', midnightOf(day, 'Asia/Singapore'))).map(({ name }) => name)
  expect(named(DAY)).not.toContain('seller_return_rate')
  expect(named(began)).toContain('seller_return_rate')
  const rules = packs.snapshotFor('tiktok-shop', midnightOf(began, 'Asia/Singapore'))
  const returns = figuresOn(began, rules).find(({ name }) => name === 'seller_return_rate')
  expect(returns?.scope.from).toBe(midnightOf(localDate('2025-08-14'), 'Asia/Singapore'))
  expect(returns).toMatchObject({ counts: 'seller_returns', over: 'orders', limits: { most: { value: 150 } } })
})

test('TB-MET-05 a figure that a pack writes anew is there once, by its own clause', () => {
  const rules = packs.snapshotFor('tmall', midnightOf(DAY, 'Asia/Shanghai'))
  const rates = figuresOn(DAY, rules).filter(({ name }) => name === 'dispute_refund_rate')
  expect(rates).toMatchObject([{ clause: 'TB-MET-5' }])
})
