import { randomUUID } from 'node:crypto'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { runShell } from '../support/run-shell.ts'
import { ROOT_KEY } from '../support/server.ts'
import { expectAccessible, openVisitors, type Visit } from '../support/visitors.ts'

const visitors = await openVisitors()

/** A marketplace of somebody's own, with nothing in it, and its first key. */
async function ownKey(): Promise<string> {
  const headers = { authorization: `Bearer ${ROOT_KEY}`, 'content-type': 'application/json' }
  const body = { id: `own-${randomUUID().slice(0, 8)}`, name: 'Own', pack: 'standard', mode: 'sandbox' }
  const answer = await fetch(`${visitors.address}/v1/marketplaces`, {
    method: 'POST',
    headers: { ...headers, 'idempotency-key': body.id },
    body: JSON.stringify({ ...body, now: '2026-11-18T04:00:00Z' }),
  })
  return ((await answer.json()) as { integration_key: string }).integration_key
}

async function goIn(key: string, { language, width }: Visit): Promise<Page> {
  const say = SAY[language]
  const page = await visitors.open('/integrator', { language, width })
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.getByLabel(say.key).fill(key)
  await page.getByRole('button', { name: say.enter }).click()
  await page.getByRole('heading', { name: say.keys, exact: true }).waitFor()
  return page
}

const copied = (page: Page) => page.evaluate<string>('navigator.clipboard.readText()')

const SAY = {
  zh: {
    key: '商城密钥',
    enter: '进入',
    demo: '先拿演示商城试',
    keys: '密钥',
    name: '新密钥的名字',
    make: '新建密钥',
    once: /谁也看不到它了/,
    put_away: '已经存好',
    first: '建立商城时的密钥',
    revoke: (name: string) => `停用“${name}”`,
    sure: '停用',
    last: '这是最后一个密钥',
    revoked: '已停用的 1 个',
    copy: (what: string) => `复制：${what}`,
    steps: ['一、上报一个订单', '二、给买家发令牌', '三、读事件流'],
    step_key: '先记下密钥',
    feed: '事件流',
    type: '类型',
    pause: '暂停',
    paused: '已暂停',
    following: '正在跟读',
    go_on: '继续',
    cursor: '现在读到的游标',
    from: '从哪个游标之后读',
    read: '重新读',
    empty: '还没有事件',
    clock: '商城时钟',
    week: '过七天',
    fires: /会触发 \d+ 个期限/,
    turn: /^拨到 11月25日/,
    turned: /已拨到 2026年11月25日/,
    moment: '指定时间',
    moment_label: '商城时间',
    turn_moment: /^拨到 11月19日 09:30/,
    buyer: '买家编号',
    own_look: '用自己的颜色',
    ink: '文字与按钮',
    preview_make: '发令牌并预览',
    script: 'script 标签',
    orders: '我的订单',
    preview: '买家看到的样子',
    person: '他在商城里的编号',
    make_token: '发令牌',
    open: '打开他的页面',
  },
  en: {
    key: 'The marketplace’s key',
    enter: 'Go in',
    demo: 'Try it on a demo marketplace',
    keys: 'Keys',
    name: 'Name of the new key',
    make: 'Make a key',
    once: /nobody can see it again/,
    put_away: 'I have kept it',
    first: 'Made with the marketplace',
    revoke: (name: string) => `Revoke “${name}”`,
    sure: 'Revoke',
    last: 'It is the last key',
    revoked: '1 revoked',
    copy: (what: string) => `Copy: ${what}`,
    steps: ['1. Report an order', '2. A token for its buyer', '3. Read the feed'],
    step_key: 'First, the key',
    feed: 'The feed of events',
    type: 'Type',
    pause: 'Pause',
    paused: 'Paused',
    following: 'Following',
    go_on: 'Go on',
    cursor: 'The cursor now',
    from: 'Read on after this cursor',
    read: 'Read again',
    empty: 'Nothing has happened yet',
    clock: 'The clock',
    week: 'Seven days on',
    fires: /\d+ deadlines? fires?/,
    turn: /^Turn to 25 Nov/,
    turned: /It shows 25 Nov 2026/,
    moment: 'To a moment',
    moment_label: 'Marketplace time',
    turn_moment: /^Turn to 19 Nov, 09:30/,
    buyer: 'The buyer’s id',
    own_look: 'Our own colours',
    ink: 'Ink',
    preview_make: 'Make a token and look',
    script: 'Script tag',
    orders: 'My orders',
    preview: 'As the buyer sees it',
    person: 'What the marketplace calls him',
    make_token: 'Make the token',
    open: 'Open his page',
  },
} as const

const visits = [
  { language: 'zh', width: 1440 },
  { language: 'zh', width: 390 },
  { language: 'en', width: 390 },
  { language: 'en', width: 1440 },
] as const

test.each(visits)('an integrator makes a key, uses it and ends the first one ($language, $width)', async visit => {
  const say = SAY[visit.language]
  const first = await ownKey()
  const page = await goIn(first, visit)
  await page.getByRole('button', { name: say.revoke(say.first) }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: say.sure, exact: true }).click()
  await dialog.getByText(say.last, { exact: true }).waitFor()
  await page.keyboard.press('Escape')

  await page.getByLabel(say.name).fill('ERP')
  await page.getByRole('button', { name: say.make }).click()
  const made = page.getByRole('alert')
  await made.getByText(say.once).waitFor()
  await expectAccessible(page)
  await made.getByRole('button', { name: /ERP/ }).click()
  const secret = await copied(page)
  expect(secret).toMatch(/^mkt_[\w-]{43}$/)
  await page.getByRole('button', { name: say.put_away }).click()
  await page.getByText(secret).waitFor({ state: 'detached' })

  await page.getByRole('button', { name: say.revoke(say.first) }).click()
  await dialog.getByRole('button', { name: say.sure, exact: true }).click()
  await page.getByLabel(say.key).waitFor()
  const second = await goIn(secret, visit)
  await second.getByText(say.revoked).click()
  await second
    .getByText(/ERP.*(停用|Revoked)|(停用|Revoked).*ERP/)
    .first()
    .waitFor()
  await expectAccessible(second)
})

test.each(visits.slice(0, 2))('the commands on the page do what they say ($language, $width)', async visit => {
  const say = SAY[visit.language]
  const key = await ownKey()
  const page = await goIn(key, visit)
  await page.getByRole('button', { name: say.copy(say.step_key) }).click()
  const commands = [await copied(page)]
  expect(commands[0]).toBe(`export PINGLI_KEY='${key}'`)
  for (const step of say.steps) {
    await page.getByRole('button', { name: say.copy(step) }).click()
    commands.push(await copied(page))
  }
  const printed = await runShell(
    commands.map(text => ({
      commands: `${text.replaceAll('curl ', 'curl --fail-with-body -sS ')}\n`,
      line: 0,
      prints: null,
    })),
    {},
  )
  const [, order, token, feed] = printed.map(text => (text === '' ? null : JSON.parse(text)))
  expect(order).toMatchObject({ id: 'quick-202611181200', buyer: { id: 'b1' }, currency: 'CNY' })
  expect(token.token).toMatch(/^eyJ/)
  expect(feed).toEqual({ data: [], next: null })
})

test.each(visits)('a visitor follows the feed and turns the clock ($language, $width)', async visit => {
  const say = SAY[visit.language]
  const page = await visitors.open('/integrator', visit)
  await expectAccessible(page)
  await page.getByRole('region', { name: say.demo }).getByRole('button').click()
  const feed = page.getByRole('region', { name: say.feed })
  await feed.getByLabel(say.type).selectOption('CaseOpened')
  const opened = feed.getByRole('listitem')
  await opened.first().waitFor()
  // While the feed is still being read, what is first is soon the second.
  await feed.getByRole('button', { name: say.pause }).click()
  await feed.getByText(say.paused, { exact: true }).waitFor()
  await expect.poll(() => opened.filter({ hasNotText: 'CaseOpened' }).count()).toBe(0)
  await opened.first().getByText('CaseOpened').click()
  // Newer ones may have come above it meanwhile.
  expect(JSON.parse((await feed.getByRole('figure').locator('code').textContent()) ?? '').type).toBe('CaseOpened')
  await expectAccessible(page)

  const clock = page.getByRole('region', { name: say.clock })
  await clock.getByRole('radio', { name: say.moment }).check()
  await clock.getByLabel(say.moment_label).fill('2026-12-30T09:30')
  await clock.getByText(say.fires).waitFor()
})

test('turning the clock fires what was told before, and the feed goes on with it', async () => {
  const visit = { language: 'zh', width: 1440 } as const
  const say = SAY.zh
  const page = await visitors.open('/integrator', visit)
  await page.getByRole('region', { name: say.demo }).getByRole('button').click()
  const [feed, clock] = [page.getByRole('region', { name: say.feed }), page.getByRole('region', { name: say.clock })]
  await feed.getByRole('listitem').first().waitFor()
  await clock.getByRole('radio', { name: say.week }).click()
  await clock.getByText('TB-REF-3').first().waitFor()
  await clock.getByText(say.fires).waitFor()
  await clock.getByRole('button', { name: say.turn }).click()
  await clock.getByText(say.turned).waitFor()
  await feed.getByLabel(say.type).selectOption('DeadlineExpired')
  await feed.getByRole('listitem').getByText('TB-REF-3').first().waitFor()
  await feed.getByText(say.following, { exact: true }).waitFor()
  const cursor = (await feed.locator('.feed-cursor .code').textContent()) ?? ''
  await feed.getByLabel(say.from).fill(cursor)
  await feed.getByRole('button', { name: say.read }).click()
  await feed.getByText(say.following, { exact: true }).waitFor()
  // Payouts may be settled meanwhile; what was read before the cursor isn't read again.
  await expect.poll(() => feed.getByRole('listitem').count()).toBe(0)
})

test.each(visits.slice(1, 3))(
  'the buyer’s pages are shown as they would be embedded ($language, $width)',
  async visit => {
    const say = SAY[visit.language]
    const page = await visitors.open('/integrator', visit)
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
    await page.getByRole('region', { name: say.demo }).getByRole('button').click()
    await page.getByLabel(say.buyer).fill('feng')
    await page.getByLabel(say.own_look).check()
    await page.getByLabel(say.ink, { exact: true }).fill('#123456')
    await page.getByRole('button', { name: say.preview_make }).click()
    const frame = page.frameLocator('iframe')
    await frame.getByRole('heading', { name: say.orders }).waitFor()
    const inside = page.frames().find(one => new URL(one.url()).pathname === '/buyer/')
    expect(await inside?.evaluate("getComputedStyle(document.querySelector('h1')).color")).toBe('rgb(18, 52, 86)')
    await page.getByRole('button', { name: say.copy(say.script) }).click()
    expect(await copied(page)).toMatch(
      /^<script src=".*\/embed\.js"\s+data-token="eyJ[\w.-]+"\s+data-lang="(zh|en)"\s+data-ink="#123456"/,
    )
    await expectAccessible(page)

    await page.getByLabel(say.person).fill('xingkong')
    await page.getByRole('button', { name: say.make_token, exact: true }).click()
    expect(await page.getByRole('link', { name: say.open }).getAttribute('href')).toMatch(/^\/merchant\/#token=eyJ/)
    await page.reload()
    await page.getByRole('heading', { name: say.keys, exact: true }).waitFor()
  },
)
