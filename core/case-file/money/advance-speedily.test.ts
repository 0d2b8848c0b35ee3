import { expect, test } from 'vitest'
import { given, thenHappened, WAYBILL } from '../../../test/dsl/given.ts'
import type { Setting } from '../../../test/dsl/play.ts'
import { row } from '../../../test/dsl/row.ts'
import type { Clause } from '../../policy/clause.ts'
import type { Snapshot } from '../../policy/snapshot.ts'

const MOST_MINOR = 8900

/** Taobao's rules, had they paid returns without reason as soon as they are sent, up to 89 yuan. */
function paidWhenSent(snapshot: Snapshot): Snapshot {
  const flow = snapshot.flows.after_sale
  const stage = flow?.stages.return_in_transit
  const pattern = snapshot.clauses['TB-EVD-1'] as Clause
  const [dated] = pattern.values
  if (flow === undefined || stage === undefined || dated === undefined) throw new Error('Taobao has returns')
  const value = { kind: 'money', amountMinor: MOST_MINOR } as const
  const most: Clause = { ...pattern, id: 'TB-ADV-99', values: [{ ...dated, value }] }
  const rows = [row({ reason: 'no_reason' }, { most: most.id })]
  const stages = { ...flow.stages, return_in_transit: { ...stage, onEntry: ['advance_speedily'] } }
  return {
    ...snapshot,
    flows: { ...snapshot.flows, after_sale: { ...flow, stages } },
    clauses: { ...snapshot.clauses, [most.id]: most },
    tables: { ...snapshot.tables, speedy_refund: { name: 'speedy_refund', hit: 'first', rows } },
  }
}

const returning = (setting: Setting = {}) =>
  given.returning({ claim: { remedy: 'return_refund', reason: 'no_reason' }, ...setting, rules: paidWhenSent })

test('DY-AS-16 · the buyer is paid once he has sent the goods back, the fund when they arrive', () => {
  const sent = returning().act('buyer', 'ship_return', WAYBILL)
  thenHappened(sent, [
    { type: 'ReturnShipped' },
    { type: 'StageEntered', to: 'return_in_transit' },
    { type: 'CompensationAdvanced', amountMinor: 8900, clause: 'TB-ADV-99', by: { role: 'system', id: 'platform' } },
  ])
  expect(sent.books).toMatchObject({ 'platform:relief': -8900, 'buyer:b1:refundable': 8900 })
  sent.act('merchant', 'confirm_return')
  expect(sent.file).toMatchObject({ outcome: 'refunded', payouts: [{ amountMinor: 8900 }] })
  expect(sent.books).toMatchObject({ 'platform:relief': 0, 'buyer:b1:refundable': 8900, 'escrow:order:o1': 0 })
})

test('DY-AS-16 · a cent above the sum, or for another reason, the merchant is waited for', () => {
  const larger = returning({ order: { paidMinor: MOST_MINOR + 1 } }).act('buyer', 'ship_return', WAYBILL)
  thenHappened(larger, [{ type: 'ReturnShipped' }, { type: 'StageEntered', to: 'return_in_transit' }])
  const faulty = returning({ claim: { remedy: 'return_refund', reason: 'quality' } })
  expect(faulty.act('buyer', 'ship_return', WAYBILL).file?.advance).toBeNull()
})
