/** Who answers for the loss; `not_established` is a value of its own, never a silent loss for someone. */
export type LiableParty = 'merchant' | 'buyer' | 'platform' | 'carrier' | 'shared' | 'not_established'

export type Established = 'yes' | 'no' | 'not_established'

/** What is held to be so, and on which evidence. */
export interface Finding {
  readonly fact: string
  readonly established: Established
  readonly evidenceIds: readonly string[]
}

/** One thing ordered. */
export interface Remedy {
  readonly kind: string
  readonly amountMinor?: number
  readonly lines?: readonly { readonly lineId: string; readonly quantity: number }[]
}

/** Findings, liability, remedies, clauses and reasons: what the platform decided, and on what. */
export interface Ruling {
  readonly id: string
  readonly liability: LiableParty
  /** Where liability is shared: each side's part in basis points, 10 000 together. */
  readonly shares: Readonly<Record<string, number>> | null
  readonly findings: readonly Finding[]
  readonly remedies: readonly Remedy[]
  readonly clauses: readonly string[]
  /** Null where a rule decided: its clause is the reason. */
  readonly reasons: { readonly id: string; readonly sha256: string } | null
  /** Who carries which leg's freight, by whose fault it was (TB-DSP-19). */
  readonly freight: { readonly outbound: 'buyer' | 'merchant'; readonly return: 'buyer' | 'merchant' } | null
  /** The evidence that the ruling rests on, frozen: hashes over id and content. */
  readonly manifest: readonly { readonly id: string; readonly sha256: string }[]
  readonly by: 'rule' | 'agent' | 'jury'
}
