import { expect, test } from 'vitest'
import { act, fill, openFromList, whyClosed } from '../support/acts.ts'
import { onTheDemo } from '../support/on-the-demo.ts'
import { expectAccessible, openVisitors } from '../support/visitors.ts'

const visitors = await openVisitors('douyin')

test('a service request that ran late, and the refund that nobody answered, on a phone', async () => {
  const page = await visitors.open('/', { language: 'zh', width: 390 })
  const demo = onTheDemo(page, { address: visitors.address, marketplace: 'douyin', story: '搁置的紧急请求' })
  await demo.begin()

  await demo.be('平台客服：小安')
  await page.getByRole('link', { name: '立案' }).click()
  await page.getByLabel('订单编号').fill('nothing-like-it')
  await page.getByRole('button', { name: '查看订单' }).click()
  await page.getByRole('alert').waitFor()
  await page.getByRole('link', { name: '换一个订单' }).click()
  await page.getByRole('link', { name: 'power-bank.2', exact: true }).click()
  await page.getByRole('radio', { name: /^服务请求/ }).check()
  await page.getByRole('radio', { name: '人身伤害' }).check()
  await fill(page, { 说说发生了什么: '充电宝鼓包发烫，烫伤了手' })
  await page.getByText('DY-SR-4').waitFor()
  await expectAccessible(page)
  await page.getByRole('button', { name: '提交申请' }).click()
  await page.getByText('待处理', { exact: true }).first().waitFor()

  await demo.be('买家：小邓')
  await act(page, '催促处理', { 说明: '有人管吗' })

  await demo.turn(3)
  await demo.be('商家：火火小家电')
  await page.getByText('平台处理中', { exact: true }).first().waitFor()
  expect(await whyClosed(page, '答复')).toContain('此时不能进行')
  expect(await whyClosed(page, '提交凭证')).toContain('此时不能进行')

  await demo.be('平台客服：小安')
  await openFromList(page, /充电宝.*平台处理中/)
  await act(page, '退回商家', { 判定理由: '涉及人身伤害，请立即联系用户并答复' })
  await demo.turn(4)
  await demo.be('平台客服：小安')
  await openFromList(page, /充电宝.*平台处理中/)
  await act(page, '关闭', { 处理结果: { choose: '商家消极处理' }, 说明: '两次逾期，致电无人接听' })
  await page.getByText('平台已处理完毕', { exact: true }).first().waitFor()

  await demo.be('商家：火火小家电')
  await page.getByRole('link', { name: '店铺档案' }).click()
  await page
    .getByText(/起违规/)
    .first()
    .click()
  await page.getByText('消极处理售后').first().waitFor()

  await demo.be('买家：小邓')
  await page.getByRole('link', { name: '返回订单' }).click()
  await page.getByRole('link', { name: '为“充电宝”申请售后' }).first().click()
  await fill(page, { 为什么: { choose: '质量问题' }, 希望怎么处理: { choose: '仅退款' } })
  await fill(page, { 选择照片或文件: { file: 'swollen.png' } })
  await page.getByText('DY-AS-3').waitFor()
  await page.getByRole('button', { name: '提交申请' }).click()
  await page.waitForURL('**/buyer/cases/**')

  // 48 hours without an answer, and the system agrees.
  await demo.turn(49)
  await demo.be('买家：小邓')
  await page.getByText('退款 ¥129.00', { exact: true }).waitFor()
  await expectAccessible(page)
})
