import { expect, test } from 'vitest'
import { instant } from '../../../core/kernel/instant.ts'
import type { LocalDate } from '../../../core/kernel/zone.ts'
import { digest } from '../../main/digest.ts'
import type { PackPages } from '../pack-pages.ts'
import { createRecording } from '../recording.ts'
import type { PolicyPorts } from './change-policy.ts'
import type { PolicyPublished, PublishedLine } from './policy-events.ts'
import { createPolicyMemory } from './policy-memory.ts'
import type { RecordedPolicyEvent } from './policy-store.ts'
import { publishPolicy } from './publish-policy.ts'
import { withdrawPolicy } from './withdraw-policy.ts'

const START = instant('2026-03-02T10:00+08:00')
const line = { clause: 'C-1', value: 1, unit: 'days', from: '2026-04-01' as LocalDate, source: 'x', confidence: 'own' }
const inFull = { ...line, clock: null, scope: {}, until: null, announced: null, assumed: null }
const by = { role: 'policy_owner', id: 'p1' } as const
const event: PolicyPublished = {
  type: 'PolicyPublished',
  seq: 1,
  at: START,
  by,
  id: 'pub_1',
  pack: 'taobao',
  packVersion: '1',
  lines: [inFull],
}

/** A marketplace that has published once, and has as many changes checked already as it may. */
function busyOffice() {
  const rows: RecordedPolicyEvent[] = [{ event, recordedAt: START, position: 1n, prevHash: '', hash: 'h' } as never]
  const store = { events: async () => rows, append: async () => Promise.reject(new Error('nothing is to be kept')) }
  const asked: (readonly [marketplaceId: string, lines: readonly PublishedLine[] | number])[] = []
  const refusal = { code: 'checks_running', facts: { most: 3 } } as const
  const packPages: Pick<PackPages, 'draft' | 'without'> = {
    async draft(_of, { marketplaceId, lines }) {
      asked.push([marketplaceId, lines.length])
      return refusal
    },
    async without(_of, { marketplaceId, left }) {
      asked.push([marketplaceId, left])
      return refusal
    },
  }
  const clock = { now: () => START }
  const marketplace = { id: 'bazaar', name: 'B', pack: 'taobao', mode: 'live', clockAt: null, rulesVersion: 1 } as const
  const asOf = async () => ({ version: '1', zone: 'Asia/Shanghai' })
  const rules = { policy: createPolicyMemory(store), asOf }
  const found = { find: async () => marketplace }
  const ports = { marketplaces: found, policies: store, rules, packPages, clock, digest }
  return { asked, ports: { ...ports, recording: createRecording(clock) } as unknown as PolicyPorts }
}

const change = { marketplaceId: 'bazaar', pack: 'taobao', by, id: 'pub_2', seenVersion: undefined, dryRun: false }
const rejection = { code: 'checks_running', facts: { most: 3 }, status: 'not_allowed' }

test('a publication whose check can’t begin is refused, and publishes nothing', async () => {
  const { asked, ports } = busyOffice()
  expect(await publishPolicy({ ...change, lines: [line] }, ports)).toEqual({ status: 'rejected', rejection })
  expect(asked).toEqual([['bazaar', 1]])
})

test('so is a withdrawal', async () => {
  const { asked, ports } = busyOffice()
  const withdrawal = { ...change, publication: 1, reason: 'too short' }
  expect(await withdrawPolicy(withdrawal, ports)).toEqual({ status: 'rejected', rejection })
  expect(asked).toEqual([['bazaar', []]])
})
