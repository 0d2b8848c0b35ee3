import type { EvidenceEntry } from '../evidence/evidence.ts'
import type { CaseFile, EarlierCases, OrderExcerpt, Parties, ShipmentAtOpening } from './case-file.ts'
import type { TextRef } from './text-ref.ts'

/** What was loaded from elsewhere for one command. Expiries never see any of it. */
export interface LoadedFacts {
  /** For an opening: the ids that the case will have. */
  readonly opening?: { readonly caseId: string; readonly marketplaceId: string }
  /** For `open_case`: the order as it stands, cut to the claimed lines. */
  readonly order?: OrderFacts
  /** For `open_case`: the case that the new one is about. */
  readonly subject?: CaseFile
  /** For `open_case`, and for commands that set a compensation: what other cases of the order came to. */
  readonly earlier?: EarlierCases
  /** The texts of this command, by the name of their field, e.g. `statement`. */
  readonly texts?: Readonly<Record<string, TextRef>>
  /** The evidence items that the command names; only those which their sender may use. */
  readonly evidence?: readonly EvidenceEntry[]
  /** What the merchant has, for commands that take money from him. */
  readonly merchantFunds?: { readonly payableMinor: number; readonly depositMinor: number }
}

export interface OrderFacts {
  readonly excerpt: Omit<OrderExcerpt, 'claimableMinor' | 'goods' | 'category' | 'promises' | 'funding' | 'shipByAt'>
  readonly promisesByLine: Readonly<Record<string, readonly string[]>>
  readonly parties: Parties
  readonly shipment: ShipmentAtOpening
  /** How many units of each line other cases already claim or have had refunded. */
  readonly claimedQuantity: Readonly<Record<string, number>>
  /** What other cases have had refunded of this order. */
  readonly refundedMinor: number
}
