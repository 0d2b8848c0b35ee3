import { expect, test } from 'vitest'
import { given, thenHappened } from '../../../test/dsl/given.ts'
import type { Setting } from '../../../test/dsl/play.ts'
import { row } from '../../../test/dsl/row.ts'
import type { Stage } from '../../policy/flow.ts'
import type { Snapshot } from '../../policy/snapshot.ts'
import type { DecisionTable } from '../../policy/table.ts'

const DEFAULTS: DecisionTable = {
  name: 'default_ruling',
  hit: 'first',
  rows: [row({ evidence_from: ['none', 'buyer'] }, { liability: 'merchant', outcome: 'refund' }, 'TB-EVD-7')],
}

/** Taobao's rules, had they ruled by themselves against a seller who gives no evidence. */
function ruledBySilence(defaults: DecisionTable): (snapshot: Snapshot) => Snapshot {
  return snapshot => {
    const flow = snapshot.flows.after_sale
    const evidence = flow?.stages.evidence
    if (flow === undefined || evidence === undefined) throw new Error('Taobao has a stage for evidence')
    const stage: Stage = {
      ...evidence,
      deadlines: evidence.deadlines.map(deadline => ({ ...deadline, onExpiry: 'rule_by_default' })),
      allows: { ...evidence.allows, system: [{ action: 'rule_by_default' }] },
      movesTo: { ...evidence.movesTo, Ruled: { table: 'after_ruling' } },
    }
    const flows = { ...snapshot.flows, after_sale: { ...flow, stages: { ...flow.stages, evidence: stage } } }
    return { ...snapshot, flows, tables: { ...snapshot.tables, default_ruling: defaults } }
  }
}

const intervened = (setting: Setting = {}, defaults = DEFAULTS) =>
  given.intervened({ ...setting, rules: ruledBySilence(defaults) })

test('DY-ARB-1 · a merchant who gave no evidence in time has lost, a moment after it', () => {
  const silent = intervened({ claim: { amountMinor: 5000 } })
  expect(silent.wait('P3D').last).toEqual([])
  thenHappened(silent.tick(), [
    { type: 'DeadlineExpired', name: 'evidence' },
    {
      type: 'Ruled',
      clause: 'TB-EVD-7',
      by: { role: 'system', id: 'time' },
      ruling: {
        by: 'rule',
        liability: 'merchant',
        remedies: [{ kind: 'refund', amountMinor: 5000 }],
        clauses: ['TB-EVD-7'],
        reasons: null,
        freight: { outbound: 'merchant', return: 'merchant' },
      },
    },
    { type: 'StageEntered', to: 'refunding' },
    { type: 'HoldResolved' },
    { type: 'RefundOrdered', amountMinor: 5000 },
    { type: 'CaseClosed', outcome: 'refunded' },
  ])
})

test('DY-ARB-1 · where no row fits, the time is over and the platform reviews what there is', () => {
  const answered = intervened().act('merchant', 'submit_evidence', { evidenceIds: ['evd_purchase_proof'] })
  thenHappened(answered.wait('P3DT1S'), [
    { type: 'DeadlineExpired' },
    { type: 'EvidencePeriodEnded', sides: ['buyer', 'merchant'] },
    { type: 'StageEntered', to: 'platform_review' },
  ])
})

test('a row that names no clause rests on that of the time that passed', () => {
  const nameless = { ...DEFAULTS, rows: DEFAULTS.rows.map(({ clause: _none, ...rest }) => rest) }
  expect(intervened({}, nameless).wait('P3DT1S').file?.ruling?.clauses).toEqual(['TB-EVD-1'])
})
