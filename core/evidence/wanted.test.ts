import { expect, test } from 'vitest'
import { row } from '../../test/dsl/row.ts'
import { instant } from '../kernel/instant.ts'
import type { Snapshot } from '../policy/snapshot.ts'
import type { EvidenceEntry } from './evidence.ts'
import { evidenceWanted, isComplete } from './wanted.ts'

const rows = [
  row({ party: 'merchant' }, { kinds: ['shipping_proof', 'waybill'] }, 'X-1'),
  row({ party: 'buyer', reason: 'quality' }, { kinds: ['photo'] }, 'X-2'),
]
const snapshot = {
  tables: { evidence_demanded: { name: 'evidence_demanded', hit: 'first', rows } },
} as unknown as Snapshot
const item = (from: EvidenceEntry['from'], kind: string): EvidenceEntry => ({
  id: `evd_${kind}`,
  kind,
  from,
  sha256: '',
  at: instant('2026-11-02T10:00Z'),
})
const facts = { kind: 'after_sale', reason: 'quality' }
const closesAt = () => instant('2026-11-02T10:00Z')

test('each side is told what the rules ask of it, by which clause, and whether it is there', () => {
  const wanted = evidenceWanted({ facts, evidence: [item('merchant', 'waybill')], requests: [], closesAt }, snapshot)
  expect(wanted).toEqual([
    { from: 'buyer', kind: 'photo', clause: 'X-2', have: false },
    { from: 'merchant', kind: 'shipping_proof', clause: 'X-1', have: false },
    { from: 'merchant', kind: 'waybill', clause: 'X-1', have: true },
  ])
  expect([isComplete(wanted, 'buyer'), isComplete(wanted, 'merchant')]).toEqual([false, false])
})

test('what the platform asked for comes on top, once, and the other side’s proof is not one’s own', () => {
  const requests = [
    { from: 'buyer' as const, kinds: ['video', 'photo'] },
    { from: 'buyer' as const, kinds: ['video'] },
  ]
  const evidence = [item('buyer', 'photo'), item('merchant', 'video')]
  const wanted = evidenceWanted({ facts, evidence, requests, closesAt }, snapshot).filter(
    ({ from }) => from === 'buyer',
  )
  expect(wanted).toEqual([
    { from: 'buyer', kind: 'photo', clause: 'X-2', have: true },
    { from: 'buyer', kind: 'video', clause: null, have: false },
  ])
})

test('where no rule asks for anything, a side is complete', () => {
  const wanted = evidenceWanted({ facts: {}, evidence: [], requests: [], closesAt }, {
    tables: {},
  } as unknown as Snapshot)
  expect(wanted).toEqual([])
  expect(isComplete(wanted, 'buyer')).toBe(true)
})

test('TB-DSP-20 · proof that has to come within a time counts until its last moment, and not after', () => {
  const tables = { evidence_demanded: { name: 'x', hit: 'first', rows: [row({ party: 'buyer' }, inTime, 'X-3')] } }
  const have = (at: string) => {
    const evidence = [{ ...item('buyer', 'photo'), at: instant(at) }]
    return evidenceWanted({ facts, evidence, requests: [], closesAt }, { tables } as unknown as Snapshot)[0]?.have
  }
  expect(have('2026-11-02T10:00:00Z')).toBe(true)
  expect(have('2026-11-02T10:00:00.001Z')).toBe(false)
})

const inTime = { kinds: ['photo'], within: 'X-3' }
