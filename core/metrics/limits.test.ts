import { expect, test } from 'vitest'
import { instant } from '../kernel/instant.ts'
import { localDate } from '../kernel/zone.ts'
import type { ClauseValue } from '../policy/clause.ts'
import type { Snapshot } from '../policy/snapshot.ts'
import { caseCounts, caseEntries } from './case-counts.ts'
import { type Figure, figuresOn } from './figure.ts'
import { consequenceOf } from './limits.ts'
import { seenCase } from './seen-case.ts'
import { caseOf, eventAt, type Told } from './told-cases.fixture.ts'

const clause = (id: string, value: ClauseValue) => ({
  ...{ id, title: { zh: id, en: id }, text: { zh: id, en: id }, name: id, countedFrom: null },
  appliesBy: 'case_opened_at' as const,
  values: [{ from: instant('2025-01-01T00:00Z'), value, scope: {}, source: 'TT-MET-01', confidence: 'V-off' }],
})
const days = (value: number): ClauseValue => ({ kind: 'period', period: { clock: 'elapsed', unit: 'days', value } })
const tier = ([atLeast, atMost]: readonly [number, number], then: object, more: object = {}) => ({
  when: { figure: 'seller_cancellation_rate', share: { atLeast, atMost }, ...more },
  // biome-ignore lint/suspicious/noThenProperty: the word of decision tables; nobody awaits a row
  then: then as Record<string, string>,
  clause: 'TT-MET-1',
})

const many = { orders: { atLeast: 30 } }

/** TikTok Shop's tiers as its pack writes them: by the share, and for the points by how many orders there were. */
const snapshot = {
  zone: 'Asia/Bangkok',
  clauses: {
    'TT-MET-1': clause('TT-MET-1', days(7)),
    'TT-MET-3': clause('TT-MET-3', days(30)),
    'TT-MET-1A': clause('TT-MET-1A', { kind: 'share', basisPoints: 9000 }),
    'TT-MET-1B': clause('TT-MET-1B', { kind: 'share', basisPoints: 7000 }),
    'TT-MET-1C': clause('TT-MET-1C', { kind: 'share', basisPoints: 5000 }),
    'TT-MET-1P': clause('TT-MET-1P', { kind: 'points', hundredths: 200 }),
    'TT-MET-1Q': clause('TT-MET-1Q', { kind: 'points', hundredths: 400 }),
  },
  tables: {
    figures: {
      name: 'figures',
      hit: 'first',
      rows: [
        {
          when: { figure: 'seller_cancellation_rate' },
          // biome-ignore lint/suspicious/noThenProperty: the word of decision tables; nobody awaits a row
          then: { counts: 'seller_cancellations', over: 'orders', days: 'TT-MET-1' },
          clause: 'TT-MET-1',
        },
      ],
    },
    figure_limits: {
      name: 'figure_limits',
      hit: 'first',
      rows: [
        tier([5000, 10_000], { order_limit: 'TT-MET-1C', points: 'TT-MET-1Q' }, many),
        tier([3000, 4999], { order_limit: 'TT-MET-1B', points: 'TT-MET-1Q' }, many),
        tier([1000, 2999], { order_limit: 'TT-MET-1A', points: 'TT-MET-1Q' }, many),
        tier([5000, 10_000], { order_limit: 'TT-MET-1C', points: 'TT-MET-1P' }),
        tier([3000, 4999], { order_limit: 'TT-MET-1B', points: 'TT-MET-1P' }),
        tier([1000, 2999], { order_limit: 'TT-MET-1A', points: 'TT-MET-1P' }),
      ],
    },
  },
  reasons: { claim: [{ code: 'quality', title: { zh: '', en: '' }, fault: 'merchant' }] },
} as unknown as Snapshot

const figure = figuresOn(localDate('2025-07-10'), snapshot)[0] as Figure

test.each([
  [1, 11, null, null],
  [1, 10, 9000, 200],
  [2999, 10_000, 9000, 400],
  [3, 10, 7000, 200],
  [9, 29, 7000, 200],
  [9, 30, 7000, 400],
  [4999, 10_000, 7000, 400],
  [5, 10, 5000, 200],
  [30, 30, 5000, 400],
])(
  'TT-MET-01 %i of %i: orders limited to %s basis points, %s hundredths of a point',
  (...[numerator, denominator, limit, points]) => {
    const found = consequenceOf(figure, { numerator, denominator, excluded: 0, value: null }, snapshot)
    expect(found?.orderLimitBasisPoints ?? null).toBe(limit)
    expect(found?.pointsHundredths ?? null).toBe(points)
  },
)

const scope = { ...figure.scope, knownAt: figure.scope.cutAt, corrected: false }

function countedAs(count: 'seller_cancellations' | 'seller_returns', told: Told): string {
  const seen = seenCase(caseOf(told, 0), scope)
  if (seen === null) throw new Error('the case is not there yet')
  const [entry] = caseEntries(caseCounts[count], seen, scope)
  if (entry === undefined) return 'not counted'
  return entry.excluded ? 'excluded' : 'counted'
}

const closed = (outcome: string) => eventAt('2025-07-08T10:00+07:00', 'CaseClosed', { outcome })
const ruled = (liability: string) => eventAt('2025-07-06T10:00+07:00', 'Ruled', { ruling: { liability } })
const overturned = eventAt('2025-07-09T10:00+07:00', 'RulingOverturned', { appellant: 'merchant', part: false })
const unsent = { shipment: 'not_shipped' }

test('TT-MET-01 cancellations are the seller’s by his fault, or the platform’s where nothing was shipped', () => {
  const refunded = [closed('refunded')]
  expect(countedAs('seller_cancellations', { ...unsent, events: refunded })).toBe('counted')
  expect(countedAs('seller_cancellations', { ...unsent, reason: 'changed_mind', events: refunded })).toBe('not counted')
  const automatic = { ...unsent, openedBy: 'system', reason: 'changed_mind', events: refunded }
  expect(countedAs('seller_cancellations', automatic)).toBe('counted')
  expect(countedAs('seller_cancellations', { events: refunded })).toBe('not counted')
  expect(countedAs('seller_cancellations', { ...unsent, events: [closed('withdrawn')] })).toBe('not counted')
  const late = eventAt('2025-07-11T00:00:00+07:00', 'CaseClosed', { outcome: 'refunded' })
  expect(countedAs('seller_cancellations', { ...unsent, events: [ruled('merchant'), late] })).toBe('not counted')
})

test('TT-MET-03 returns leave out what was withdrawn, never sent back, or won by the seller', () => {
  expect(countedAs('seller_returns', { events: [closed('refunded')] })).toBe('counted')
  const withdrawn = eventAt('2025-07-07T10:00+07:00', 'ClaimWithdrawn')
  expect(countedAs('seller_returns', { events: [withdrawn, closed('withdrawn')] })).toBe('excluded')
  const neverSent = eventAt('2025-07-07T10:00+07:00', 'ReturnNeverSent')
  expect(countedAs('seller_returns', { events: [neverSent, closed('lapsed')] })).toBe('excluded')
  expect(countedAs('seller_returns', { events: [ruled('buyer'), closed('dismissed')] })).toBe('excluded')
  const won = [ruled('merchant'), closed('refunded'), overturned]
  expect(countedAs('seller_returns', { events: won })).toBe('excluded')
  expect(countedAs('seller_returns', { events: won.slice(0, 2) })).toBe('counted')
  expect(countedAs('seller_returns', { reason: 'changed_mind', events: [closed('refunded')] })).toBe('not counted')
})
