import { expect, test } from 'vitest'
import { expectAccessible, openVisitors } from '../support/visitors.ts'

const visitors = await openVisitors()

test.each([
  { language: 'zh', width: 390, buyer: '买家：小李', title: '落地电风扇' },
  { language: 'en', width: 1440, buyer: 'Buyer: Xiao Li', title: '落地电风扇' },
] as const)('a visitor becomes a person of a story in one click ($language, $width)', async visit => {
  const page = await visitors.open('/', visit)
  await page.getByRole('heading', { level: 1 }).waitFor()
  await page.getByRole('button', { name: visit.buyer }).first().waitFor()
  await expectAccessible(page)
  await page.getByRole('button', { name: visit.buyer }).first().click()
  await page.getByRole('heading', { name: visit.title, exact: true }).waitFor()
  expect(new URL(page.url()).pathname).toMatch('/buyer/cases/case_')
  expect(page.url()).not.toContain('token')
})

test('turning the clock past a deadline tells what happened', async () => {
  const page = await visitors.open('/', { language: 'zh', width: 1440 })
  await page.getByText('护眼台灯 · 待商家处理').waitFor()
  await page.getByRole('button', { name: '过一天' }).click()
  await page.getByRole('heading', { name: '路上发生了' }).waitFor()
  await page.getByRole('slider').focus()
  for (let hour = 0; hour < 8; hour += 1) await page.keyboard.press('ArrowRight')
  await page.getByRole('button', { name: /^拨到 11月19日/ }).click()
  await page.getByRole('status').getByText('TB-REF-3').first().waitFor()
  await expectAccessible(page)
})

test('the components are shown on a page of their own', async () => {
  const page = await visitors.open('/gallery', { language: 'en', width: 390 })
  await page.getByRole('heading', { name: 'Colours' }).waitFor()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Open a dialog' }).click()
  await page.getByRole('dialog').waitFor()
  await page.keyboard.press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
})

test('the addresses of the screens are answered with what a browser needs, and files never change', async () => {
  const page = await fetch(`${visitors.address}/merchant/cases/any`, { headers: { 'accept-encoding': 'br' } })
  const policy = page.headers.get('content-security-policy') ?? ''
  expect(policy).toContain("script-src 'self';")
  expect(policy).toContain("frame-ancestors 'self'")
  expect(page.headers.get('x-content-type-options')).toBe('nosniff')
  expect(page.headers.get('cache-control')).toBe('no-cache')
  const script = /src="(\/assets\/[^"]+)"/.exec(await page.text())?.[1]
  const file = await fetch(`${visitors.address}${script}`)
  expect(file.headers.get('cache-control')).toContain('immutable')
  expect((await fetch(`${visitors.address}/assets/..%2f..%2fpackage.json`)).status).toBe(404)
  expect((await fetch(`${visitors.address}/nowhere`)).status).toBe(404)
})
