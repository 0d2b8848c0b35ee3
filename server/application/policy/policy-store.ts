import type { Instant } from '../../../core/kernel/instant.ts'
import type { PolicyEvent } from './policy-events.ts'

/** What marketplaces have published: rows that nothing changes. */
export interface PolicyStore {
  /** All of a marketplace's, oldest first. */
  events(marketplaceId: string): Promise<readonly RecordedPolicyEvent[]>
  /** Keeps the next one; false when somebody else's came first. Every process then finds it by the marketplace's row. */
  append(marketplaceId: string, row: RecordedPolicyEvent & { readonly position: Instant }): Promise<boolean>
}

export interface RecordedPolicyEvent {
  readonly event: PolicyEvent
  readonly recordedAt: Instant
  readonly prevHash: string
  readonly hash: string
}
