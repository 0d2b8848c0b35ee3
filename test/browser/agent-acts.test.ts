import { expect, test } from 'vitest'
import { act, fill, whyClosed } from '../support/acts.ts'
import { expectAccessible, openVisitors } from '../support/visitors.ts'

const visitors = await openVisitors()
const agent = ['agent', 'agent'] as const
const buyer = ['buyer', 'li'] as const
const merchant = ['merchant', 'qingfeng'] as const

const words = {
  zh: {
    extend: '延长时限',
    which: '哪一个时限',
    review: '平台审核时限',
    by: '延长多久',
    reason: '理由',
    pause: '暂停计时',
    paused: '计时暂停',
    resume: '恢复计时',
    none: '没有暂停的期限',
    ask: '要求补充凭证',
    whom: '向谁要',
    buyer: '买家',
    kinds: '照片',
    asked: '待补充凭证',
    finish: '举证完毕',
    reviewing: '平台审核中',
    dismiss: '驳回',
    notProved: '凭证不足',
    reasons: '判定理由',
    dismissed: '驳回申请',
    confirm: '确认延长时限',
  },
  en: {
    extend: 'Extend a deadline',
    which: 'Which deadline',
    review: "Time for the platform's review",
    by: 'By how long',
    reason: 'Reason',
    pause: 'Stop a clock',
    paused: 'the clock is stopped',
    resume: 'Let a clock go on',
    none: 'No deadline stands still',
    ask: 'Ask for more evidence',
    whom: 'From whom',
    buyer: 'the buyer',
    kinds: 'Photo',
    asked: 'Waiting for the evidence that the platform asked for',
    finish: 'Finish giving evidence',
    reviewing: 'The platform is reviewing',
    dismiss: 'Dismiss it',
    notProved: 'Not proved',
    reasons: 'Reasons of the ruling',
    dismissed: 'Claim dismissed',
    confirm: 'Confirm: Extend a deadline',
  },
} as const

const visits = [
  { language: 'zh', width: 1440 },
  { language: 'en', width: 390 },
] as const

test.each(visits)(
  'an agent gives more time, stops a clock and asks for more proof ($language, $width)',
  async visit => {
    const say = words[visit.language]
    const id = await reviewed()
    const page = await visitors.as(agent, `/staff/cases/${id}`, visit)
    expect(await whyClosed(page, say.resume)).toContain(say.none)

    // No time is given without saying why.
    await page.getByRole('button', { name: say.extend, exact: true }).click()
    await fill(page, { [say.by]: '2' })
    expect(await page.getByRole('button', { name: say.confirm }).isDisabled()).toBe(true)
    await expectAccessible(page)
    await page.keyboard.press('Escape')
    await act(page, say.extend, { [say.reason]: '检测机构还没有出报告' })
    const seen = await visitors.as(buyer, `/buyer/cases/${id}`, visit)
    await seen.getByText('检测机构还没有出报告').first().waitFor()

    await act(page, say.pause, { [say.reason]: '等第三方检测' })
    await page.getByText(say.paused).first().waitFor()
    await seen.getByText(say.paused).first().waitFor()
    await act(page, say.resume)
    await expect.poll(() => page.getByText(say.paused).count()).toBe(0)

    await page.getByRole('button', { name: say.ask, exact: true }).click()
    await fill(page, { [say.whom]: { choose: say.buyer } })
    await page.getByRole('dialog').getByRole('checkbox', { name: say.kinds, exact: true }).check()
    await page.keyboard.press('Escape')
    await act(page, say.ask)
    await page.getByText(say.asked, { exact: true }).waitFor()
    await expectAccessible(page)
    await act(seen, say.finish)
    await page.getByText(say.reviewing, { exact: true }).waitFor()
  },
)

test.each(visits)('an agent dismisses a complaint, and both sides read why ($language, $width)', async visit => {
  const say = words[visit.language]
  const order = await visitors.story('taobao', 'loud-fan')
  const claim = { reason: 'promise_broken' }
  const opened = { kind: 'complaint', order_id: order, claim }
  const { id = '' } = await visitors.tell(buyer, '/v1/cases', opened)
  const reply = { resolved: false, agreed_with_buyer: false, reason: 'other', statement: '已经答应上门' }
  await visitors.tell(merchant, `/v1/cases/${id}/actions/reply`, reply)
  const page = await visitors.as(agent, `/staff/cases/${id}`, visit)
  await act(page, say.dismiss, { [say.reason]: { choose: say.notProved }, [say.reasons]: '没有证据表明承诺未履行' })
  await page.getByText(say.dismissed, { exact: true }).first().waitFor()
  for (const [path, person] of [
    ['buyer', buyer],
    ['merchant', merchant],
  ] as const) {
    const seen = await visitors.as(person, `/${path}/cases/${id}`, visit)
    await seen.getByText('没有证据表明承诺未履行').first().waitFor()
    await expectAccessible(seen)
  }
})

/** A case of the fan's story that the platform reviews. */
async function reviewed(): Promise<string> {
  const order = await visitors.story('taobao', 'loud-fan')
  const claim = { reason: 'quality', remedy: 'return_refund' }
  const { id = '' } = await visitors.tell(buyer, '/v1/cases', { kind: 'after_sale', order_id: order, claim })
  await visitors.tell(merchant, `/v1/cases/${id}/actions/refuse`, { reason: 'no_fault_found' })
  await visitors.tell(buyer, `/v1/cases/${id}/actions/request_intervention`)
  await visitors.tell(buyer, `/v1/cases/${id}/actions/finish_evidence`)
  await visitors.tell(merchant, `/v1/cases/${id}/actions/contest_evidence`)
  return id
}
