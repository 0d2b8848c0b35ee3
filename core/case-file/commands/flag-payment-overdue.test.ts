import { expect, test } from 'vitest'
import { given, ruling, thenHappened, thenRefused } from '../../../test/dsl/given.ts'
import type { Setting } from '../../../test/dsl/play.ts'
import type { Stage } from '../../policy/flow.ts'
import type { Snapshot } from '../../policy/snapshot.ts'

const COMPLETED: Setting = { order: { completedAt: '2026-11-01T10:00+08:00' } }

/** Taobao's rules, had an agent to look into paying the buyer first before the merchant's funds are charged. */
function lookedInto(snapshot: Snapshot): Snapshot {
  const flow = snapshot.flows.after_sale
  const unpaid = flow?.stages.awaiting_execution
  if (flow === undefined || unpaid === undefined) throw new Error('Taobao waits for merchants to pay')
  const shape = { title: unpaid.title, openEnded: unpaid.title, deadlines: [], allows: {}, onEntry: [] }
  const stages: Record<string, Stage> = {
    awaiting_execution: {
      ...unpaid,
      deadlines: unpaid.deadlines.map(deadline => ({ ...deadline, onExpiry: 'flag_payment_overdue' })),
      allows: { ...unpaid.allows, system: [{ action: 'flag_payment_overdue' }] },
      movesTo: { ...unpaid.movesTo, PaymentOverdue: { stage: 'advance_review' } },
    },
    advance_review: {
      ...shape,
      allows: { agent: [{ action: 'advance_compensation' }] },
      movesTo: { CompensationAdvanced: { stage: 'recovering' } },
    },
    recovering: { ...shape, onEntry: ['charge_merchant'], movesTo: { CollectionRequested: { stage: 'collecting' } } },
  }
  const flows = { ...snapshot.flows, after_sale: { ...flow, stages: { ...flow.stages, ...stages } } }
  return { ...snapshot, flows }
}

const unpaid = (funds: Setting['funds'] = {}) =>
  given
    .reviewed({ ...COMPLETED, funds, rules: lookedInto })
    .act('agent', 'rule', ruling([{ kind: 'refund', amountMinor: 5000 }]))

test('DY-ADV-1 · at the end of his time the merchant is in time, a moment later the platform looks into it', () => {
  const ruled = unpaid({ depositMinor: 5000 })
  thenRefused(ruled.act('agent', 'advance_compensation'), { code: 'command_not_allowed' })
  expect(ruled.wait('P3D').last).toEqual([])
  thenHappened(ruled.tick(), [
    { type: 'DeadlineExpired', name: 'execution' },
    { type: 'PaymentOverdue', by: { role: 'system', id: 'time' } },
    { type: 'StageEntered', to: 'advance_review' },
  ])
})

test('DY-ADV-4 · once the platform has paid first, the merchant’s funds are charged without asking him again', () => {
  const unruled = unpaid().wait('P4D').act('agent', 'advance_compensation', { amountMinor: 5001 })
  thenRefused(unruled, { code: 'amount_exceeds_claim', facts: { claimed_minor: 5000 } })
  const paid = unpaid({ depositMinor: 3000 }).wait('P4D').act('agent', 'advance_compensation')
  thenHappened(paid, [
    { type: 'CompensationAdvanced', amountMinor: 5000 },
    { type: 'StageEntered', to: 'recovering' },
    { type: 'CollectionRequested', amountMinor: 5000, fundMinor: 5000, enforced: true },
    { type: 'StageEntered', to: 'collecting' },
  ])
  paid.act('system', 'collect_from_merchant')
  expect(paid.file).toMatchObject({ outcome: 'refunded', payouts: [{ amountMinor: 5000 }] })
  expect(paid.books).toMatchObject({
    'buyer:b1:refundable': 5000,
    'merchant:m1:deposit': 0,
    'platform:relief': -2000,
    'platform:recoverable:m1': 2000,
  })
})
