import type { EvidenceEntry, EvidenceKind } from '../evidence/evidence.ts'
import type { Start } from '../kernel/clock.ts'
import type { Derivation } from '../kernel/derivation.ts'
import type { Instant } from '../kernel/instant.ts'
import type { Advance, Hold } from '../ledger/movement.ts'
import type { Taking } from '../ledger/takings.ts'
import type { Ruling } from '../ruling/ruling.ts'
import type { Handling, Violation } from './handling.ts'
import type { Subject } from './subject.ts'

/** One matter from opening to close, as the fold of its events. The store keeps exactly this as the case row. */
export interface CaseFile {
  readonly id: string
  readonly marketplaceId: string
  readonly kind: string
  readonly pack: { readonly id: string; readonly version: string; readonly hash: string }
  /** The number of its events; a command that saw another version is stale. */
  readonly version: number
  readonly status: 'open' | 'closed'
  readonly stage: string
  readonly outcome: string | null
  /** In which role whoever opened it acted; `system` is the platform itself. */
  readonly openedBy: OpenerRole
  /** ISO 4217: of the order's money, or of the marketplace's where there is no order. */
  readonly currency: string
  readonly order: OrderExcerpt | null
  /** What it is about beside its order. */
  readonly about: Subject | null
  readonly earlier: EarlierCases
  readonly parties: Parties
  readonly claim: Claim
  /** How often the buyer has changed it. */
  readonly modifications: number
  /** Whether the claimed units and their money are taken from the order; a complaint only speaks of them. */
  readonly claimsGoods: boolean
  /** How long the platform agreed to wait for the merchant's answer, in milliseconds. */
  readonly agreedAnswerMs: number | null
  readonly openedAt: Instant
  readonly closedAt: Instant | null
  /** Moments that periods count from, by name: `case_opened`, `stage_entered`, `return_signed` and so on. */
  readonly moments: Readonly<Record<string, Start>>
  readonly deadlines: readonly Deadline[]
  /** The soonest due moment among the running deadlines; null when none runs. */
  readonly nextDueAt: Instant | null
  readonly shipment: ShipmentState
  /** The carrier's first scan of the order's parcel. It decides whether the goods were sent, and when. */
  readonly firstScanAt: Instant | null
  /** Whether the goods had not been sent when the buyer applied: sending them then ends the case (TB-REF-1). */
  readonly openedBeforeShipment: boolean
  readonly returnWaybill: Waybill | null
  readonly returnState: ReturnState
  readonly returnFreightMinor: number
  readonly refusal: { readonly reason: string } | null
  readonly proposal: Proposal | null
  readonly settlementOffer: (Proposal & { readonly offeredBy: Side }) | null
  readonly evidence: readonly EvidenceEntry[]
  readonly evidenceRequests: readonly { readonly from: Side; readonly kinds: readonly EvidenceKind[] }[]
  readonly evidenceFinished: readonly Side[]
  readonly intervention: { readonly requestedBy: Side; readonly at: Instant } | null
  readonly ruling: Ruling | null
  readonly holds: readonly Hold[]
  readonly advance: Advance | null
  readonly collection: Collection | null
  readonly money: MoneySoFar
  /** What an appeal can give back, oldest first; missing in cases that were opened before it was noted. */
  readonly takings?: readonly Taking[]
  readonly payouts: readonly Payout[]
  readonly messageCount: number
  readonly handling: Handling | null
  readonly violations: readonly Violation[]
  /** A granted appeal undid what was ruled here. */
  readonly overturned: { readonly appealId: string; readonly part: boolean; readonly restoredMinor: number } | null
  /** Undone in full before all of it was taken: the merchant pays no more of it. */
  readonly relieved?: true
}

export type OpenerRole = Side | 'agent' | 'system'

/** What had gone before when the case opened. */
export interface EarlierCases {
  /** Cases of this kind on the same order. */
  readonly applications: number
  /** Cases of this kind about the same case, ruling or violation. */
  readonly applicationsAbout: number
  /** What other complaints of this kind on the order have brought the buyer, and out of which prices. */
  readonly compensatedMinor: number
  readonly compensatedBaseMinor: number
  /** The buyer had called the platform into such a case on the order, and withdrew it. */
  readonly interventionWithdrawn: boolean
  /** Cases of this kind on the order that the platform has ruled in (TT-DSP-3N). */
  readonly rulings: number
  /** When the latest one about the same subject closed: a second appeal counts its time from there (TT-ENF-1B). */
  readonly aboutClosedAt: Instant | null
}

export type Side = 'buyer' | 'merchant'

/** Who did it: a party, a person of the platform, the marketplace's own systems, or the passing of time. */
export type Actor =
  | { readonly role: 'buyer' | 'merchant' | 'agent' | 'supervisor'; readonly id: string }
  | { readonly role: 'integration'; readonly id: string }
  | { readonly role: 'system'; readonly id: 'time' | 'platform' }

export interface Parties {
  /** None where a member of staff records what concerns the merchant alone. */
  readonly buyer: { readonly id: string } | null
  readonly merchant: { readonly id: string }
}

/** The demand in a case. */
export interface Claim {
  /** refund_only, return_refund, exchange, repair … as the flow knows them. */
  readonly remedy: string
  readonly reason: string
  readonly amountMinor: number
  readonly lines: readonly { readonly lineId: string; readonly quantity: number }[]
}

/** A counter-offer or settlement offer: the claim as the other side would have it. */
export interface Proposal {
  readonly remedy: string
  readonly amountMinor: number
}

/** What a case must know of its order; copied when it opens, so that a late sweep decides as a punctual one. */
export interface OrderExcerpt {
  readonly id: string
  readonly currency: string
  /** The market it was placed in, where the marketplace has several. */
  readonly market?: string
  readonly paidAt: Instant
  readonly completedAt: Instant | null
  readonly promisedShipBy: Instant | null
  /** By when the goods had to be with the carrier: as promised, else by the pack's table `ship_by`. */
  readonly shipByAt: Instant | null
  readonly shippingFeeMinor: number
  /** What the buyer paid for the claimed lines; with the postage where the claim covers the whole order. */
  readonly claimableMinor: number
  /** Money still in escrow for these lines, or already released to the merchant. */
  readonly funding: 'escrow' | 'released'
  readonly lines: readonly OrderLine[]
  /** The goods of the claimed lines, when all are alike; else `mixed`. */
  readonly goods: string
  readonly category: string
  readonly promises: readonly string[]
}

export interface OrderLine {
  readonly id: string
  readonly category: string
  readonly goods: string
  readonly quantity: number
  readonly paidMinor: number
}

export type ShipmentState = 'not_shipped' | 'shipped' | 'signed' | 'refused' | 'lost'
/** How far the parcel was when the case opened. */
export interface ShipmentAtOpening {
  readonly state: ShipmentState
  readonly shippedAt: Instant | null
  readonly signedAt: Instant | null
  readonly firstScanAt: Instant | null
  /** When the marketplace last reported of the order's own parcels; null while nothing was sent. */
  readonly updatedAt: Instant | null
}

export type ReturnState = 'none' | 'shipped' | 'signed' | 'refused' | 'lost'
export type ScanKind = 'picked_up' | 'in_transit' | 'out_for_delivery' | 'delivered' | 'signed' | 'refused' | 'lost'

export interface Waybill {
  readonly shipmentId: string
  readonly carrier: string
  readonly trackingNumber: string
}

/**
 * By when, by which clause, what happens otherwise, and how the moment was derived. `dueAt` is null while it stands
 * still.
 */
export interface Deadline {
  readonly name: string
  readonly clause: string
  readonly dueAt: Instant | null
  readonly onExpiry: string
  readonly derivation: Derivation
}

/** What is being charged to the merchant's funds; of it, the platform's own, and the return freight. */
export interface Collection {
  readonly id: string
  readonly amountMinor: number
  readonly fundMinor: number
  readonly freightMinor: number
  /** Goes to the platform beside what the buyer gets; collected last, and only as far as the funds reach. */
  readonly penaltyMinor: number
  readonly enforced: boolean
}

export interface MoneySoFar {
  /** Ordered to be paid to the buyer out of the order's or the merchant's money, return freight included. */
  readonly refundedMinor: number
  /** The return freight that the buyer got on top of what he had paid for the order, whoever paid it. */
  readonly freightMinor: number
  /** What has left the order's escrow for good, whoever got it. */
  readonly fromEscrowMinor: number
  readonly advancedMinor: number
  readonly recoveredMinor: number
  readonly paidToMerchantMinor: number
  readonly penaltyMinor: number
}

export interface Payout {
  readonly id: string
  readonly amountMinor: number
  readonly status: 'pending' | 'settled' | 'failed'
}
