// npm run -s screens: takes a picture of each screen in both widths, on a server of its own with its demo.

import { mkdirSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { addChineseFont } from '../test/support/chinese-font.ts'
import { openChromium } from '../test/support/chromium.ts'
import { startServerProcess } from '../test/support/server-process.ts'
import { fillShop } from './screens/busy-shop.ts'
import { demoVisitor, type Visitor } from './screens/demo-visitor.ts'

interface Picture {
  readonly name: string
  readonly path: string
  readonly as?: readonly [role: string, id: string]
  readonly dark?: boolean
  readonly language?: string
  /** What is done before the picture is taken. */
  readonly before?: (page: Page) => Promise<void>
}

const folder = join(import.meta.dirname, '../docs/screens')
const widths = [1440, 390]

const dataFolder = await mkdtemp(join(tmpdir(), 'pingli-screens-'))
const server = await startServerProcess({ dataFolder, environment: { PINGLI_DEMO: '1' } })
const browser = await openChromium()
try {
  const visitor = demoVisitor(`http://localhost:${server.port}`)
  const pictures = await picturesOf(visitor)
  mkdirSync(folder, { recursive: true })
  for (const picture of pictures) for (const width of widths) await take(picture, { width, visitor, browser })
} finally {
  await browser.close()
  await server.kill('SIGTERM')
  await rm(dataFolder, { recursive: true, force: true })
}

async function picturesOf(visitor: Visitor): Promise<readonly Picture[]> {
  const lamp = await visitor.caseOf('taobao', 'merchant-offers-half')
  const coffee = await visitor.caseOf('taobao', 'settled-during-review')
  const fan = await visitor.begin('taobao', 'loud-fan')
  await fillShop(visitor, server.rootKey)
  const policy = await visitor.token('policy_owner', 'policy')
  const days = { announced: '2026-12-20', from: '2027-01-01' }
  const line = { clause: 'TB-REF-1', value: 12, unit: 'hours', ...days, source: '2026-12-20 公告', confidence: 'own' }
  await visitor.post('/v1/packs/taobao/publications', { lines: [line] }, policy)
  const feng = ['buyer', 'feng'] as const
  const agent = ['agent', 'agent'] as const
  const lamps = ['merchant', 'xingkong'] as const
  const rules = ['policy_owner', 'policy'] as const
  return [
    { name: 'start', path: '/' },
    { name: 'components', path: '/gallery' },
    { name: 'buyer-orders', path: '/buyer/', as: feng },
    { name: 'buyer-apply', path: `/buyer/orders/${fan}/apply`, as: ['buyer', 'li'], before: applying },
    { name: 'buyer-case', path: `/buyer/cases/${lamp}`, as: feng },
    { name: 'buyer-case-review', path: `/buyer/cases/${coffee}`, as: ['buyer', 'wu'], dark: true, language: 'en-GB' },
    { name: 'merchant-list', path: '/merchant/', as: lamps },
    { name: 'merchant-case', path: `/merchant/cases/${lamp}`, as: lamps },
    { name: 'merchant-preview', path: `/merchant/cases/${lamp}`, as: lamps, before: refusing },
    { name: 'merchant-standing', path: '/merchant/standing', as: lamps },
    { name: 'merchant-standing-en', path: '/merchant/standing', as: lamps, language: 'en-GB' },
    { name: 'staff-queue', path: '/staff/?view=open', as: agent },
    { name: 'staff-case', path: `/staff/cases/${coffee}`, as: agent },
    { name: 'staff-overlay', path: `/staff/cases/${coffee}`, as: agent, before: overlaid },
    { name: 'staff-ruling', path: `/staff/cases/${coffee}/ruling`, as: agent, before: ruling },
    { name: 'staff-ruling-dark', path: `/staff/cases/${coffee}/ruling`, as: agent, dark: true, language: 'en-GB' },
    { name: 'staff-clauses', path: `/staff/cases/${coffee}`, as: agent, before: reading },
    { name: 'integrator', path: '/integrator', before: entering },
    { name: 'integrator-embedding', path: '/integrator', before: embedding },
    { name: 'staff-load', path: '/staff/load', as: ['supervisor', 'supervisor'] },
    { name: 'policy-packs', path: '/policy/', as: rules },
    { name: 'policy-pack', path: '/policy/packs/taobao', as: rules },
    { name: 'policy-clauses', path: '/policy/packs/taobao', as: rules, before: clauses },
    { name: 'policy-changes', path: '/policy/packs/taobao/changes?from=2022-08-01&to=2022-08-31', as: rules },
    { name: 'policy-line', path: '/policy/packs/taobao', as: rules, before: opening },
    { name: 'policy-draft', path: '/policy/packs/taobao', as: rules, before: drafting },
    { name: 'policy-publish', path: '/policy/packs/taobao', as: rules, before: publishing },
    { name: 'policy-publications', path: '/policy/packs/taobao/publications', as: rules },
    { name: 'policy-report', path: '/policy/packs/taobao', as: rules, dark: true, before: trying },
    { name: 'merchant-list-dark', path: '/merchant/', as: lamps, dark: true, language: 'en-GB' },
  ]
}

async function applying(page: Page): Promise<void> {
  await page.getByRole('radio', { name: '质量问题' }).check()
  await page.getByRole('radio', { name: '退货退款' }).check()
  await page.getByText('TB-REF-3').waitFor()
  await page.evaluate('scrollTo(0, document.body.scrollHeight)')
}

async function overlaid(page: Page): Promise<void> {
  await page.getByRole('radio', { name: '叠放' }).check()
  await page.getByRole('region', { name: '叠放' }).getByRole('img').nth(1).waitFor()
  await page.getByRole('heading', { name: '双方凭证' }).evaluate('element => element.scrollIntoView()')
}

async function reading(page: Page): Promise<void> {
  await page.getByRole('group').filter({ hasText: 'TB-EVD-3' }).last().locator('summary').click()
  await page.getByRole('heading', { name: '适用条款' }).scrollIntoViewIfNeeded()
  await page.evaluate('scrollBy(0, 320)')
}

async function ruling(page: Page): Promise<void> {
  await page.getByRole('radio', { name: '成立', exact: true }).check()
  await page.getByRole('radio', { name: '责任在商家' }).check()
  await page.getByLabel('判定理由').fill('压力表读数显示压力不足，商家的出厂报告不能说明到手的这一台。')
  await page.getByText('提交后会这样').waitFor()
  await page.evaluate('scrollTo(0, 0)')
}

async function entering(page: Page): Promise<void> {
  await page.getByRole('button', { name: '淘宝', exact: true }).click()
  await page.getByText('正在跟读').waitFor()
  await page.evaluate('scrollTo(0, 0)')
}

async function embedding(page: Page): Promise<void> {
  await entering(page)
  await page.getByLabel('买家编号').fill('feng')
  await page.getByLabel('用自己的颜色').check()
  await page.getByRole('button', { name: '发令牌并预览' }).click()
  await page.frameLocator('iframe').getByRole('heading', { name: '我的订单' }).waitFor()
  await page.evaluate(`document.querySelector('iframe').scrollIntoView()`)
}

async function refusing(page: Page): Promise<void> {
  await page.getByRole('button', { name: '拒绝', exact: true }).click()
  await page.getByLabel('理由').first().selectOption({ index: 1 })
  await page.getByText('提交后会这样').waitFor()
}

async function clauses(page: Page): Promise<void> {
  await page.getByLabel('找条款').fill('答复时限')
  await page.getByRole('article').first().scrollIntoViewIfNeeded()
}

async function opening(page: Page): Promise<void> {
  await page.getByRole('button', { name: '改下一个数值：TB-REF-3', exact: true }).click()
  await page.getByLabel('数值', { exact: true }).fill('12')
  await page.getByLabel('单位', { exact: true }).selectOption('hours')
  await page.getByLabel('自哪天起').fill('2027-01-01')
  await page.getByLabel('出处', { exact: true }).fill('2026-12-20 公告')
}

async function drafting(page: Page): Promise<void> {
  await opening(page)
  await page.getByRole('button', { name: '放进草稿' }).click()
  await page.getByRole('link', { name: '草稿（1）' }).click()
  await page.getByText('由 2 天改为 12 小时').waitFor()
}

async function publishing(page: Page): Promise<void> {
  await drafting(page)
  await page.getByRole('button', { name: '发布…' }).click()
  await page.getByRole('button', { name: '确认发布' }).waitFor()
}

async function trying(page: Page): Promise<void> {
  await drafting(page)
  await page.getByRole('button', { name: '开始试算' }).click()
  await page.getByText('件会不同').waitFor({ timeout: 60_000 })
  await page.getByText('件会不同').evaluate('element => element.scrollIntoView()')
}

interface Taking {
  readonly width: number
  readonly visitor: Visitor
  readonly browser: Browser
}

async function take({ name, path, as, dark, language = 'zh-CN', before }: Picture, taking: Taking): Promise<void> {
  const { width, visitor, browser: chromium } = taking
  const viewport = { width, height: width < 600 ? 844 : 900 }
  const colorScheme = dark === true ? 'dark' : 'light'
  const context = await chromium.newContext({ viewport, locale: language, colorScheme, reducedMotion: 'reduce' })
  await addChineseFont(context, language)
  const page = await context.newPage()
  const token = as === undefined ? '' : `#token=${await visitor.token(...as)}`
  await page.goto(`${visitor.address}${path}${token}`)
  await page.getByRole('heading', { level: 1 }).first().waitFor()
  await page.waitForLoadState('networkidle')
  await before?.(page)
  await page.evaluate('document.fonts.ready')
  await page.screenshot({ path: join(folder, `${name}-${width}.png`) })
  await context.close()
}
