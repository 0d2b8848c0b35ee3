import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { openVisitors } from '../support/visitors.ts'

const visitors = await openVisitors()
const ruled = await visitors.caseOf('taobao', 'refused-after-return')

test.each([
  { role: 'buyer', id: 'zhou', path: 'buyer', language: 'zh' },
  { role: 'merchant', id: 'nuanju', path: 'merchant', language: 'en' },
  { role: 'agent', id: 'agent', path: 'staff', language: 'zh' },
] as const)('on the paper of the $role is the case with its ruling, and nothing to press', async who => {
  const page = await visitors.as([who.role, who.id], `/${who.path}/cases/${ruled}`, { ...who, width: 1440 })
  await page
    .getByRole('listitem')
    .filter({ has: page.locator('time') })
    .first()
    .waitFor()
  await page.getByRole('combobox', { name: who.language === 'zh' ? '外观' : 'Appearance' }).selectOption('dark')
  await page.emulateMedia({ media: 'print' })
  await page.getByRole('heading', { level: 1 }).waitFor()
  for (const heading of await page.getByRole('heading', { level: 2 }).all()) await heading.waitFor()
  await page
    .getByRole('listitem')
    .filter({ has: page.locator('time') })
    .first()
    .waitFor()
  expect(await page.getByRole('navigation').count()).toBe(0)
  expect(await page.getByRole('banner').count()).toBe(0)
  expect(await page.getByRole('textbox').count()).toBe(0)
  // Somebody who likes his screen dark prints black on white.
  expect(await brightnessOf(page, 'color')).toBeLessThan(64)
  expect(await brightnessOf(page, 'background-color')).toBe(255)
})

test('the clauses that a case goes by are printed word by word', async () => {
  const page = await visitors.as(['agent', 'agent'], `/staff/cases/${ruled}`, { language: 'zh', width: 1440 })
  const clause = page.getByRole('region', { name: '适用条款' }).getByRole('listitem').first()
  await clause.waitFor()
  expect(await clause.getByRole('paragraph').first().isVisible()).toBe(false)
  await page.emulateMedia({ media: 'print' })
  await clause.getByRole('paragraph').first().waitFor()
})

test('whoever prints a pack as it comes up has every clause on the paper', async () => {
  const page = await visitors.open('/', { language: 'zh', width: 1440 })
  await page.addInitScript(printAtTheFirst)
  await page.goto(`${visitors.address}/policy/packs/taobao#token=${await visitors.token('policy_owner', 'policy')}`)
  const printed = () => page.evaluate<Printed | undefined>('window.printed')
  await expect.poll(printed).toBeDefined()
  const { before, after } = (await printed()) as Printed
  const said = await page.getByText(/^\d+ 条条款/).textContent()
  expect(after).toBe(Number.parseInt(said ?? '', 10))
  expect(before).toBeLessThan(after)
})

interface Printed {
  readonly before: number
  readonly after: number
}

/** In the page: tells it that it is being printed when its first clause is there, and keeps how many are. */
const printAtTheFirst = `{
  const count = () => document.querySelectorAll('article.clause').length
  new MutationObserver((_, observer) => {
    const before = count()
    if (before === 0) return
    observer.disconnect()
    dispatchEvent(new Event('beforeprint'))
    window.printed = { before, after: count() }
  }).observe(document, { childList: true, subtree: true })
}`

test('what moves stands still for who asks for that', async () => {
  const page = await visitors.open('/gallery', { language: 'zh', width: 390 })
  const moving = `document.getAnimations().length`
  await page.getByText('正在载入…').first().waitFor({ state: 'attached' })
  expect(await page.evaluate(moving)).toBe(0)
  await page.emulateMedia({ reducedMotion: 'no-preference' })
  expect(await page.evaluate(moving)).toBeGreaterThan(0)
})

async function brightnessOf(page: Page, property: string): Promise<number> {
  const colour = await page.evaluate<string>(`getComputedStyle(document.body).getPropertyValue('${property}')`)
  return Math.max(...(colour.match(/\d+/g) ?? []).slice(0, 3).map(Number))
}
