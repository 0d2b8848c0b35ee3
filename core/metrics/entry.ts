import type { Instant } from '../kernel/instant.ts'

/** One thing that a figure counts, with the case or order that it lies in, so that every number opens to these. */
export interface Entry {
  readonly merchantId: string
  /** What is counted once: a case, an order, an order's line, a buyer's questions of a day. */
  readonly subject: string
  /** Null where it is an order. */
  readonly caseId: string | null
  readonly orderId: string | null
  /** When it counts. */
  readonly at: Instant
  /** It would have counted, had the rule not left it out; shown, so that nobody has to guess what became of it. */
  readonly excluded: boolean
  /** How long something took, where that is what is counted. */
  readonly ms: number | null
}

/** What is looked at, and as it stood when. */
export interface Scope {
  /** What happened from here on … */
  readonly from: Instant
  /** … and before here is counted, */
  readonly until: Instant
  /** as the cases stood at this moment, the end of the day that the figure is of. */
  readonly cutAt: Instant
  /** Only what was on record by then. */
  readonly knownAt: Instant
  /** Whatever was undone later counts as undone: as published, only what was undone before `cutAt`. */
  readonly corrected: boolean
  readonly zone: string
  /** In which questions count; null for the whole day. */
  readonly hours: { readonly opens: string; readonly closes: string } | null
  /** Within which an answer is in time. */
  readonly withinMs: number | null
  /** The reasons of a claim that are the merchant's doing by their nature. */
  readonly faultReasons: readonly string[]
  /** Only orders placed in these markets, and cases about them; null for all, with or without a market. */
  readonly markets: readonly string[] | null
}

export function isInMarket(market: string | null | undefined, { markets }: Pick<Scope, 'markets'>): boolean {
  return markets === null || (typeof market === 'string' && markets.includes(market))
}

export function isWithin(at: Instant | null, { from, until }: Scope): at is Instant {
  return at !== null && at >= from && at < until
}
