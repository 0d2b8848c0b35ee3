import { expect, test } from 'vitest'
import { given, thenHappened, thenRefused } from '../../test/dsl/given.ts'
import type { Setting } from '../../test/dsl/play.ts'
import { row } from '../../test/dsl/row.ts'
import type { Clause } from '../policy/clause.ts'
import type { Snapshot } from '../policy/snapshot.ts'

/** Taobao's rules, had they let a seller put two items on file and no more. */
function twoItemsASeller(snapshot: Snapshot): Snapshot {
  const pattern = snapshot.clauses['TB-EVD-1'] as Clause
  const [dated] = pattern.values
  if (dated === undefined) throw new Error('TB-EVD-1 has a value')
  const limit: Clause = { ...pattern, id: 'TB-EVD-99', values: [{ ...dated, value: { kind: 'count', count: 2 } }] }
  const rows = [row({ party: 'merchant' }, { most: limit.id })]
  return {
    ...snapshot,
    clauses: { ...snapshot.clauses, [limit.id]: limit },
    tables: { ...snapshot.tables, evidence_limits: { name: 'evidence_limits', hit: 'first', rows } },
  }
}

const opened = (setting: Setting = {}) => given.opened({ ...setting, rules: twoItemsASeller })
const items = (...names: string[]) => ({ evidenceIds: names.map(name => `evd_photo_${name}`) })

test('DY-EXC-7 · a side puts so many items on file as the pack lets it, and not one more', () => {
  const full = opened().act('merchant', 'submit_evidence', items('1', '2'))
  expect(full.file?.evidence.length).toBe(2)
  const no = { code: 'too_much_evidence', clause: 'TB-EVD-99', facts: { most: 2 } }
  thenRefused(full.act('merchant', 'submit_evidence', items('3')), no)
  thenRefused(full.act('merchant', 'refuse', { reason: 'other', ...items('3') }), no)
})

test('DY-EXC-7 · what is on file already isn’t counted twice, and the other side has a limit of its own', () => {
  const full = opened().act('merchant', 'submit_evidence', items('1', '2'))
  thenHappened(full.act('merchant', 'submit_evidence', items('1')), [])
  thenHappened(full.act('buyer', 'submit_evidence', items('4', '5', '6')), [{ type: 'EvidenceSubmitted' }])
})
