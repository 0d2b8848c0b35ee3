import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { expectAccessible, openVisitors, type Visit } from '../support/visitors.ts'

const visitors = await openVisitors()
const owner = ['policy_owner', 'policy'] as const

const words = {
  zh: {
    pack: '淘宝',
    clause: /^TB-REF-3 /,
    stage: '待商家处理',
    leads: /商家拒绝/,
    find: '找条款',
    change: '改下一个数值：TB-REF-3',
    value: '数值',
    unit: '单位',
    begins: '自哪天起',
    source: '出处',
    save: '放进草稿',
    draft: '草稿（1）',
    sentence: /由 2 天改为 12 小时/,
    begin: '开始试算',
    found: /2000 件中有 \d+ 件会不同/,
    download: '下载 timers.yaml',
    changes: '变化',
    from: '从',
    asOf: '看哪一天的规则',
    empty: '草稿还是空的',
    bad: '要先改正',
    closed: '检查通过后才能发布。',
    past: /已经施行的规则从不改写/,
    publish: '发布…',
    inherited: '来自规则包“通用规则”（standard）',
    good: '没有发现问题',
  },
  en: {
    pack: 'Taobao',
    clause: /^TB-REF-3 /,
    stage: 'Waiting for the merchant',
    leads: /the merchant refuses/,
    find: 'Find a clause',
    change: 'Change its next value: TB-REF-3',
    value: 'Value',
    unit: 'Unit',
    begins: 'In force from',
    source: 'Source',
    save: 'Put into the draft',
    draft: 'Draft (1)',
    sentence: /12 hours instead of 2 days/,
    begin: 'Begin',
    found: /\d+ of 2000 cases would differ/,
    download: 'Download timers.yaml',
    changes: 'Changes',
    from: 'From',
    asOf: 'The rules of',
    empty: 'The draft is empty',
    bad: 'To be put right first',
    closed: 'They can be published once the check passes.',
    past: /what has held is never written anew/,
    publish: 'Publish…',
    inherited: 'From the pack “Standard rules” (standard)',
    good: 'Nothing is wrong',
  },
} as const

const visits = [
  { language: 'zh', width: 1440 },
  { language: 'en', width: 390 },
] as const

test.each(visits)('a policy owner reads a pack as of a day, and what changed ($language, $width)', async visit => {
  const say = words[visit.language]
  const page = await visitors.as(owner, '/policy/', visit)
  await page.getByRole('link', { name: say.pack, exact: true }).waitFor()
  await expectAccessible(page)
  await page.getByRole('link', { name: say.pack, exact: true }).click()
  await page.getByRole('button', { name: say.stage, exact: true }).first().click()
  await page.getByRole('status').getByText(say.leads).first().waitFor()
  const clause = page.getByRole('article', { name: say.clause })
  await clause
    .getByText(visit.language === 'zh' ? '2 天' : '2 days', { exact: true })
    .first()
    .waitFor()
  await expectAccessible(page)
  await page.getByLabel(say.asOf).fill('2020-01-01')
  await clause
    .getByText(visit.language === 'zh' ? '5 天' : '5 days', { exact: true })
    .first()
    .waitFor()
  expect(new URL(page.url()).search).toContain('2020-01-01')

  await page.getByRole('link', { name: say.changes, exact: true }).click()
  await page.getByLabel(say.from, { exact: true }).fill('2022-08-01')
  await page.getByRole('heading', { name: '2022-08-10' }).waitFor()
  await page.getByText('TB-REF-3', { exact: true }).first().waitFor()
  await expectAccessible(page)
})

async function write(visit: Visit, from: string) {
  const say = words[visit.language]
  const page = await visitors.as(owner, '/policy/packs/taobao/draft', visit)
  await page.getByText(say.empty).waitFor()
  await expectAccessible(page)
  await page.goto(`${visitors.address}/policy/packs/taobao`)
  await page.getByLabel(say.find).fill('TB-REF-3')
  await page.getByRole('button', { name: say.change, exact: true }).click()
  await page.getByLabel(say.value, { exact: true }).fill('12')
  await page.getByLabel(say.unit, { exact: true }).selectOption('hours')
  await page.getByLabel(say.begins).fill(from)
  await page.getByLabel(say.source, { exact: true }).fill('Notice of 2026-12-20')
  await expectAccessible(page)
  await page.getByRole('button', { name: say.save }).click()
  await page.getByRole('link', { name: say.draft }).click()
  return page
}

test.each(visits)(
  'a change is checked, said in sentences, tried on cases and handed over as a file ($language, $width)',
  async visit => {
    const say = words[visit.language]
    const page = await write(visit, '2027-01-01')
    await page.getByText(say.sentence).waitFor()
    await page.getByRole('button', { name: say.begin, exact: true }).click()
    await page.getByText(say.found).waitFor({ timeout: 60_000 })
    await expectAccessible(page)
    const downloading = page.waitForEvent('download')
    await page.getByRole('button', { name: say.download }).click()
    const file = await readFile(await (await downloading).path(), 'utf8')
    expect(file).toContain('- from: 2027-01-01\n      value: 12\n      unit: hours\n')
  },
)

test('a line that would rewrite the past is refused, and nothing can be downloaded', async () => {
  const visit = { language: 'zh', width: 1440 } as const
  const page = await write(visit, '2020-01-01')
  await page.getByText(words.zh.bad).waitFor()
  await page.getByText(words.zh.past).waitFor()
  expect(await page.getByRole('button', { name: words.zh.publish }).isDisabled()).toBe(true)
  await page.getByText(words.zh.closed).waitFor()
  expect(await page.getByRole('button', { name: words.zh.download }).isDisabled()).toBe(true)
  await expectAccessible(page)
})

test.each(visits)(
  'an inherited clause says where it is from, and is redrafted too ($language, $width)',
  async visit => {
    const say = words[visit.language]
    const page = await visitors.as(owner, '/policy/packs/pinduoduo', visit)
    await page.getByLabel(say.find).fill('STD-REF-3')
    const change = say.change.replace('TB-REF-3', 'STD-REF-3')
    await page.getByRole('button', { name: change, exact: true }).click()
    await page.getByRole('dialog').getByText(say.inherited).waitFor()
    await page.getByLabel(say.value, { exact: true }).fill('36')
    await page.getByLabel(say.unit, { exact: true }).selectOption('hours')
    await page.getByLabel(say.begins).fill('2031-01-01')
    await page.getByLabel(say.source, { exact: true }).fill('Notice of 2030-12-20')
    await expectAccessible(page)
    await page.getByRole('button', { name: say.save }).click()
    await page.getByRole('link', { name: say.draft }).click()
    await page.getByText(say.good).waitFor()
    await page.getByText('packs/pinduoduo/clauses/timers.yaml', { exact: true }).waitFor()
    await expectAccessible(page)
  },
)
