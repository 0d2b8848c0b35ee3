import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { instant } from '../../../core/kernel/instant.ts'
import { packNamed } from '../commands/terms.ts'
import { type Changes, smallPack } from '../fixtures/small-pack.fixture.ts'
import type { Pack } from '../pack.ts'
import { changeDates } from '../resolve/change-dates.ts'
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
    '2023-01-01 Time for applying (signed for): “no time limit” no longer holds.',
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

test('what a row comes to is its clause’s value of that day, and of the day before where it is over', () => {
  const clause = (scope: string) => `- clause: SM-5
  title: { zh: 赔付, en: Compensation }
  text: { zh: 赔付, en: Words. }
  value: { name: x, unit: percent }
  applies_by: order_paid_at
  history:
    - { from: 2012-01-16, value: 5, source: a page, confidence: U }
    - { from: 2025-01-01, value: 10, source: a page, confidence: U }
    - { from: 2012-01-16, value: 7, scope: { goods: ${scope} }, source: a page, confidence: U }
`
  const table = `- table: complaint_compensation
  hit: first
  rows:
    - { when: { goods: [fresh, custom] }, then: { share: SM-5 }, clause: SM-1, from: 2023-01-01 }
    - { then: { share: SM-5 }, clause: SM-1, from: 2023-01-01, until: 2026-01-01 }
`
  const rows = (scope: string) =>
    english({ 'clauses/own.yaml': clause(scope), 'tables/own.yaml': table }).filter(line => line.includes('price paid'))
  expect(rows('[fresh, custom]')).toEqual([
    expect.stringMatching(/^2023-01-01 .*fresh.*: of the price paid 7%\.$/),
    expect.stringMatching(/^2023-01-01 .*: of the price paid 5%\.$/),
    expect.stringMatching(/^2026-01-01 .*: “of the price paid 10%” no longer holds\.$/),
  ])
  // Where fresh goods come to something else than custom ones, the sentence sends its reader to the clause.
  expect(rows('fresh')[0]).toMatch(/of the price paid see “Compensation”\.$/)
})

test('what an appeal may be about is said by the end of the case, not by its code', () => {
  const from = ['2023-04-01T00:00+08:00', '2023-04-03T00:00+08:00'] as const
  const said = told(packNamed(packs, 'tiktok-shop'), ...from).map(({ en }) => en)
  expect(said).toContain(
    'Appeal, what is accepted (about a case, not ruled in before, about the outcome refunded ahead; the merchant ' +
      'may appeal): accepted.',
  )
})

const names = readdirSync(packs).filter(name => existsSync(join(packs, name, 'pack.yaml')))
const whole = names.map(name => packNamed(packs, name)).filter(pack => changeDates(pack).length > 1)

test.each(whole.map(pack => [pack.id, pack] as const))(
  '%s reads as a history: no code stands for a word',
  (_, pack) => {
    const sentences = told(pack)
    expect(sentences.length).toBeGreaterThan(20)
    for (const { zh, en } of sentences) {
      expect(`${zh} ${en}`).not.toMatch(CODE)
      // Numbers of clauses and names such as WhatsApp are the same in both languages.
      expect(zh.replaceAll(/[A-Z]{2,}-[A-Z0-9-]+|[A-Z][A-Za-z]+/g, '')).not.toMatch(/[a-z]{3}/)
      expect(`${zh} ${en}`).not.toMatch(/“[^”]*$|：：|: :/)
    }
  },
)

test('taobao from 2014 to 2023 tells a merchant when his money, his time and his points changed', () => {
  const days = told(packNamed(packs, 'taobao'), '2014-01-01T00:00+08:00', '2023-01-01T00:00+08:00')
  const lines = days.map(({ on, zh, en }) => `${on} ${zh} ${en}`).join('\n')
  for (const sentence of HISTORY) expect(lines).toContain(sentence)
})

const HISTORY = [
  '2015-10-29 延迟发货，最低赔付：由 ¥1.00 改为 ¥5.00（自该日起付款的订单）。',
  '2015-11-24 售后受理期限：耐用品的质量问题与假货：由 180 天改为 6 个月。',
  '2021-04-08 延迟发货，赔付比例：由 5% 改为 10%（自该日起付款的订单）。',
  '2022-03-21 扣分的类别：违规类别“C”的，计入账户 C。',
  '2022-08-10 已发货退款，卖家答复时限：由 5 天改为 2 天。 Refund after shipping',
]

const CODE = /[a-z]_[a-z]|undefined|\[object/
