import { GRANTED_OUTCOMES } from '../../../../core/case-file/outcomes.ts'
import type { caseCounts } from '../../../../core/metrics/case-counts.ts'
import { seenCases } from './seen-cases.ts'

/** A count of cases in the words of `seenCases`. */
interface CaseCountSql {
  /** What happens when a case begins to count. */
  readonly types: readonly string[]
  readonly counts: string
  readonly at: string
  readonly excluded: string
}

const isAfterSale = "kind = 'after_sale'"
const granted = `outcome IN (${GRANTED_OUTCOMES.map(outcome => `'${outcome}'`).join(', ')})`
const grantedMs = `CASE WHEN ${granted} THEN closed_ms END`
const isUndone = '(overturned AND closed_after_ruling)'
const isOfFault = 'fault_reasons ? reason'
const isUnruled = 'liability IS NULL OR settled_after_ruling'
const isSellers = `CASE WHEN ${isUnruled} THEN ${isOfFault} ELSE liability = 'merchant' END`
const merchantWon = `(coalesce(liability = 'buyer', false) OR ${isUndone})`
const isLeftOut = `(${isOfFault} AND (withdrawn OR never_sent OR ${merchantWon}))`

/** Each count of cases of `core/metrics`, once more in SQL. */
const caseCountSql: Readonly<Record<keyof typeof caseCounts, CaseCountSql>> = {
  after_sales: { types: ['CaseOpened'], counts: isAfterSale, at: 'opened_ms', excluded: 'false' },
  disputes_at_fault: {
    types: ['Ruled', 'SettlementReached', 'ProposalAccepted'],
    counts: `${isAfterSale} AND (liability = 'merchant' OR (ruled_ms IS NULL AND intervened_ms IS NOT NULL))`,
    at: 'coalesce(ruled_ms, settled_ms)',
    excluded: 'ruled_ms IS NULL OR settled_after_ruling OR overturned',
  },
  interventions: { types: ['InterventionRequested'], counts: isAfterSale, at: 'intervened_ms', excluded: 'false' },
  refunds: {
    types: ['PayoutSettled'],
    counts: isAfterSale,
    at: 'paid_ms',
    excluded: 'overturned AND paid_after_ruling',
  },
  refusals: { types: ['ClaimRefused'], counts: isAfterSale, at: 'refused_ms', excluded: 'false' },
  calls_for_help: {
    types: ['CaseOpened', 'InterventionRequested'],
    counts: `${isAfterSale} OR (kind = 'complaint' AND opened_by = 'buyer')`,
    at: "CASE kind WHEN 'complaint' THEN opened_ms ELSE called_ms END",
    excluded: 'false',
  },
  seller_cancellations: {
    types: ['CaseClosed'],
    counts: `${isAfterSale} AND before_shipment AND (opened_by = 'system' OR ${isSellers})`,
    at: grantedMs,
    excluded: isUndone,
  },
  seller_returns: {
    types: ['CaseClosed'],
    counts: `${isAfterSale} AND NOT before_shipment AND (${isLeftOut} OR ${isSellers})`,
    at: `CASE WHEN ${isLeftOut} THEN closed_ms ELSE ${grantedMs} END`,
    excluded: `${isLeftOut} OR ${merchantWon}`,
  },
  answers_due: {
    types: ['ReplyGiven', 'ReplyOverdue'],
    counts: "kind = 'service_request'",
    at: 'least(answered_ms, overdue_ms)',
    excluded: 'false',
  },
  answers_in_time: {
    types: ['ReplyGiven'],
    counts: "kind = 'service_request' AND answered_ms = least(answered_ms, overdue_ms)",
    at: 'answered_ms',
    excluded: 'false',
  },
}

/** What a count finds, as `entry`: the same rows as its fold in `core/metrics`. */
export function caseEntries(count: keyof typeof caseCounts): string {
  const { types, counts, at, excluded } = caseCountSql[count]
  return `${seenCases(types)}, entry AS (
  SELECT place, merchant_id, case_id AS subject, case_id, order_id, ${at} AS at_ms, ${excluded} AS excluded,
    NULL::bigint AS ms
  FROM seen
  WHERE (${counts}) AND ${at} >= "from" AND ${at} < until
)`
}
