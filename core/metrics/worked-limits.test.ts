import { join } from 'node:path'
import { expect, test } from 'vitest'
import { createPackCatalog } from '../../server/pack-files/catalog.ts'
import { addDays, localDate, midnightOf } from '../kernel/zone.ts'
import { entriesOf } from './counts.ts'
import { type Figure, figuresOn } from './figure.ts'
import { keepsTo } from './limits.ts'
import { sumOfEntries, type Tally } from './tally.ts'
import { caseOf, eventAt } from './told-cases.fixture.ts'

const packs = createPackCatalog(join(import.meta.dirname, '..', '..', 'packs'))

function figureOf(pack: string, name: string, day = '2026-03-01'): Figure {
  const snapshot = packs.snapshotFor(pack, midnightOf(localDate(day), 'Asia/Shanghai'))
  const figure = figuresOn(localDate(day), snapshot).find(one => one.name === name)
  if (figure === undefined) throw new Error(`${pack} has no ${name} on ${day}`)
  return figure
}

const share = ([numerator, denominator]: readonly [number, number]): Tally => {
  return { numerator, denominator, excluded: 0, value: (numerator * 10_000) / denominator }
}

test.each([
  {
    title: 'PDD-REP-03 at least 60 % for 九块九',
    of: 'pinduoduo reply_rate_nine_nine',
    kept: [60, 100],
    missed: [599, 1000],
  },
  {
    title: 'PDD-REP-03 at least 55 % for new goods',
    of: 'pinduoduo reply_rate_new_goods',
    kept: [55, 100],
    missed: [549, 1000],
  },
  { title: 'PDD-REP-04 not below 50 %', of: 'pinduoduo three_minute_reply_rate', kept: [1, 2], missed: [499, 1000] },
  {
    title: 'TT-MET-02 at most 2.5 %',
    of: 'tiktok-shop seller_cancellation_rate_us',
    kept: [25, 1000],
    missed: [251, 10_000],
  },
  { title: 'TT-MET-04 at most 1.5 %', of: 'tiktok-shop seller_return_rate', kept: [15, 1000], missed: [151, 10_000] },
] as const)('$title: exactly so much is enough, the least beyond it is not', ({ of, kept, missed }) => {
  const [pack = '', name = ''] = of.split(' ')
  const figure = figureOf(pack, name)
  expect([keepsTo(figure, share(kept)), keepsTo(figure, share(missed))]).toEqual([true, false])
})

test('PDD-REP-02 an answer is in time within an hour, and questions count by the day', () => {
  const { scope } = figureOf('pinduoduo', 'effective_reply_rate')
  expect([scope.withinMs, scope.until - scope.from]).toEqual([3_600_000, 86_400_000])
})

test('TB-MET-06 a dispute weighs on the shop for 30 days, from the day of the ruling on', () => {
  const ruled = eventAt('2026-03-01T12:00:00+08:00', 'Ruled', { ruling: { liability: 'merchant' } })
  const weighs = (daysLater: number) => {
    const figure = figureOf('taobao', 'dispute_refund_rate', addDays(localDate('2026-03-01'), daysLater))
    const scope = { ...figure.scope, knownAt: figure.scope.cutAt, corrected: false }
    const told = [{ events: [ruled] }].map(caseOf)
    return sumOfEntries(entriesOf(figure.counts, { cases: told, orders: [] }, scope)).counted
  }
  expect([-1, 0, 29, 30].map(weighs)).toEqual([0, 1, 1, 0])
})
