import { expect, test } from 'vitest'
import { row } from '../../test/dsl/row.ts'
import { instant } from '../kernel/instant.ts'
import type { Clause } from './clause.ts'
import { rowFor } from './row-for.ts'
import type { Snapshot } from './snapshot.ts'

const money = (from: string, until?: string) => ({
  from: instant(`${from}T00:00+08:00`),
  ...(until !== undefined && { until: instant(`${until}T00:00+08:00`) }),
  value: { kind: 'money', amountMinor: 100_000 },
  scope: { degree: 1 },
})

function answer(clause: Partial<Clause>, dates: { paid: string; act: string }): unknown {
  const rows = [row({ reason: 'harassment' }, { fixed: 'X-1' }, 'X-1'), row({}, { fixed: 'older' })]
  const snapshot = {
    clauses: { 'X-1': { id: 'X-1', values: [], appliesBy: 'case_opened_at', ...clause } },
    tables: { complaint_compensation: { name: 'complaint_compensation', hit: 'first', rows } },
  } as unknown as Snapshot
  const [orderPaidAt, actAt] = [instant(dates.paid), instant(dates.act)]
  const to = { facts: { reason: 'harassment', degree: 3 }, caseOpenedAt: actAt, orderPaidAt, actAt }
  return rowFor(snapshot, 'complaint_compensation', to)?.then.fixed
}

const lastOld = { paid: '2020-05-05T23:59:59+08:00', act: '2020-05-10T10:00+08:00' }
const firstNew = { paid: '2020-05-06T00:00+08:00', act: '2020-05-10T10:00+08:00' }

test.each([
  ['order_paid_at', lastOld, 'older'],
  ['order_paid_at', firstNew, 'X-1'],
  ['act_at', lastOld, 'X-1'],
  ['case_opened_at', lastOld, 'X-1'],
] as const)('by %s a row holds from when its clause does', (appliesBy, dates, fixed) => {
  const values = [money('2020-05-06')] as unknown as Clause['values']
  expect(answer({ appliesBy, values }, dates)).toBe(fixed)
})

test('an end, or a pause, of the clause is one of its rows too', () => {
  const values = [money('2020-01-01', '2020-05-06')] as unknown as Clause['values']
  expect(answer({ appliesBy: 'order_paid_at', values }, lastOld)).toBe('X-1')
  expect(answer({ appliesBy: 'order_paid_at', values }, firstNew)).toBe('older')
})

test('a clause of words alone has no date, and a table that is not there no answer', () => {
  expect(answer({ appliesBy: 'order_paid_at' }, lastOld)).toBe('X-1')
  const to = { facts: {}, caseOpenedAt: instant(firstNew.act), orderPaidAt: null, actAt: instant(firstNew.act) }
  expect(rowFor({ clauses: {}, tables: {} } as unknown as Snapshot, 'complaint_violations', to)).toBeNull()
})
