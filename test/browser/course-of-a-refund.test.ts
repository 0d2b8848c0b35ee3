import { expect, test } from 'vitest'
import { act, fill, openFromList } from '../support/acts.ts'
import { onTheDemo } from '../support/on-the-demo.ts'
import { expectAccessible, openVisitors } from '../support/visitors.ts'

const visitors = await openVisitors()

test('a refund from the application to the money that is paid first, through the screens alone', async () => {
  const page = await visitors.open('/', { language: 'zh', width: 1440 })
  const demo = onTheDemo(page, { address: visitors.address, marketplace: 'taobao', story: '噪音很大的电风扇' })
  await demo.begin()

  await demo.be('买家：小李')
  await fill(page, { 为什么: { choose: '质量问题' }, 希望怎么处理: { choose: '仅退款' } })
  await fill(page, { 说说发生了什么: '开到一档就响', 选择照片或文件: { file: 'meter.png' } })
  await page.getByText('TB-REF-3').waitFor()
  await page.getByRole('button', { name: '提交申请' }).click()
  await page.getByText('待商家处理', { exact: true }).waitFor()

  await demo.be('商家：清风电器')
  await act(page, '拒绝', { 理由: { choose: '商品没有质量问题' }, 选择照片或文件: { file: 'report.png' } })
  await page.getByText('商家已拒绝，待买家处理', { exact: true }).waitFor()

  await demo.turn(5)
  await demo.be('买家：小李')
  await act(page, '要求平台介入', { 说明: '卖家无理拒绝' })
  await act(page, '提交凭证', { 选择照片或文件: { file: 'night.png' } })
  await act(page, '举证完毕')

  await demo.be('商家：清风电器')
  await page.getByText('冻结中 ¥199.00').waitFor()
  await act(page, '提交凭证', { 选择照片或文件: { file: 'quiet.png' } })
  await act(page, '不认可买家凭证')

  await demo.be('平台客服：小安')
  await openFromList(page, '落地电风扇')
  await act(page, '先行垫付', { 金额: '199' })
  await page.getByText('平台先行垫付 ¥199.00 给小李').waitFor()

  await demo.be('买家：小李')
  await page.getByText('平台已先付给您 ¥199.00').waitFor()
  await expectAccessible(page)

  await demo.turn(1)
  await demo.be('平台客服：小安')
  await openFromList(page, '落地电风扇')
  await page.getByRole('link', { name: '作出判定' }).click()
  await page.getByRole('radio', { name: '成立', exact: true }).check()
  await page.getByRole('group', { name: '责任' }).getByRole('radio', { name: '责任在商家', exact: true }).check()
  await page.getByLabel('判定理由').fill('读数可以采信，商家的报告不是这一台的')
  // Liable, and nothing to be done: the form says by which clause that can't be.
  await page.getByRole('alert').getByText('TB-DSP-6').waitFor()
  expect(await page.getByRole('button', { name: '确认作出判定' }).isDisabled()).toBe(true)
  const remedies = page.getByRole('group', { name: '怎么处理' })
  await remedies.getByRole('button', { name: '添加' }).click()
  await remedies.getByRole('radio', { name: '退款', exact: true }).check()
  await remedies.getByLabel('金额').fill('199')
  await page.getByText('提交后会这样').waitFor()
  await page.getByRole('button', { name: '确认作出判定' }).click()
  await page.getByText('读数可以采信', { exact: false }).first().waitFor()

  await demo.be('商家：清风电器')
  await page.getByText('已退款', { exact: true }).first().waitFor()
  await page.getByText('已向您追回 ¥199.00').waitFor()
  await page.getByText('读数可以采信', { exact: false }).first().waitFor()
  await expectAccessible(page)

  await demo.be('买家：小李')
  await page.getByText('已退款', { exact: true }).first().waitFor()
  await page.getByText('平台已先付给您 ¥199.00').waitFor()
  expect(await page.getByRole('heading', { name: '现在可以做' }).count()).toBe(0)
  await expectAccessible(page)
})
