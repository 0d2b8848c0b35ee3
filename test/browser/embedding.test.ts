import { expect, test } from 'vitest'
import { openVisitors, SHOP } from '../support/visitors.ts'

const visitors = await openVisitors()

test('a marketplace shows the buyer’s pages in its own, by one script tag, in its own colours', async () => {
  const token = await visitors.token('buyer', 'feng')
  const page = await visitors.open('/', { language: 'zh', width: 1440 })
  const look = 'data-ink="#123456" data-lang="en"'
  const tag = `<script src="${visitors.address}/embed.js" data-token="${token}" ${look}></script>`
  await page.route(`${SHOP}/**`, route => {
    return route.fulfill({ contentType: 'text/html', body: `<!doctype html><title>Shop</title><main>${tag}</main>` })
  })
  await page.goto(`${SHOP}/`)
  const frame = page.frameLocator('iframe')
  await frame.getByRole('heading', { name: 'My orders' }).waitFor()
  await frame.getByText('护眼台灯').first().waitFor()
  const inside = page.frames().find(one => one.url().startsWith(visitors.address))
  expect(await inside?.evaluate("getComputedStyle(document.querySelector('h1')).color")).toBe('rgb(18, 52, 86)')
  await expect.poll(() => page.evaluate("document.querySelector('iframe').style.height")).toMatch(/px$/)
  // Dark ink wants light cards, though the reader's system is dark.
  await page.emulateMedia({ colorScheme: 'dark' })
  const card = "getComputedStyle(document.querySelector('.card')).backgroundColor"
  expect(await inside?.evaluate(card)).toBe('rgb(255, 255, 255)')
})

test('no other site may show them, and no site the merchant’s', async () => {
  const policyOf = async (path: string) => {
    return (await fetch(`${visitors.address}${path}`)).headers.get('content-security-policy')
  }
  expect(await policyOf('/buyer/')).toMatch(new RegExp(`frame-ancestors 'self' ${SHOP}$`))
  expect(await policyOf('/merchant/')).toMatch(/frame-ancestors 'self'$/)
})
