import { dueAt } from '../kernel/clock.ts'
import type { Instant } from '../kernel/instant.ts'
import { accounts } from '../ledger/accounts.ts'
import type { Wording } from '../policy/clause.ts'
import type { Fact, Facts } from '../policy/conditions.ts'
import type { Snapshot } from '../policy/snapshot.ts'
import { lookUp } from '../policy/table.ts'
import { clauseOf, periodOf } from '../policy/values.ts'
import { applicability, type Ground, tableOf } from './ground.ts'
import type { Sanction } from './sanction.ts'
import type { EnteredViolation } from './violation.ts'

/**
 * Why a merchant is penalised: the rule in its words, the facts it was applied to, the evidence, and how he can appeal.
 * Nothing is imposed without one.
 */
export interface Statement {
  readonly rule: { readonly clause: string; readonly title: Wording; readonly text: Wording }
  readonly facts: Readonly<Record<string, Fact>>
  /** Never empty: a case's own record is evidence too. */
  readonly evidence: readonly StatedEvidence[]
  readonly appeal: AppealRight
}

export interface StatedEvidence {
  readonly kind: 'case' | 'ruling' | 'evidence_item' | 'violation' | 'account' | 'report'
  readonly id: string
  readonly sha256?: string
}

export interface AppealRight {
  readonly allowed: boolean
  /** Null where the rules set no limit, or allow none. */
  readonly until: Instant | null
  readonly clause: string | null
}

/** What a case says of a violation that it found, beside the violation itself. */
export interface Finding {
  readonly caseKind: string
  readonly reason: string
  readonly facts: Facts
  readonly evidence: readonly StatedEvidence[]
}

export function statementOfViolation(
  violation: EnteredViolation,
  { caseKind, reason, facts, evidence }: Finding,
  { found, ground }: { found: Snapshot; ground: Ground },
): Statement {
  return {
    rule: ruleOf(found, violation.clause),
    facts: { ...facts, violation: violation.code, class: violation.class, reason },
    evidence,
    appeal: appealRight(violation, { found, ground, about: { subject_kind: caseKind, subject_reason: reason } }),
  }
}

/** What a merchant brought with him rests on what the marketplace reported, and was decided elsewhere. */
export function statementOfOlderPoints(violation: EnteredViolation, ground: Ground): Statement {
  const { id, code, class: group, clause, rules, pointsHundredths } = violation
  return {
    rule: ruleOf(ground.rules(rules), clause),
    facts: { violation: code, class: group, points: (pointsHundredths ?? 0) / 100 },
    evidence: [{ kind: 'report', id }],
    appeal: NO_APPEAL,
  }
}

/** A node's reasons are the points and the violations behind them, each of which can be appealed against. */
export function statementOfSanction(
  sanction: Sanction,
  { violations, merchantId }: { readonly violations: readonly EnteredViolation[]; readonly merchantId: string },
  ground: Ground,
): Statement {
  const behind = violations.filter(({ id }) => sanction.violationIds.includes(id))
  const latest = behind.at(-1)
  const level = sanction.levelHundredths === null ? {} : { points: sanction.levelHundredths / 100 }
  const found = ground.rules(sanction.rules)
  return {
    rule: ruleOf(found, sanction.clause),
    facts: { class: sanction.class, ...level, violations: behind.length },
    // A deposit that wasn't made up is shown by its account.
    evidence:
      behind.length === 0
        ? [{ kind: 'account', id: accounts.deposit(merchantId) }]
        : behind.map(({ id }) => ({ kind: 'violation', id })),
    appeal: latest === undefined ? NO_APPEAL : appealRight(latest, { found, ground, about: {} }),
  }
}

/** Whether a merchant can appeal against a violation, and until when, by the tables that an appeal is opened by. */
function appealRight(
  { code, at }: EnteredViolation,
  { found, ground, about }: { found: Snapshot; ground: Ground; about: Facts },
): AppealRight {
  if (found.flows.appeal?.about.includes('violation') !== true) return NO_APPEAL
  const facts = { kind: 'appeal', opened_by: 'merchant', subject: 'violation', subject_violation: code, ...about }
  const refused = lookUp(tableOf(found, 'appeal_not_accepted'), facts)
  if (refused?.then.accepted === false) return { allowed: false, until: null, clause: refused.clause ?? null }
  const row = lookUp(tableOf(found, 'appeal_acceptance_window'), facts)
  const window = row?.then.window
  if (typeof window !== 'string') return { allowed: true, until: null, clause: row?.clause ?? null }
  const period = periodOf(found, window, applicability({ facts, at }))
  return { allowed: true, until: dueAt(period, { at }, ground.clock(found)).dueAt, clause: window }
}

function ruleOf(snapshot: Snapshot, id: string): Statement['rule'] {
  const { title, text } = clauseOf(snapshot, id)
  return { clause: id, title, text }
}

const NO_APPEAL: AppealRight = { allowed: false, until: null, clause: null }
