import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { CaseEvent, EventType } from '../../../core/case-file/events.ts'
import { instant } from '../../../core/kernel/instant.ts'
import type { Ruling } from '../../../core/ruling/ruling.ts'
import { createPackCatalog } from '../../pack-files/catalog.ts'
import { EXPIRY_WORDS, OUTCOME_WORDS, REMEDY_WORDS } from './glossary.ts'
import type { Names } from './names.ts'
import { periodWords } from './period-words.ts'
import { SAMPLED_AT, sampleParties, samplePeople, samples } from './samples.fixture.ts'
import { sentenceOf, spokenEvents } from './sentence.ts'
import { lowerFirst } from './sentence-parts.ts'

const catalog = createPackCatalog(join(import.meta.dirname, '../../../packs'))
const names: Names = {
  snapshot: catalog.snapshotFor('taobao', SAMPLED_AT),
  kind: 'after_sale',
  parties: sampleParties,
  currency: 'CNY',
  people: samplePeople,
}

function sample<Type extends EventType>(type: Type, changes: Partial<CaseEvent> = {}): CaseEvent {
  const by = { role: 'agent', id: 'he' } as const
  return { seq: 1, at: SAMPLED_AT, by, type, ...samples[type], ...changes } as CaseEvent
}

test('every kind of event has a sentence in both languages, with no code left in it', () => {
  expect([...spokenEvents].sort()).toEqual(Object.keys(samples).sort())
  for (const type of Object.keys(samples) as EventType[]) {
    for (const language of ['zh', 'en'] as const) {
      const sentence = sentenceOf(sample(type), language, names)
      expect(sentence, type).not.toMatch(/undefined|null|NaN|[a-z]_[a-z]/)
      expect(
        /\p{Script=Han}/u.test(
          sentence.replace(/小张|晨光数码|晨光仓库|小何|顺丰|账户已注销|疫情停运|等待物流核实/g, ''),
        ),
      ).toBe(language === 'zh')
    }
  }
})

test.each<[CaseEvent, string, string]>([
  [
    sample('CaseOpened', { by: { role: 'buyer', id: 'zhang' } }),
    '2022年9月1日 10:00，小张申请退货退款 ¥3,299.00，理由“与描述不符”，附照片。',
    '1 Sep 2022, 10:00: Xiao Zhang applied for a return and refund of ¥3,299.00, reason: not as described, ' +
      'attached: photo.',
  ],
  [
    // Nobody is notified: the stage shows it to whoever looks.
    sample('ReviewOverdue'),
    '2022年9月1日 10:00，平台审核超时，待主管跟进。',
    '1 Sep 2022, 10:00: The review is late and waits for a supervisor.',
  ],
  [
    sample('StageEntered'),
    '2022年9月1日 10:00，待商家处理：限 48 小时，至 9月3日 10:00，逾期视为同意（TB-REF-3）。',
    '1 Sep 2022, 10:00: Waiting for the merchant: within 48 hours, by 3 Sep 10:00; silence counts as agreement ' +
      '(TB-REF-3).',
  ],
  [
    sample('ClaimAgreed', { clause: 'TB-REF-3', at: instant('2022-09-03T10:00+08:00') }),
    '2022年9月3日 10:00，晨光数码逾期未处理，视为同意（TB-REF-3）。',
    '3 Sep 2022, 10:00: Chenguang Digital did not act in time, which counts as agreement (TB-REF-3).',
  ],
  [
    sample('Ruled'),
    '2022年9月1日 10:00，小何判定：责任在商家，退货、退款 ¥3,299.00，退货运费由晨光数码承担，依据 TB-EVD-7、TB-DSP-19。',
    '1 Sep 2022, 10:00: Xiao He ruled: the merchant is liable, return of the goods and refund of ¥3,299.00, ' +
      'return freight on Chenguang Digital, under TB-EVD-7, TB-DSP-19.',
  ],
])('%#', (event, zh, en) => {
  expect(sentenceOf(event, 'zh', names)).toBe(zh)
  expect(sentenceOf(event, 'en', names)).toBe(en)
})

test('a ruling about some of the goods says of how many', () => {
  const { ruling } = sample('Ruled') as unknown as { ruling: Ruling }
  const lines = [
    { lineId: 'l1', quantity: 2 },
    { lineId: 'l2', quantity: 1 },
  ]
  const some = { ...ruling, remedies: [{ kind: 'refund', amountMinor: 5000, lines }], freight: null, clauses: [] }
  expect(sentenceOf(sample('Ruled', { ruling: some }), 'zh', names)).toContain('，退款 ¥50.00（3 件）。')
  expect(sentenceOf(sample('Ruled', { ruling: some }), 'en', names)).toContain('refund of ¥50.00 (3 units).')
})

test('what is sent after has no sum, and a title that begins with an article stands inside a sentence', () => {
  const asking = (remedy: string) => {
    const claim = { remedy, reason: 'missing_item', amountMinor: 7800, lines: [] }
    return sentenceOf(sample('ClaimModified', { claim }), 'en', names)
  }
  expect(asking('refund_only')).toContain('¥78.00')
  expect(asking('reship')).not.toContain('¥')
  expect(lowerFirst('A malicious buyer')).toBe('a malicious buyer')
  expect(lowerFirst('VAT invoice')).toBe('VAT invoice')
})

test('whose time for evidence is over, and who let a matter lapse, is said by name', () => {
  const english = (event: CaseEvent) => sentenceOf(event, 'en', names)
  expect(english(sample('EvidencePeriodEnded'))).toMatch(/The time for evidence is over/)
  expect(english(sample('EvidencePeriodEnded', { sides: ['buyer'] }))).toMatch(/Xiao Zhang's time for evidence is over/)
  expect(english(sample('SilenceEndedClaim', { of: 'merchant' }))).toMatch(/Chenguang Digital did not react in time/)
})

test('a class of violations bears the pack’s own name, where it has one', () => {
  const found = (pack: string) => {
    const snapshot = catalog.snapshotFor(pack, instant('2026-11-01T00:00+08:00'))
    const { violation } = samples.ViolationFound
    const event = sample('ViolationFound', { violation: { ...violation, class: 'fulfilment' } } as Partial<CaseEvent>)
    return sentenceOf(event, 'zh', { ...names, snapshot })
  }
  expect(found('tiktok-shop')).toContain('，履约类')
  expect(found('taobao')).toContain('，fulfilment 类')
})

test('calendar days are called so', () => {
  expect(periodWords({ clock: 'end_of_day', unit: 'days', value: 5 })).toEqual({
    zh: '5 个自然日',
    en: '5 calendar days',
  })
  expect(periodWords({ clock: 'end_of_day', unit: 'days', value: 1 }).en).toBe('1 calendar day')
})

test('people whose names were erased are called by their role', () => {
  expect(sentenceOf(sample('ClaimWithdrawn'), 'en', { ...names, people: {} })).toMatch(/The buyer withdrew/)
})

test('every remedy, end and expiry of every pack has words', () => {
  const ofRow = (key: string) => (row: { then: Readonly<Record<string, unknown>> }) => row.then[key] ?? []
  const unspoken = catalog.list().flatMap(({ id }) => {
    const { flows, tables, reasons } = catalog.snapshotFor(id, instant('2026-01-01T00:00Z'))
    const stages = Object.values(flows).flatMap(flow => Object.values(flow.stages))
    const closes = stages.flatMap(({ movesTo }) =>
      Object.values(movesTo).flatMap(to => ('close' in to ? to.close : [])),
    )
    const rows = Object.values(tables).flatMap(table => table.rows)
    const expiries = stages.flatMap(({ deadlines }) => deadlines.map(({ onExpiry }) => onExpiry))
    const remedies = (reasons.claim ?? []).flatMap(reason => reason.remedies ?? [])
    const lacks = (words: object, codes: readonly unknown[]) => codes.filter(code => !(String(code) in words))
    return [
      ...lacks(OUTCOME_WORDS, [...closes, ...rows.flatMap(ofRow('close'))]),
      ...lacks(EXPIRY_WORDS, expiries),
      ...lacks(REMEDY_WORDS, remedies),
    ]
  })
  expect(unspoken).toEqual([])
})
