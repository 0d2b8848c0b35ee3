import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { instant } from '../../../core/kernel/instant.ts'
import { packNamed } from '../commands/terms.ts'
import { type Changes, smallPack } from '../fixtures/small-pack.fixture.ts'
import type { Pack } from '../pack.ts'
import { packHistory } from './pack-history.ts'

const packs = fileURLToPath(new URL('../../../packs', import.meta.url))

/** Every sentence from the pack's first day to 2030, after its date. */
function told(pack: Pack, from = '2012-01-16T00:00+08:00', to = '2030-01-01T00:00+08:00') {
  const days = packHistory(pack, { from: instant(from), to: instant(to) })
  return days.flatMap(({ on, changes }) => changes.map(({ sentence }) => ({ on, ...sentence })))
}

const english = (changes: Changes) => told(smallPack(changes)).map(({ on, en }) => `${on} ${en}`)
const plain = '2022-08-10 Time to answer: 2 days instead of 5 days.'

test('a number that changes twice is told twice, each on its day', () => {
  const third = '    - { from: 2024-05-01, value: 1, source: a third page, confidence: U }\n- clause: SM-2'
  expect(english({ 'clauses/timers.yaml': [['- clause: SM-2', third]] })).toEqual([
    plain,
    '2024-05-01 Time to answer: 1 day instead of 2 days.',
  ])
})

test('what counts by the date of payment says so', () => {
  const byPayment: Changes = { 'clauses/timers.yaml': [['counted_from: stage_entered }', BY_PAYMENT]] }
  expect(english(byPayment)).toEqual([plain.replace('days.', 'days (for orders paid from this day on).')])
})

const BY_PAYMENT = 'counted_from: stage_entered }\n  applies_by: order_paid_at'

test('a rule that begins is told with its words, one with a value of its scope alone with the value', () => {
  const begins: Changes = { 'clauses/timers.yaml': [['words_only: true', 'from: 2023-01-01\n  words_only: true']] }
  expect(english(begins)).toEqual([plain, '2023-01-01 New rule, “Purpose”: Fairness.'])
  const scoped = `- clause: SM-4
  title: { zh: 甲, en: Fourth }
  text: { zh: 甲, en: Words. }
  value: { name: x, unit: days, counted_from: signed }
  words_only: true
  why: { zh: 甲, en: why }
  history:
    - { from: 2023-01-01, value: 3, source: a page, confidence: U }
    - { from: 2023-01-01, value: 1, scope: { shipment: signed }, source: a page, confidence: U }
`
  expect(english({ 'clauses/own.yaml': scoped })).toEqual([
    '2022-08-10 Time to answer: 2 days instead of 5 days.',
    '2023-01-01 New rule, “Fourth”, 3 days: Words.',
    '2023-01-01 New rule, “Fourth” (signed for): 1 day.',
  ])
})

test('a row that answers otherwise is one sentence, with what it said before', () => {
  const rows = (row: string) => `- table: acceptance_window
  hit: first
  rows:
${row}`
  const old = '    - { when: { shipment: signed }, then: { limited: false }, until: 2023-01-01 }\n'
  const young = '    - { when: { shipment: signed }, then: { window: SM-2 }, clause: SM-2, from: 2023-01-01 }\n'
  expect(english({ 'tables/own.yaml': rows(old + young) }).slice(1)).toEqual([
    '2023-01-01 Time for applying (signed for): 7 days from entering the stage (before: no time limit).',
  ])
  expect(english({ 'tables/own.yaml': rows(old) }).slice(1)).toEqual([
    '2023-01-01 Time for applying (signed for): no longer so: no time limit.',
  ])
  const cited = old.replace(', until', ', clause: SM-1, until')
  const same = young.replace('{ window: SM-2 }', '{ limited: false }')
  expect(english({ 'tables/own.yaml': rows(cited + same) }).slice(1)).toEqual([])
})

test('actions, deadlines, stages and reasons that come and go', () => {
  const flow: Changes = {
    'flows/after_sale.yaml': [
      ['merchant: [agree, refuse]', 'merchant: [agree, { action: refuse, until: 2023-01-01 }]'],
      ['allows: { system: [lapse_by_silence] }', `allows: { system: [lapse_by_silence], buyer: [${MODIFY}] }`],
      ['on_expiry: lapse_by_silence }', `on_expiry: lapse_by_silence }, ${MORE}`],
    ],
    'reasons/claim.yaml': [
      [
        '{ code: other, title: { zh: 其他, en: Other } }',
        '{ code: other, title: { zh: 其他, en: Other }, from: 2023-01-01 }',
      ],
    ],
  }
  expect(english(flow).slice(1)).toEqual([
    '2023-01-01 Merchant: in “Waiting” may no longer refuse.',
    '2023-01-01 Buyer: in “Refused” may change the application (signed for).',
    '2023-01-01 New deadline in “Refused”: 2 days from entering the stage; otherwise the claim lapses.',
    '2023-01-01 New reason to give: “Other”.',
  ])
})

const MODIFY = '{ action: modify_claim, when: { shipment: signed }, from: 2023-01-01 }'
const MORE = '{ name: more, clause: SM-1, on_expiry: lapse_by_silence, from: 2023-01-01 }'

test.each(['taobao'])('%s from 2014 to 2023 reads as a history: no code stands where a word should', name => {
  const sentences = told(packNamed(packs, name), '2014-01-01T00:00+08:00', '2023-01-01T00:00+08:00')
  expect(sentences.length).toBeGreaterThan(40)
  for (const { zh, en } of sentences) {
    expect(`${zh} ${en}`).not.toMatch(/[a-z]_[a-z]|undefined|\[object/)
    expect(zh.split('：')[0]).not.toMatch(/[a-z]{3}/)
  }
})

test('what an appeal may be about is said by the end of the case, not by its code', () => {
  const from = ['2023-04-01T00:00+08:00', '2023-04-03T00:00+08:00'] as const
  const said = told(packNamed(packs, 'tiktok-shop'), ...from).map(({ en }) => en)
  expect(said).toContain(
    'Appeal, what is accepted (about a case, not ruled in before, about the outcome “refunded ahead; the merchant ' +
      'may appeal”): accepted.',
  )
})
