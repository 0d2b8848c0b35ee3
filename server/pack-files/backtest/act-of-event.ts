import type { CaseFile, Proposal, Side, Waybill } from '../../../core/case-file/case-file.ts'
import type { CaseEvent, EventType } from '../../../core/case-file/events.ts'
import type { TextRef } from '../../../core/case-file/text-ref.ts'
import type { Ruling } from '../../../core/ruling/ruling.ts'
import { type ActRead, SAID } from './act-read.ts'
import { handlingActs } from './handling-acts.ts'

/** The act or report that an event stands for; null for what followed from one, or from time. */
export function actOf(event: CaseEvent, before: CaseFile): ActRead | null {
  const read = acts[event.type] as (event: CaseEvent, before: CaseFile) => ActRead | null
  return read(event, before)
}

type Reader<Type extends EventType> = (event: Extract<CaseEvent, { type: Type }>, before: CaseFile) => ActRead | null

const followed = () => null
const plain = (name: string) => (): ActRead => ({ name, fields: {} })
/** What silence does, time does again by itself. */
const unlessBySilence = (name: string) => (event: { bySilence: boolean }) => (event.bySilence ? null : plain(name)())

/** One line for every event there is: the compiler asks for the line of a new one. */
const acts: { readonly [Type in EventType]: Reader<Type> } = {
  CaseOpened: followed,
  StageEntered: followed,
  CaseClosed: followed,
  OrderShipped: ({ waybill }) => shipment('outbound', waybill),
  ParcelScanned: ({ direction, shipmentId, scan: kind, scannedAt, signedBy }, { returnWaybill }) => {
    // Under other rules a parcel may have another id of ours; the carrier's number stays.
    const trackingNumber = direction === 'return' ? (returnWaybill?.trackingNumber ?? UNKNOWN) : UNKNOWN
    const parcel = { shipmentId, trackingNumber, direction, kind, scannedAt }
    return { name: 'record_scan', fields: { ...parcel, ...(signedBy !== null && { signedBy }) } }
  },
  OrderCompleted: plain('record_completion'),

  ClaimModified: ({ claim: { remedy, reason, amountMinor }, statement }) => {
    return { name: 'modify_claim', fields: { remedy, reason, amountMinor }, texts: { statement } }
  },
  ClaimAgreed: unlessBySilence('agree'),
  ClaimRefused: ({ reason, statement }) => ({ name: 'refuse', fields: { reason }, texts: { statement } }),
  ClaimWithdrawn: plain('withdraw'),
  RemedyProposed: ({ proposal, statement }) => ({ name: 'propose', fields: termsOf(proposal), texts: { statement } }),
  ProposalAccepted: plain('accept_proposal'),
  ProposalDeclined: plain('decline_proposal'),
  SettlementOffered: ({ offer }) => ({ name: 'settle', fields: termsOf(offer) }),
  SettlementReached: ({ claim }) => ({ name: 'settle', fields: termsOf(claim) }),
  SilenceEndedClaim: followed,
  MessageSent: ({ message }) => ({ name: 'send_message', fields: { text: SAID }, texts: { text: message } }),

  InterceptionStarted: plain('intercept_parcel'),
  ReturnAddressGiven: ({ address }) => ({ name: 'give_return_address', fields: { address: SAID }, texts: { address } }),
  DefaultAddressUsed: followed,
  ReturnShipped: ({ by, waybill, freightMinor }) => {
    if (by.role !== 'buyer') return shipment('return', waybill)
    const { carrier, trackingNumber } = waybill
    return { name: 'ship_return', fields: { carrier, trackingNumber, freightMinor, evidenceIds: [SHOWN] } }
  },
  ReturnConfirmed: unlessBySilence('confirm_return'),
  ReturnDisputed: ({ reason, statement }) => ({ name: 'dispute_return', fields: { reason }, texts: { statement } }),
  ReturnNeverSent: followed,
  ReturnNotArrived: followed,
  ReplacementShipped: ({ waybill: { carrier, trackingNumber } }) => {
    return { name: 'ship_replacement', fields: { carrier, trackingNumber } }
  },
  ReplacementOverdue: followed,
  ReplacementConfirmed: unlessBySilence('confirm_replacement'),

  InterventionRequested: plain('request_intervention'),
  EvidenceSubmitted: ({ items, statement }) => {
    return { name: 'submit_evidence', fields: { evidenceIds: items.map(({ id }) => id) }, texts: { statement } }
  },
  EvidenceFinished: plain('finish_evidence'),
  EvidencePeriodEnded: followed,
  EvidenceConfirmed: plain('confirm_evidence'),
  EvidenceContested: ({ statement }) => ({ name: 'contest_evidence', fields: {}, texts: { statement } }),
  EvidenceRequested: ({ from, kinds, note }) => ({
    name: 'request_evidence',
    fields: { from, kinds },
    texts: { note },
  }),
  PartyContacted: ({ side, channel, note }) => contact(side, channel, note),
  ReviewOverdue: followed,
  PaymentOverdue: followed,
  Ruled: ({ ruling }) => (ruling.by === 'rule' ? null : ruled(ruling)),

  ...handlingActs,

  HoldPlaced: followed,
  HoldResolved: followed,
  RefundOrdered: followed,
  CollectionRequested: ({ by }) => (by.role === 'merchant' ? plain('execute_ruling')() : null),
  FundsCollected: followed,
  FundsFellShort: followed,
  CollectionCompleted: followed,
  CompensationAdvanced: ({ by, amountMinor, form, confirmed = [] }) => {
    const isPersons = by.role === 'agent' || by.role === 'supervisor'
    return isPersons ? { name: 'advance_compensation', fields: { amountMinor, form, confirmed } } : null
  },
  AdvanceUnfrozen: followed,
  AdvanceReturned: followed,
  // In an open case it is part of a refund; afterwards the platform takes back what the merchant can pay by now.
  AdvanceRecovered: (_, { status }) => (status === 'closed' ? plain('recover_advance')() : null),
  AdvanceWrittenOff: followed,
  MerchantPaid: followed,
  PayoutSettled: ({ payoutId }) => payout(payoutId, 'settled'),
  PayoutFailed: ({ payoutId, reason }) => payout(payoutId, 'failed', reason),
  PayoutRetried: ({ payoutId }) => payout(payoutId, 'retry'),

  DeadlineExpired: followed,
  DeadlineExtended: ({ name, extension, reason }) => {
    const minutes = 'value' in extension ? extension.value : 0
    return { name: 'extend_deadline', fields: { deadline: name, by: `PT${minutes}M`, reason } }
  },
  DeadlineShortened: followed,
  DeadlinePaused: ({ name, reason }) => ({ name: 'pause_deadline', fields: { deadline: name, reason } }),
  DeadlineResumed: ({ name }) => ({ name: 'resume_deadline', fields: { deadline: name } }),
  // A replay counts by the calendar that is known today from the start.
  DeadlineRecomputed: followed,
}

function ruled({ liability, shares, findings, remedies, clauses, reasons }: Ruling): ActRead {
  const fields = { liability, ...(shares !== null && { shares }), findings, remedies, clauses, reasons: SAID }
  return { name: 'rule', fields, texts: { reasons } }
}

function termsOf({ remedy, amountMinor }: Proposal): ActRead['fields'] {
  return { remedy, amountMinor }
}

function shipment(direction: 'outbound' | 'return', waybill: Waybill): ActRead {
  return { name: 'record_shipment', fields: { ...waybill, direction } }
}

function contact(party: Side, channel: string, note: TextRef | null): ActRead {
  return { name: 'contact_party', fields: { party, channel }, texts: { note } }
}

function payout(payoutId: string, result: 'settled' | 'failed' | 'retry', reason?: string): ActRead {
  return { name: 'record_payout', fields: { payoutId, result, ...(reason !== undefined && { reason }) } }
}

/** Of a parcel to the buyer the case's events keep no number, and nothing asks for it. */
const UNKNOWN = 'unknown'
/** Proof that an act rested on: where it was on file already, the act's events don't say which it was. */
const SHOWN = 'evd_shown_then'
