import { expect, test } from 'vitest'
import { given, ruling, WAYBILL } from '../dsl/given.ts'
import { type Play, play } from '../dsl/play.ts'

const SHIPPED = { shipment: 'shipped', claim: { reason: 'changed_mind' } } as const
const COMPLETED = { order: { completedAt: '2026-11-01T10:00+08:00' } }
const REFUND = ruling([{ kind: 'refund', amountMinor: 5000 }])
const PARCEL = { shipmentId: 'shp_1', carrier: 'sf', trackingNumber: 'SF1', direction: 'outbound' }

/** How people get a case to each stage of the flow: real acts, on the rules of the day. */
const waysTo: Readonly<Record<string, () => Play>> = {
  awaiting_merchant: () => given.opened(),
  proposed: () => given.opened().act('merchant', 'propose', { amountMinor: 100 }),
  intercepting: () => play(SHIPPED).act('merchant', 'intercept_parcel'),
  refused: () => given.refused(),
  awaiting_return: () => given.returning(),
  return_in_transit: () => given.returned(),
  return_disputed: () => given.returnDisputed(),
  awaiting_replacement: () => given.exchanging(),
  replacement_in_transit: () => given.replaced(),
  charging_freight: () =>
    given
      .returned({ claim: { remedy: 'exchange', reason: 'quality' } }, { ...WAYBILL, freightMinor: 1200 })
      .act('merchant', 'ship_replacement', WAYBILL)
      .act('buyer', 'confirm_replacement'),
  evidence: () => given.intervened(),
  confirming_evidence: () => given.intervened().act('buyer', 'finish_evidence'),
  platform_review: () => given.reviewed(),
  review_overdue: () => given.reviewed().wait('P10D'),
  more_evidence: () => given.reviewed().act('agent', 'request_evidence', { from: 'buyer', kinds: ['photo'] }),
  refunding: () => given.opened().act('merchant', 'agree'),
  collecting: () => given.reviewed(COMPLETED).act('agent', 'rule', REFUND).act('merchant', 'execute_ruling'),
  awaiting_execution: () => given.reviewed(COMPLETED).act('agent', 'rule', REFUND),
  paying_merchant: () => given.reviewed().act('agent', 'rule', ruling([{ kind: 'pay_merchant' }])),
}

/** How people get a case to each of its ends. */
const waysToEnd: Readonly<Record<string, () => Play>> = {
  refunded: () => given.opened().act('merchant', 'agree'),
  withdrawn: () => given.opened().act('buyer', 'withdraw'),
  lapsed: () => given.refused().wait('P8D'),
  ended_by_shipment: () => play({ ...SHIPPED, shipment: 'not_shipped' }).act('integration', 'record_shipment', PARCEL),
  dismissed: () => given.reviewed().act('agent', 'rule', ruling([])),
  paid_to_merchant: () => given.reviewed().act('agent', 'rule', ruling([{ kind: 'pay_merchant' }])),
  exchanged: () => given.replaced().act('buyer', 'confirm_replacement'),
  repaired: () => given.replaced({ claim: { remedy: 'repair', reason: 'other' } }).act('buyer', 'confirm_replacement'),
}

const { flows, tables } = play().snapshot
const stages = Object.keys(flows.after_sale?.stages ?? {})

test('each stage of the flow has a way to it here, and there is no other', () => {
  expect(Object.keys(waysTo).sort()).toEqual([...stages].sort())
})

test.each(stages)('%s is reached by what people do, and ends though nobody does anything more', stage => {
  const played = (waysTo[stage] as () => Play)()
  expect(played.events).toContainEqual(expect.objectContaining({ type: 'StageEntered', to: stage }))
  if (!PASSED_AT_ONCE.includes(stage)) expect(played.file?.stage).toBe(stage)
  leftAlone(played)
  expect(played.file?.status).toBe('closed')
})

test('each end of the flow, and of the tables that it asks, is reached', () => {
  const moves = Object.values(flows.after_sale?.stages ?? {}).flatMap(({ movesTo }) => Object.values(movesTo))
  const ends = moves.flatMap(target => {
    if ('close' in target) return [target.close]
    const rows = 'table' in target ? (tables[target.table]?.rows ?? []) : []
    return rows.flatMap(row => (typeof row.then.close === 'string' ? [row.then.close] : []))
  })
  expect([...new Set(ends)].sort()).toEqual(Object.keys(waysToEnd).sort())
  for (const [outcome, way] of Object.entries(waysToEnd)) expect(way().file?.outcome).toBe(outcome)
})

test('a return that is sent once nobody contradicts it ends in the buyer’s money', () => {
  expect(leftAlone(given.returning().act('buyer', 'ship_return', WAYBILL)).file?.outcome).toBe('refunded')
})

/** The parties stay silent; the system does its own part, and a supervisor rules on what has come late. */
function leftAlone(played: Play): Play {
  for (let rounds = 0; rounds < MOST_ROUNDS && played.file?.status === 'open'; rounds += 1) {
    played.wait('P31D')
    if (played.file.collection !== null) played.act('system', 'collect_from_merchant')
    if (played.file.stage === 'review_overdue') played.act('supervisor', 'rule', REFUND)
  }
  return played
}

const PASSED_AT_ONCE = ['refunding', 'paying_merchant', 'charging_freight']
const MOST_ROUNDS = 10
