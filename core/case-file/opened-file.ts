import type { Start } from '../kernel/clock.ts'
import type { Instant } from '../kernel/instant.ts'
import type { CaseFile } from './case-file.ts'
import type { CaseEvent } from './events.ts'

/** A case as it stands after its first event, before it has entered a stage. */
export function openedFile(event: Extract<CaseEvent, { type: 'CaseOpened' }>): CaseFile {
  return {
    id: event.caseId,
    marketplaceId: event.marketplaceId,
    kind: event.kind,
    pack: event.pack,
    version: event.seq,
    status: 'open',
    stage: 'opened',
    outcome: null,
    openedBy: event.openedBy,
    currency: event.currency,
    order: event.order,
    about: event.about,
    earlier: event.earlier,
    parties: event.parties,
    claim: event.claim,
    modifications: 0,
    claimsGoods: event.claimsGoods,
    agreedAnswerMs: event.agreedAnswerMs,
    openedAt: event.at,
    closedAt: null,
    moments: momentsAtOpening(event),
    deadlines: [],
    nextDueAt: null,
    shipment: event.shipment.state,
    firstScanAt: event.shipment.firstScanAt,
    openedBeforeShipment: event.shipment.state === 'not_shipped',
    returnWaybill: null,
    returnState: 'none',
    returnFreightMinor: 0,
    refusal: null,
    proposal: null,
    settlementOffer: null,
    evidence: event.evidence,
    evidenceRequests: [],
    evidenceFinished: [],
    intervention: null,
    ruling: null,
    holds: [],
    advance: null,
    collection: null,
    money: {
      refundedMinor: 0,
      freightMinor: 0,
      fromEscrowMinor: 0,
      advancedMinor: 0,
      recoveredMinor: 0,
      paidToMerchantMinor: 0,
      penaltyMinor: 0,
    },
    takings: [],
    payouts: [],
    messageCount: 0,
    handling: null,
    violations: [],
    overturned: null,
  }
}

function momentsAtOpening(event: Extract<CaseEvent, { type: 'CaseOpened' }>): Readonly<Record<string, Start>> {
  const known: Record<string, Instant | null> = {
    case_opened: event.at,
    order_paid: event.order?.paidAt ?? null,
    order_completed: event.order?.completedAt ?? null,
    shipped: event.shipment.shippedAt,
    signed: event.shipment.signedAt,
    logistics_updated: event.shipment.updatedAt,
    promised_ship_by: event.order?.promisedShipBy ?? null,
    ship_by: event.order?.shipByAt ?? null,
    ...event.about?.moments,
  }
  return Object.fromEntries(Object.entries(known).flatMap(([name, at]) => (at === null ? [] : [[name, { at }]])))
}
