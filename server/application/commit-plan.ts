import type { Actor, CaseFile } from '../../core/case-file/case-file.ts'
import type { OrderWatch } from '../../core/case-file/order-watches.ts'
import type { Instant } from '../../core/kernel/instant.ts'
import type { Rejection } from '../../core/kernel/rejection.ts'

/**
 * All rows that one command writes. They are kept together or not at all: when the case has moved on since it was
 * loaded, none is. Rows name their case, by which the write statement knows which command they belong to.
 */
export interface CommitPlan {
  /** Null when nothing happened in the case and only the answer is kept. */
  readonly caseRow: CaseRow | null
  readonly events: readonly EventRow[]
  readonly texts: readonly TextRow[]
  readonly evidence: readonly CaseEvidenceRow[]
  readonly postings: readonly PostingRow[]
  readonly accountChanges: readonly AccountChange[]
  readonly holds: readonly HoldRow[]
  readonly holdResolutions: readonly HoldResolutionRow[]
  readonly payouts: readonly PayoutRow[]
  readonly payoutChanges: readonly PayoutChange[]
  readonly outbox: readonly OutboxRow[]
  readonly shipments: readonly ShipmentRow[]
  readonly orderChange: OrderChange | null
  readonly lineChanges: readonly LineChange[]
  readonly answer: AnswerRow | null
}

export interface CaseRow {
  readonly bucket: number
  readonly id: string
  readonly version: number
  /** The version it was loaded at; 0 for a case that opens. */
  readonly expectedVersion: number
  readonly state: CaseFile
  readonly headHash: string
}

/** Where a row lies and to which command it belongs. */
interface OfCase {
  readonly bucket: number
  readonly caseId: string
}

export interface EventRow extends OfCase {
  readonly seq: number
  readonly marketplaceId: string
  /** Whose figures it may count in. */
  readonly merchantId: string
  readonly at: Instant
  readonly recordedAt: Instant
  /** By the real time: the event's place in the marketplace's feed. */
  readonly position: Instant
  readonly type: string
  readonly actor: Actor
  readonly clause: string | null
  readonly body: unknown
  readonly prevHash: string
  readonly hash: string
}

export interface TextRow extends OfCase {
  readonly id: string
  readonly kind: string
  readonly author: Actor
  readonly sha256: string
  readonly body: string
  readonly writtenAt: Instant
}

export interface CaseEvidenceRow extends OfCase {
  readonly evidenceId: string
}

export interface PostingRow {
  readonly bucket: number
  /** Null, as `eventSeq` is, where no case's event moved it: an order's import and release, a deposit. */
  readonly caseId: string | null
  readonly marketplaceId: string
  readonly id: string
  readonly source: string
  readonly destination: string
  readonly amountMinor: number
  readonly currency: string
  readonly clause: string | null
  readonly eventSeq: number | null
  readonly at: Instant
  /** The moment of the posting that this one takes back: in the corrected view it counts from then. */
  readonly undoesAt: Instant | null
  readonly recordedAt: Instant
}

/** One lane of an account moves by so much; its bucket needn't be the case's. */
export interface AccountChange {
  readonly bucket: number
  readonly caseId: string | null
  readonly marketplaceId: string
  readonly path: string
  readonly currency: string
  readonly deltaMinor: number
  readonly mayGoNegative: boolean
}

export interface HoldRow extends OfCase {
  readonly id: string
  readonly amountMinor: number
}

export interface HoldResolutionRow extends OfCase {
  readonly holdId: string
  readonly resolution: 'captured' | 'released' | 'split'
  readonly capturedMinor: number
  readonly releasedMinor: number
}

export interface PayoutRow extends OfCase {
  readonly id: string
  readonly marketplaceId: string
  readonly buyerId: string
  readonly amountMinor: number
  readonly currency: string
  readonly orderedAt: Instant
}

export interface PayoutChange extends OfCase {
  readonly id: string
  readonly to: 'settled' | 'failed' | 'pending'
}

export interface OutboxRow {
  readonly bucket: number
  readonly caseId: string | null
  readonly id: string
  readonly marketplaceId: string
  readonly topic: Topic
  readonly body: unknown
  readonly availableAt: Instant
}

/**
 * What Pingli asks of itself: to take the money that a case asks of a merchant, to take back advances once he has
 * money, to let go of escrow that no case needs any more, to tell a case of what happened to its order, to enter into a
 * merchant's standing what a case found, to correct figures in which something counted that was undone.
 */
export type InternalTopic =
  | 'collect_from_merchant'
  | 'recover_advance'
  | 'release_escrow'
  | 'tell_case'
  | 'tell_standing'
  | 'correct_figures'
/** And what is asked of the payment provider. */
export type Topic = InternalTopic | 'payout'

/** A parcel that a party sent within a case; the carrier's scans of it find the case here. */
export interface ShipmentRow extends OfCase {
  readonly marketplaceId: string
  readonly orderId: string
  readonly id: string
  readonly direction: 'outbound' | 'return'
  readonly carrier: string
  readonly trackingNumber: string
  readonly createdAt: Instant
}

export interface OrderChange extends OfCase {
  readonly marketplaceId: string
  readonly orderId: string
  readonly refundedDeltaMinor: number
  /** 1 for what depends on the order's other cases; then nothing must have happened to it since it was loaded. */
  readonly opened: 0 | 1
  readonly seenVersion: number
  /** A case opens: what the order waits for is another thing from now on. */
  readonly setsWatch: boolean
  /** For a case that opens: what the order waits for then, and what the platform has done by itself with this. */
  readonly watch: OrderWatch | null
  readonly watchDone: string | null
}

export interface LineChange extends OfCase {
  readonly marketplaceId: string
  readonly orderId: string
  readonly lineId: string
  readonly quantityDelta: number
}

/** `bucket` is the key's own, `caseId` the case's. */
export interface AnswerRow extends OfCase {
  readonly id: string
  readonly bodyHash: string
  readonly status: 'done' | 'rejected'
  readonly caseVersion: number
  readonly recordedAt: Instant
  readonly rejection: Rejection | null
}
