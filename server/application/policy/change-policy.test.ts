import { expect, test } from 'vitest'
import { type Instant, instant } from '../../../core/kernel/instant.ts'
import type { LocalDate } from '../../../core/kernel/zone.ts'
import { digest } from '../../main/digest.ts'
import { createRecording } from '../recording.ts'
import { changePolicy, type PolicyChange, type PolicyPorts, rejected } from './change-policy.ts'
import type { PolicyPublished } from './policy-events.ts'
import { createPolicyMemory } from './policy-memory.ts'
import type { RecordedPolicyEvent } from './policy-store.ts'

const START = instant('2026-03-02T10:00+08:00')
const by = { role: 'policy_owner', id: 'p1' } as const
const line = { clause: 'C-1', value: 1, unit: 'days', clock: null, scope: {}, source: 'x', confidence: 'own' }
const dates = { from: '2026-04-01' as LocalDate, until: null, announced: null, assumed: null }
const news = { type: 'PolicyPublished', packVersion: '1', lines: [{ ...line, ...dates }] } as const

/** A marketplace whose rules are kept here; another may come first between looking and keeping. */
function office({ isBeaten = false } = {}) {
  const rows: RecordedPolicyEvent[] = []
  let now: Instant = START
  const store = {
    events: async () => [...rows],
    async append(_id: string, row: RecordedPolicyEvent) {
      if (isBeaten) return false
      rows.push(row)
      return true
    },
  }
  const clock = { now: () => now }
  const marketplace = () => {
    return { id: 'bazaar', name: 'B', pack: 'taobao', mode: 'live', clockAt: null, rulesVersion: rows.length } as const
  }
  const ports = {
    marketplaces: { find: async (id: string) => (id === 'bazaar' ? marketplace() : null) },
    policies: store,
    rules: { policy: createPolicyMemory(store) },
    clock,
    digest,
    recording: createRecording(clock),
  } as unknown as PolicyPorts
  const seen = { seenVersion: undefined, dryRun: false }
  const change: PolicyChange = { marketplaceId: 'bazaar', pack: 'taobao', by, id: 'pub_1', ...seen }
  const publish = (changes: Partial<PolicyChange> = {}) =>
    changePolicy({ ...change, ...changes }, async () => ({ news }), ports)
  const setNow = (at: Instant) => {
    now = at
  }
  return { rows, ports, publish, change, setNow }
}

test('the same request after a crash finds what it had published, whoever published since', async () => {
  const { rows, publish } = office()
  const first = await publish({ seenVersion: 0 })
  await publish({ id: 'pub_2' })
  expect(await publish({ seenVersion: 0 })).toEqual(first)
  expect(rows.map(({ event }) => event.id)).toEqual(['pub_1', 'pub_2'])
})

test('each is chained to the one before it, and counts from no earlier moment', async () => {
  const { rows, publish, setNow } = office()
  await publish()
  setNow((START - 5000) as Instant)
  await publish({ id: 'pub_2' })
  expect(rows.map(({ event }) => [event.seq, event.at])).toEqual([
    [1, START],
    [2, START],
  ])
  expect(rows[1]?.prevHash).toBe(rows[0]?.hash)
  expect(new Set(rows.map(({ hash }) => hash)).size).toBe(2)
})

test('who is beaten between looking and keeping has looked at rules that are no more', async () => {
  const { rows, publish } = office({ isBeaten: true })
  expect(await publish()).toEqual({ status: 'stale', version: 1 })
  expect(rows).toEqual([])
})

test('tried, it has its place and is not kept; refused, it is told why', async () => {
  const { rows, ports, publish, change } = office()
  expect(await publish({ dryRun: true })).toMatchObject({ status: 'done', event: { seq: 1, id: 'pub_1' } })
  const no = rejected({ code: 'other_pack' })
  expect(await changePolicy(change, async () => no, ports)).toEqual(no)
  expect(rows).toEqual([])
})

test('another pack, another marketplace and too many changes are refused', async () => {
  const { rows, publish } = office()
  expect(await publish({ pack: 'tmall' })).toMatchObject({ rejection: { code: 'other_pack' } })
  expect(await publish({ marketplaceId: 'nowhere' })).toEqual({ status: 'not_found' })
  const row = (seq: number): RecordedPolicyEvent => {
    const event: PolicyPublished = { ...news, seq, at: START, by, id: `old_${seq}`, pack: 'taobao' }
    return { event, recordedAt: START, prevHash: '', hash: String(seq) }
  }
  for (let seq = 1; seq < 500; seq += 1) rows.push(row(seq))
  expect(await publish()).toMatchObject({ status: 'done', event: { seq: 500 } })
  expect(await publish({ id: 'pub_2' })).toMatchObject({ rejection: { code: 'policy_full', facts: { most: 500 } } })
})
