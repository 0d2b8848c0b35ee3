import { expect, test } from 'vitest'
import { expectAccessible, openVisitors } from '../support/visitors.ts'

const visitors = await openVisitors()
const photo = {
  name: 'meter.png',
  mimeType: 'image/png',
  buffer: Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  ),
}

const words = {
  zh: {
    reason: '质量问题',
    remedy: '退货退款',
    amount: '希望退多少（选填）',
    statement: '说说发生了什么（选填）',
    file: '选择照片或文件',
    next: '提交后',
    apply: '提交申请',
    actions: '现在可以做',
    withdraw: '撤销',
    confirm: '确认撤销',
    ended: '买家已撤销',
    waiting: '待商家处理',
  },
  en: {
    reason: 'Faulty',
    remedy: 'A return and refund',
    amount: 'How much back (optional)',
    statement: 'What happened (optional)',
    file: 'Choose a photo or file',
    next: 'What comes next',
    apply: 'Apply',
    actions: 'What you can do now',
    withdraw: 'Withdraw',
    confirm: 'Confirm: Withdraw',
    ended: 'Withdrawn by the buyer',
    waiting: 'Waiting for the merchant',
  },
} as const

test.each([
  { language: 'zh', width: 390 },
  { language: 'en', width: 1440 },
] as const)('a buyer applies, sees who must answer by when, and withdraws ($language, $width)', async visit => {
  const say = words[visit.language]
  const order = await visitors.story('taobao', 'loud-fan')
  const page = await visitors.as(['buyer', 'li'], `/buyer/orders/${order}/apply`, visit)
  await page.getByRole('radio', { name: say.reason }).check()
  await page.getByRole('radio', { name: say.remedy }).check()
  await page.getByText(say.next, { exact: true }).waitFor()
  await page.getByText('TB-REF-3').waitFor()
  await page.getByLabel(say.statement).fill('开到一档就响')
  await page.getByLabel(say.file).setInputFiles(photo)
  await page.getByText(photo.name).waitFor()
  await expectAccessible(page)

  // What was filled in outlasts a reload.
  await page.reload()
  await page.getByText(photo.name).waitFor()
  expect(await page.getByLabel(say.statement).inputValue()).toBe('开到一档就响')

  await page.getByRole('button', { name: say.apply, exact: true }).click()
  await page.getByText(say.waiting, { exact: true }).waitFor()
  await page.getByRole('heading', { name: say.actions }).waitFor()
  await page.getByText('开到一档就响').first().waitFor()
  await expectAccessible(page)

  await page.getByRole('button', { name: say.withdraw, exact: true }).click()
  await page.getByRole('dialog').getByText(say.ended, { exact: false }).first().waitFor()
  await expectAccessible(page)
  await page.getByRole('button', { name: say.confirm }).click()
  await page.getByText(say.ended, { exact: true }).first().waitFor()
})

test('a buyer who asks for too much is told the limit before he sends it', async () => {
  const order = await visitors.story('taobao', 'loud-fan')
  const page = await visitors.as(['buyer', 'li'], `/buyer/orders/${order}/apply`, { language: 'zh', width: 390 })
  await page.getByRole('radio', { name: words.zh.reason }).check()
  await page.getByRole('radio', { name: words.zh.remedy }).check()
  await page.getByLabel(words.zh.amount).fill('1999')
  await page.getByRole('alert').getByText('199.00').waitFor()
  await expectAccessible(page)
  await page.getByLabel(words.zh.amount).fill('99')
  await page.getByText(words.zh.next, { exact: true }).waitFor()
  await page.getByText('¥99.00').first().waitFor()
})

test('a network that drops and a sign-in that ends take nothing away', async () => {
  const order = await visitors.story('taobao', 'loud-fan')
  const page = await visitors.as(['buyer', 'li'], `/buyer/orders/${order}/apply`, { language: 'zh', width: 390 })
  await page.getByRole('radio', { name: words.zh.reason }).check()
  await page.getByRole('radio', { name: words.zh.remedy }).check()
  await page.getByLabel(words.zh.statement).fill('晚上无法使用')
  await page.context().setOffline(true)
  await page.getByRole('button', { name: words.zh.apply }).click()
  await page.getByText('暂时连不上服务器', { exact: false }).first().waitFor()
  await page.context().setOffline(false)

  visitors.endSignIns()
  await page.getByRole('button', { name: words.zh.apply }).click()
  await page.getByText('登录已过期', { exact: false }).first().waitFor()
  await page.goto('about:blank')
  await page.goto(`${visitors.address}/buyer/orders/${order}/apply#token=${await visitors.token('buyer', 'li')}`)
  await page.getByText(words.zh.next, { exact: true }).waitFor()
  expect(await page.getByLabel(words.zh.statement).inputValue()).toBe('晚上无法使用')
  await page.getByRole('button', { name: words.zh.apply }).click()
  await page.getByText(words.zh.waiting, { exact: true }).waitFor()
})

test('the first load of the buyer’s pages is light', async () => {
  const page = await visitors.open('/', { language: 'zh', width: 390 })
  const sizes: number[] = []
  page.on('response', async response => {
    if (response.url().endsWith('.js')) sizes.push(Number((await response.request().sizes()).responseBodySize))
  })
  await page.goto(`${visitors.address}/buyer/`)
  await page.getByRole('link', { name: '到演示首页选一个人' }).waitFor()
  await page.waitForLoadState('networkidle')
  const total = sizes.reduce((sum, size) => sum + size, 0)
  expect(total).toBeGreaterThan(20_000)
  expect(total).toBeLessThan(150_000)
})
