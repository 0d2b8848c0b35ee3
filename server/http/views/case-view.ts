import type { CaseFile, Deadline } from '../../../core/case-file/case-file.ts'
import { evidenceWanted, proposedRuling } from '../../../core/case-file/wanted.ts'
import { formatInstant, type Instant } from '../../../core/kernel/instant.ts'
import { ruledAmountMinor } from '../../../core/ruling/outcome.ts'
import { availableActions, unavailableActions } from './action-view.ts'
import { type CaseContext, maySeeNames, maySeeNotes, sightOf } from './case-context.ts'
import { aboutView, handlingView, violationOnWire } from './handling-view.ts'
import { deadlineTitles, evidenceTitle, guidanceView, titlesOf } from './title-view.ts'
import { type WireContext, wireJson } from './wire-json.ts'

/** A case as this person may see it, with what he may do now and why the rest is closed. */
export function caseView(file: CaseFile, context: CaseContext): Record<string, unknown> {
  const { words, snapshot } = context
  const wire = { zone: snapshot.zone, texts: words.texts }
  const instant = (at: Instant | null) => (at === null ? null : formatInstant(at, snapshot.zone))
  return {
    id: file.id,
    kind: file.kind,
    marketplace: file.marketplaceId,
    pack: { id: file.pack.id, version: file.pack.version, hash: file.pack.hash },
    status: file.status,
    stage: file.stage,
    outcome: file.outcome,
    version: file.version,
    order_id: file.order?.id ?? null,
    market: file.order?.market ?? null,
    opened_by: file.openedBy,
    about: aboutView(file, wire),
    parties: partiesView(file, context),
    claim: wireJson(file.claim, wire),
    statement: words.statement,
    refusal: file.refusal,
    proposal: wireJson(file.proposal, wire),
    settlement_offer: wireJson(file.settlementOffer, wire),
    shipment: file.shipment,
    return_state: file.returnState,
    return_waybill: wireJson(file.returnWaybill, wire),
    return_freight_minor: file.returnFreightMinor,
    intervention: wireJson(file.intervention, wire),
    ruling: rulingView(file, wire),
    opened_at: instant(file.openedAt),
    closed_at: instant(file.closedAt),
    deadlines: file.deadlines.map(deadline => ({
      ...deadlineTitles(deadline, context),
      ...deadlineView(deadline, wire),
      derivation: wireJson(deadline.derivation, wire),
    })),
    actions: availableActions(file, context),
    unavailable: unavailableActions(file, context),
    evidence_wanted: evidenceWanted(sightOf(file, context)).map(wanted => ({
      ...wanted,
      title: evidenceTitle(wanted.kind, context),
      // Only who still has to bring it needs to hear how.
      ...(!wanted.have && { guidance: guidanceView(wanted.kind, context) }),
    })),
    proposed_ruling: proposedRulingView(file, context),
    evidence: file.evidence.map(item => ({
      ...(wireJson(item, wire) as object),
      title: evidenceTitle(item.kind, context),
    })),
    evidence_finished: file.evidenceFinished,
    money: moneyView(file),
    earlier: wireJson(file.earlier, wire),
    handling: handlingView(file, context),
    violations: wireJson(file.violations.map(violationOnWire), wire),
    overturned: wireJson(file.overturned, wire),
    message_count: file.messageCount,
    titles: titlesOf(file, context),
  }
}

export function partiesView({ parties }: CaseFile, { caller, words }: CaseContext) {
  if (!maySeeNames(caller)) return parties
  return {
    buyer: parties.buyer && { ...parties.buyer, name: words.buyerName },
    merchant: { ...parties.merchant, name: words.merchantName },
  }
}

export function deadlineView({ name, clause, dueAt, onExpiry }: Deadline, { zone }: Pick<WireContext, 'zone'>) {
  return { name, due_at: dueAt === null ? null : formatInstant(dueAt, zone), clause, on_expiry: onExpiry }
}

/**
 * What the rules come to on the proof that is there, for whoever has to rule: his to adopt or not. Null where both
 * sides have proved their case, and when there is nothing to rule on.
 */
export function proposedRulingView(file: CaseFile, context: CaseContext) {
  const isToBeRuled = file.status === 'open' && file.intervention !== null && file.ruling === null
  const proposed = isToBeRuled && maySeeNotes(context.caller) ? proposedRuling(sightOf(file, context)) : null
  if (proposed === null) return null
  const { liability, remedies, clause } = proposed
  return {
    liability,
    remedies: remedies.map(({ kind, amountMinor }) => ({ kind, amount_minor: amountMinor ?? null })),
    clause,
  }
}

/** A ruling with its reasons in words; what it was and what it rested on never changes. */
export function rulingView({ id, ruling }: CaseFile, wire: WireContext): Record<string, unknown> | null {
  if (ruling === null) return null
  const { reasons, ...rest } = ruling
  const body = wireJson(rest, wire) as Record<string, unknown>
  const said = reasons === null ? null : (wire.texts.get(reasons.id) ?? null)
  const amountMinor = ruledAmountMinor(ruling)
  return { ...body, amount_minor: amountMinor, case_id: id, reasons: said, reasons_sha256: reasons?.sha256 ?? null }
}

/** `holds` one by one; `paid` to the buyer and `advanced` by the platform, in minor units. */
function moneyView({ money, holds, payouts, currency, advance, handling }: CaseFile) {
  return {
    currency,
    holds: holds.map(({ id, amountMinor, resolution }) => ({ id, amount_minor: amountMinor, resolution })),
    paid: money.refundedMinor,
    advanced: money.advancedMinor,
    advance_state: advance?.state ?? null,
    recovered: money.recoveredMinor,
    paid_to_merchant: money.paidToMerchantMinor,
    compensation: handling?.compensation?.amountMinor ?? null,
    pay_form: handling?.compensation?.payForm ?? null,
    penalty: money.penaltyMinor,
    payouts: payouts.map(({ id, amountMinor, status }) => ({ id, amount_minor: amountMinor, status })),
  }
}
