import { expect, test } from 'vitest'
import { act, fill, whyClosed } from '../support/acts.ts'
import { expectAccessible, openVisitors } from '../support/visitors.ts'

const visitors = await openVisitors()

const words = {
  zh: {
    modify: '修改申请',
    remedy: '处理方式',
    return: '退货退款',
    wanted: '退货退款 ¥120.00 · 质量问题',
    amount: '金额',
    accept: '接受商家方案',
    decline: '拒绝商家方案',
    declined: '商家已拒绝，待买家处理',
    offer: '商家的方案：仅退款 ¥80.00',
    intervene: '要求平台介入',
    statement: '说明',
    evidence: '平台介入，双方举证中',
    finish: '举证完毕',
    confirming: '待商家确认买家凭证',
    submit: '提交凭证',
    tooMuch: '确认修改申请',
    notHere: '本案的情形不适用',
    further: '继续办理',
    complaint: /^投诉/,
    broken: '未履行售后服务等承诺',
    apply: '提交申请',
    answer: '待商家答复',
    withdraw: '撤销',
    withdrawn: '买家已撤销',
    ship: '寄回商品',
    carrier: '快递公司',
    number: '运单号',
    shipped: '待商家确认收到退货',
  },
  en: {
    modify: 'Change the application',
    remedy: 'Remedy',
    return: 'A return and refund',
    wanted: 'A return and refund of ¥120.00 · Faulty',
    amount: 'Amount',
    accept: 'Accept the offer',
    decline: 'Decline the offer',
    declined: 'Refused, waiting for the buyer',
    offer: 'The merchant’s offer: A refund without return of ¥80.00',
    intervene: 'Call the platform in',
    statement: 'Your words',
    evidence: 'The platform has stepped in, both sides give evidence',
    finish: 'Finish giving evidence',
    confirming: "Waiting for the merchant to confirm the buyer's evidence",
    submit: 'Hand in evidence',
    tooMuch: 'Confirm: Change the application',
    notHere: 'Not in a case like this one',
    further: 'Take it further',
    complaint: /^Complaint/,
    broken: 'After-sales service, or another promise, was broken',
    apply: 'Apply',
    answer: "Waiting for the merchant's answer",
    withdraw: 'Withdraw',
    withdrawn: 'Withdrawn by the buyer',
    ship: 'Send the goods back',
    carrier: 'Carrier',
    number: 'Tracking number',
    shipped: 'Waiting for the merchant to confirm the return',
  },
} as const

const visits = [
  { language: 'zh', width: 390 },
  { language: 'en', width: 1440 },
] as const

test.each(visits)(
  'a buyer changes what he asks for, declines an offer, and calls the platform in ($language, $width)',
  async visit => {
    const say = words[visit.language]
    const { id, merchant } = await applied('refund_only')
    const page = await visitors.as(['buyer', 'li'], `/buyer/cases/${id}`, visit)

    // More than was paid: the form says how much there is, before anything is sent.
    await page.getByRole('button', { name: say.modify, exact: true }).click()
    await fill(page, { [say.remedy]: { choose: say.return }, [say.amount]: '1999' })
    await page.getByRole('alert').getByText('199.00').first().waitFor()
    await expectAccessible(page)
    await page.getByRole('dialog').getByLabel(say.amount).fill('120')
    await page.getByRole('button', { name: say.tooMuch }).click()
    await page
      .getByText(visit.language === 'zh' ? '退货退款 ¥120.00' : 'A return and refund of ¥120.00')
      .first()
      .waitFor()

    await merchant('propose', { remedy: 'refund_only', amount_minor: 8000 })
    await page.getByText(say.offer, { exact: true }).waitFor()
    await page.getByRole('button', { name: say.accept, exact: true }).waitFor()
    await act(page, say.decline)
    await page.getByText(say.declined, { exact: true }).waitFor()

    await act(page, say.intervene, { [say.statement]: '晚上用不了' })
    await page.getByText(say.evidence, { exact: true }).waitFor()
    await act(page, say.finish)
    await page.getByText(say.confirming, { exact: true }).waitFor()
    // Who has finished hands in no more: closed, with its reason and its clause.
    expect(await whyClosed(page, say.submit)).toMatch(new RegExp(`${say.notHere}.*TB-EVD-1`))
    await expectAccessible(page)
  },
)

test.each(visits)(
  'a buyer sends the goods back, and complains of what else went wrong ($language, $width)',
  async visit => {
    const say = words[visit.language]
    const { id, merchant } = await applied('return_refund')
    await merchant('agree')
    const page = await visitors.as(['buyer', 'li'], `/buyer/cases/${id}`, visit)
    await page.getByRole('button', { name: say.ship, exact: true }).click()
    const confirm = page.getByRole('dialog').getByRole('button', { name: new RegExp(`${say.ship}$`) })
    expect(await confirm.isDisabled()).toBe(true)
    await page.keyboard.press('Escape')
    await act(page, say.ship, { [say.carrier]: '圆通', [say.number]: 'YT0623' })
    await page.getByText(say.shipped, { exact: true }).waitFor()

    await page.getByRole('link', { name: say.further }).click()
    await page.getByRole('radio', { name: say.complaint }).check()
    await page.getByRole('radio', { name: say.broken }).check()
    await page.getByRole('button', { name: say.apply, exact: true }).click()
    await page.getByText(say.answer, { exact: true }).waitFor()
    await expectAccessible(page)
    await act(page, say.withdraw)
    await page.getByText(say.withdrawn, { exact: true }).first().waitFor()
  },
)

/** A case of the fan's story, and its merchant's hand. */
async function applied(remedy: string) {
  const order = await visitors.story('taobao', 'loud-fan')
  const claim = { reason: 'quality', remedy }
  const { id = '' } = await visitors.tell(['buyer', 'li'], '/v1/cases', { kind: 'after_sale', order_id: order, claim })
  const merchant = (name: string, body = {}) => {
    return visitors.tell(['merchant', 'qingfeng'], `/v1/cases/${id}/actions/${name}`, body)
  }
  return { id, merchant }
}
