import { type Entry, isWithin, type Scope } from './entry.ts'
import type { SeenCase } from './seen-case.ts'

/** Whether and when a case counts towards something; null where it doesn't. */
export type CaseCount = (seen: SeenCase, scope: Scope) => Pick<Entry, 'at' | 'excluded'> | null

/** What a figure may count cases by. Each has its SQL of the same name. */
export const caseCounts = {
  /** Applications for after-sales. */
  after_sales: seen => (isAfterSale(seen) ? counted(seen.openedAt) : null),
  /**
   * Disputes that the platform ruled to be the merchant's fault. What the sides settled doesn't count, even where the
   * platform had stepped in, and neither does a ruling that an appeal undid (TB-MET-01, TB-MET-05, DY-EXC-5).
   */
  disputes_at_fault: seen => {
    if (!isAfterSale(seen)) return null
    if (seen.liability === 'merchant') return counted(seen.ruledAt, seen.settledAfterRuling || seen.overturned)
    return seen.ruledAt === null && seen.intervenedAt !== null ? counted(seen.settledAt, true) : null
  },
  /** Disputes into which the platform stepped, whoever was at fault (TB-MET-02, TB-MET-05). */
  interventions: seen => (isAfterSale(seen) ? counted(seen.intervenedAt) : null),
  /** Refunds that reached the buyer; what followed from a ruling goes with it (TB-MET-04). */
  refunds: seen => (isAfterSale(seen) ? counted(seen.paidAt, seen.overturned && seen.paidAfterRuling) : null),
  /** Applications that the merchant refused (DY-ARB-06). */
  refusals: seen => (isAfterSale(seen) ? counted(seen.refusedAt) : null),
  /** Buyers' calls for the platform: complaints, and disputes into which the buyer called it (DY-ARB-06). */
  calls_for_help: seen => {
    if (seen.kind === 'complaint') return seen.openedBy === 'buyer' ? counted(seen.openedAt) : null
    return isAfterSale(seen) ? counted(seen.calledByBuyerAt) : null
  },
  /** Orders that weren't shipped and were refunded by the merchant's doing, or by the platform itself (TT-MET-01). */
  seller_cancellations: (seen, scope) =>
    isAfterSale(seen) && seen.beforeShipment && (seen.openedBy === 'system' || isSellers(seen, scope))
      ? counted(seen.grantedAt, isUndone(seen))
      : null,
  /**
   * Goods that came back or were refunded for a reason of the merchant's. Left out is what the buyer withdrew or didn't
   * send back in time, and where the merchant won (TT-MET-03).
   */
  seller_returns: (seen, scope) => {
    if (!isAfterSale(seen) || seen.beforeShipment) return null
    const merchantWon = seen.liability === 'buyer' || isUndone(seen)
    if (scope.faultReasons.includes(seen.reason) && (seen.withdrawn || seen.neverSent || merchantWon)) {
      return counted(seen.closedAt, true)
    }
    return isSellers(seen, scope) ? counted(seen.grantedAt, merchantWon) : null
  },
  /** Requests that the merchant had to answer, by the moment when it was settled whether he did so in time. */
  answers_due: seen => (isRequest(seen) ? counted(earlier(seen.answeredAt, seen.overdueAt)) : null),
  /** Of them those that he answered before his time was over. */
  answers_in_time: seen =>
    isRequest(seen) && seen.answeredAt === earlier(seen.answeredAt, seen.overdueAt) ? counted(seen.answeredAt) : null,
} as const satisfies Record<string, CaseCount>

export function caseEntries(count: CaseCount, seen: SeenCase, scope: Scope): Entry[] {
  const found = count(seen, scope)
  if (found === null || !isWithin(found.at, scope)) return []
  const { merchantId, caseId, orderId } = seen
  return [{ merchantId, subject: caseId, caseId, orderId, ms: null, ...found }]
}

function counted(at: Entry['at'] | null, excluded = false): Pick<Entry, 'at' | 'excluded'> | null {
  return at === null ? null : { at, excluded }
}

function isAfterSale({ kind }: SeenCase): boolean {
  return kind === 'after_sale'
}

function isRequest({ kind }: SeenCase): boolean {
  return kind === 'service_request'
}

function earlier(one: Entry['at'] | null, other: Entry['at'] | null): Entry['at'] | null {
  if (one === null || other === null) return one ?? other
  return one <= other ? one : other
}

/** As ruled where somebody ruled and the ruling stands, else by the nature of the reason. */
function isSellers(seen: SeenCase, { faultReasons }: Scope): boolean {
  return seen.liability === null || seen.settledAfterRuling
    ? faultReasons.includes(seen.reason)
    : seen.liability === 'merchant'
}

/** Its end came of a ruling that an appeal undid. */
function isUndone({ overturned, closedAfterRuling }: SeenCase): boolean {
  return overturned && closedAfterRuling
}
