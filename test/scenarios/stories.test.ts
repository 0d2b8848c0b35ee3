import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { formatInstant } from '../../core/kernel/instant.ts'
import { zonesOf } from '../../server/main/story-zone.ts'
import { createPackCatalog } from '../../server/pack-files/catalog.ts'
import { openVenue } from '../../server/story/cast.ts'
import { playStory, type Told } from '../../server/story/play.ts'
import { printStory } from '../../server/story/print.ts'
import { readStory } from '../../server/story/read-story.ts'
import { openTestServer, ROOT_KEY } from '../support/server.ts'

const server = await openTestServer()
const folder = join(import.meta.dirname, '../../stories')
const packs = createPackCatalog(join(import.meta.dirname, '../../packs')).list()
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(file => file.endsWith('.yaml'))

/** Each in a marketplace of its own. */
let played = 0

async function told(file: string, change: (text: string) => string = text => text): Promise<Told> {
  const text = change(readFileSync(join(folder, file), 'utf8'))
  const story = readStory({ file, text, zoneOf: zonesOf(packs, file) })
  played += 1
  const id = `${story.id}-${played}`
  const now = formatInstant(story.beginsAt, story.zone)
  const settings = { id, name: story.title.zh, pack: story.pack, now, rootKey: ROOT_KEY }
  const venue = await openVenue(request => server.app.fetch(request), settings)
  return playStory(story, venue)
}

test.each(files)('%s goes as it is told, and is printed in words', async file => {
  const story = await told(file)
  expect(story.failures).toEqual([])
  for (const language of ['zh', 'en'] as const) expect(codesIn(printStory(story, language))).toEqual([])
})

/** What no reader knows. Account paths are told as such, and a refusal names the API's own words. */
function codesIn(printed: string): string[] {
  const lines = printed.split('\n').filter(line => !line.startsWith('  ✗'))
  return lines.flatMap(line => line.replaceAll(/\S*:\S*/g, '').match(/[a-z]+_[a-z_]+|undefined|\[object/g) ?? [])
}

test.each([
  ['a stage', 'stage: awaiting_return', 'stage: refused', 'stage refused, but it is awaiting_return'],
  ['an outcome', 'outcome: refunded', 'outcome: lapsed', 'outcome lapsed, but it is refunded'],
  ['a due moment', 'due: 2023-03-09 15:40', 'due: 2023-03-09 15:41', 'due 2023-03-09T15:41:00+08:00, but it is due'],
  ['its clause', 'clause: TB-REF-7', 'clause: TB-REF-6', 'by TB-REF-6, but it is by TB-REF-7'],
  ['a clause', 'because: [TB-REF-9]', 'because: [TB-REF-2]', 'nothing happened by TB-REF-2'],
  ['money', ':deposit: ¥977.00', ':deposit: ¥978.00', 'merchant:chenguang:deposit ¥978.00, but it has ¥977.00'],
  ['what may be done', 'merchant: agree', 'merchant: confirm_return', '/actions/confirm_return {} was refused: 409'],
])('a story that is wrong about %s fails at the line that says it', async (_what, ...words) => {
  const [from, to, message] = words
  const file = 'taobao/phone-in-another-colour.yaml'
  const { failures } = await told(file, text => text.replace(from, to))
  const lines = readFileSync(join(folder, file), 'utf8').split('\n')
  const line = lines.findIndex(each => each.includes(from)) + 1
  expect(failures[0]?.message).toContain(message)
  // An act is told from the first line of its step on.
  expect(failures[0]?.line).toBeGreaterThan(line - 3)
  expect(failures[0]?.line).toBeLessThanOrEqual(line)
})

test('a refusal that was expected and did not come is a failure', async () => {
  const { failures } = await told('taobao/merchant-offers-half.yaml', text =>
    text.replace('    buyer: accept_proposal', '    buyer: accept_proposal\n    refused: { code: too_late }'),
  )
  expect(failures[0]?.message).toBe('refused as too_late, but it was done')
})

test('a story is printed with its moments, sentences, clauses, words and money in either language', async () => {
  const story = await told('taobao/merchant-offers-half.yaml')
  expect(printStory(story, 'zh')).toContain(
    '  → 待买家确认商家方案：限 5 天，至 11月23日 14:00，逾期则申请关闭（TB-REF-14）',
  )
  expect(printStory(story, 'en')).toContain(
    '17 Nov 2026, 18:00\n  Xiao Feng applied for a return and refund of ¥158.00',
  )
  expect(printStory(story, 'both')).toContain('“商品不用退，退您一半，可以吗？”')
  expect(printStory(story, 'en')).toMatch(
    /Where the money is\n(.*\n)*\s+¥79.00\s+the money of order desk-lamp in escrow/,
  )
})

const several = 'standard/won-the-appeal.yaml'

test.each([
  ['a violation', 'points: 3, revoked: false', 'points: 2, revoked: false', '"points":2,"revoked":false}], but it is'],
  [
    'what upholding brings',
    'effects: [messages_excluded]',
    'effects: []',
    'effects [], but it is ["messages_excluded"]',
  ],
  ['what an appeal gives back', 'restored: ¥15.00', 'restored: ¥15.01', 'restored ¥15.01, but it is ¥15.00'],
  ['another case of it', 'revoked: true }]', 'revoked: false }]', '"revoked":false}], but it is'],
])('a story of several cases that is wrong about %s fails at the line that says it', async (_what, ...words) => {
  const [from, to, message] = words
  const { failures } = await told(several, text => text.replace(from, to))
  const lines = readFileSync(join(folder, several), 'utf8').split('\n')
  expect(failures.map(failure => failure.line)).toEqual([lines.findIndex(each => each.includes(from)) + 1])
  expect(failures[0]?.message).toContain(message)
})

const insulted = 'pinduoduo/seller-insults.yaml'

test('a violation says its class and until when its measures last, and a story holds it to that', async () => {
  const end = 'until: 2026-11-19 15:00'
  const { failures } = await told(insulted, text => text.replace(end, 'until: 2026-11-19 15:01'))
  expect(failures.map(({ message }) => message)).toEqual([
    expect.stringContaining('"until":"2026-11-19T15:00:00+08:00"'),
  ])
  const story = await told(insulted)
  expect(printStory(story, 'zh')).toContain(
    '辱骂骚扰他人，服务行为类，全店商品下架、禁止上新、禁止上架，至 11月19日 15:00',
  )
  expect(printStory(story, 'en')).toMatch(/insult or harassment, conduct, .*, until 19 Nov 15:00/)
})

test('a printed story says whose line it is in every case but the first, and speaks of cases in words', async () => {
  const story = await told(several)
  const [chinese, english] = [printStory(story, 'zh'), printStory(story, 'en')]
  expect(chinese).toContain('  【申诉】百合家居就违规“延迟发货”提出申诉：“事实认定有误”')
  expect(chinese).toContain('  【申诉】结案：申诉成立')
  expect(chinese).toContain('\n  申诉成立，原处理撤销；由平台退还百合家居 ¥15.00\n  违规“延迟发货”已撤销')
  expect(english).toContain('  [Appeal] Lily Home opened: appeal about the violation “late shipment”')
  expect(english).toContain('The violation “late shipment” is revoked')
  expect(english).toContain('  → [Report] The report is being reviewed')
  expect(`${chinese}${english}`).not.toMatch(/(?:case|rul|vio)_[0-9a-f]{2}/)
})

test('a case is spoken of by its outcome once it has ended, and not before', async () => {
  const whileOpen = await told('douyin/bad-review-for-ransom.yaml')
  expect(printStory(whileOpen, 'zh')).toContain('【举报】青厨餐具就服务请求提出举报：“恶意用户”')
  expect(printStory(whileOpen, 'en')).toContain('report about the service request, a malicious buyer')
  const afterwards = await told('douyin/paid-first-and-appealed.yaml')
  expect(printStory(afterwards, 'en')).toContain('appeal about the outcome of the after-sale case')
})
