import { expect, test } from 'vitest'
import { DAY_MS, HOUR_MS, plusMs } from '../../../core/kernel/instant.ts'
import { mayGoNegative } from '../../../core/ledger/lanes.ts'
import { PackFault } from '../../../core/policy/pack-fault.ts'
import { type Play, play } from '../../../test/dsl/play.ts'
import { run } from '../../../test/properties/course.ts'
import { histories } from '../../../test/properties/history.ts'
import { holds } from '../../../test/properties/holds.ts'
import { movementsIn } from '../drive/books.ts'
import type { Ground } from '../drive/case-state.ts'
import { TWELVE_HOURS, taobaoWith } from './draft.fixture.ts'
import { pastCaseOf } from './inputs-of-history.ts'
import { replay } from './replay.ts'

const draft = taobaoWith([TWELVE_HOURS])

function replayed({ events, now }: Play, ground: Ground) {
  return replay(pastCaseOf('case_1', events), ground, plusMs(now, 400 * DAY_MS))
}

test('under its own rules every history comes out event for event as it was', () => {
  holds(histories, history => {
    const course = run(history)
    if (course === null) return
    const { events, now, snapshot, clock } = course.played
    const again = replay(pastCaseOf('case_1', events), { snapshot, clock }, now)
    expect(again.events).toEqual(events)
    expect(again.refused).toEqual([])
  })
})

test('an input that gets lost on the way shows', () => {
  let found = 0
  holds(histories, history => {
    const course = run(history)
    if (course === null) return
    const { events, now, snapshot, clock } = course.played
    const past = pastCaseOf('case_1', events)
    if (past.inputs.length === 0) return
    const again = replay({ ...past, inputs: past.inputs.slice(1) }, { snapshot, clock }, now)
    expect(again.events).not.toEqual(events)
    found += 1
  })
  expect(found).toBeGreaterThan(0)
})

test('TB-REF-3: 12 hours instead of 2 days turn exactly those cases in which the merchant answered in between', () => {
  for (let hours = 1; hours <= 60; hours += 1) {
    const played = play()
    played.at(plusMs(played.now, hours * HOUR_MS)).act('merchant', 'refuse', { reason: 'other' })
    const before = played.file?.status
    const { file, refused } = replayed(played, draft)
    const turned = hours > 12 && hours <= 48
    expect(before, `${hours} h`).toBe(hours <= 48 ? 'open' : 'closed')
    expect(file?.outcome, `${hours} h`).toBe(hours <= 12 ? 'lapsed' : 'refunded')
    expect(refused.map(({ command }) => command)).toEqual(turned ? ['refuse'] : [])
  }
})

test('what nobody could do any more is told with who, when and why, and what came after it too', () => {
  const played = play().wait('PT30H').act('merchant', 'refuse', { reason: 'other' })
  played.wait('PT1H').act('buyer', 'request_intervention')
  const { refused } = replayed(played, draft)
  const told = { code: 'command_not_allowed', clause: null }
  expect(refused).toEqual([
    { ...told, command: 'refuse', by: 'merchant', at: plusMs(played.now, -HOUR_MS) },
    { ...told, command: 'request_intervention', by: 'buyer', at: played.now },
  ])
})

test('TB-7D-1: a case that these rules don’t let be opened is none, with the rule that says so', () => {
  const claim = { remedy: 'return_refund', reason: 'no_reason' }
  const { events, now } = play({ shipment: 'signed', signedAt: '2026-10-30T10:00+08:00', claim })
  const oneDay = taobaoWith([{ clause: 'TB-7D-1', value: 1 }])
  const { file, refused } = replay(pastCaseOf('case_1', events), oneDay, now)
  expect(file).toBeNull()
  const refusal = { command: 'open_case', by: 'buyer', code: 'outside_acceptance_window', clause: 'TB-7D-1' }
  expect(refused).toEqual([{ ...refusal, at: now }])
})

test('whatever the draft, no money comes from nowhere, and nobody is overdrawn but who may be', () => {
  holds(histories, history => {
    const course = run(history)
    if (course === null) return
    const outcome = replayedOrFault(course.played, draft)
    if (outcome === null) return
    const { file, events } = outcome
    const books = new Map(Object.entries(AMPLE_BOOKS))
    for (const { source, destination, amountMinor } of events.flatMap(movementsIn)) {
      expect(amountMinor).toBeGreaterThan(0)
      books.set(source, (books.get(source) ?? paidInto(source, events[0])) - amountMinor)
      books.set(destination, (books.get(destination) ?? paidInto(destination, events[0])) + amountMinor)
    }
    const overdrawn = [...books].filter(([account, minor]) => minor < 0 && !mayGoNegative(account))
    expect(overdrawn).toEqual([])
    const held = [...books].filter(([account, minor]) => account.endsWith(':held') && minor !== 0)
    if (file?.status === 'closed') expect(held).toEqual([])
  })
})

/** Null where the rules themselves break down: a trial tells that as a fault of the draft. */
function replayedOrFault(played: Play, ground: Ground) {
  try {
    return replayed(played, ground)
  } catch (fault) {
    if (fault instanceof PackFault) return null
    throw fault
  }
}

/** A draft may ask a merchant for more than is known that he had; what a case asks for never comes near this. */
const AMPLE_BOOKS = { 'merchant:m1:deposit': 1e9, 'merchant:m1:payable': 1e9 }

/** What the buyer paid lies in escrow, until the order is completed. */
function paidInto(account: string, opened: Play['events'][number] | undefined): number {
  if (opened?.type !== 'CaseOpened' || opened.order?.funding !== 'escrow') return 0
  const { id, lines, shippingFeeMinor } = opened.order
  return account === `escrow:order:${id}` ? lines.reduce((sum, line) => sum + line.paidMinor, shippingFeeMinor) : 0
}

test('TB-REF-3 at 5 days: who could act only after the deadline acts as long after it as he did', () => {
  const played = play({ claim: { remedy: 'return_refund', reason: 'quality' } }).wait('P3D')
  played.act('buyer', 'ship_return', { carrier: 'sf', trackingNumber: 'SF3' }).wait('P1D')
  played.act('merchant', 'confirm_return')
  const { file, events, refused } = replayed(played, taobaoWith([{ clause: 'TB-REF-3', value: 5, unit: 'days' }]))
  expect(refused).toEqual([])
  const shipped = events.find(({ type }) => type === 'ReturnShipped')
  expect(shipped?.at).toBe(plusMs(played.now, 2 * DAY_MS))
  expect([file?.outcome, file?.closedAt]).toEqual([played.file?.outcome, plusMs(played.now, 3 * DAY_MS)])
})
