import { expect, test } from 'vitest'
import { expectAccessible, openVisitors, type Visit } from '../support/visitors.ts'

const visitors = await openVisitors()

const words = {
  zh: {
    reason: '质量问题',
    remedy: '退货退款',
    apply: '提交申请',
    applied: '待商家处理',
    refuse: '拒绝',
    why: '理由',
    confirm: '确认拒绝',
    agree: '同意',
    confirmAgree: '确认同意',
    preview: '提交后会这样',
    wanted: '还要提交',
    list: '待办列表，最先到期的在前',
    refused: '您拒绝的理由',
    closed: '现在不能做的，和原因',
  },
  en: {
    reason: 'Faulty',
    remedy: 'A return and refund',
    apply: 'Apply',
    applied: 'Waiting for the merchant',
    refuse: 'Refuse',
    why: 'Reason',
    confirm: 'Confirm: Refuse',
    agree: 'Agree',
    confirmAgree: 'Confirm: Agree',
    preview: 'What this brings about',
    wanted: 'Still wanted of you',
    list: 'To do, the soonest deadline first',
    refused: 'Your reason for refusing',
    closed: 'What is closed now, and why',
  },
} as const

/** A buyer's application, made through his own pages; answers the case's id. */
async function application(visit: Visit): Promise<string> {
  const say = words[visit.language]
  const order = await visitors.story('taobao', 'loud-fan')
  const page = await visitors.as(['buyer', 'li'], `/buyer/orders/${order}/apply`, visit)
  await page.getByRole('radio', { name: say.reason }).check()
  await page.getByRole('radio', { name: say.remedy }).check()
  await page.getByRole('button', { name: say.apply, exact: true }).click()
  await page.getByText(say.applied, { exact: true }).waitFor()
  const id = new URL(page.url()).pathname.split('/').at(-1) ?? ''
  await page.context().close()
  return id
}

test.each([
  { language: 'zh', width: 1440 },
  { language: 'en', width: 390 },
] as const)(
  'a merchant finds a case by the keyboard, previews a refusal, and refuses ($language, $width)',
  async visit => {
    const say = words[visit.language]
    const id = await application(visit)
    const page = await visitors.as(['merchant', 'qingfeng'], '/merchant/', visit)
    const row = page.getByRole('row', { name: /落地电风扇/ }).first()
    await row.waitFor()
    await expectAccessible(page)
    await page.goto(`${visitors.address}/merchant/?q=${id}`)
    await row.focus()
    await page.keyboard.press('Enter')
    await page.waitForURL(`**/merchant/cases/${id}`)
    await page.getByText(say.closed).click()
    await expectAccessible(page)

    await page.getByRole('button', { name: say.refuse, exact: true }).click()
    await page
      .getByRole('combobox', { name: say.why })
      .or(page.getByRole('group', { name: say.why }))
      .waitFor()
    await page.getByLabel(say.why).first().selectOption({ index: 1 })
    await page.getByText(say.preview).waitFor()
    await page.getByText(say.wanted, { exact: false }).waitFor()
    await expectAccessible(page)
    await page.getByRole('button', { name: say.confirm }).click()
    await page.getByText(say.refused).waitFor()
  },
)

test('a merchant sees that the buyer has withdrawn meanwhile, without loading the page again', async () => {
  const visit: Visit = { language: 'zh', width: 1440 }
  const id = await application(visit)
  const merchant = await visitors.as(['merchant', 'qingfeng'], `/merchant/cases/${id}`, visit)
  await merchant.getByRole('button', { name: '同意', exact: true }).waitFor()
  const buyer = await visitors.as(['buyer', 'li'], `/buyer/cases/${id}`, visit)
  await buyer.getByRole('button', { name: '撤销', exact: true }).click()
  await buyer.getByRole('button', { name: '确认撤销' }).click()
  await buyer.getByText('买家已撤销', { exact: true }).first().waitFor()
  await merchant.getByText('买家已撤销', { exact: true }).first().waitFor()
  expect(await merchant.getByRole('button', { name: '同意', exact: true }).count()).toBe(0)
})

test('who is signed in as somebody else is not let in', async () => {
  const page = await visitors.as(['buyer', 'li'], '/merchant/', { language: 'en', width: 1440 })
  await page.getByText('This page is for somebody else’s work').waitFor()
  await expectAccessible(page)
})
