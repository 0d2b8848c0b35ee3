import { beforeAll, expect, test } from 'vitest'
import { expectAccessible, openVisitors, type Visit } from '../support/visitors.ts'

const visitors = await openVisitors()
const agent = ['agent', 'agent'] as const

const words = {
  zh: {
    rule: '作出判定',
    yes: '成立',
    reasons: '判定理由',
    preview: '提交后会这样',
    issue: '确认作出判定',
    ruled: '质量问题成立，退款',
    merchant: '责任在商家',
    liability: '责任',
    zoom: '放大',
    turn: '旋转',
    proposal: '规则给出的建议',
  },
  en: {
    rule: 'Rule',
    yes: 'established',
    reasons: 'Reasons of the ruling',
    preview: 'What this brings about',
    issue: 'Confirm: Rule',
    ruled: 'Faulty, so the money goes back',
    merchant: 'the merchant is liable',
    liability: 'Liability',
    zoom: 'Zoom in',
    turn: 'Turn',
    proposal: 'What the rules come to',
  },
} as const

/** A photo as people take them: small, and a picture. */
const PHOTO = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

/** A case of the fan's story that the merchant refused and the platform reviews, with proof of both sides. */
async function reviewed(): Promise<string> {
  const order = await visitors.story('taobao', 'loud-fan')
  const buyer = await visitors.token('buyer', 'li')
  const merchant = await visitors.token('merchant', 'qingfeng')
  const claim = { reason: 'quality', remedy: 'return_refund' }
  const evidence_ids = [await photo(buyer)]
  const opened = { kind: 'after_sale', order_id: order, claim, statement: '响得睡不着', evidence_ids }
  const { id = '' } = await ask(buyer, '/v1/cases', opened)
  const act = (token: string, name: string, body: object = {}) => ask(token, `/v1/cases/${id}/actions/${name}`, body)
  await act(merchant, 'refuse', { reason: 'no_fault_found', evidence_ids: [await photo(merchant)] })
  await act(buyer, 'request_intervention')
  await act(buyer, 'finish_evidence')
  await act(merchant, 'contest_evidence')
  return id
}

async function photo(token: string): Promise<string> {
  const form = new FormData()
  form.set('kind', 'photo')
  form.set('file', new Blob([PHOTO], { type: 'image/png' }), 'photo.png')
  return (await ask(token, '/v1/evidence', form)).id ?? ''
}

async function ask(token: string, path: string, body: object): Promise<Record<string, string>> {
  const headers = new Headers({ authorization: `Bearer ${token}`, 'idempotency-key': crypto.randomUUID() })
  const isForm = body instanceof FormData
  if (!isForm) headers.set('content-type', 'application/json')
  const content = isForm ? body : JSON.stringify(body)
  const answer = await fetch(`${visitors.address}${path}`, { method: 'POST', headers, body: content })
  if (!answer.ok) throw new Error(`${path}: ${await answer.text()}`)
  return (await answer.json()) as Record<string, string>
}

let openCase = ''
beforeAll(async () => {
  openCase = await reviewed()
})

test.each([
  { language: 'zh', width: 1440 },
  { language: 'en', width: 390 },
] as const)(
  'an agent takes a case from the queue and rules on it, seeing the money first ($language, $width)',
  async visit => {
    const say = words[visit.language]
    const id = await reviewed()
    const page = await visitors.as(agent, `/staff/?q=${id}`, visit)
    const row = page.getByRole('row', { name: /落地电风扇/ })
    await row.waitFor()
    await expectAccessible(page)
    await row.focus()
    await page.keyboard.press('Enter')
    await page.waitForURL(`**/staff/cases/${id}*`)
    const picture = page.getByRole('img').first()
    await picture.waitFor()
    await page.getByRole('button', { name: say.zoom }).first().click()
    await page.getByRole('button', { name: say.turn, exact: true }).first().click()
    expect(await picture.getAttribute('style')).toMatch(/150%.*90deg/)
    await expectAccessible(page)

    await page.getByRole('link', { name: say.rule, exact: true }).click()
    await page.getByRole('radio', { name: say.yes, exact: true }).check()
    await page
      .getByRole('group', { name: say.liability })
      .getByRole('radio', { name: say.merchant, exact: true })
      .check()
    // The rules' own proposal is filled in already.
    await page.getByText(say.proposal).waitFor()
    await page.getByLabel(say.reasons).fill(say.ruled)
    await page.getByText(say.preview).waitFor()
    await expectAccessible(page)
    await page.getByRole('button', { name: say.issue }).click()
    await page.waitForURL(`**/staff/cases/${id}`)
    await page.getByText(say.ruled).first().waitFor()
  },
)

test('what the platform notes for itself is marked as its own, and the buyer sees none of it', async () => {
  const staff = await visitors.token('agent', 'agent')
  const note = { party: 'merchant', channel: 'phone', note: '商家说师傅上门看过' }
  await ask(staff, `/v1/cases/${openCase}/actions/contact_party`, note)
  const visit: Visit = { language: 'zh', width: 1440 }
  const page = await visitors.as(agent, `/staff/cases/${openCase}`, visit)
  await page.getByText('商家说师傅上门看过').getByText('仅平台可见').waitFor()
  const buyers = await visitors.as(['buyer', 'li'], `/buyer/cases/${openCase}`, visit)
  await buyers.getByText('响得睡不着').first().waitFor()
  expect(await buyers.getByText('商家说师傅上门看过').count()).toBe(0)
})

test('a clause that applies is read with one press, and any other found by a word of it', async () => {
  const page = await visitors.as(agent, `/staff/cases/${openCase}`, { language: 'zh', width: 1440 })
  const clauses = page.getByRole('region', { name: '适用条款' })
  await clauses.getByText('TB-EVD-3').click()
  await clauses.getByRole('group').filter({ hasText: 'TB-EVD-3' }).getByText(/出处/).waitFor()
  await page.getByLabel('在本案的全部规则里找').fill('假一赔四没有这样的话')
  await clauses.getByText('没有找到').waitFor()
})

test('a ruling that gives more than was claimed is refused before it is issued', async () => {
  const page = await visitors.as(agent, `/staff/cases/${openCase}/ruling`, { language: 'zh', width: 1440 })
  await page.getByRole('radio', { name: '成立', exact: true }).check()
  await page.getByRole('group', { name: '责任' }).getByRole('radio', { name: '责任在商家', exact: true }).check()
  await page.getByLabel('金额').last().fill('99999')
  await page.getByLabel('判定理由').fill('全退')
  await page.getByRole('alert').waitFor()
  expect(await page.getByRole('button', { name: '确认作出判定' }).isDisabled()).toBe(true)
})

test.each([
  { language: 'zh', width: 390 },
  { language: 'en', width: 1440 },
] as const)('a supervisor reads the workload as charts and as tables ($language, $width)', async visit => {
  const page = await visitors.as(['supervisor', 'supervisor'], '/staff/load', visit)
  const [stages, table] = visit.language === 'zh' ? ['都在哪一步', '看数字'] : ['Where they stand', 'As a table']
  await page.getByRole('heading', { name: stages }).waitFor()
  await page.getByText(table).first().click()
  await page.getByRole('table').nth(1).waitFor()
  await expectAccessible(page)
})

test('an agent is not led to the workload, and a buyer not let in', async () => {
  const visit: Visit = { language: 'en', width: 1440 }
  const page = await visitors.as(agent, '/staff/', visit)
  await page.getByRole('link', { name: 'Queue' }).waitFor()
  expect(await page.getByRole('link', { name: 'Workload' }).count()).toBe(0)
  const other = await visitors.as(['buyer', 'li'], '/staff/', visit)
  await other.getByText('This page is for somebody else’s work').waitFor()
})
