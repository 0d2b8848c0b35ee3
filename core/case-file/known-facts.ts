import type { Facts } from '../policy/conditions.ts'
import { ruledOutcomeOf } from '../ruling/outcome.ts'
import type { CaseFile, OrderExcerpt, Side } from './case-file.ts'
import { dispatchFacts, handlingFacts, subjectFacts } from './handling-facts.ts'
import { paidForLinesMinor } from './paid-for-lines.ts'

/** What the rules of opening may look at: what a case shows from its first event on. */
export type AtOpening = Pick<
  CaseFile,
  'kind' | 'claim' | 'order' | 'shipment' | 'openedBy' | 'about' | 'earlier' | 'openedAt' | 'firstScanAt'
>

/** What a claim, its order and its subject show by themselves, before there is a case. */
export function openingFacts(file: AtOpening): Facts {
  const { kind, claim, order, shipment, openedBy, earlier } = file
  return {
    kind,
    opened_by: openedBy,
    remedy: claim.remedy,
    reason: claim.reason,
    amount_minor: claim.amountMinor,
    shipment,
    applications: earlier.applications,
    applications_about: earlier.applicationsAbout,
    intervention_withdrawn: earlier.interventionWithdrawn,
    earlier_rulings: earlier.rulings,
    ...subjectFacts(file),
    ...orderFacts(order),
    ...(order && { price_minor: paidForLinesMinor(order, claim) }),
    ...dispatchFacts(file),
  }
}

/** The remedy that the case is heading for: as ruled, else as claimed, offered and accepted, or settled. */
export function agreedRemedyOf(file: CaseFile): string {
  const outcome = file.ruling && ruledOutcomeOf(file.ruling)
  if (outcome === 'return_refund') return 'return_refund'
  if (outcome === 'refund') return 'refund_only'
  return remedyBesideAdvance(file) ?? file.claim.remedy
}

/**
 * A frozen advance waits for the goods to come back (TB-ADV-2), whatever the claim first asked for, until the parties
 * agree otherwise. Who has been paid can't also have new goods: what he then sends back, the merchant keeps.
 */
function remedyBesideAdvance({ advance, claim }: CaseFile): string | null {
  if (advance?.state === 'frozen' && advance.form === 'with_return') return 'return_refund'
  return advance?.state === 'paid' && isInKind(claim.remedy) ? 'return_refund' : null
}

/** What a case shows by itself, before any table is asked. */
export function knownFacts(file: CaseFile): Facts {
  return {
    ...openingFacts(file),
    ...handlingFacts(file),
    modifications: file.modifications,
    return: file.returnState,
    return_carrier: SURFACE_MAIL.includes(file.returnWaybill?.carrier ?? '') ? 'post' : 'express',
    opened_before_shipment: file.openedBeforeShipment,
    agreed_remedy: agreedRemedyOf(file),
    replacement_sent: file.moments.replacement_shipped !== undefined,
    advanced: file.advance === null || file.advance.state === 'returned' ? 'none' : file.advance.state,
    ruled: file.ruling !== null,
    ...(file.ruling && { ruled_outcome: ruledOutcomeOf(file.ruling), liability: file.ruling.liability }),
    finished_by: sides(file.evidenceFinished),
    evidence_requested_from: sides(awaitedFrom(file)),
    requested_evidence_finished: awaitedFrom(file).length === 0,
    money_under_way: isMoneyUnderWay(file),
  }
}

/** Whether a remedy gives the buyer goods, not money. */
export function isInKind(remedy: string): boolean {
  return remedy === 'exchange' || remedy === 'repair' || remedy === 'reship'
}

/** The refund has begun: what was agreed or ruled can't be settled otherwise or taken back any more. */
function isMoneyUnderWay({ collection, money, advance }: CaseFile): boolean {
  const isUnfrozen = advance?.form === 'with_return' && advance.state === 'paid'
  return collection !== null || money.refundedMinor > 0 || isUnfrozen
}

/** The sides that the platform has asked for more and that haven't yet said that this is all. */
function awaitedFrom({ evidenceRequests, evidenceFinished }: CaseFile): readonly Side[] {
  return evidenceRequests.map(({ from }) => from).filter(from => !evidenceFinished.includes(from))
}

function orderFacts(order: OrderExcerpt | null): Facts {
  if (order === null) return {}
  const promises = order.promises.map(promise => [`promise_${promise}`, true] as const)
  return {
    ...Object.fromEntries(promises),
    ...(order.market !== undefined && { market: order.market }),
    goods: order.goods,
    category: order.category,
    funding: order.funding,
    completed: order.completedAt !== null,
    paid_minor: order.claimableMinor,
    free_shipping: order.shippingFeeMinor === 0,
  }
}

function sides(of: readonly Side[]): string {
  if (of.includes('buyer') && of.includes('merchant')) return 'both'
  return of[0] ?? 'none'
}

/** The names under which surface mail comes in; every other carrier is express. */
const SURFACE_MAIL: readonly string[] = ['post', 'surface_mail', '平邮']
