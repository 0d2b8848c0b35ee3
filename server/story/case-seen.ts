/** A case as the story reads it. */
export interface CaseSeen {
  readonly id: string
  readonly kind: string
  readonly stage: string
  readonly outcome: string | null
  readonly deadlines: readonly { readonly name: string; readonly due_at: string | null; readonly clause: string }[]
  readonly ruling: { readonly id: string } | null
  readonly violations: readonly ViolationSeen[]
  readonly handling: { readonly effects: readonly string[] } | null
  readonly overturned: { readonly restored_minor: number } | null
  readonly money: {
    readonly currency: string
    readonly payouts: readonly { readonly id: string; readonly status: string }[]
  }
}

export interface ViolationSeen {
  readonly id: string
  readonly code: string
  readonly class: string
  readonly points: number | null
  readonly measures: readonly string[]
  readonly measures_until: string | null
  readonly revoked: boolean
}

/** An event of a case as the story reads it. */
export interface EventSeen {
  readonly seq: number
  readonly type: string
  readonly at: string
  readonly clause: string | null
  readonly sentence: string
  readonly waybill?: { readonly shipment_id: string }
}
