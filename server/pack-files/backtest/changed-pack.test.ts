import { expect, test } from 'vitest'
import type { ClauseChange } from '../../application/backtest.ts'
import { createPackCatalog } from '../catalog.ts'
import type { Pack } from '../pack.ts'
import { changedPack } from './changed-pack.ts'
import { packsRoot, TWELVE_HOURS, taobaoWith } from './draft.fixture.ts'

const pack = createPackCatalog(packsRoot).pack('taobao') as Pack
const valuesOf = (change: ClauseChange) => taobaoWith([change]).snapshot.clauses[change.clause]?.values

test('a clause has its new value in every scope, and as if it had always had it', () => {
  const period = { clock: 'elapsed', unit: 'hours', value: 12 }
  const values = valuesOf(TWELVE_HOURS) ?? []
  expect(values.map(({ value }) => value)).toEqual(values.map(() => ({ kind: 'period', period })))
  expect(values.map(({ scope }) => scope)).toEqual([{}, { goods: 'virtual' }])
  expect(Math.max(...values.map(({ from }) => from))).toBeLessThan(-1e15)
})

test('without a unit the value is counted as before, by the clause’s own clock', () => {
  expect(valuesOf({ clause: 'TB-7D-1', value: 1 })).toMatchObject([
    { value: { kind: 'period', period: { clock: 'midnight', unit: 'days', value: 1 } } },
  ])
})

test.each([
  [{ clause: 'TB-REF-99', value: 1 }, 'there is no such clause'],
  [{ clause: 'TB-DSP-6', value: 1 }, 'the clause has no value'],
  [{ clause: 'TB-REF-3', value: -1 }, /negative/],
  [{ clause: 'TB-REF-3', value: 1, unit: 'fortnights' }, /can't count fortnights/],
  [{ clause: 'TB-REF-3', value: true }, /isn't a number/],
])('%j is refused, with the reason and its place', (change, message) => {
  const changed = changedPack(pack, [TWELVE_HOURS, change])
  expect(changed).toMatchObject({ clause: change.clause, place: 1 })
  expect('message' in changed && changed.message).toMatch(message)
})

test('a change may be for one scope alone, and not for one that the clause hasn’t', () => {
  const values = valuesOf({ ...TWELVE_HOURS, scope: 1 }) ?? []
  const hours = values.map(({ value, scope }) => [
    scope,
    value.kind === 'period' && 'unit' in value.period && value.period.unit,
  ])
  expect(hours).toEqual([
    [{}, 'days'],
    [{ goods: 'virtual' }, 'hours'],
  ])
  expect(changedPack(pack, [{ ...TWELVE_HOURS, scope: 9 }])).toMatchObject({ message: 'it has no such scope' })
})
