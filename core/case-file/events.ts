import type { EvidenceEntry, EvidenceKind } from '../evidence/evidence.ts'
import type { Period } from '../kernel/clock.ts'
import type { Instant } from '../kernel/instant.ts'
import type { HoldPart, Movement } from '../ledger/movement.ts'
import type { ClauseId } from '../policy/clause.ts'
import type { Ruling } from '../ruling/ruling.ts'
import type {
  Actor,
  Claim,
  Deadline,
  EarlierCases,
  OpenerRole,
  OrderExcerpt,
  Parties,
  Proposal,
  ScanKind,
  ShipmentAtOpening,
  Side,
  Waybill,
} from './case-file.ts'
import type { HandlingEvent } from './handling-events.ts'
import type { Subject } from './subject.ts'
import type { TextRef } from './text-ref.ts'

/**
 * What happened in a case. Events are a decision's only output: the case row is their fold, and deadlines,
 * postings, payouts and notices are written from them. Texts and names of people stay outside (ids and hashes only),
 * so that they can be erased without breaking the chain.
 */
export type CaseEvent = EventBody & Envelope

export interface Envelope {
  /** 1 for the first event of a case; without gaps. */
  readonly seq: number
  /** When it counts: an expired deadline's consequences count at its due moment, however late it was noticed. */
  readonly at: Instant
  readonly by: Actor
  /** The rule that it rests on. */
  readonly clause?: ClauseId
}

/** An event before its envelope is put on; a clause of its own, where the rule is not the deadline's. */
export type EventDraft = EventBody & { readonly clause?: ClauseId }

export type EventType = EventBody['type']

export type EventBody =
  | OpeningEvent
  | NegotiationEvent
  | ReturnEvent
  | PlatformEvent
  | HandlingEvent
  | MoneyEvent
  | DeadlineEvent

export type OpeningEvent =
  | {
      type: 'CaseOpened'
      caseId: string
      marketplaceId: string
      kind: string
      pack: { id: string; version: string; hash: string }
      openedBy: OpenerRole
      currency: string
      order: OrderExcerpt | null
      about: Subject | null
      earlier: EarlierCases
      claimsGoods: boolean
      agreedAnswerMs: number | null
      shipment: ShipmentAtOpening
      parties: Parties
      claim: Claim
      statement: TextRef | null
      evidence: readonly EvidenceEntry[]
    }
  | { type: 'StageEntered'; from: string | null; to: string; deadlines: readonly Deadline[] }
  | { type: 'CaseClosed'; outcome: string }
  | { type: 'OrderShipped'; waybill: Waybill }
  | {
      type: 'ParcelScanned'
      direction: 'outbound' | 'return'
      shipmentId: string
      scan: ScanKind
      /** When the carrier had it so; reports come later. */
      scannedAt: Instant
      signedBy: string | null
    }
  | { type: 'OrderCompleted' }

export type NegotiationEvent =
  | { type: 'ClaimModified'; claim: Claim; statement: TextRef | null }
  | { type: 'ClaimAgreed'; bySilence: boolean }
  | { type: 'ClaimRefused'; reason: string; statement: TextRef | null }
  | { type: 'ClaimWithdrawn' }
  | { type: 'RemedyProposed'; proposal: Proposal; statement: TextRef | null }
  | { type: 'ProposalAccepted'; claim: Claim }
  | { type: 'ProposalDeclined' }
  | { type: 'SettlementOffered'; offer: Proposal; offeredBy: Side }
  | { type: 'SettlementReached'; claim: Claim }
  | { type: 'SilenceEndedClaim'; of: Side }
  | { type: 'MessageSent'; message: TextRef }

export type ReturnEvent =
  | { type: 'InterceptionStarted' }
  | { type: 'ReturnAddressGiven'; address: TextRef | null }
  | { type: 'DefaultAddressUsed' }
  | { type: 'ReturnShipped'; waybill: Waybill; freightMinor: number }
  | { type: 'ReturnConfirmed'; bySilence: boolean }
  | { type: 'ReturnDisputed'; reason: string; statement: TextRef | null }
  | { type: 'ReturnNeverSent' }
  | { type: 'ReturnNotArrived' }
  | { type: 'ReplacementShipped'; waybill: Waybill }
  | { type: 'ReplacementOverdue' }
  | { type: 'ReplacementConfirmed'; bySilence: boolean }

export type PlatformEvent =
  | { type: 'InterventionRequested'; requestedBy: Side }
  | { type: 'EvidenceSubmitted'; items: readonly EvidenceEntry[]; statement: TextRef | null }
  | { type: 'EvidenceFinished'; side: Side }
  | { type: 'EvidencePeriodEnded'; sides: readonly Side[] }
  | { type: 'EvidenceConfirmed' }
  | { type: 'EvidenceContested'; statement: TextRef | null }
  | { type: 'EvidenceRequested'; from: Side; kinds: readonly EvidenceKind[]; note: TextRef | null }
  | { type: 'PartyContacted'; side: Side; channel: string; note: TextRef | null }
  | { type: 'ReviewOverdue' }
  | { type: 'PaymentOverdue' }
  | { type: 'Ruled'; ruling: Ruling }

export type MoneyEvent =
  | {
      type: 'HoldPlaced'
      holdId: string
      parts: readonly HoldPart[]
      amountMinor: number
      movements: readonly Movement[]
    }
  | {
      type: 'HoldResolved'
      holdId: string
      resolution: 'captured' | 'released' | 'split'
      capturedMinor: number
      releasedMinor: number
      movements: readonly Movement[]
    }
  | { type: 'RefundOrdered'; payoutId: string; amountMinor: number; movements: readonly Movement[] }
  | {
      type: 'CollectionRequested'
      collectionId: string
      amountMinor: number
      /** How much of it goes back to the fund that paid first, and how much is return freight. */
      fundMinor: number
      freightMinor: number
      /** What the platform gets beside the buyer. */
      penaltyMinor: number
      enforced: boolean
    }
  | { type: 'FundsCollected'; payoutId: string; amountMinor: number; movements: readonly Movement[] }
  | { type: 'FundsFellShort'; missingMinor: number }
  /** `missingMinor` is what the platform paid for the merchant, or has still to recover from him. */
  | { type: 'CollectionCompleted'; collectedMinor: number; missingMinor: number }
  | {
      type: 'CompensationAdvanced'
      form: 'without_return' | 'with_return'
      amountMinor: number
      /** The conditions that whoever advanced it said were met, by their codes; none where the pack asks for none. */
      confirmed?: readonly string[]
      /** Null while the sum stays frozen for the buyer. */
      payoutId: string | null
      movements: readonly Movement[]
    }
  | { type: 'AdvanceUnfrozen'; payoutId: string; amountMinor: number; movements: readonly Movement[] }
  | { type: 'AdvanceReturned'; amountMinor: number; movements: readonly Movement[] }
  | { type: 'AdvanceRecovered'; amountMinor: number; movements: readonly Movement[] }
  | { type: 'AdvanceWrittenOff'; amountMinor: number; movements: readonly Movement[] }
  | { type: 'MerchantPaid'; amountMinor: number; movements: readonly Movement[] }
  | { type: 'PayoutSettled'; payoutId: string; amountMinor: number; movements: readonly Movement[] }
  | { type: 'PayoutFailed'; payoutId: string; reason: string }
  | { type: 'PayoutRetried'; payoutId: string }

export type DeadlineEvent =
  | { type: 'DeadlineExpired'; name: string; dueAt: Instant }
  | { type: 'DeadlineExtended'; name: string; extension: Period; reason: string; deadline: Deadline }
  | { type: 'DeadlineShortened'; name: string; deadline: Deadline }
  | { type: 'DeadlinePaused'; name: string; reason: string; deadline: Deadline }
  | { type: 'DeadlineResumed'; name: string; deadline: Deadline }
  | { type: 'DeadlineRecomputed'; name: string; deadline: Deadline }
