import { randomUUID } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, test } from 'vitest'
import { expectAccessible, openVisitors } from '../support/visitors.ts'

const visitors = await openVisitors('douyin')
const SHOP = 'guangying'

const words = {
  zh: {
    standing: '店铺档案',
    points: '1 起违规',
    violation: '消除品退、差评',
    reasons: '消除品退、差评：理由书',
    appealable: /可以申诉/,
    appeal: '提出申诉',
    close: '关闭',
    calendar: '处理日历',
    measures: /停业整顿/,
    deposit: '保证金',
    missing: '还缺',
    movements: '变动',
    counted: /^平台求助率，分子 1/,
    corrected: '更正后的',
    published: '当时公布的',
    undoes: '自那时算起',
    asOf: '截至',
    none: '没有扣分',
    csv: '导出 CSV',
    xlsx: '导出 Excel',
    happened: /记入违规“消除品退、差评”/,
    todo: '待办',
    heading: '违规,案件,行为',
    caseHeading: '案件,类型,状态',
  },
  en: {
    standing: 'Your standing',
    points: '1 violation',
    violation: 'Removing returns and bad reviews',
    reasons: 'Removing returns and bad reviews: statement of reasons',
    appealable: /You can appeal/,
    appeal: 'Appeal',
    close: 'Close',
    calendar: 'Calendar of sanctions',
    measures: /Business is suspended/,
    deposit: 'Deposit',
    missing: 'Missing',
    movements: 'Movements',
    counted: /^Rate of calls for help, Numerator 1/,
    corrected: 'As corrected',
    published: 'As published',
    undoes: 'counts from then',
    asOf: 'As of',
    none: 'No points',
    csv: 'Export as CSV',
    xlsx: 'Export for Excel',
    happened: /A violation is entered, removing returns and bad reviews/,
    todo: 'To do',
    heading: 'Violation,Case,Breach',
    caseHeading: 'Case,Kind,Status',
  },
} as const

async function ask(role: string, path: string, body: object): Promise<{ readonly id: string }> {
  const token = await visitors.token(role, role)
  const headers = {
    'content-type': 'application/json',
    'idempotency-key': randomUUID(),
    authorization: `Bearer ${token}`,
  }
  const answer = await fetch(`${visitors.address}${path}`, { method: 'POST', headers, body: JSON.stringify(body) })
  if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`)
  return (await answer.json()) as { id: string }
}

/** A shop that has had bad reviews removed, and whose deposit is not enough. */
beforeAll(async () => {
  const claim = { reason: 'reviews_removed' }
  const { id } = await ask('agent', '/v1/cases', { kind: 'complaint', merchant_id: SHOP, claim })
  await ask('agent', `/v1/cases/${id}/actions/uphold`, { reasons: '聊天记录属实', degree: 3 })
  await ask('supervisor', `/v1/merchants/${SHOP}/actions/require_deposit`, { categories: ['cameras'] })
})

test.each([
  { language: 'zh', width: 1440 },
  { language: 'en', width: 390 },
] as const)('a merchant opens each number of his standing to what is behind it ($language, $width)', async visit => {
  const say = words[visit.language]
  const page = await visitors.as(['merchant', SHOP], '/merchant/', visit)
  await page.getByRole('link', { name: say.standing }).click()
  await page.getByText(say.points, { exact: true }).click()
  const behind = page.getByRole('region', { name: visit.language === 'zh' ? '扣分' : 'Points', exact: true })
  await behind.getByRole('button', { name: say.violation }).waitFor()
  await page.getByText(say.movements, { exact: true }).click()
  await expectAccessible(page)

  await behind.getByRole('button', { name: say.violation }).click()
  const statement = page.getByRole('dialog', { name: say.reasons })
  await statement.getByText(say.appealable).waitFor()
  await expectAccessible(page)
  await statement.getByRole('button', { name: say.close }).click()

  const deposit = page.getByRole('region', { name: say.deposit, exact: true })
  await deposit.getByText('¥25.00').first().waitFor()
  await deposit.getByText(say.missing, { exact: true }).waitFor()
  await deposit.getByRole('button', { name: 'DY-ADV-5', exact: true }).first().click()
  const clause = page.getByRole('dialog', { name: /DY-ADV-5/ })
  await clause.getByRole('heading', { level: 3 }).waitFor()
  await clause.getByRole('button', { name: say.close }).click()

  const calendar = page.getByRole('table', { name: say.calendar })
  await calendar.getByRole('button', { name: say.measures }).click()
  const sanction = page.getByRole('dialog')
  await sanction.getByRole('button', { name: say.violation }).click()
  await page.getByRole('dialog', { name: say.reasons }).getByRole('link', { name: say.appeal }).click()
  await page.waitForURL('**/further')
})

test.each([
  { language: 'zh', width: 390 },
  { language: 'en', width: 1440 },
] as const)('the history says what happened, why, and how to appeal ($language, $width)', async visit => {
  const say = words[visit.language]
  const page = await visitors.as(['merchant', SHOP], '/merchant/standing', visit)
  const history = page.getByRole('region', { name: visit.language === 'zh' ? '历史' : 'History', exact: true })
  const entered = history.getByRole('listitem').filter({ hasText: say.happened })
  await entered.getByRole('button', { name: 'DY-PEN-8', exact: true }).waitFor()
  await expectAccessible(page)
  await entered.getByRole('button', { name: visit.language === 'zh' ? '理由与申诉' : 'Reasons and appeal' }).click()
  const reasons = page.getByRole('dialog')
  await reasons.getByText(say.appealable).waitFor()
  await reasons.getByRole('link', { name: say.appeal }).click()
  await page.waitForURL('**/further')
})

test.each([
  { language: 'zh', width: 390 },
  { language: 'en', width: 1440 },
] as const)(
  'the day and the reading are in the address, and what was counted opens ($language, $width)',
  async visit => {
    const say = words[visit.language]
    const page = await visitors.as(['merchant', SHOP], '/merchant/standing', visit)
    await page.getByRole('button', { name: say.counted }).first().click()
    const counted = page.getByRole('dialog')
    await counted.getByRole('listitem').first().waitFor()
    expect(await counted.getByRole('listitem').count()).toBe(1)
    await expectAccessible(page)
    await counted.getByRole('button', { name: say.close }).click()

    await page.getByText(say.corrected, { exact: true }).click()
    await page.getByLabel(say.asOf).fill('2026-11-17')
    await page.waitForURL(/standing\?(?=.*as_of=2026-11-17)(?=.*view=corrected)/)
    await page.getByText(say.none, { exact: true }).waitFor()
    await expectAccessible(page)
    await page.reload()
    await page.getByText(say.none, { exact: true }).waitFor()
  },
)

test.each([
  { language: 'zh', width: 1440 },
  { language: 'en', width: 390 },
] as const)('lists are kept as files for a spreadsheet, with the list’s filters ($language, $width)', async visit => {
  const say = words[visit.language]
  const page = await visitors.as(['merchant', SHOP], '/merchant/standing', visit)
  const violations = await fileOf(page, say.csv)
  expect(violations.name).toMatch(/^violations-.*\.csv$/)
  expect(violations.text).toContain(say.heading)
  expect(violations.text.trim().split('\r\n')).toHaveLength(2)

  await page.getByRole('link', { name: say.todo, exact: true }).click()
  await page
    .getByRole('row', { name: /定焦镜头/ })
    .first()
    .waitFor()
  const cases = await fileOf(page, say.csv)
  expect(cases.text).toContain(say.caseHeading)
  expect(cases.text).not.toContain(',closed,')
  const book = await fileOf(page, say.xlsx)
  expect(book.name).toMatch(/^cases-.*\.xlsx$/)
  expect(book.text.slice(0, 2)).toBe('PK')
})

async function fileOf(page: Page, button: string) {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: button }).click(),
  ])
  return { name: download.suggestedFilename(), text: await readFile(await download.path(), 'utf8') }
}

describe('once his appeal is granted', () => {
  beforeAll(async () => {
    const appeal = await visitors.caseOf('douyin', 'paid-first-and-appealed')
    await ask('agent', `/v1/cases/${appeal}/actions/grant_appeal`, { reasons: '视频中的编号与退回的不同' })
  })

  test.each([
    { language: 'zh', width: 1440 },
    { language: 'en', width: 390 },
  ] as const)(
    'what went back into the deposit is there on an earlier day as corrected ($language, $width)',
    async visit => {
      const say = words[visit.language]
      const page = await visitors.as(['merchant', SHOP], '/merchant/standing?as_of=2026-11-17&view=corrected', visit)
      await page.getByText(say.movements, { exact: true }).click()
      const undone = page.getByRole('region', { name: say.deposit, exact: true }).getByText(say.undoes)
      await undone.waitFor()
      await expectAccessible(page)
      await page.getByText(say.published, { exact: true }).click()
      await undone.waitFor({ state: 'detached' })
    },
  )
})
