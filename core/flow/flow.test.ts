import { expect, test } from 'vitest'
import { row } from '../../test/dsl/row.ts'
import type { Flow, Stage } from '../policy/flow.ts'
import { PackFault } from '../policy/pack-fault.ts'
import type { Snapshot } from '../policy/snapshot.ts'
import { actionsOf, allowedIn } from './allowed.ts'
import { leadingTarget, resolveTarget } from './target.ts'

const stage = {
  title: { zh: '', en: '' },
  deadlines: [],
  onEntry: [],
  allows: { agent: [{ action: 'rule' }], supervisor: [{ action: 'reopen' }], buyer: [{ action: 'settle' }] },
  movesTo: { Ruled: { table: 'after_ruling' }, CaseWithdrawn: { close: 'withdrawn' } },
} satisfies Stage

const rows = [
  row({ outcome: 'refund' }, { stage: 'refunding' }, 'X-1'),
  row({ outcome: 'dismissal' }, { close: 'dismissed' }),
  row({ outcome: 'odd' }, { goes: 'nowhere' }),
]
const snapshot = {
  pack: 'p',
  tables: { after_ruling: { name: 'after_ruling', hit: 'first', rows } },
} as unknown as Snapshot

test('a supervisor may do whatever an agent may, and no agent what a supervisor may', () => {
  expect(allowedIn(stage, 'supervisor').map(({ action }) => action)).toEqual(['reopen', 'rule'])
  expect(allowedIn(stage, 'agent').map(({ action }) => action)).toEqual(['rule'])
  expect(allowedIn(stage, 'merchant')).toEqual([])
})

test('what a role may do somewhere is told once', () => {
  const flow = { stages: { one: stage, other: stage } } as unknown as Flow
  expect(actionsOf(flow, 'supervisor')).toEqual(['reopen', 'rule'])
})

test('the first event that leads somewhere decides where', () => {
  expect(leadingTarget(stage, ['MessageSent', 'CaseWithdrawn', 'Ruled'])).toEqual({ close: 'withdrawn' })
  expect(leadingTarget(stage, ['MessageSent'])).toBeNull()
})

test('a table leads to a stage, to an end, with its clause, or nowhere', () => {
  const target = { table: 'after_ruling' }
  expect(resolveTarget(snapshot, target, { outcome: 'refund' })).toEqual({ stage: 'refunding', clause: 'X-1' })
  expect(resolveTarget(snapshot, target, { outcome: 'dismissal' })).toEqual({ close: 'dismissed' })
  expect(resolveTarget(snapshot, target, { outcome: 'other' })).toBeNull()
  expect(resolveTarget(snapshot, { stage: 'x' }, {})).toEqual({ stage: 'x' })
})

test('a table that isn’t there, or a row that names neither a stage nor an end, is a fault of the pack', () => {
  expect(() => resolveTarget(snapshot, { table: 'none' }, {})).toThrow(PackFault)
  expect(() => resolveTarget(snapshot, { table: 'after_ruling' }, { outcome: 'odd' })).toThrow(PackFault)
})
