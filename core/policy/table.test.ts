import { expect, test } from 'vitest'
import { row } from '../../test/dsl/row.ts'
import { meets } from './conditions.ts'
import { PackFault } from './pack-fault.ts'
import { lookUp } from './table.ts'

const rows = [
  row({ shipment: 'signed', amount: { atMost: 3000 } }, { to: 'small' }),
  row({ shipment: ['signed', 'refused'] }, { to: 'came' }, 'X-1'),
  row({}, { to: 'any' }),
]

test.each([
  [undefined, true],
  [{}, true],
  [{ shipment: 'signed' }, true],
  [{ shipment: 'lost' }, false],
  [{ shipment: ['lost', 'signed'] }, true],
  [{ amount: { atLeast: 3000 } }, true],
  [{ amount: { atLeast: 3001 } }, false],
  [{ amount: { atLeast: 1, atMost: 3000 } }, true],
  [{ amount: { atMost: 2999 } }, false],
  [{ shipment: { atLeast: 1 } }, false],
  [{ ruled: false }, true],
  [{ unheard_of: false }, false],
  [{ shipment: 'signed', ruled: true }, false],
] as const)('%j holds: %s', (conditions, holds) => {
  expect(meets(conditions, { shipment: 'signed', amount: 3000, ruled: false })).toBe(holds)
})

test('`first` takes the first row that fits', () => {
  const table = { name: 't', hit: 'first' as const, rows }
  expect(lookUp(table, { shipment: 'signed', amount: 3000 })?.then.to).toBe('small')
  expect(lookUp(table, { shipment: 'refused', amount: 3000 })?.clause).toBe('X-1')
  expect(lookUp(table, { shipment: 'lost' })?.then.to).toBe('any')
})

test('`unique` wants one row at most: two are a fault of the pack, none is none', () => {
  const table = { name: 't', hit: 'unique' as const, rows: rows.slice(0, 2) }
  expect(lookUp(table, { shipment: 'refused', amount: 1 })?.then.to).toBe('came')
  expect(lookUp(table, { shipment: 'lost' })).toBeNull()
  expect(() => lookUp(table, { shipment: 'signed', amount: 1 })).toThrow(PackFault)
})

test('`collect` has no one answer: to ask for it is a fault', () => {
  const table = { name: 't', hit: 'collect' as const, rows }
  expect(() => lookUp(table, { shipment: 'lost' })).toThrow(PackFault)
})
