import { join } from 'node:path'
import { expect, test } from 'vitest'
import { instant } from '../../../core/kernel/instant.ts'
import { createPackCatalog } from '../../pack-files/catalog.ts'
import { titledFacts } from './titled-facts.ts'

const packs = createPackCatalog(join(import.meta.dirname, '../../../packs'))
const snapshot = packs.snapshotFor('douyin', instant('2026-11-18T12:00+08:00'))
const reading = { snapshot, kind: 'service_request', language: 'en' } as const

test('a code is written as the kind’s own list calls it, several one after the other', () => {
  expect(titledFacts({ reason: 'malicious_buyer' }, reading)).toEqual({ reason: 'A malicious buyer, reported' })
  expect(titledFacts({ reason: 'malicious_buyer' }, { ...reading, kind: 'report' }).reason).toBe('A malicious buyer')
  const missing = 'address_verified claim_lawful'
  expect(titledFacts({ missing }, { ...reading, language: 'zh' })).toEqual({
    missing: '收货地址详细并经核实、请求合法合理并有证明',
  })
})

test('a code that no list knows stays, and so do other facts', () => {
  expect(titledFacts({ reason: 'too_small', known: 'refunded', hours: 2 }, reading)).toEqual({ reason: 'too_small' })
  expect(titledFacts(undefined, reading)).toEqual({})
})

test('actions and remedies are called as people call them', () => {
  expect(titledFacts({ action: 'submit_evidence', remedy: 'return_refund' }, { ...reading, language: 'zh' })).toEqual({
    action: '提交凭证',
    remedy: '退货退款',
  })
  expect(titledFacts({ action: 'wave' }, reading)).toEqual({ action: 'wave' })
})
