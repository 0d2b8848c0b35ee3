import { join } from 'node:path'
import { expect, test } from 'vitest'
import { createPackCatalog } from '../../server/pack-files/catalog.ts'
import { instant, plusMs } from '../kernel/instant.ts'
import { localDate, midnightOf } from '../kernel/zone.ts'
import { entriesOf } from './counts.ts'
import type { Scope } from './entry.ts'
import { type Figure, figuresOn } from './figure.ts'
import { keepsTo } from './limits.ts'
import { partsOf } from './share.ts'
import { sumOfEntries, tallyOf } from './tally.ts'
import { caseOf, eventAt, type Told } from './told-cases.fixture.ts'

const packs = createPackCatalog(join(import.meta.dirname, '..', '..', 'packs'))
const ZONE = 'Asia/Shanghai'

function figureOn(pack: string, name: string, day: string): Figure {
  const snapshot = packs.snapshotFor(pack, midnightOf(localDate(day), ZONE))
  const figure = figuresOn(localDate(day), snapshot).find(one => one.name === name)
  if (figure === undefined) throw new Error(`${pack} has no ${name} on ${day}`)
  return figure
}

const asOf = (figure: Figure, corrected = false): Scope => ({ ...figure.scope, knownAt: figure.scope.cutAt, corrected })

function told(figure: Figure, cases: readonly Told[], { corrected = false, orders = [] as readonly string[] } = {}) {
  const ground = {
    cases: cases.map(caseOf),
    orders: orders.map((paidAt, index) => {
      const at = instant(paidAt)
      return { id: `o${index}`, merchantId: 'm1', market: null, paidAt: at, recordedAt: at, lineIds: ['l1'] }
    }),
  }
  const sum = (count: Figure['counts']) => sumOfEntries(entriesOf(count, ground, asOf(figure, corrected)))
  return tallyOf(figure.form, sum(figure.counts), figure.over === null ? null : sum(figure.over))
}

const at = (text: string, type: string, more: object = {}) => eventAt(text, type, more)
const fault = { ruling: { liability: 'merchant' } }

test('TB-MET-04 (10 + 15) of (125 + 112) are 10.5 %', () => {
  expect(partsOf({ numerator: 10 + 15, denominator: 125 + 112 }, 1000, 'half_up')).toBe(105)
  expect(partsOf({ numerator: 1, denominator: 0 }, 1000, 'half_up')).toBeNull()
})

test('TB-MET-04 the rate of refunds covers 30 days and comes 2 days late', () => {
  const figure = figureOn('taobao', 'refund_rate', '2022-09-30')
  const inside = [
    [at('2022-08-30T00:00:00+08:00', 'PayoutSettled')],
    [at('2022-09-28T23:59:59.999+08:00', 'PayoutSettled')],
  ]
  const outside = [
    [at('2022-08-29T23:59:59.999+08:00', 'PayoutSettled')],
    [at('2022-09-29T00:00:00+08:00', 'PayoutSettled')],
  ]
  const orders = ['2022-08-29T23:59:59+08:00', '2022-08-30T00:00:00+08:00', '2022-09-28T23:59:59+08:00']
  expect(
    told(
      figure,
      [...inside, ...outside].map(events => ({ events })),
      { orders },
    ),
  ).toEqual({
    numerator: 2,
    denominator: 2,
    excluded: 0,
    value: 10_000,
  })
})

test('TB-MET-01 what was ruled the seller’s fault counts; what was settled does not', () => {
  const figure = figureOn('taobao', 'dispute_refund_rate', '2022-09-30')
  const called = at('2022-09-10T10:00+08:00', 'InterventionRequested', { requestedBy: 'buyer' })
  const ruled = at('2022-09-12T10:00+08:00', 'Ruled', fault)
  const cases = [
    { events: [called, ruled] },
    { events: [called, at('2022-09-12T10:00+08:00', 'Ruled', { ruling: { liability: 'buyer' } })] },
    { events: [called, at('2022-09-12T10:00+08:00', 'SettlementReached')] },
    { events: [called, ruled, at('2022-09-13T10:00+08:00', 'SettlementReached')] },
  ]
  const orders = Array.from({ length: 8 }, () => '2022-09-05T10:00+08:00')
  expect(told(figure, cases, { orders })).toEqual({ numerator: 1, denominator: 8, excluded: 2, value: 1250 })
})

test('TB-MET-05 on Tmall any intervention of 28 days counts in one rate, and only fault in the other', () => {
  const called = (text: string) => at(text, 'InterventionRequested', { requestedBy: 'buyer' })
  const cases = [
    { events: [called('2022-09-02T23:59:59.999+08:00'), at('2022-09-05T10:00+08:00', 'Ruled', fault)] },
    { events: [called('2022-09-03T00:00:00+08:00')] },
    { events: [called('2022-09-30T23:59:59.999+08:00')] },
  ]
  expect(told(figureOn('tmall', 'refund_dispute_rate', '2022-09-30'), cases).numerator).toBe(2)
  expect(told(figureOn('tmall', 'dispute_refund_rate', '2022-09-30'), cases).numerator).toBe(1)
  expect(() => figureOn('tmall', 'refund_dispute_rate', '2015-12-31')).toThrow('has no')
})

test('TB-MET-03 five disputes in the month leave a shop its campaigns, the sixth takes them', () => {
  const figure = figureOn('taobao', 'monthly_disputes', '2022-09-30')
  const ruledOn = (day: string) => ({ events: [at(`${day}T10:00+08:00`, 'Ruled', fault)] })
  const five = [1, 2, 3, 4, 30].map(day => ruledOn(`2022-09-${String(day).padStart(2, '0')}`))
  expect(keepsTo(figure, told(figure, [...five, ruledOn('2022-08-31')]))).toBe(true)
  expect(keepsTo(figure, told(figure, [...five, ruledOn('2022-09-15')]))).toBe(false)
})

test('TB-MET-02 at most 0.1 % of the deals or at most 6 with intervention', () => {
  const figure = figureOn('taobao', 'intervention_rate', '2022-09-30')
  const tally = (numerator: number, denominator: number) => ({ numerator, denominator, excluded: 0, value: 0 })
  expect(keepsTo(figure, tally(6, 10))).toBe(true)
  expect(keepsTo(figure, tally(7, 10))).toBe(false)
  expect(keepsTo(figure, tally(7, 7000))).toBe(true)
  expect(keepsTo(figure, tally(7, 6999))).toBe(false)
})

test('DY-ARB-05 DY-EXC-05 a won appeal takes the dispute out of later days, of earlier ones as corrected', () => {
  const cases = [
    {
      events: [
        at('2023-03-10T10:00+08:00', 'Ruled', fault),
        at('2023-03-20T10:00+08:00', 'RulingOverturned', { appellant: 'merchant', part: false }),
      ],
    },
    {
      events: [
        at('2023-03-10T10:00+08:00', 'Ruled', fault),
        at('2023-03-20T10:00+08:00', 'RulingOverturned', { appellant: 'merchant', part: true }),
      ],
    },
  ]
  const before = figureOn('douyin', 'merchant_liable_rate', '2023-03-19')
  expect(told(before, cases).numerator).toBe(2)
  expect(told(before, cases, { corrected: true }).numerator).toBe(1)
  expect(told(figureOn('douyin', 'merchant_liable_rate', '2023-03-20'), cases).numerator).toBe(1)
})

test('DY-ARB-06 from June 2023 refusals and calls for help have rates of their own', () => {
  const refused = { events: [at('2023-07-02T10:00+08:00', 'ClaimRefused')] }
  const called = { events: [at('2023-07-03T10:00+08:00', 'InterventionRequested', { requestedBy: 'buyer' })] }
  const byMerchant = { events: [at('2023-07-03T10:00+08:00', 'InterventionRequested', { requestedBy: 'merchant' })] }
  const complaint = { kind: 'complaint', events: [] }
  const cases = [refused, called, byMerchant, complaint]
  const refusals = told(figureOn('douyin', 'refusal_rate', '2023-07-10'), cases)
  expect(refusals).toMatchObject({ numerator: 1, denominator: 3, value: 3333 })
  expect(told(figureOn('douyin', 'platform_help_rate', '2023-07-10'), cases).numerator).toBe(2)
  expect(() => figureOn('douyin', 'platform_help_rate', '2023-06-13')).toThrow('has no')
})

const asked = (text: string) => at(text, 'MessageSent', { by: { role: 'buyer', id: 'b1' } })
const answered = (text: string) => at(text, 'MessageSent', { by: { role: 'merchant', id: 's1' } })
const chat = (...events: Told['events']): Told => ({ events })

test('PDD-REP-01 DY-ARB-08 questions from 08:00:00 to 22:59:59 count, one buyer once a day', () => {
  const figure = figureOn('pinduoduo', 'three_minute_reply_rate', '2023-07-10')
  const early = chat(asked('2023-07-10T07:59:59.999+08:00'))
  const late = chat(asked('2023-07-10T23:00:00+08:00'))
  expect(told(figure, [early, late]).denominator).toBe(0)
  const inTime = chat(asked('2023-07-10T08:00:00+08:00'), asked('2023-07-10T22:59:59+08:00'))
  expect(told(figure, [early, late, inTime]).denominator).toBe(1)
  const dayBefore = chat(asked('2023-07-09T22:00:00+08:00'))
  expect(told(figure, [dayBefore, inTime]).denominator).toBe(1)
})

test('PDD-REP-04 any question that waits more than three minutes for a person spoils the buyer’s day', () => {
  const figure = figureOn('pinduoduo', 'three_minute_reply_rate', '2023-07-10')
  const first = [asked('2023-07-10T10:00:00+08:00'), answered('2023-07-10T10:03:00+08:00')]
  expect(told(figure, [chat(...first)])).toMatchObject({ numerator: 1, denominator: 1 })
  const second = [asked('2023-07-10T12:00:00+08:00'), answered('2023-07-10T12:03:00.001+08:00')]
  const spoilt = told(figure, [chat(...first, ...second)])
  expect(spoilt).toMatchObject({ numerator: 0, denominator: 1 })
  expect(keepsTo(figure, { ...spoilt, numerator: 1, denominator: 2 })).toBe(true)
  expect(keepsTo(figure, { ...spoilt, numerator: 49, denominator: 100 })).toBe(false)
})

test('DY-SR-12 a report that is upheld takes the buyer’s messages out', () => {
  const figure = figureOn('pinduoduo', 'three_minute_reply_rate', '2023-07-10')
  const report = (text: string): Told => ({
    kind: 'report',
    events: [at(text, 'Upheld', { effects: ['messages_excluded'] })],
  })
  const rude = chat(asked('2023-07-10T10:00:00+08:00'))
  expect(told(figure, [rude, report('2023-07-10T20:00:00+08:00')])).toMatchObject({ denominator: 0, value: null })
  const later = [rude, report('2023-07-12T20:00:00+08:00')]
  expect(told(figure, later).denominator).toBe(1)
  expect(told(figure, later, { corrected: true }).denominator).toBe(0)
})

test('DY-ARB-06 the first answer is a median, the average is of every question; what waits still is left out', () => {
  const cases = [
    chat(asked('2023-07-10T10:00:00+08:00'), answered('2023-07-10T10:00:10+08:00')),
    chat(asked('2023-07-10T11:00:00+08:00'), answered('2023-07-10T11:00:21+08:00')),
    chat(asked('2023-07-10T12:00:00+08:00')),
  ]
  const average = told(figureOn('douyin', 'reply_time', '2023-07-10'), cases)
  expect(average).toEqual({ numerator: 2, denominator: null, excluded: 1, value: 15_500 })
  const first = told(figureOn('pinduoduo', 'first_reply_time', '2023-07-10'), cases)
  expect(first).toEqual({ numerator: 1, denominator: null, excluded: 0, value: 10_000 })
  expect(told(figureOn('pinduoduo', 'reply_time', '2023-07-10'), cases).value).toBe(10_000)
})

test('PDD-HAR-10 complainants over those who asked something, each once a day', () => {
  const figure = figureOn('pinduoduo', 'complaint_rate', '2023-07-10')
  const complaint = { kind: 'complaint', openedAt: '2023-07-10T09:00+08:00', events: [] }
  const before = { kind: 'complaint', openedAt: '2023-07-09T23:59:59+08:00', events: [] }
  const question = chat(asked('2023-07-10T23:30:00+08:00'))
  expect(told(figure, [complaint, complaint, before, question])).toMatchObject({ numerator: 1, denominator: 1 })
})

test('DY-SR-06 a request counts as answered in time when the reply came before its time was over', () => {
  const figure = figureOn('douyin', 'answered_in_time', '2023-07-10')
  const request = (...events: Told['events']): Told => ({ kind: 'service_request', events })
  const cases = [
    request(at('2023-07-05T10:00+08:00', 'ReplyGiven')),
    request(at('2023-07-05T10:00+08:00', 'ReplyOverdue'), at('2023-07-05T11:00+08:00', 'ReplyGiven')),
    request(),
  ]
  expect(told(figure, cases)).toMatchObject({ numerator: 1, denominator: 2, value: 5000 })
})

test('what a day’s figures are made of was there by the day’s end', () => {
  const figure = figureOn('taobao', 'dispute_refund_rate', '2022-09-30')
  const ruled = (text: string) => ({ events: [at(text, 'Ruled', fault)] })
  expect(told(figure, [ruled('2022-09-30T23:59:59.999+08:00')]).numerator).toBe(1)
  expect(told(figure, [ruled('2022-10-01T00:00:00+08:00')]).numerator).toBe(0)
  expect(plusMs(figure.scope.from, 30 * 86_400_000)).toBe(figure.scope.until)
})
