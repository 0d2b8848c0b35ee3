import { cpSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { instant } from '../../../core/kernel/instant.ts'
import type { Snapshot } from '../../../core/policy/snapshot.ts'
import { type Changes, smallPackRoot } from '../fixtures/small-pack.fixture.ts'
import { checkPacks } from './check.ts'
import { tellChanges } from './diff.ts'
import { printRules } from './print.ts'
import { publishRules } from './publish.ts'
import { UsageError } from './terms.ts'
import { tryExamples } from './try.ts'

const project = fileURLToPath(new URL('../../..', import.meta.url))
const now = instant('2026-11-22T12:00+08:00')

function set(changes: Changes = {}) {
  const packsRoot = smallPackRoot(changes)
  cpSync(join(project, 'packs/calendars'), join(packsRoot, 'calendars'), { recursive: true })
  const lines: string[] = []
  const out = { write: (text: string) => void lines.push(text) }
  return { packsRoot, codeRoot: join(project, 'core'), out, said: () => lines.join('') }
}

const checked = { packs: [], json: false, thorough: false }

test('pack check: 0 for a good pack, 1 for one with errors, in words and as JSON', () => {
  const good = set()
  expect(checkPacks({ ...good, ...checked }, good.out)).toBe(0)
  expect(good.said()).toMatch(/^small: ok \(2 sets of rules since 2012-01-16\)/)
  const bad = set({ 'flows/after_sale.yaml': [['clause: SM-2', 'clause: SM-22']] })
  expect(checkPacks({ ...bad, ...checked }, bad.out)).toBe(1)
  expect(bad.said()).toMatch(/after_sale\.yaml:18:17 {2}error {2}there is no clause SM-22 .*\n.*did you mean SM-2\?/)
  const json = set()
  checkPacks({ ...json, ...checked, json: true }, json.out)
  expect(JSON.parse(json.said())).toMatchObject([{ pack: 'small', problems: [] }])
})

test('pack check: warnings alone are told and fail nothing', () => {
  const warned = set({ 'clauses/timers.yaml': [['announced: 2022-08-01', 'announced: 2022-08-09']] })
  expect(checkPacks({ ...warned, ...checked }, warned.out)).toBe(0)
  expect(warned.said()).toContain('warning')
})

test('a pack that is not there is a wrong use, with the name that was meant', () => {
  const { packsRoot, codeRoot, out } = set()
  expect(() => checkPacks({ packsRoot, codeRoot, ...checked, packs: ['smal'] }, out)).toThrow(/did you mean small\?/)
  expect(() => printRules({ packsRoot, pack: '../small', asOf: null, now, language: 'zh' }, out)).toThrow(UsageError)
  expect(() => printRules({ packsRoot, pack: 'small', asOf: 'today', now, language: 'zh' }, out)).toThrow(/YYYY-MM-DD/)
  expect(() => printRules({ packsRoot, pack: 'small', asOf: null, now, language: 'de' }, out)).toThrow(/zh or en/)
})

test('pack print: clauses with value, date and source, the drawing, and who may do what', () => {
  const page = set({
    'clauses/timers.yaml': [['confidence: U }', 'confidence: U, assumed: { zh: 推定, en: a guess } }']],
  })
  const { packsRoot, out, said } = page
  expect(printRules({ packsRoot, pack: 'small', asOf: '2022-08-10', now, language: 'en' }, out)).toBe(0)
  expect(said()).toContain('**2 days** from entering the stage · since 2022-08-10 · source: another page (U, one unof')
  expect(said()).toContain('**Assumed**: a guess')
  expect(said()).toContain('waiting --> refused: ClaimRefused')
  expect(said()).toContain('| Waiting | `withdraw` | `agree`<br>`refuse` | `agree_by_silence` |')
  expect(said()).toContain('SM-2: 7 days from entering the stage; when it passes: `lapse_by_silence`')
})

test('pack diff: what changes for whom, Chinese first, with clause and source', () => {
  const { packsRoot, out, said } = set({
    'flows/after_sale.yaml': [['[agree, refuse]', '[agree, { action: refuse, from: 2022-08-10 }]']],
  })
  expect(tellChanges({ packsRoot, pack: 'small', dates: ['2022-08-09', '2022-08-10'], json: false }, out)).toBe(0)
  expect(said()).toBe(
    [
      '2022年8月10日 · 10 Aug 2022',
      '',
      '- 答复时限：由 5 天改为 2 天。',
      '  Time to answer: 2 days instead of 5 days.',
      '  [SM-1 · another page]',
      '',
      '- 商家在“待答复”环节可以拒绝。',
      '  Merchant: in “Waiting” may refuse.',
      '',
    ].join('\n'),
  )
})

const watching: Changes = {
  'tables/orders.yaml': `- table: order_watches
  hit: collect
  rows:
    - { when: { shipment: shipped }, then: { after: SM-4, opens: after_sale, reason: other }, from: 2022-08-10 }
`,
  'clauses/orders.yaml': `- clause: SM-4
  title: { zh: 物流停滞, en: A parcel that stands still }
  text: { zh: 退款。, en: It is refunded. }
  value: { name: silent_carrier_time, unit: days, counted_from: logistics_updated }
  history: [{ from: 2012-01-16, value: 10, source: a page, confidence: S }]
`,
  'flows/after_sale.yaml': [['opened_by: [buyer]', 'opened_by: [buyer, system]']],
}

test('pack print and pack diff: what the platform does by itself with an order', () => {
  const { packsRoot, out, said } = set(watching)
  expect(printRules({ packsRoot, pack: 'small', asOf: '2022-08-10', now, language: 'en' }, out)).toBe(0)
  expect(said()).toContain(
    "- SM-4: 10 days from the carrier's last report (on its way); when it passes the platform itself",
  )
  const before = set(watching)
  expect(printRules({ ...before, pack: 'small', asOf: '2022-08-09', now, language: 'en' }, before.out)).toBe(0)
  expect(before.said()).not.toContain('Order watches')
  const change = set(watching)
  tellChanges({ ...change, pack: 'small', dates: ['2022-08-09', '2022-08-10'], json: false }, change.out)
  expect(change.said()).toContain(
    [
      '- 平台开始自行处理订单：已发货、未签收的，自物流最近一次更新起 10 天，期满平台自行提出售后单，理由“其他”。',
      "  The platform acts by itself on orders: 10 days from the carrier's last report (on its way); " +
        'when it passes the platform itself opens: After-sale, reason “Other”.',
      '  [SM-4 · a page]',
    ].join('\n'),
  )
})

test('pack try: a story that comes out otherwise shows both, and where it says so', () => {
  const good = set()
  expect(tryExamples({ ...good, packs: [], json: false }, good.out)).toBe(0)
  expect(good.said()).toBe('2 of 2 examples hold\n')
  const bad = set({ 'examples/silence.yaml': [['refunded_minor: 8900', 'refunded_minor: 8000']] })
  expect(tryExamples({ ...bad, packs: [], json: false }, bad.out)).toBe(1)
  expect(bad.said()).toBe(
    [
      'FAIL  a silent seller  (small/examples/silence.yaml:1)',
      '      small/examples/silence.yaml:10  money.refunded_minor',
      '        expected  8000',
      '        actual    8900',
      '1 of 2 examples hold',
      '',
    ].join('\n'),
  )
})

test('pack publish: the rules of the day are kept under their hash; a pack with errors is not', async () => {
  const kept: Snapshot[] = []
  const store = { keep: async (snapshot: Snapshot) => void kept.push(snapshot) }
  const { out, said, ...roots } = set()
  expect(await publishRules({ ...roots, pack: 'small', asOf: '2013-01-01', now, json: false }, store, out)).toBe(0)
  expect(said()).toBe(`small 1.0.0 ${kept[0]?.hash}\n`)
  expect(kept[0]?.clauses['SM-1']?.values).toHaveLength(1)
  const bad = set({ 'flows/after_sale.yaml': [['clause: SM-2', 'clause: SM-22']] })
  expect(await publishRules({ ...bad, pack: 'small', asOf: null, now, json: false }, store, bad.out)).toBe(1)
  expect(kept).toHaveLength(1)
})
