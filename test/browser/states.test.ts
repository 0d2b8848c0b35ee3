import type { Page, Route } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { act, fill, PHOTO } from '../support/acts.ts'
import { expectAccessible, openVisitors, type Visit } from '../support/visitors.ts'

const visitors = await openVisitors()
const buyer = ['buyer', 'li'] as const
const merchant = ['merchant', 'qingfeng'] as const
const visit: Visit = { language: 'zh', width: 390 }

let id = ''
beforeAll(async () => {
  const order = await visitors.story('taobao', 'loud-fan')
  const claim = { reason: 'quality', remedy: 'return_refund' }
  id = (await visitors.tell(buyer, '/v1/cases', { kind: 'after_sale', order_id: order, claim })).id ?? ''
})

/** A page at which something is done to its requests before the first of them. */
async function opened(path: string, pattern: string, doing: (route: Route) => Promise<void>): Promise<Page> {
  const page = await visitors.open('/gallery', visit)
  await page.route(pattern, doing)
  await page.goto(`${visitors.address}${path}#token=${await visitors.token(...buyer)}`)
  return page
}

test('a place is held for what is on its way, and a server in trouble can be asked again', async () => {
  let isInTrouble = true
  let letThrough = () => {}
  const held = new Promise<void>(resolve => {
    letThrough = resolve
  })
  const page = await opened(`/buyer/cases/${id}`, `**/v1/cases/${id}`, async route => {
    await held
    await (isInTrouble
      ? route.fulfill({ status: 503, json: { title: '暂时不可用', detail: '稍后再试' } })
      : route.continue())
  })
  await page.getByRole('status').getByText('正在载入…').waitFor()
  await expectAccessible(page)
  letThrough()
  await page.getByRole('alert').getByText('稍后再试').waitFor()
  await expectAccessible(page)
  isInTrouble = false
  await page.getByRole('button', { name: '再试一次' }).click()
  await page.getByRole('heading', { name: '落地电风扇' }).waitFor()
})

test('a merchant whom nobody has claimed anything of reads so, and so does who searches in vain', async () => {
  const page = await visitors.as(['merchant', 'liuli'], '/merchant/', visit)
  await page.getByText('没有要处理的').waitFor()
  await expectAccessible(page)
  await page.getByRole('searchbox', { name: '搜索' }).fill('没有这样的商品')
  await page.getByText('没有找到').waitFor()
})

test('a message written while the network drops is kept, sent afterwards, and sent once', async () => {
  const page = await visitors.as(buyer, `/buyer/cases/${id}`, visit)
  const field = page.getByLabel('写一条留言')
  await field.fill('网断了也不会丢')
  await page.context().setOffline(true)
  await page.getByRole('status').getByText('暂时连不上服务器', { exact: false }).waitFor()
  await page.getByRole('button', { name: '发送' }).click()
  await page.getByRole('alert').getByText('已填的内容都在', { exact: false }).waitFor()
  expect(await field.inputValue()).toBe('网断了也不会丢')
  await expectAccessible(page)
  await page.context().setOffline(false)

  // The server has it, and its answer is lost on the way: to send it again does nothing twice.
  await page.route('**/messages', async route => {
    if (route.request().method() === 'POST') await route.fetch()
    await route.abort()
  })
  await page.getByRole('button', { name: '发送' }).click()
  await page.getByRole('alert').waitFor()
  await page.unroute('**/messages')
  await page.getByRole('button', { name: '发送' }).click()
  await expect.poll(() => field.inputValue()).toBe('')
  await expect.poll(() => page.getByRole('listitem').getByText('网断了也不会丢').count()).toBe(1)
})

test('a photo that the network drops says so in words, and goes through the next time', async () => {
  const page = await visitors.as(buyer, `/buyer/cases/${id}`, visit)
  await page.getByRole('button', { name: '提交凭证', exact: true }).click()
  await page.context().setOffline(true)
  const photo = { name: 'meter.png', mimeType: 'image/png', buffer: PHOTO }
  await page.getByLabel('拍照或选择文件').setInputFiles(photo)
  await page.getByRole('dialog').getByRole('alert').getByText('暂时连不上服务器', { exact: false }).waitFor()
  await page.context().setOffline(false)
  await page.keyboard.press('Escape')
  await act(page, '提交凭证', { 拍照或选择文件: { file: 'meter.png' } })
  await page.getByRole('button', { name: /^查看/ }).first().waitFor()
})

test('a sign-in that ends in the middle of a form takes none of it away', async () => {
  const page = await visitors.as(merchant, `/merchant/cases/${id}`, { ...visit, width: 1440 })
  await page.getByRole('button', { name: '拒绝', exact: true }).click()
  await fill(page, { 理由: { choose: '其他' }, 说明: '师傅上门看过，没有异响' })
  await page.getByText('提交后会这样').waitFor()
  visitors.endSignIns()
  await page.getByRole('button', { name: '确认拒绝' }).click()
  await page.getByRole('dialog').getByRole('alert').waitFor()
  await page.getByRole('status').getByRole('link', { name: '重新登录' }).waitFor()

  await page.goto('about:blank')
  await page.goto(`${visitors.address}/merchant/cases/${id}#token=${await visitors.token(...merchant)}`)
  await page.getByRole('button', { name: '拒绝', exact: true }).click()
  expect(await page.getByRole('dialog').getByRole('textbox', { name: /说明/ }).inputValue()).toBe(
    '师傅上门看过，没有异响',
  )
  await page.getByText('提交后会这样').waitFor()
  await page.getByRole('button', { name: '确认拒绝' }).click()
  await page.getByText('商家已拒绝，待买家处理', { exact: true }).waitFor()
})

test('another language is spoken at once by all of the page, the server’s words too', async () => {
  const page = await visitors.as(buyer, `/buyer/cases/${id}`, visit)
  await page.getByText('退货退款 ¥199.00', { exact: true }).waitFor()
  // Nothing is asked for by itself while the page's clock stands still.
  await page.clock.install()
  await page.clock.pauseAt(Date.now() + 60_000)
  await page.getByRole('button', { name: 'English' }).click()
  await page.getByText('A return and refund of ¥199.00', { exact: true }).waitFor()
  await page.getByText('Refused, waiting for the buyer', { exact: true }).first().waitFor()
})
