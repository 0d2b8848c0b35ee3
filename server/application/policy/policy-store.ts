import type { Instant } from '../../../core/kernel/instant.ts'
import type { PolicyEvent, PublishedLine } from './policy-events.ts'

/** What marketplaces have published: rows that nothing changes. */
export interface PolicyStore {
  /** All of a marketplace's, oldest first. */
  events(marketplaceId: string): Promise<readonly RecordedPolicyEvent[]>
  /** Keeps the next one; false when another's came first. Every process then finds it by the marketplace's row. */
  append(marketplaceId: string, row: RecordedPolicyEvent & { readonly position: Instant }): Promise<boolean>
}

export interface RecordedPolicyEvent {
  readonly event: PolicyEvent
  readonly recordedAt: Instant
  readonly prevHash: string
  readonly hash: string
}

/** A marketplace's own rules as this process knows them. */
export interface Policy {
  readonly recorded: readonly RecordedPolicyEvent[]
  /** The same list whenever the lines are the same: what was resolved with them is found again by it. */
  linesAt(at: Instant): readonly PublishedLine[]
}
