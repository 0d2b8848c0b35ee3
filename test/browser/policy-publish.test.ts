import { randomUUID } from 'node:crypto'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { expectAccessible, openVisitors, type Visit } from '../support/visitors.ts'

const visitors = await openVisitors()
const owner = ['policy_owner', 'policy'] as const

const words = {
  zh: {
    find: '找条款',
    change: (clause: string) => `改下一个数值：${clause}`,
    value: '数值',
    unit: '单位',
    begins: '自哪天起',
    source: '出处',
    assumed: '中文',
    inEnglish: '英文',
    save: '放进草稿',
    draft: '草稿（1）',
    good: '没有发现问题',
    publish: '发布…',
    whom: /只对本商城/,
    confirm: '确认发布',
    number: (number: number) => `第 ${number} 次发布`,
    ahead: '将施行',
    inForce: '已施行',
    withdraw: '撤回第 2 次发布',
    why: '为什么撤回',
    withdrawNow: '确认撤回',
    withdrawn: /撤回：改得太急/,
    empty: '草稿还是空的',
    stale: '规则已有别的改动',
  },
  en: {
    find: 'Find a clause',
    change: (clause: string) => `Change its next value: ${clause}`,
    value: 'Value',
    unit: 'Unit',
    begins: 'In force from',
    source: 'Source',
    assumed: 'In Chinese',
    inEnglish: 'In English',
    save: 'Put into the draft',
    draft: 'Draft (1)',
    good: 'Nothing is wrong',
    publish: 'Publish…',
    whom: /For this marketplace alone/,
    confirm: 'Publish now',
    number: (number: number) => `Publication ${number}`,
    ahead: 'Ahead',
    inForce: 'In force',
    withdraw: 'Withdraw publication 2',
    why: 'Why it is withdrawn',
    withdrawNow: 'Withdraw it',
    withdrawn: /Withdrawn .* 改得太急/,
    empty: 'The draft is empty',
    stale: 'The rules have changed meanwhile',
  },
} as const

/** Turns the marketplace's clock on; answers what day it shows then. */
async function turn(by: string): Promise<string> {
  const response = await fetch(`${visitors.address}/v1/demo/clock`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': randomUUID() },
    body: JSON.stringify({ marketplace: 'taobao', by }),
  })
  expect(response.status).toBe(200)
  return ((await response.json()) as { now: string }).now.slice(0, 10)
}

async function dayAfter(days: number): Promise<string> {
  const today = await turn('PT1S')
  return new Date(Date.parse(today) + days * 24 * 3_600_000).toISOString().slice(0, 10)
}

/** Writes 12 hours for a clause into the draft, and has it checked. */
async function draft(clause: string, { visit, from }: { visit: Visit; from: string }): Promise<Page> {
  const say = words[visit.language]
  const page = await visitors.as(owner, '/policy/packs/taobao', visit)
  await page.getByLabel(say.find).fill(clause)
  await page.getByRole('button', { name: say.change(clause), exact: true }).click()
  await page.getByLabel(say.value, { exact: true }).fill('12')
  await page.getByLabel(say.unit, { exact: true }).selectOption('hours')
  await page.getByLabel(say.begins).fill(from)
  await page.getByLabel(say.source, { exact: true }).fill('商城公告')
  await page.getByLabel(say.assumed).fill('来源没有写时长')
  await page.getByLabel(say.inEnglish).fill('The source names no time')
  await expectAccessible(page)
  await page.getByRole('button', { name: say.save }).click()
  await page.getByRole('link', { name: say.draft }).click()
  await page.getByText(say.good).waitFor()
  return page
}

async function publish(page: Page, visit: Visit): Promise<void> {
  const say = words[visit.language]
  await page.getByRole('button', { name: say.publish }).click()
  await page.getByRole('dialog').getByText(say.whom).waitFor()
  await expectAccessible(page)
  await page.getByRole('button', { name: say.confirm }).click()
}

/** What a buyer who applies now is told about the merchant's time for an answer. */
async function applying(): Promise<Page> {
  const order = await visitors.story('taobao', 'loud-fan')
  const page = await visitors.as(['buyer', 'li'], `/buyer/orders/${order}/apply`, { language: 'zh', width: 390 })
  await page.getByRole('radio', { name: '质量问题' }).check()
  await page.getByRole('radio', { name: '退货退款' }).check()
  await page.getByText('TB-REF-3').first().waitFor()
  return page
}

test('a value is edited, checked, published and then holds for the buyer who applies after its day', async () => {
  const visit = { language: 'zh', width: 1440 } as const
  const say = words.zh
  const before = await applying()
  await before
    .getByText(/限 2 天|2 天内/)
    .first()
    .waitFor()
  const page = await draft('TB-REF-3', { visit, from: await dayAfter(3) })
  await publish(page, visit)
  const publication = page.getByRole('article', { name: say.number(1) })
  await publication.getByText(say.ahead).waitFor()
  await publication.getByText('12 小时').waitFor()
  await publication.getByText('来源没有写时长').waitFor()
  await expectAccessible(page)
  await page.getByRole('link', { name: '草稿', exact: true }).click()
  await page.getByText(say.empty).waitFor()

  await turn('P5D')
  const after = await applying()
  await after
    .getByText(/限 12 小时|12 小时内/)
    .first()
    .waitFor()
  await after.getByRole('button', { name: '提交申请' }).click()
  await after.getByText('待商家处理', { exact: true }).waitFor()
  await page.goto(`${visitors.address}/policy/packs/taobao/publications`)
  await publication.getByText(say.inForce).waitFor()
  await page.goto(`${visitors.address}/policy/packs/taobao`)
  await page
    .getByText(/第 1 次发布.*policy/)
    .first()
    .waitFor()
})

test('what was published meanwhile is told, and a publication is withdrawn before its day (en, 390)', async () => {
  const visit = { language: 'en', width: 390 } as const
  const say = words.en
  const from = await dayAfter(9)
  const page = await draft('TB-REF-1', { visit, from })
  await page.getByRole('button', { name: say.publish }).waitFor()
  const other = await visitors.token('policy_owner', 'policy')
  const line = { clause: 'TB-REF-3', value: 10, unit: 'hours', from, source: 'x', confidence: 'own' }
  const response = await fetch(`${visitors.address}/v1/packs/taobao/publications`, {
    method: 'POST',
    headers: { authorization: `Bearer ${other}`, 'content-type': 'application/json', 'idempotency-key': randomUUID() },
    body: JSON.stringify({ lines: [line] }),
  })
  expect(response.status).toBe(201)
  await publish(page, visit)
  await page.getByRole('alert').getByText(say.stale).waitFor()
  await page.keyboard.press('Escape')
  await publish(page, visit)
  await page.getByRole('article', { name: say.number(3) }).waitFor()
  await page.getByRole('button', { name: say.withdraw }).click()
  await page.getByLabel(say.why).fill('改得太急')
  await expectAccessible(page)
  await page.getByRole('button', { name: say.withdrawNow }).click()
  await page
    .getByRole('article', { name: say.number(2) })
    .getByText(say.withdrawn)
    .waitFor()
  await expectAccessible(page)
})
