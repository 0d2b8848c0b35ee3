import { claimReasonsOf } from '../../../core/policy/of-kind.ts'
import type { Snapshot } from '../../../core/policy/snapshot.ts'
import type { ExampleSubject } from '../examples/example.ts'
import { HALF_MINOR, PAID_MINOR } from './sample-order.ts'

/** Cases that another one may be about, as they may have come out: each way that somebody may want to have undone. */
export function sampleSubjects(about: 'case' | 'ruling' | 'violation', snapshot: Snapshot): ExampleSubject[] {
  const ofKinds = (['after_sale', 'complaint'] as const).filter(kind => snapshot.flows[kind] !== undefined)
  return ofKinds
    .flatMap(kind => (kind === 'after_sale' ? afterSales(snapshot) : complaints(snapshot)))
    .filter(({ ruling, violation }) => has[about]({ ruling, violation }))
    .map(subject => ({ ...subject, about }))
}

const has = {
  case: ({ violation }: Pick<ExampleSubject, 'violation'>) => violation === null,
  ruling: ({ ruling }: Pick<ExampleSubject, 'ruling'>) => ruling !== null,
  violation: ({ violation }: Pick<ExampleSubject, 'violation'>) => violation !== null,
}

function afterSales({ flows, reasons }: Snapshot): ExampleSubject[] {
  const reason = reasons[claimReasonsOf('after_sale')]?.[0]
  const base = { ...NOTHING, kind: 'after_sale', reason: reason?.code ?? '', remedy: reason?.remedies?.[0] ?? 'none' }
  const refunded = { ...base, outcome: 'refunded', refundedMinor: PAID_MINOR }
  const forBuyer = { by: 'agent', liability: 'merchant' } as const
  return [
    { ...base, stage: Object.keys(flows.after_sale?.stages ?? {})[0] ?? null },
    refunded,
    { ...refunded, ruling: forBuyer },
    { ...refunded, ruling: { by: 'rule', liability: 'merchant' } },
    { ...refunded, refundedMinor: 0, ruling: forBuyer, advance: { amountMinor: HALF_MINOR, recoveredMinor: 0 } },
    { ...base, outcome: 'dismissed', ruling: { by: 'agent', liability: 'buyer' } },
  ]
}

/** Upheld ones: one with each violation that the rules know. */
function complaints({ reasons }: Snapshot): ExampleSubject[] {
  const reason = reasons[claimReasonsOf('complaint')]?.[0]
  const base = { ...NOTHING, kind: 'complaint', reason: reason?.code ?? '', remedy: reason?.remedies?.[0] ?? 'none' }
  const paid = { outcome: 'compensated', compensatedMinor: HALF_MINOR, refundedMinor: 0 }
  const ruling = { by: 'agent', liability: 'merchant' } as const
  const violations = (reasons.violation ?? []).map(({ code }) => ({ code, class: 'A' }))
  return [
    { ...base, ...paid, ruling },
    ...violations.map(violation => ({ ...base, ...paid, ruling, violation })),
    ...violations.slice(0, 1).map(violation => ({ ...base, outcome: 'upheld', ruling, violation })),
  ]
}

const NOTHING = {
  about: null,
  stage: null,
  outcome: null,
  ruling: null,
  violation: null,
  claimedMinor: null,
  refundedMinor: 0,
  compensatedMinor: 0,
  penaltyMinor: 0,
  advance: null,
  openedAt: null,
  ruledAt: null,
  closedAt: null,
  refundedAt: null,
  violationAt: null,
} as const
