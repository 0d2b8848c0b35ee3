import type { Fact } from '../policy/conditions.ts'

/** What a fact can be: one of these, any word, a number. */
export type FactValues = readonly Fact[] | 'word' | 'number'

const LIABLE = ['merchant', 'buyer', 'platform', 'carrier', 'shared', 'not_established'] as const

/**
 * Every fact that stages, tables and scopes may ask for. A name that isn't here is a slip of the writer's: it would
 * meet no case, and nobody would notice.
 */
export const FACTS: Readonly<Record<string, FactValues>> = {
  kind: 'word',
  opened_by: ['buyer', 'merchant', 'agent', 'system'],
  applications: 'number',
  applications_about: 'number',
  intervention_withdrawn: [true, false],
  earlier_rulings: 'number',
  modifications: 'number',
  subject: ['order', 'case', 'ruling', 'violation', 'party'],
  subject_kind: 'word',
  subject_reason: 'word',
  subject_remedy: 'word',
  subject_outcome: 'word',
  subject_ruled: [true, false],
  subject_ruled_by: ['none', 'rule', 'agent', 'jury'],
  subject_liability: LIABLE,
  subject_advanced: [true, false],
  subject_violation: 'word',
  remedy: 'word',
  reason: 'word',
  market: 'word',
  goods: 'word',
  category: 'word',
  amount_minor: 'number',
  paid_minor: 'number',
  price_minor: 'number',
  shipment: ['not_shipped', 'shipped', 'signed', 'refused', 'lost'],
  opened_before_shipment: [true, false],
  return: ['none', 'shipped', 'signed', 'refused', 'lost'],
  return_carrier: ['express', 'post'],
  return_freight_owed: [true, false],
  replacement_sent: [true, false],
  funding: ['escrow', 'released'],
  completed: [true, false],
  free_shipping: [true, false],
  agreed_remedy: 'word',
  advanced: ['none', 'frozen', 'paid'],
  money_under_way: [true, false],
  finished_by: ['none', 'buyer', 'merchant', 'both'],
  evidence_requested_from: ['none', 'buyer', 'merchant', 'both'],
  requested_evidence_finished: [true, false],
  buyer_must_prove: [true, false],
  ruled: [true, false],
  ruled_outcome: ['dismissal', 'pay_merchant', 'refund', 'return_refund'],
  liability: LIABLE,
  dispatch: ['in_time', 'late', 'not_due', 'overdue'],
  late_hours: 'number',
  replied: [true, false],
  reply_resolved: [true, false],
  reply_agreed: [true, false],
  reply_reason: 'word',
  reply_overdue: [true, false],
  urged: 'number',
  sent_back: 'number',
  buyer_satisfied: ['none', 'yes', 'no'],
  close_result: 'word',
  upheld: [true, false],
  degree: 'number',
  measure: 'word',
  dismissed_reason: 'word',
  withdrawal_verified: ['none', 'yes', 'no'],
  granted: ['none', 'full', 'part'],
  paid_voluntarily: [true, false],
  compensation_owed: [true, false],
  evidence_from: ['none', 'buyer', 'merchant', 'both'],
  notice_on_file: ['none', 'before', 'after'],
  // Known to one table alone: whose proof is asked, whose fault it was, what proof there is.
  party: ['buyer', 'merchant'],
  fault: ['merchant', 'buyer', 'unclear'],
  buyer_evidence: ['complete', 'missing'],
  merchant_evidence: ['complete', 'missing'],
  // Of a merchant, not of a case: what was found against him, and what the tables on standing say of it.
  violation: 'word',
  class: 'word',
  tier: 'word',
  points: 'number',
  account: 'word',
  new_points: 'number',
  times: 'number',
  limited: [true, false],
  figure: 'word',
  share: 'number',
  orders: 'number',
}

/** What a fact can be; null for one that doesn't exist. An order line's promises are facts under their own names. */
export function factValues(name: string): FactValues | null {
  return FACTS[name] ?? (name.startsWith(PROMISE) ? [true] : null)
}

const PROMISE = 'promise_'
