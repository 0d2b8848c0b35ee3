import { describe, expect, test } from 'vitest'
import { openBazaar, proof, reportTwoLines } from '../support/bazaar-people.ts'
import { openTestServer } from '../support/server.ts'
import type { ApiClient, Json } from '../support/server-client.ts'

const server = await openTestServer()

describe.each(['standard', 'pinduoduo', 'douyin'])('%s: a report about a buyer', async pack => {
  const bazaar = await openBazaar(server, pack)
  const { buyer, merchant, agent } = bazaar
  await reportTwoLines(bazaar, 'o1')
  const claim = { reason: pack === 'pinduoduo' ? 'abusive_buyer' : 'malicious_buyer' }
  const item = await proof(merchant, 'chat_record')
  const report = await merchant.post('/v1/cases', { kind: 'report', order_id: 'o1', claim, evidence_ids: [item] })
  const sale = { kind: 'after_sale', order_id: 'o1', claim: { remedy: 'refund_only', reason: 'changed_mind' } }
  const seen = await buyer.post('/v1/cases', sale)
  const path = `/v1/cases/${report.id}`
  const idsFor = async (person: ApiClient, query: string) =>
    (await person.get(`/v1/cases${query}`)).data.map((one: Json) => one.id as string).sort()

  test.each([
    `GET ${path}`,
    `GET ${path}/events`,
    `GET ${path}/messages`,
    `GET ${path}/clauses`,
    `GET /v1/openings?case_id=${report.id}`,
    `GET /v1/postings?case_id=${report.id}`,
    `GET /v1/evidence/${item}`,
  ])('%s is not there for him, and is for the merchant and the platform', async address => {
    const hidden = await buyer.raw('GET', address.slice('GET '.length))
    const others = [merchant, agent].map(person => person.raw('GET', address.slice('GET '.length)))
    expect(hidden.status).toBe(404)
    expect((await Promise.all(others)).map(({ status }) => status)).toEqual([200, 200])
  })

  test('the kind itself is none for him to narrow his list to', async () => {
    const kindsFor = async (person: ApiClient) =>
      (await person.get('/v1/kinds')).kinds.map(({ kind }: Json) => kind as string)
    expect(await kindsFor(buyer)).not.toContain('report')
    expect(await kindsFor(buyer)).toContain('after_sale')
    expect(await kindsFor(merchant)).toContain('report')
  })

  test('he neither writes in it, nor acts in it, nor adds evidence to it', async () => {
    await buyer.refused(404, [`POST ${path}/messages`, { text: '谁举报我' }])
    await buyer.refused(404, [`POST ${path}/actions/send_message`, { text: '谁举报我' }])
    const file = new File(['x'], 'x.txt')
    await expect(buyer.upload({ kind: 'photo', case_id: report.id, file })).rejects.toThrow('404')
  })

  test('nor opens a case about it: it is as one that never was', async () => {
    const about = (case_id: string) => ({ kind: 'appeal', about: { case_id }, claim: { reason: 'rule_misapplied' } })
    const hidden = await buyer.refused(404, ['POST /v1/cases', about(report.id)])
    const none = await buyer.refused(404, ['POST /v1/cases', about(`${report.id.slice(0, -1)}0`)])
    expect([hidden.code, none.code]).toEqual(['subject_not_found', 'subject_not_found'])
  })

  test.each(['', '?kind=report', '?order_id=o1', '?q=o1', '?status=open', '?waits_for=platform'])(
    'his list%s is without it, and the merchant’s has it',
    async query => {
      expect(await idsFor(buyer, query)).not.toContain(report.id)
      expect(await idsFor(merchant, query)).toContain(report.id)
    },
  )

  test('nor is it in what he exports; his other cases are', async () => {
    const [own, theirs] = await Promise.all(
      [buyer, merchant].map(async person => (await person.raw('GET', '/v1/cases/export')).text()),
    )
    expect([own?.includes(report.id), own?.includes(seen.id)]).toEqual([false, true])
    expect(theirs).toContain(report.id)
  })

  test('his own claim about the same order stays in sight', async () => {
    expect(await idsFor(buyer, '')).toEqual([seen.id])
    expect((await buyer.get(`/v1/cases/${seen.id}`)).id).toBe(seen.id)
  })

  test('once closed it stays hidden', async () => {
    await agent.post(`${path}/actions/uphold`, { reasons: '属实' })
    await buyer.refused(404, [`GET ${path}`])
    expect(await idsFor(buyer, '?status=closed')).toEqual([])
    expect(await idsFor(merchant, '?status=closed')).toEqual([report.id])
  })
})

test('an appeal against what became of a report is hidden with it', async () => {
  const bazaar = await openBazaar(server)
  const { buyer, merchant, agent } = bazaar
  await reportTwoLines(bazaar, 'o1')
  const claim = { reason: 'malicious_buyer' }
  const report = await merchant.post('/v1/cases', { kind: 'report', order_id: 'o1', claim })
  await agent.post(`/v1/cases/${report.id}/actions/dismiss`, { reason: 'not_proved', reasons: '没有凭证' })
  const body = { kind: 'appeal', about: { case_id: report.id }, claim: { reason: 'facts_misjudged' } }
  const appeal = await merchant.post('/v1/cases', { ...body, statement: '凭证已补' })
  await buyer.refused(404, [`GET /v1/cases/${appeal.id}`])
  expect((await buyer.get('/v1/cases')).data).toEqual([])
  expect((await merchant.get('/v1/cases?kind=appeal')).data).toHaveLength(1)
})
