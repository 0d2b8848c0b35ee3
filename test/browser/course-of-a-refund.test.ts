import type { Page } from 'playwright-core'
import { test } from 'vitest'
import { act, fill } from '../support/acts.ts'
import { onTheDemo } from '../support/on-the-demo.ts'
import { expectAccessible, openVisitors } from '../support/visitors.ts'

const visitors = await openVisitors()

test('a refund from the application to the money that is paid first, through the screens alone', async () => {
  const page = await visitors.open('/', { language: 'zh', width: 1440 })
  const demo = onTheDemo(page, { address: visitors.address, marketplace: 'taobao', story: '噪音很大的电风扇' })
  await demo.begin()

  await demo.be('买家：小李')
  await fill(page, { 为什么: { choose: '质量问题' }, 希望怎么处理: { choose: '仅退款' } })
  await fill(page, { 说说发生了什么: '开到一档就响', 拍照或选择文件: { file: 'meter.png' } })
  await page.getByText('TB-REF-3').waitFor()
  await page.getByRole('button', { name: '提交申请' }).click()
  await page.getByText('待商家处理', { exact: true }).waitFor()

  await demo.be('商家：清风电器')
  await act(page, '拒绝', { 理由: { choose: '检测无故障' }, 拍照或选择文件: { file: 'report.png' } })
  await page.getByText('商家已拒绝，待买家处理', { exact: true }).waitFor()

  await demo.turn(5)
  await demo.be('买家：小李')
  await act(page, '要求平台介入', { 说明: '卖家无理拒绝' })
  await act(page, '提交凭证', { 拍照或选择文件: { file: 'night.png' } })
  await act(page, '举证完毕')

  await demo.be('商家：清风电器')
  await page.getByText('冻结中 ¥199.00').waitFor()
  await act(page, '提交凭证', { 拍照或选择文件: { file: 'quiet.png' } })
  await act(page, '不认可买家凭证')

  await demo.be('平台客服：平台客服小安')
  await openFromQueue(page, '落地电风扇')
  await act(page, '先行垫付')
  await page.getByText('先行垫付', { exact: false }).first().waitFor()
  await expectAccessible(page)
})

async function openFromQueue(page: Page, goods: string): Promise<void> {
  const row = page.getByRole('row', { name: goods }).first()
  await row.waitFor()
  await row.focus()
  await page.keyboard.press('Enter')
  await page.waitForURL('**/cases/**')
}
