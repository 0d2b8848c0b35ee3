import type { CaseFile } from '../../core/case-file/case-file.ts'
import type { CaseEvent } from '../../core/case-file/events.ts'
import type { WorkCalendar } from '../../core/kernel/calendar.ts'
import type { Instant } from '../../core/kernel/instant.ts'
import type { Rejection } from '../../core/kernel/rejection.ts'
import type { Snapshot } from '../../core/policy/snapshot.ts'
import type { CommitPlan } from './commit-plan.ts'
import type { PublishedLine } from './policy/policy-events.ts'
import type { Policy } from './policy/policy-store.ts'
import type { StoredOrder } from './stored-order.ts'

/** The only reading of the real time. A sandbox marketplace's own clock is a row of the store. */
export interface WallClock {
  now(): Instant
}

export interface Digest {
  /** Lower-case hex of the text's UTF-8 bytes. */
  sha256(text: string): string
}

export interface Marketplace {
  readonly id: string
  readonly name: string
  readonly pack: string
  readonly mode: 'sandbox' | 'live'
  /** Where a sandbox's clock stands; null for a live one, which goes by the wall clock. */
  readonly clockAt: Instant | null
  /** How often it has published rules of its own, or taken such back. */
  readonly rulesVersion: number
}

/** What the marketplace's own clock shows. */
export function timeOf(marketplace: Marketplace, clock: WallClock): Instant {
  return marketplace.clockAt ?? clock.now()
}

/** A command's one read and one write, each for a whole batch. */
export interface CaseStore {
  /** One answer per key, in the keys' order. */
  load(keys: readonly LoadKey[]): Promise<readonly Loaded[]>
  /**
   * Writes all plans in one transaction and says of each whether it was kept: a plan whose case has moved on since it
   * was loaded drops out alone. Throws ConstraintBroken, having kept nothing, when a constraint refuses one of them.
   */
  commit(plans: readonly CommitPlan[]): Promise<readonly boolean[]>
  eventsUntil(key: { bucket: number; caseId: string; version: number }): Promise<readonly CaseEvent[]>
  /** After the internal commands that an answer waited for, it shows the case as they left it. */
  moveAnswer(answer: AnswerKey, version: number): Promise<void>
}

export interface LoadKey {
  readonly marketplaceId: string
  readonly bucket: number
  readonly caseId: string
  readonly answer: AnswerKey | null
  readonly orderId: string | null
  readonly evidenceIds: readonly string[]
  readonly wantsFunds: boolean
  /** What a case that opens is about. */
  readonly subject: SubjectKey | null
  /** The other cases of its order and about its subject. */
  readonly wantsEarlier: boolean
}

/** What a case is about, and the case that it belongs to. */
export interface SubjectKey {
  readonly id: string
  readonly caseId: string
}

/** Another case of the same order, or about the same subject. */
export interface EarlierCase {
  readonly kind: string
  readonly aboutId: string | null
  readonly isOnOrder: boolean
  readonly compensation: { readonly amountMinor: number; readonly baseMinor: number } | null
  readonly interventionWithdrawn: boolean
  readonly ruled: boolean
  /** Null while it is open. */
  readonly closedAt: Instant | null
}

export interface AnswerKey {
  readonly bucket: number
  /** The hash of scope and key. */
  readonly id: string
}

export interface Loaded {
  readonly marketplace: Marketplace | null
  readonly file: CaseFile | null
  /** The hash of the case's last event; empty before the first. */
  readonly headHash: string
  readonly answer: KnownAnswer | null
  readonly order: StoredOrder | null
  readonly evidence: readonly StoredEvidence[]
  readonly funds: { readonly payableMinor: number; readonly depositMinor: number } | null
  readonly subject: CaseFile | null
  readonly earlier: readonly EarlierCase[]
}

/** What was answered under an idempotency key. For a case: at which version, so that it can be shown again. */
export interface KnownAnswer {
  readonly bodyHash: string
  readonly status: 'done' | 'rejected'
  readonly caseVersion: number
  readonly recordedAt: Instant
  readonly rejection: Rejection | null
}

export interface StoredEvidence {
  readonly id: string
  readonly marketplaceId: string
  readonly uploader: { readonly role: string; readonly id: string }
  readonly kind: string
  readonly sha256: string
  readonly mediaType: string
  readonly sizeBytes: number
  readonly name: string
  readonly uploadedAt: Instant
}

/** A database constraint said no: the last guard against what the code should have seen. Nothing was kept. */
export class ConstraintBroken extends Error {
  override readonly name = 'ConstraintBroken'
  readonly constraint: string
  constructor(constraint: string, cause: unknown) {
    super(`the store's constraint ${constraint} refused a change`, { cause })
    this.constraint = constraint
  }
}

/** Whose rules: a marketplace as its row says. */
export type RulesOwner = Pick<Marketplace, 'id' | 'pack' | 'rulesVersion'>

/** A marketplace's rules: those in force now for a case that opens, and those that a case has pinned. */
export interface Rules {
  inForce(of: RulesOwner, at: Instant): Promise<Snapshot>
  /** Those of a day to look something up in, which nothing pins; null where none was in force yet. */
  asOf(of: RulesOwner, at: Instant): Promise<Snapshot | null>
  /** What of them it has published itself. */
  policy(of: RulesOwner): Promise<Policy>
  pinned(hash: string): Promise<Snapshot>
}

/** Packs as resolved from their files; `null` where there is no such pack, or none of its rules is in force yet. */
export interface PackSource {
  /** With a marketplace's own lines, which stay the same list as long as they are the same. */
  resolve(pack: string, at: Instant, lines: readonly PublishedLine[]): Promise<Snapshot | null>
}

export interface SnapshotStore {
  find(hash: string): Promise<Snapshot | null>
  /** Stored once under its hash; a second time changes nothing. */
  keep(snapshot: Snapshot, at: Instant): Promise<void>
}

export interface Calendars {
  /** Throws when the country has none: the pack's check should have caught it. */
  of(country: string): WorkCalendar
}
