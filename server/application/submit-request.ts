import type { Actor, CaseFile } from '../../core/case-file/case-file.ts'
import type { Command } from '../../core/case-file/command.ts'
import type { CaseEvent } from '../../core/case-file/events.ts'
import type { Instant } from '../../core/kernel/instant.ts'
import type { Rejection } from '../../core/kernel/rejection.ts'
import type { SubjectKey } from './ports.ts'

/** One command to one case, or the passing of time alone, as every way in hands it over. */
export interface SubmitRequest {
  readonly marketplaceId: string
  /** The bucket that the case id carries, and that its order shares. */
  readonly bucket: number
  /** For `open_case`: an id that a repeat of the same request makes again (see `openedCaseId`). */
  readonly caseId: string
  /** Null only lets time pass. */
  readonly command: Command | null
  readonly idempotency?: Idempotency
  /** The version that the sender last saw; another one makes the request stale. */
  readonly ifMatchVersion?: number
  /** Shows the result and keeps nothing, not even what time did. */
  readonly dryRun?: boolean
  readonly texts?: readonly NewText[]
  readonly evidenceIds?: readonly string[]
  /** For `open_case`: the order whose facts it needs. */
  readonly orderId?: string
  /** For `open_case`: what it is about beside an order; its case shares the bucket. */
  readonly subject?: SubjectKey
}

/** `scope` is who sent it and to where; the same key under another scope is another key. */
export interface Idempotency {
  readonly scope: string
  readonly key: string
  /** SHA-256 of the canonical body: the same key with another body is refused. */
  readonly bodyHash: string
}

/** A person's words: kept outside the events, which hold only their id and hash, so that they can be erased. */
export interface NewText {
  /** The command's field they came in, such as `statement`. */
  readonly field: string
  readonly body: string
  /** `message` for the conversation; else what they are, such as `statement` or `reasons`. */
  readonly kind: string
  readonly author: Actor
}

/**
 * `done`: it happened. `rejected`: a rule's no, in `rejection`. `stale`: another version than the sender saw.
 * `key_reused`: the idempotency key came with another body before. `not_found`: no such case (or order) here.
 */
export type SubmitStatus = 'done' | 'rejected' | 'stale' | 'key_reused' | 'not_found'

export interface SubmitResult {
  readonly status: SubmitStatus
  /** The case as this answer saw it; null when there is none. */
  readonly file: CaseFile | null
  /** What this request brought about, time's doing included; empty for a replayed answer. */
  readonly events: readonly CaseEvent[]
  readonly rejection: Rejection | null
  /** The marketplace's clock when it was decided. */
  readonly recordedAt: Instant
  /** The answer of an earlier request with the same key, given again. */
  readonly replayed: boolean
}

export type Submit = (request: SubmitRequest) => Promise<SubmitResult>
