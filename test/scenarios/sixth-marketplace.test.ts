import { cpSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { packsFolder } from '../../server/main/settings.ts'
import { createCalendars } from '../../server/pack-files/calendars.ts'
import { checkPack } from '../../server/pack-files/check/check-pack.ts'
import { exploredProblems } from '../../server/pack-files/check/explore-paths.ts'
import { vocabulary } from '../../server/pack-files/check/vocabulary.ts'
import { tryExamples } from '../../server/pack-files/commands/try.ts'
import { loadBases } from '../../server/pack-files/read/base.ts'
import { readPack } from '../../server/pack-files/read/read-pack.ts'
import { type Bazaar, balanceOf, deposit, openBazaar, proof, reportTwoLines } from '../support/bazaar-people.ts'
import { openDispute } from '../support/dispute.ts'
import { openTestServer } from '../support/server.ts'
import type { Json } from '../support/server-client.ts'
import { makeTemporaryFolder } from '../support/temporary-folder.ts'

const evergreen = join(import.meta.dirname, 'sixth-marketplace')
const packsRoot = makeTemporaryFolder()
for (const folder of ['law-cn', 'standard', 'calendars']) {
  cpSync(join(packsFolder, folder), join(packsRoot, folder), { recursive: true })
}
cpSync(evergreen, join(packsRoot, 'evergreen'), { recursive: true })
const server = await openTestServer({ packsFolder: packsRoot })

test('a marketplace of fewer than sixty lines, on what the standard pack has', () => {
  const files = readdirSync(evergreen, { recursive: true, encoding: 'utf8' }).filter(file => file.endsWith('.yaml'))
  const lines = files.flatMap(file => readFileSync(join(evergreen, file), 'utf8').trimEnd().split('\n'))
  expect(lines.length).toBeLessThan(60)
})

test('passes its check, and its examples hold', () => {
  const calendars = createCalendars(packsRoot)
  const report = checkPack('evergreen', readPack(join(packsRoot, 'evergreen')), {
    words: vocabulary(),
    codeCitations: [],
    laws: loadBases(packsRoot),
    wantsExamples: true,
    explore: version => exploredProblems(version, { calendars, mostStates: 30 }),
  })
  expect(report.problems.filter(({ code }) => code !== 'not_explored')).toEqual([])
  expect(report.versions).toEqual(['2026-01-01'])
  expect(tryExamples({ packsRoot, packs: ['evergreen'], json: false }, { write: () => {} })).toBe(0)
})

test('plays on the server by its own rules and by those that it inherits', async () => {
  const bazaar = await server.marketplace({ pack: 'evergreen' })
  const silent = await openDispute(bazaar, 'o1')
  const refused = await openDispute(bazaar, 'o2')
  await refused.merchant.post(`${refused.path}/actions/refuse`, { reason: 'as_described' })
  expect(await refused.buyer.get(refused.path)).toMatchObject({ stage: 'refused' })

  await bazaar.wait('PT24H1S')
  expect(await silent.buyer.get(silent.path)).toMatchObject({ status: 'closed', outcome: 'refunded' })
  await bazaar.wait('P7D')
  expect(await refused.buyer.get(refused.path)).toMatchObject({ status: 'closed', outcome: 'lapsed' })
})

describe('has every other kind of case from the standard pack', () => {
  let bazaar: Bazaar
  beforeEach(async () => {
    bazaar = await openBazaar(server, 'evergreen')
    await reportTwoLines(bazaar, 'o1')
    await deposit(bazaar, 100_000)
  })
  const acts = (opened: Json) => `/v1/cases/${opened.id}/actions`
  const complained = () => {
    const body = { kind: 'complaint', order_id: 'o1', claim: { reason: 'late_shipment' } }
    return bazaar.buyer.post('/v1/cases', body)
  }

  test('a complaint, answered within two days by its own rule, compensated by the inherited one', async () => {
    const opened = await complained()
    expect(opened).toMatchObject({ deadlines: [{ clause: 'STD-CMP-1', due_at: '2026-03-04T10:00:00+08:00' }] })
    await bazaar.wait('P2DT1S')
    const upheld = await bazaar.agent.post(`${acts(opened)}/uphold`, { reasons: '没有揽收记录' })
    expect(upheld).toMatchObject({ outcome: 'compensated', money: { compensation: 1500 } })
    expect(upheld.violations).toMatchObject([{ code: 'late_shipment', points: 3 }])
    expect(await balanceOf(bazaar, 'merchant:m1:deposit')).toBe(100_000 - 1500)
  })

  test('an appeal, which undoes the violation and gives the money back', async () => {
    const opened = await complained()
    await bazaar.wait('P2DT1S')
    const { violations } = await bazaar.agent.post(`${acts(opened)}/uphold`, { reasons: '没有揽收记录' })
    const about = { violation_id: violations[0].id }
    const body = { kind: 'appeal', about, claim: { reason: 'facts_misjudged' } }
    const appeal = await bazaar.merchant.post('/v1/cases', body)
    expect(await bazaar.agent.post(`${acts(appeal)}/grant_appeal`, { reasons: '有揽收记录' })).toMatchObject({
      outcome: 'granted',
    })
    expect(await bazaar.merchant.get(`/v1/cases/${opened.id}`)).toMatchObject({
      violations: [{ revoked: true }],
      overturned: { restored_minor: 1500 },
    })
  })

  test('a service request, solved with proof and confirmed by the buyer', async () => {
    const body = { kind: 'service_request', order_id: 'o1', claim: { reason: 'shipping' } }
    const opened = await bazaar.agent.post('/v1/cases', body)
    const evidence_ids = [await proof(bazaar.merchant, 'chat_record')]
    const reply = { resolved: true, agreed_with_buyer: true, reason: 'settled_with_buyer', evidence_ids }
    await bazaar.merchant.post(`${acts(opened)}/reply`, reply)
    expect(await bazaar.buyer.post(`${acts(opened)}/confirm_resolved`)).toMatchObject({ outcome: 'resolved' })
  })

  test('a report, which takes the buyer’s messages out of the reply rate', async () => {
    const body = { kind: 'report', order_id: 'o1', claim: { reason: 'malicious_buyer' } }
    const opened = await bazaar.merchant.post('/v1/cases', body)
    const upheld = await bazaar.agent.post(`${acts(opened)}/uphold`, { reasons: '属实' })
    expect(upheld).toMatchObject({ outcome: 'upheld', handling: { effects: ['messages_excluded'] } })
  })
})
