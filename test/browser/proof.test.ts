import { beforeAll, expect, test } from 'vitest'
import { pictureOf } from '../../server/story/picture/picture.ts'
import { ROOT_KEY } from '../support/server.ts'
import { expectAccessible, openVisitors, type Visit } from '../support/visitors.ts'

const visitors = await openVisitors()
const agent = ['agent', 'agent'] as const
const buyer = ['buyer', 'li'] as const
const merchant = ['merchant', 'qingfeng'] as const

/** Posts; or as the place says before its path. */
async function ask(token: string, place: string, body: object): Promise<Record<string, string>> {
  const [path = '', method = 'POST'] = place.split(' ').reverse()
  const headers = new Headers({ authorization: `Bearer ${token}`, 'idempotency-key': crypto.randomUUID() })
  const isForm = body instanceof FormData
  if (!isForm) headers.set('content-type', 'application/json')
  const content = isForm ? body : JSON.stringify(body)
  const answer = await fetch(`${visitors.address}${path}`, { method, headers, body: content })
  if (!answer.ok) throw new Error(`${path}: ${await answer.text()}`)
  return (await answer.json()) as Record<string, string>
}

async function picture(token: string, kind: string, what: string): Promise<string> {
  const form = new FormData()
  form.set('kind', kind)
  form.set('file', new Blob([pictureOf(kind, what)], { type: 'image/png' }), 'picture.png')
  return (await ask(token, '/v1/evidence', form)).id ?? ''
}

/** Four cups and a pot; two of the cups came broken, and the merchant says that they left whole. */
async function brokenCups(order: string): Promise<string> {
  const shop = { id: 'taobao', name: '淘宝', pack: 'taobao', mode: 'sandbox' }
  const { integration_key: key = '' } = await ask(ROOT_KEY, '/v1/marketplaces', shop)
  const line = { category: 'kitchen', goods: 'physical', promises: [] }
  const lines = [
    { ...line, id: 'cup', title: '青瓷杯', quantity: 4, paid_minor: 15_600 },
    { ...line, id: 'pot', title: '茶壶', quantity: 1, paid_minor: 26_800 },
  ]
  const bought = {
    buyer: { id: 'li', name: '小李' },
    merchant: { id: 'qingfeng', name: '清风电器' },
    currency: 'CNY',
    paid_at: '2026-11-13T09:00:00+08:00',
    shipping_fee_minor: 0,
    lines,
  }
  await ask(key, `PUT /v1/orders/${order}`, bought)
  const parcel = { id: `${order}-parcel`, direction: 'outbound', carrier: '中通', tracking_number: order }
  await ask(key, `/v1/orders/${order}/shipments`, parcel)
  await ask(key, `/v1/shipments/${parcel.id}/scans`, { at: '2026-11-17T10:00:00+08:00', kind: 'signed' })
  const [li, shopkeeper] = await Promise.all([visitors.token(...buyer), visitors.token(...merchant)])
  const evidence_ids = [await picture(li, 'photo', '箱内的碎片')]
  const claim = { reason: 'damaged', remedy: 'return_refund' }
  const { id = '' } = await ask(li, '/v1/cases', { kind: 'after_sale', order_id: order, claim, evidence_ids })
  const act = (token: string, name: string, body: object = {}) => ask(token, `/v1/cases/${id}/actions/${name}`, body)
  const video = [await picture(shopkeeper, 'photo', '发货前的照片')]
  await act(shopkeeper, 'refuse', { reason: 'no_fault_found', evidence_ids: video })
  await act(li, 'request_intervention')
  return id
}

async function toReview(id: string): Promise<string> {
  await ask(await visitors.token(...buyer), `/v1/cases/${id}/actions/finish_evidence`, {})
  await ask(await visitors.token(...merchant), `/v1/cases/${id}/actions/contest_evidence`, {})
  return id
}

let reviewed = ''
let givingEvidence = ''
beforeAll(async () => {
  reviewed = await toReview(await brokenCups('cups-1'))
  givingEvidence = await brokenCups('cups-2')
})

test.each([
  { language: 'zh', width: 1440 },
  { language: 'en', width: 390 },
] as const)('an agent lays one side’s proof over the other’s, by the keys alone ($language, $width)', async visit => {
  const isChinese = visit.language === 'zh'
  const page = await visitors.as(agent, `/staff/cases/${reviewed}`, visit)
  await page.getByRole('radio', { name: isChinese ? '并排' : 'Side by side' }).focus()
  await page.keyboard.press('ArrowRight')
  const overlay = page.getByRole('region', { name: isChinese ? '叠放' : 'Overlay' })
  const upper = overlay.getByRole('img').nth(1)
  await upper.waitFor()
  const slider = overlay.getByRole('slider', { name: isChinese ? '上面一张显出多少' : 'How much of the upper one' })
  await slider.focus()
  await page.keyboard.press('ArrowLeft')
  expect(await slider.getAttribute('aria-valuetext')).toBe('45%')
  expect(await upper.getAttribute('style')).toMatch(/opacity: 0\.45/)
  await overlay.getByRole('button', { name: isChinese ? '放大' : 'Zoom in' }).click()
  for (const layer of await overlay.getByRole('img').all()) expect(await layer.getAttribute('style')).toContain('150%')
  await expectAccessible(page)

  await page.getByRole('radio', { name: isChinese ? '看差别' : 'Differences' }).check()
  const difference = page.getByRole('region', { name: isChinese ? '看差别' : 'Differences' })
  await difference.getByRole('img').nth(1).waitFor()
  expect(await difference.getByRole('img').nth(1).getAttribute('style')).toContain('mix-blend-mode: difference')
  // The same item over itself leaves nothing to see: both can be chosen freely.
  await difference.getByLabel(isChinese ? '上面一张' : 'Above').selectOption({ index: 0 })
  await expectAccessible(page)
})

test.each([
  { language: 'zh', width: 390 },
  { language: 'en', width: 1440 },
] as const)(
  'who still has proof to bring is shown how it looks, and told that this is no rule ($language, $width)',
  async visit => {
    const isChinese = visit.language === 'zh'
    const page = await visitors.as(merchant, `/merchant/cases/${givingEvidence}`, visit)
    const wanted = page.getByRole('region', { name: isChinese ? '要提交的凭证' : 'Proof that is wanted' })
    await wanted
      .getByText(isChinese ? /^例：/ : /^Such as:/)
      .first()
      .waitFor()
    await wanted.getByText(isChinese ? '是建议，不是规则' : 'advice, not rules').waitFor()
    await expectAccessible(page)
    // The form offers what is wanted first, and says the same of it.
    await page.getByRole('button', { name: isChinese ? '提交凭证' : 'Hand in evidence', exact: true }).click()
    const dialog = page.getByRole('dialog')
    await dialog
      .getByText(isChinese ? /^例：/ : /^Such as:/)
      .first()
      .waitFor()
    const kind = dialog.getByLabel(isChinese ? '这是什么凭证' : 'What it shows')
    expect(await kind.inputValue()).toBe('signed_for_proof')
    await kind.selectOption('video')
    await dialog.getByText(isChinese ? '一镜到底' : 'in one take').waitFor()
    await expectAccessible(page)
  },
)

test('a phone’s camera is one press away, and a desk without one isn’t asked for it', async () => {
  const camera = async (visit: Visit) => {
    const page = await visitors.as(buyer, `/buyer/cases/${givingEvidence}`, visit)
    await page.getByRole('button', { name: '提交凭证', exact: true }).click()
    await page.getByLabel('选择照片或文件').waitFor({ state: 'attached' })
    return page.getByText('用相机拍')
  }
  const onPhone = await camera({ language: 'zh', width: 390, hasTouch: true })
  expect(await onPhone.isVisible()).toBe(true)
  expect(await onPhone.locator('input').getAttribute('capture')).toBe('environment')
  expect(await (await camera({ language: 'zh', width: 1440 })).isVisible()).toBe(false)
})

test.each([
  { language: 'zh', width: 1440 },
  { language: 'en', width: 390 },
] as const)('an agent gives back what was paid for two of four cups ($language, $width)', async visit => {
  const isChinese = visit.language === 'zh'
  const id = await toReview(await brokenCups(`cups-${visit.language}`))
  const page = await visitors.as(agent, `/staff/cases/${id}/ruling`, visit)
  await page.getByRole('radio', { name: isChinese ? '成立' : 'established', exact: true }).check()
  const refund = page.locator('#remedies .form-row').last()
  const amount = refund.getByLabel(isChinese ? '金额' : 'Amount')
  await refund.getByRole('checkbox', { name: /青瓷杯/ }).check()
  await refund.getByLabel(isChinese ? '青瓷杯 的数量' : 'How many of 青瓷杯').fill('2')
  await page.getByLabel(isChinese ? '判定理由' : 'Reasons of the ruling').fill('两只杯子破损')
  // The whole sum is more than was paid for two cups.
  await page.getByRole('alert').getByText('¥78.00').waitFor()
  await amount.fill('')
  await page.getByText(isChinese ? '退款 ¥78.00（2 件）' : 'refund of ¥78.00 (2 units)').waitFor()
  // The goods come back first: no money moves yet, and what it will be is said all the same.
  await page.getByText(isChinese ? '判给买家 ¥78.00' : '¥78.00 ruled to the buyer', { exact: true }).waitFor()
  // A return has no sum of its own.
  expect(
    await page
      .locator('#remedies')
      .getByLabel(isChinese ? '金额' : 'Amount')
      .count(),
  ).toBe(1)
  await expectAccessible(page)
  await page.getByRole('button', { name: isChinese ? '确认作出判定' : 'Confirm: Rule' }).click()
  await page.waitForURL(`**/staff/cases/${id}`)
})

test('an agent gives more time in days, and sees until when before he does', async () => {
  const page = await visitors.as(agent, `/staff/cases/${reviewed}`, { language: 'zh', width: 1440 })
  await page.getByRole('button', { name: '延长时限' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel(/的单位$/).selectOption('hours')
  await dialog.getByRole('spinbutton').fill('30')
  await dialog.getByLabel('理由').fill('等检测结果')
  await dialog.getByText(/延长 30 小时，至/).waitFor()
  await expectAccessible(page)
})

test('a list can be narrowed to kinds of which it has none', async () => {
  const page = await visitors.as(merchant, '/merchant/', { language: 'zh', width: 1440 })
  await page.getByRole('combobox', { name: '类型' }).selectOption('申诉')
  await page.waitForURL('**/merchant/?kind=appeal')
})
