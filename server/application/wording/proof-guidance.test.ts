import { join } from 'node:path'
import { expect, test } from 'vitest'
import { instant } from '../../../core/kernel/instant.ts'
import { PROOF_DRAWINGS } from '../../../core/policy/clause.ts'
import type { Snapshot } from '../../../core/policy/snapshot.ts'
import { createPackCatalog } from '../../pack-files/catalog.ts'
import { COMMON_GUIDANCE, proofGuidance } from './proof-guidance.ts'

const catalog = createPackCatalog(join(import.meta.dirname, '../../../packs'))
const snapshots = catalog.list().map(({ id }) => catalog.snapshotFor(id, instant('2026-11-01T00:00Z')))
const codesIn = ({ reasons }: Snapshot) => (reasons.evidence_kind ?? []).map(({ code }) => code)

test.each(snapshots.map(snapshot => ({ snapshot, pack: snapshot.title.en })))(
  '$pack: whoever is asked for proof is told how good proof looks, whatever its kind',
  ({ snapshot }) => {
    expect(codesIn(snapshot).filter(kind => proofGuidance(kind, snapshot) === null)).toEqual([])
  },
)

test('every drawing is one that some kind needs, and no kind is described that no marketplace has', () => {
  const drawings = new Set(Object.values(COMMON_GUIDANCE).map(({ drawing }) => drawing))
  expect([...drawings].sort()).toEqual([...PROOF_DRAWINGS].sort())
  const known = new Set(snapshots.flatMap(codesIn))
  expect(Object.keys(COMMON_GUIDANCE).filter(kind => !known.has(kind))).toEqual([])
})

test('what a pack says of its own kind goes before, and a kind that nobody has described has none', () => {
  const guidance = { drawing: 'note', text: { zh: '写', en: 'Write' }, examples: [] } as const
  const own = { code: 'photo', title: { zh: '照片', en: 'Photo' }, guidance }
  expect(proofGuidance('photo', { reasons: { evidence_kind: [own] } })).toBe(guidance)
  expect(proofGuidance('holy_relic', { reasons: { evidence_kind: [own] } })).toBeNull()
})

test('it advises and never says must', () => {
  const said = JSON.stringify(COMMON_GUIDANCE)
  expect(said).not.toMatch(/必须|不得|应当|\bmust\b|\bshall\b/)
})
