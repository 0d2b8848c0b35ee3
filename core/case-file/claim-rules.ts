import { type ClockContext, dueAt, type Start } from '../kernel/clock.ts'
import type { Rejection } from '../kernel/rejection.ts'
import type { Reason } from '../policy/clause.ts'
import type { Facts } from '../policy/conditions.ts'
import { claimReasonsOf, ofKind } from '../policy/of-kind.ts'
import type { Snapshot } from '../policy/snapshot.ts'
import { lookUp, type Row } from '../policy/table.ts'
import { clauseOf, periodOf } from '../policy/values.ts'
import type { Claim } from './case-file.ts'
import { type AtOpening, openingFacts } from './known-facts.ts'
import { paidForLinesMinor } from './paid-for-lines.ts'

/** What a claim is measured against: its order, how far the parcel is, and the rules of the day it opens. */
export interface ClaimGround extends Omit<AtOpening, 'claim'> {
  readonly claimsGoods: boolean
  readonly moments: Readonly<Record<string, Start>>
  readonly snapshot: Snapshot
  readonly clock: ClockContext
}

/**
 * Whether a claim may be made. Rejects, pointing at the field at fault, with
 * `unknown_reason`, `reason_not_for_remedy`, `remedy_not_offered`, `amount_exceeds_paid`,
 * `postage_not_refundable` (whoever changed his mind bears the postage, TB-DSP-19),
 * `no_reason_excluded` (goods without the seven-day return, LAW-1), `outside_acceptance_window`.
 */
export function objectionToClaim(claim: Claim, ground: ClaimGround): Rejection | null {
  const { snapshot, kind } = ground
  const listed = snapshot.reasons[claimReasonsOf(kind)] ?? []
  const reason = listed.find(({ code }) => code === claim.reason)
  if (reason === undefined) {
    const known = listed.map(({ code }) => code).join(' ')
    return { code: 'unknown_reason', pointer: '/claim/reason', facts: { reason: claim.reason, known } }
  }
  const facts = openingFacts({ ...ground, claim })
  return (
    objectionToRemedy(claim, { facts, reason, snapshot }) ??
    objectionToAmount(claim, ground, reason) ??
    objectionToNoReason(claim, facts, snapshot) ??
    objectionToTime(facts, ground)
  )
}

/** An offer between the parties is free in its reason and its time, not in its remedy and its sum. */
export function objectionToOffer(claim: Claim, ground: ClaimGround): Rejection | null {
  const facts = openingFacts({ ...ground, claim })
  return (
    objectionToRemedy(claim, { facts, reason: null, snapshot: ground.snapshot }) ??
    objectionToAmount(claim, ground, null)
  )
}

function objectionToRemedy(
  claim: Claim,
  { facts, reason, snapshot }: { facts: Facts; reason: Reason | null; snapshot: Snapshot },
): Rejection | null {
  const offered = snapshot.tables[tableFor(facts, 'remedies_offered')]
  const row = offered && lookUp(offered, facts)
  const named = { remedy: claim.remedy, reason: claim.reason, shipment: String(facts.shipment) }
  // A kind without such a table brings what its reasons bring.
  if (offered !== undefined && row?.then.offered !== true) {
    return { code: 'remedy_not_offered', pointer: '/claim/remedy', facts: named, ...clauseIn(row ?? null) }
  }
  if (reason?.remedies !== undefined && !reason.remedies.includes(claim.remedy)) {
    return {
      code: 'reason_not_for_remedy',
      pointer: '/claim/remedy',
      facts: { ...named, known: reason.remedies.join(' ') },
    }
  }
  return null
}

function objectionToAmount(claim: Claim, ground: ClaimGround, reason: Reason | null): Rejection | null {
  const { order, shipment, claimsGoods } = ground
  if (order === null || !claimsGoods) return null
  const { amountMinor } = claim
  const figures = { amount_minor: amountMinor, paid_minor: order.claimableMinor }
  const pointer = '/claim/amount_minor'
  const goodsMinor = paidForLinesMinor(order, claim)
  if (order.claimableMinor <= 0) {
    return { code: 'amount_exceeds_paid', pointer, facts: { ...figures, amount_minor: amountMinor || goodsMinor } }
  }
  if (amountMinor > order.claimableMinor) return { code: 'amount_exceeds_paid', pointer, facts: figures }
  const bearsPostage = reason?.fault === 'buyer' && shipment !== 'not_shipped'
  if (!bearsPostage || amountMinor <= goodsMinor) return null
  return { code: 'postage_not_refundable', pointer, facts: { ...figures, goods_minor: goodsMinor } }
}

function objectionToNoReason(claim: Claim, facts: Facts, snapshot: Snapshot): Rejection | null {
  if (claim.reason !== 'no_reason') return null
  const row = rowOf(snapshot, 'no_reason_excluded', facts)
  if (row?.then.excluded !== true) return null
  return {
    code: 'no_reason_excluded',
    pointer: '/claim/reason',
    facts: { goods: String(facts.goods) },
    ...clauseIn(row),
  }
}

function objectionToTime(facts: Facts, ground: ClaimGround): Rejection | null {
  const { snapshot, moments, openedAt, order, clock } = ground
  const window = rowOf(snapshot, 'acceptance_window', facts)?.then.window
  if (typeof window !== 'string') return null
  const start = moments[clauseOf(snapshot, window).countedFrom ?? 'signed']
  if (start === undefined) return null
  const applicability = { facts, caseOpenedAt: openedAt, orderPaidAt: order?.paidAt ?? null, actAt: openedAt }
  const closesAt = dueAt(periodOf(snapshot, window, applicability), start, clock).dueAt
  if (openedAt <= closesAt) return null
  return { code: 'outside_acceptance_window', clause: window, facts: { closed_at: closesAt } }
}

function rowOf(snapshot: Snapshot, table: string, facts: Facts): Row | null {
  const found = snapshot.tables[tableFor(facts, table)]
  return found === undefined ? null : lookUp(found, facts)
}

function tableFor({ kind }: Facts, name: string): string {
  return ofKind(String(kind), name)
}

function clauseIn(row: Row | null): { clause?: string } {
  return row?.clause === undefined ? {} : { clause: row.clause }
}
