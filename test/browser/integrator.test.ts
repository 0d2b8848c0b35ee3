import { expect, test } from 'vitest'
import { ROOT_KEY } from '../support/server.ts'
import { expectAccessible, openVisitors } from '../support/visitors.ts'

const visitors = await openVisitors()

/** The demo's own marketplace, asked for again: the same answer has the same key. */
async function integrationKey(): Promise<string> {
  const headers = { authorization: `Bearer ${ROOT_KEY}`, 'content-type': 'application/json' }
  const body = JSON.stringify({
    id: 'own',
    name: 'Own',
    pack: 'standard',
    mode: 'sandbox',
    now: '2026-11-18T04:00:00Z',
  })
  const address = `${visitors.address}/v1/marketplaces`
  const answer = await fetch(address, { method: 'POST', headers: { ...headers, 'idempotency-key': 'own' }, body })
  return ((await answer.json()) as { integration_key: string }).integration_key
}

test.each([
  {
    language: 'zh',
    width: 1440,
    say: {
      key: '商城密钥',
      enter: '进入',
      day: '过一天',
      next: /11月19日/,
      person: /编号/,
      make: '发令牌',
      open: '打开他的页面',
    },
  },
  {
    language: 'en',
    width: 390,
    say: {
      key: 'The marketplace’s key',
      enter: 'Go in',
      day: 'A day on',
      next: /20 Nov/,
      person: /calls him/,
      make: 'Make the token',
      open: 'Open his page',
    },
  },
] as const)('an integrator goes in by his key, turns the clock and makes a token ($language, $width)', async visit => {
  const { say } = visit
  const page = await visitors.open('/integrator', visit)
  await page.getByLabel(say.key).fill('nonsense')
  expect(await page.getByRole('button', { name: say.enter }).isDisabled()).toBe(true)
  await expectAccessible(page)
  await page.getByLabel(say.key).fill(await integrationKey())
  await page.getByRole('button', { name: say.enter }).click()
  await page.getByRole('button', { name: say.day }).click()
  await page.getByRole('region').getByText(say.next).first().waitFor()
  await page.getByLabel(say.person).fill('b1')
  await page.getByRole('button', { name: say.make }).click()
  expect(await page.getByRole('link', { name: say.open }).getAttribute('href')).toMatch(/^\/buyer\/#token=eyJ/)
  await expectAccessible(page)
})
