import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { expectAccessible, openVisitors, type Visit } from '../support/visitors.ts'

const visitors = await openVisitors()
const zh: Visit = { language: 'zh', width: 390 }

/** Does one thing on a case's page: its button, its form, its consequences in sight, and yes. */
async function act(page: Page, action: string, fields: Readonly<Record<string, string>> = {}): Promise<void> {
  await page.getByRole('button', { name: action, exact: true }).click()
  const dialog = page.getByRole('dialog')
  for (const [label, value] of Object.entries(fields))
    await dialog.getByLabel(label, { exact: false }).first().fill(value)
  await dialog.getByText('提交后会这样').waitFor()
  await expectAccessible(page)
  await dialog.getByRole('button', { name: `确认${action}` }).click()
  await dialog.waitFor({ state: 'detached' })
}

async function applyFor(remedy: string): Promise<{ buyer: Page; merchant: Page }> {
  const order = await visitors.story('taobao', 'loud-fan')
  const buyer = await visitors.as(['buyer', 'li'], `/buyer/orders/${order}/apply`, zh)
  await buyer.getByRole('radio', { name: '质量问题' }).check()
  await buyer.getByRole('radio', { name: remedy }).check()
  await buyer.getByRole('button', { name: '提交申请' }).click()
  await buyer.getByText('待商家处理', { exact: true }).waitFor()
  const id = new URL(buyer.url()).pathname.split('/').at(-1)
  const merchant = await visitors.as(['merchant', 'qingfeng'], `/merchant/cases/${id}`, { language: 'zh', width: 1440 })
  return { buyer, merchant }
}

test('from the application to the refund, through the screens alone', async () => {
  const { buyer, merchant } = await applyFor('退货退款')
  await act(merchant, '同意')
  await buyer.getByRole('button', { name: '寄回商品', exact: true }).waitFor()
  await act(buyer, '寄回商品', { 快递公司: '圆通', 运单号: 'YT0623' })
  await merchant.getByRole('button', { name: '确认收到退货', exact: true }).waitFor()
  await act(merchant, '确认收到退货')
  await buyer.getByText('已退款', { exact: true }).waitFor()
  await buyer.getByText('退款 ¥199.00', { exact: true }).waitFor()
  await expectAccessible(buyer)
})

test('an offer is made, shown to the buyer with its sum, and accepted', async () => {
  const { buyer, merchant } = await applyFor('仅退款')
  await act(merchant, '提出其他方案', { 金额: '80' })
  await buyer.getByText('商家的方案：仅退款 ¥80.00').waitFor()
  await act(buyer, '接受商家方案')
  await buyer.getByText('退款 ¥80.00', { exact: true }).waitFor()
})

test('refused, the buyer calls the platform in; both sides see what proof is wanted', async () => {
  const { buyer, merchant } = await applyFor('退货退款')
  await merchant.getByRole('button', { name: '拒绝', exact: true }).click()
  await merchant.getByLabel('理由').first().selectOption({ index: 1 })
  await merchant.getByRole('button', { name: '确认拒绝' }).click()
  await buyer.getByRole('button', { name: '要求平台介入', exact: true }).waitFor()
  await act(buyer, '要求平台介入', { 说明: '卖家无理拒绝' })
  await buyer.getByText('平台介入，双方举证中', { exact: true }).waitFor()
  await merchant.getByText('冻结中 ¥199.00').waitFor()
  await act(buyer, '举证完毕')
  expect(await buyer.getByRole('button', { name: '举证完毕', exact: true }).count()).toBe(0)
})

test('the parties write to each other', async () => {
  const { buyer, merchant } = await applyFor('退货退款')
  await merchant.getByLabel('写一条留言').fill('您好，可以先发个视频吗？')
  await merchant.getByRole('button', { name: '发送' }).click()
  await buyer.getByText('您好，可以先发个视频吗？').first().waitFor()
})
