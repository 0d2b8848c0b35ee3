import type { Instant } from '../../core/kernel/instant.ts'
import type { LocalDate } from '../../core/kernel/zone.ts'
import type { CountName } from '../../core/metrics/counts.ts'
import type { Entry, Scope } from '../../core/metrics/entry.ts'
import type { Sum } from '../../core/metrics/tally.ts'
import type { Page } from './cursor.ts'
import type { PagePlace } from './queries.ts'

/** What merchants' figures are made of, and the days of which they were published. Rows come and never change. */
export interface FigureStore {
  /** Those who have orders or cases, in the order of their ids, after one. */
  merchants(where: { marketplaceId: string; after: string; limit: number }): Promise<readonly string[]>
  /** What a count comes to in each scope, for each merchant for whom it finds anything. */
  sums(count: CountName, where: SumsWanted): Promise<readonly FoundSum[]>
  /** What a count finds, in the order of time. Null when the cursor isn't one. */
  entries(count: CountName, where: EntriesWanted): Promise<Page<Entry> | null>
  /** The last day that was published, up to one; null when none was. */
  lastDay(marketplaceId: string, upTo?: LocalDate): Promise<PublishedDay | null>
  /** The days that were published, from one on, in order. */
  daysFrom(marketplaceId: string, from: LocalDate): Promise<readonly PublishedDay[]>
  /** Those that are there already stay as they are. */
  keep(rows: readonly FigureRow[]): Promise<void>
  keepDay(marketplaceId: string, day: PublishedDay): Promise<void>
  /** What is kept of a merchant's day: what was published, and every correction. */
  ofDay(where: { marketplaceId: string; merchantId: string; day: LocalDate }): Promise<readonly KeptFigure[]>
  /** The same of several merchants and days, each row with whose and of which day it is. */
  ofDays(where: DaysWanted): Promise<readonly (KeptFigure & { readonly merchantId: string; readonly day: LocalDate })[]>
}

export interface DaysWanted {
  readonly marketplaceId: string
  readonly merchantIds: readonly string[]
  readonly from: LocalDate
  readonly to: LocalDate
}

export interface SumsWanted {
  readonly marketplaceId: string
  readonly merchantIds: readonly string[]
  readonly scopes: readonly Scope[]
  readonly only?: { readonly caseId?: string; readonly buyerId?: string }
}

export interface FoundSum extends Sum {
  /** Of its scope in the list. */
  readonly place: number
  readonly merchantId: string
}

export interface EntriesWanted extends PagePlace {
  readonly marketplaceId: string
  readonly merchantId: string
  readonly scope: Scope
  readonly excluded: boolean
}

export interface PublishedDay {
  readonly day: LocalDate
  /** What was on record by then is in the figures. */
  readonly publishedAt: Instant
}

/** A figure of a merchant's day as it was published, or what something that was undone later takes from it. */
export interface FigureRow extends KeptFigure {
  readonly marketplaceId: string
  readonly merchantId: string
  readonly day: LocalDate
  readonly recordedAt: Instant
}

export interface KeptFigure {
  readonly figure: string
  /** Empty for what was published; else what was undone: a case, or `buyer:…` whose messages were taken out. */
  readonly because: string
  readonly numerator: number
  /** 0 where the figure has none. */
  readonly denominator: number
  readonly excluded: number
  readonly totalMs: number
  readonly medianMs: number | null
}
