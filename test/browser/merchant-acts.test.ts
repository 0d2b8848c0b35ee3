import { expect, test } from 'vitest'
import { act, fill, whyClosed } from '../support/acts.ts'
import { expectAccessible, openVisitors } from '../support/visitors.ts'

const visitors = await openVisitors()
const buyer = ['buyer', 'li'] as const
const merchant = ['merchant', 'qingfeng'] as const

const words = {
  zh: {
    refuse: '拒绝',
    reason: '理由',
    noFault: '商品没有质量问题',
    file: '拍照或选择文件',
    refused: '商家已拒绝，待买家处理',
    offer: '提出其他方案',
    remedy: '处理方式',
    refund: '仅退款',
    amount: '金额',
    offered: '待买家确认商家方案',
    yours: '仅退款 ¥80.00',
    agree: '同意',
    intervene: '要求平台介入',
    notYet: '还不到时间',
    dispute: '对退货提出异议',
    used: '退回商品已使用',
    disputed: '商家对退货有异议，待买家处理',
    receive: '确认收到退货',
    done: '已退款',
    confirm: '确认对退货提出异议',
    read: '商家对退货有异议',
  },
  en: {
    refuse: 'Refuse',
    reason: 'Reason',
    noFault: 'The goods are not faulty',
    file: 'Take a photo or choose a file',
    refused: 'Refused, waiting for the buyer',
    offer: 'Make another offer',
    remedy: 'Remedy',
    refund: 'A refund without return',
    amount: 'Amount',
    offered: "Waiting for the buyer's answer to the offer",
    yours: 'A refund without return of ¥80.00',
    agree: 'Agree',
    intervene: 'Call the platform in',
    notYet: 'Not yet',
    dispute: 'Dispute the return',
    used: 'Came back used',
    disputed: 'The merchant disputes the return, waiting for the buyer',
    receive: 'Confirm the return',
    done: 'Refunded',
    confirm: 'Confirm: Dispute the return',
    read: 'The merchant disputes the return',
  },
} as const

const visits = [
  { language: 'zh', width: 1440 },
  { language: 'en', width: 390 },
] as const

test.each(visits)(
  'a merchant refuses with his proof, then offers a sum that there is ($language, $width)',
  async visit => {
    const say = words[visit.language]
    const id = await applied('refund_only')
    const page = await visitors.as(merchant, `/merchant/cases/${id}`, visit)
    expect(await whyClosed(page, say.intervene)).toMatch(new RegExp(`${say.notYet}.*TB-EVD-5S`))
    await act(page, say.refuse, { [say.reason]: { choose: say.noFault }, [say.file]: { file: 'report.png' } })
    await page.getByText(say.refused, { exact: true }).waitFor()

    await page.getByRole('button', { name: say.offer, exact: true }).click()
    await fill(page, { [say.remedy]: { choose: say.refund }, [say.amount]: '1999' })
    await page.getByRole('alert').getByText('199.00').first().waitFor()
    await expectAccessible(page)
    await page.keyboard.press('Escape')
    // What was typed is there again; only the sum is put right.
    await act(page, say.offer, { [say.amount]: '80' })
    await page.getByText(say.offered, { exact: true }).waitFor()
    await page.getByText(say.yours, { exact: true }).waitFor()

    const seen = await visitors.as(buyer, `/buyer/cases/${id}`, visit)
    await seen.getByText(say.noFault, { exact: false }).first().waitFor()
    await seen.getByText('¥80.00', { exact: false }).first().waitFor()
    await expectAccessible(page)
  },
)

test.each(visits)(
  'a merchant disputes a return with his proof, and confirms it after all ($language, $width)',
  async visit => {
    const say = words[visit.language]
    const id = await applied('return_refund')
    await visitors.tell(merchant, `/v1/cases/${id}/actions/agree`)
    await visitors.tell(buyer, `/v1/cases/${id}/actions/ship_return`, { carrier: '圆通', tracking_number: 'YT0623' })
    const page = await visitors.as(merchant, `/merchant/cases/${id}`, visit)
    await page.getByRole('button', { name: say.dispute, exact: true }).click()
    await fill(page, { [say.reason]: { choose: say.used } })
    // This reason wants proof: without any it isn't taken, and the form says so.
    await page.getByRole('alert').waitFor()
    await expectAccessible(page)
    await fill(page, { [say.file]: { file: 'worn.png' } })
    await page.getByRole('button', { name: say.confirm }).click()
    await page.getByText(say.disputed, { exact: true }).waitFor()
    const seen = await visitors.as(buyer, `/buyer/cases/${id}`, visit)
    await seen.getByText(say.used, { exact: false }).first().waitFor()

    await act(page, say.receive)
    await page.getByText(say.done, { exact: true }).first().waitFor()
    await seen.getByText(say.done, { exact: true }).first().waitFor()
  },
)

async function applied(remedy: string): Promise<string> {
  const order = await visitors.story('taobao', 'loud-fan')
  const claim = { reason: 'quality', remedy }
  return (await visitors.tell(buyer, '/v1/cases', { kind: 'after_sale', order_id: order, claim })).id ?? ''
}
