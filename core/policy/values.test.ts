import { expect, test } from 'vitest'
import { instant } from '../kernel/instant.ts'
import type { Clause, DatedValue, Scope } from './clause.ts'
import { PackFault } from './pack-fault.ts'
import type { Snapshot } from './snapshot.ts'
import { clauseOf, clauseValue, periodOf } from './values.ts'

const days = (value: number) => ({ clock: 'elapsed' as const, unit: 'days' as const, value })
const dated = (from: string, value: number, scope: Scope = {}): DatedValue => ({
  from: instant(from),
  value: { kind: 'period', period: days(value) },
  scope,
  source: 'x',
  confidence: 'S',
})

const base: Omit<Clause, 'values'> = {
  id: 'X-1',
  title: { zh: '', en: '' },
  text: { zh: '', en: '' },
  name: 'answer_time',
  countedFrom: null,
  appliesBy: 'case_opened_at',
}

function snapshotOf(values: readonly DatedValue[], more: Partial<Clause> = {}): Snapshot {
  return { pack: 'p', version: '1', clauses: { 'X-1': { ...base, ...more, values } } } as unknown as Snapshot
}

const at = {
  facts: { goods: 'virtual', remedy: 'repair' },
  caseOpenedAt: instant('2022-08-10T00:00+08:00'),
  orderPaidAt: instant('2022-08-01T00:00+08:00'),
  actAt: instant('2023-01-01T00:00+08:00'),
}
const periodIn = (snapshot: Snapshot, to = at) => periodOf(snapshot, 'X-1', to)

test('a value holds from its first moment on, until the next one', () => {
  const snapshot = snapshotOf([dated('2012-01-16T00:00+08:00', 5), dated('2022-08-10T00:00+08:00', 2)])
  expect(periodIn(snapshot)).toEqual(days(2))
  expect(periodIn(snapshot, { ...at, caseOpenedAt: instant('2022-08-09T23:59:59.999+08:00') })).toEqual(days(5))
  expect(clauseValue(snapshot, 'X-1', { ...at, caseOpenedAt: instant('2012-01-15T23:59+08:00') })).toBeNull()
})

test.each([
  ['case_opened_at', 2],
  ['order_paid_at', 5],
  ['act_at', 1],
] as const)('the date of a matter that picks the value is the clause’s to say: %s', (appliesBy, value) => {
  const values = [dated('2012-01-16T00:00Z', 5), dated('2022-08-05T00:00Z', 2), dated('2022-12-01T00:00Z', 1)]
  expect(periodIn(snapshotOf(values, { appliesBy }))).toEqual(days(value))
})

test('a value that has ended, or pauses, gives none', () => {
  const ended = { ...dated('2012-01-16T00:00Z', 5), until: instant('2023-01-01T00:00+08:00') }
  const resumed = dated('2023-02-01T00:00+08:00', 5)
  const snapshot = snapshotOf([ended, resumed], { appliesBy: 'act_at' })
  const daysAt = (actAt: string) => clauseValue(snapshot, 'X-1', { ...at, actAt: instant(actAt) })
  expect(daysAt('2022-12-31T23:59:59.999+08:00')).not.toBeNull()
  expect(daysAt('2023-01-01T00:00+08:00')).toBeNull()
  expect(daysAt('2023-01-31T23:59:59.999+08:00')).toBeNull()
  expect(daysAt('2023-02-01T00:00+08:00')).not.toBeNull()
})

test('an order that nobody paid for counts by the opening', () => {
  const values = [dated('2012-01-16T00:00Z', 5), dated('2022-08-05T00:00Z', 2)]
  const snapshot = snapshotOf(values, { appliesBy: 'order_paid_at' })
  expect(periodOf(snapshot, 'X-1', { ...at, orderPaidAt: null })).toEqual(days(2))
})

test('the more named facts a value asks for, the nearer it is; a fact that differs rules it out', () => {
  const values = [
    dated('2020-01-01T00:00Z', 9),
    dated('2012-01-16T00:00Z', 3, { goods: 'virtual' }),
    dated('2012-01-16T00:00Z', 1, { goods: 'virtual', remedy: 'repair' }),
    dated('2012-01-16T00:00Z', 7, { goods: 'fresh', remedy: 'repair' }),
  ]
  expect(periodIn(snapshotOf(values))).toEqual(days(1))
  expect(periodIn(snapshotOf(values), { ...at, facts: { goods: 'virtual', remedy: 'exchange' } })).toEqual(days(3))
  expect(periodIn(snapshotOf(values), { ...at, facts: { goods: 'physical', remedy: 'x' } })).toEqual(days(9))
})

test('two values as near from one date are a fault of the pack, as is a clause or a period that isn’t there', () => {
  const tie = snapshotOf([
    dated('2020-01-01T00:00Z', 1, { goods: 'virtual' }),
    dated('2020-01-01T00:00Z', 2, { remedy: 'repair' }),
  ])
  expect(() => periodIn(tie)).toThrow(PackFault)
  expect(() => clauseOf(tie, 'X-2')).toThrow('no clause X-2')
  expect(() => periodIn(snapshotOf([]))).toThrow('gives no period')
})
