import { test } from 'vitest'
import { act, fill } from '../support/acts.ts'
import { expectAccessible, openVisitors } from '../support/visitors.ts'

const visitors = await openVisitors('pinduoduo')
const agent = ['agent', 'agent'] as const

test('an agent asks the buyer whether he has withdrawn, and notes that he hasn’t', async () => {
  const id = await visitors.caseOf('pinduoduo', 'three-apologies')
  const page = await visitors.as(agent, `/staff/cases/${id}`, { language: 'zh', width: 1440 })
  await page.getByText('商家称买家已谅解，平台核实中', { exact: true }).waitFor()
  await act(page, '核实撤销', { 撤销出于买家本意: { choose: '否' } })
  await page.getByText('平台处理中', { exact: true }).first().waitFor()
  await expectAccessible(page)
})

test('a merchant reports a buyer about a case, the platform dismisses it, and the buyer sees none of it', async () => {
  const merchant = ['merchant', 'meijia'] as const
  const visit = { language: 'en', width: 390 } as const
  const id = await visitors.caseOf('pinduoduo', 'block-and-report')
  const page = await visitors.as(merchant, `/merchant/cases/${id}`, visit)
  await page.getByRole('link', { name: 'Report, appeal, complain' }).click()
  await page
    .getByRole('radio', { name: /^Report/ })
    .first()
    .check()
  await page.getByRole('radio', { name: 'The buyer makes unreasonable trouble' }).check()
  await fill(page, { 'What happened': 'He asks for another mug each week' })
  await fill(page, { 'Take a photo or choose a file': { file: 'chat.png' } })
  await page.getByRole('button', { name: 'Apply', exact: true }).click()
  await page.waitForURL(url => url.pathname.startsWith('/merchant/cases/') && !url.pathname.includes(id))
  await page.getByText('He asks for another mug each week').first().waitFor()
  await expectAccessible(page)

  const report = new URL(page.url()).pathname.split('/').at(-1)
  const desk = await visitors.as(agent, `/staff/cases/${report}`, { language: 'en', width: 1440 })
  await act(desk, 'Dismiss it', {
    Reason: { choose: "The evidence doesn't show it" },
    'Reasons of the ruling': 'One mug came broken, and he said so',
  })
  await page.getByText('One mug came broken, and he said so').first().waitFor()

  const buyer = await visitors.as(['buyer', 'kang'], `/buyer/cases/${report}`, { language: 'en', width: 390 })
  await buyer.getByRole('alert').waitFor()
})
