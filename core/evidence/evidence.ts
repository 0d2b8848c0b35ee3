import type { Instant } from '../kernel/instant.ts'

/** What a piece of evidence shows; a pack's tables name the kinds that they demand. */
export type EvidenceKind = string

/** An evidence item as the case knows it: who gave it, when, and its hash; the file itself lies elsewhere. */
export interface EvidenceEntry {
  readonly id: string
  readonly kind: EvidenceKind
  readonly from: 'buyer' | 'merchant' | 'platform'
  readonly sha256: string
  readonly at: Instant
}

/** What a rule asks of a side, and whether it is there. */
export interface EvidenceWanted {
  readonly from: 'buyer' | 'merchant'
  readonly kind: EvidenceKind
  /** Null where the platform asked for it in this case. */
  readonly clause: string | null
  readonly have: boolean
}
