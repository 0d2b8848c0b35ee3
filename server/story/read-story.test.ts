import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { instant } from '../../core/kernel/instant.ts'
import { readStory, UnreadableStory } from './read-story.ts'
import { after, currencyOf, minorOf, momentOf, wireFields } from './scalars.ts'
import type { Story } from './story.ts'

const zone = 'Asia/Shanghai'
const folder = join(import.meta.dirname, '../../stories/taobao')
const zoneOf = (_pack: string, market?: string) => (market === undefined ? zone : 'Asia/Ho_Chi_Minh')
const stories: readonly Story[] = readdirSync(folder).map(file =>
  readStory({ file, text: readFileSync(join(folder, file), 'utf8'), zoneOf }),
)

function reading(changes: Readonly<Record<string, string>>): () => Story {
  const text = Object.entries(changes).reduce((so, [from, to]) => so.replace(from, to), small)
  return () => readStory({ file: 'taobao/small.yaml', text, zoneOf })
}

const small = `title: { zh: 小故事, en: A small story }
told_by: 淘宝客服投诉流程
pack: taobao
begins: 2023-03-01 18:00
people:
  buyer:    { id: b, zh: 买, en: B }
  merchant: { id: m, zh: 卖, en: M }
orders:
  - { id: o, paid: 2023-02-26 20:15, lines: [{ id: l, title: 杯, category: cup, goods: physical, paid: ¥9.00 }] }
steps:
  - on: 2023-03-02 10:00
    buyer: apply
    with: { remedy: refund_only, reason: not_received, amount: ¥9.00 }
  - wait: 48 hours
    expect: { stage: awaiting_merchant }
`

test('a story knows the moment and the line of each step, and its fields as the wire has them', () => {
  const { id, steps } = reading({})()
  expect(id).toBe('small')
  expect(steps.map(({ line, at }) => [line, at])).toEqual([
    [11, instant('2023-03-02T10:00+08:00')],
    [14, instant('2023-03-04T10:00+08:00')],
  ])
  expect(steps[0]?.deed).toMatchObject({ fields: { remedy: 'refund_only', amount_minor: 900 } })
  expect(steps[1]?.expected).toMatchObject([{ caseName: 'first', lines: { stage: 15 } }])
})

test('where a pack has markets, a story goes by the wall clock of the one that it names', () => {
  const inVietnam = reading({ 'pack: taobao': 'pack: taobao\nmarket: VN', 'paid: ¥9.00': 'paid: "VND 250,000"' })()
  expect(inVietnam.steps[0]?.at).toBe(instant('2023-03-02T10:00+07:00'))
  expect(inVietnam.orders[0]?.lines[0]?.paid).toBe('VND 250,000')
})

test.each([
  [
    'an unknown word, in both languages',
    { 'wait: 48 hours': 'waits: 48 hours' },
    'small.yaml:14 steps.1: 出现未知的键(key): "waits" · Unrecognized key: "waits"',
  ],
  [
    'two deeds at once',
    { 'buyer: apply': 'buyer: apply\n    merchant: agree' },
    'small.yaml:11 steps.0: one deed a step',
  ],
  ['a sum without its sign', { 'paid: ¥9.00': 'paid: 9.00' }, 'small.yaml:9 orders.0.lines.0.paid'],
  ['a sum without its cents', { 'paid: ¥9.00': 'paid: THB 9' }, 'small.yaml:9 orders.0.lines.0.paid'],
  ['cents of a currency that has none', { 'paid: ¥9.00': 'paid: VND 9.00' }, 'small.yaml:9 orders.0.lines.0.paid'],
  [
    'time that goes back',
    { 'wait: 48 hours': 'on: 2023-03-01 20:00' },
    'small.yaml:14 早于上一步 · happens before the step above it',
  ],
  ['what is not YAML', { 'told_by: 淘宝客服投诉流程': 'told_by: [' }, 'small.yaml:3 YAML 有误 · broken YAML: '],
])('refuses %s and says where', (_what, changes, message) => {
  expect(reading(changes)).toThrow(UnreadableStory)
  expect(reading(changes)).toThrow(message)
})

const further = (lines: string) => ({ '  - wait: 48 hours\n': `${lines}\n  - wait: 48 hours\n` })
const appeal = '  - { merchant: open, case: appeal, with: { kind: appeal, about: ruling, reason: facts_misjudged } }'

test('each step is about a case: the first, or one that it names', () => {
  const { steps } = reading(further(`${appeal}\n  - { agent: grant_appeal, case: appeal, says: 成立 }`))()
  expect(steps.map(({ caseName }) => caseName)).toEqual(['first', 'appeal', 'appeal', 'first'])
  const expected = '{ stage: awaiting_merchant }\n    expect_in: { appeal: { outcome: granted } }'
  const both = reading({ ...further(appeal), '{ stage: awaiting_merchant }': expected })()
  expect(both.steps[2]?.expected.map(({ caseName }) => caseName)).toEqual(['first', 'appeal'])
})

test('a refused opening opens nothing: its name stays free', () => {
  const refused = appeal.replace(/ \}$/, ', refused: { code: not_accepted } }')
  expect(reading(further(`${refused}\n${appeal}`))().steps).toHaveLength(4)
})

test.each([
  ['a second case without a name', appeal.replace(' case: appeal,', ''), 'another case needs a name'],
  ['two cases of one name', `${appeal}\n${appeal}`, 'there is a case appeal already'],
  ['a step in a case that is not there', '  - { agent: grant_appeal, case: appael, says: 成立 }', 'there are: first'],
  ['a subject that is not there', appeal.replace('about: ruling', 'about: ruling, of: other'), 'no case other'],
  ['what is expected of such a case', '  - { wait: 1 hour, expect_in: { other: { stage: x } } }', 'no case other'],
])('refuses %s', (_what, lines, message) => {
  expect(reading(further(lines))).toThrow(message)
})

test('money, moments and waits are read exactly', () => {
  expect(minorOf('¥3299.00')).toBe(329_900)
  expect(minorOf('−¥180.05')).toBe(-18_005)
  expect(momentOf('2023-06-26 24:00', zone)).toBe(instant('2023-06-27T00:00+08:00'))
  expect(after(instant('2023-01-12T09:00Z'), '1 second')).toBe(instant('2023-01-12T09:00:01Z'))
  expect(wireFields({ remedies: [{ kind: 'refund', amount: '¥0.05' }] })).toEqual({
    remedies: [{ kind: 'refund', amount_minor: 5 }],
  })
})

test('sums in other currencies bear their sign or their name', () => {
  expect([minorOf('VND 250,000'), minorOf('THB 350.00'), minorOf('$1,200.00')]).toEqual([250_000, 35_000, 120_000])
  expect(['VND 250,000', 'THB 350.00', '$1,200.00', '-£3.00'].map(currencyOf)).toEqual(['VND', 'THB', 'USD', 'GBP'])
  expect(wireFields({ amount: 'VND 250,000' })).toEqual({ amount_minor: 250_000 })
})

test('no two stories use the same order, parcel or title, so that all can be played in one marketplace', () => {
  const orders = stories.flatMap(story => story.orders.map(({ id }) => id))
  const parcels = stories.flatMap(({ steps }) =>
    steps.flatMap(({ deed }) => (deed?.kind === 'ship' ? deed.ship.parcel : [])),
  )
  for (const names of [orders, parcels, stories.map(({ title }) => title.zh)]) {
    expect(new Set(names).size).toBe(names.length)
  }
})
