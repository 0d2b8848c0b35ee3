import type { Actor } from '../../core/case-file/case-file.ts'
import type { Instant } from '../../core/kernel/instant.ts'
import type { PublishedLine } from './policy/policy-events.ts'

/** What a change of rules would have done to past cases: figures, and the most telling of them. */
export interface BacktestReport {
  readonly cases: number
  /** Cases with another end, another sum, another deadline missed, another length or an act refused. */
  readonly changed: number
  readonly otherOutcome: number
  readonly otherMoney: number
  readonly otherDeadlines: number
  readonly otherDuration: number
  /** Cases in which somebody did what the draft doesn't allow then. */
  readonly withRefusedActs: number
  /** Cases in which the draft's own rules broke down. */
  readonly faulty: number
  readonly firstFault: string | null
  readonly currency: string
  readonly outcomes: readonly OutcomeChange[]
  readonly sides: readonly SideFigures[]
  readonly deadlines: readonly DeadlineFigures[]
  readonly advanced: { readonly beforeMinor: number; readonly afterMinor: number }
  /** Over the cases that end both ways. */
  readonly duration: { readonly cases: number; readonly beforeMeanMs: number; readonly afterMeanMs: number }
  readonly refusedActs: readonly RefusedActFigures[]
  /** Where the courses part: the clause, and in how many cases. */
  readonly causes: readonly { readonly clause: string | null; readonly cases: number }[]
  readonly kinds: readonly GroupFigures[]
  readonly categories: readonly GroupFigures[]
  readonly examples: readonly BacktestExample[]
}

/** A case ends as its pack names it, or it is `open` still, or was `not_opened` at all. */
export interface OutcomeChange {
  readonly before: string
  readonly after: string
  readonly cases: number
}

/** In money: what the buyers got, what the merchants and the platform bore. */
export interface SideFigures {
  readonly side: BacktestSide
  readonly better: number
  readonly worse: number
  readonly beforeMinor: number
  readonly afterMinor: number
}

export type BacktestSide = 'buyer' | 'merchant' | 'platform'

export interface DeadlineFigures {
  /** Whose silence it measures; `both` where both sides may use the time. */
  readonly side: DeadlineSide
  readonly metBefore: number
  readonly missedBefore: number
  readonly metAfter: number
  readonly missedAfter: number
}

export type DeadlineSide = BacktestSide | 'both'

export interface RefusedActFigures {
  readonly command: string
  readonly by: Actor['role']
  readonly code: string
  readonly clause: string | null
  readonly count: number
}

export interface GroupFigures {
  readonly name: string
  readonly cases: number
  readonly changed: number
  readonly otherOutcome: number
  /** What the buyers got more, or less. */
  readonly buyerDeltaMinor: number
}

export interface BacktestExample {
  readonly caseId: string
  /** How many cases went the same two ways for the same clause. */
  readonly alike: number
  readonly clause: string | null
  readonly before: CourseFigures
  readonly after: CourseFigures
  readonly refused: readonly {
    readonly command: string
    readonly by: Actor['role']
    readonly code: string
    readonly clause: string | null
  }[]
}

export interface CourseFigures {
  readonly outcome: string
  readonly closedAfterMs: number | null
  readonly buyerGotMinor: number
  readonly merchantBoreMinor: number
  readonly platformBoreMinor: number
}

/** A clause with another value, as its file would have it. */
export interface ClauseChange {
  readonly clause: string
  readonly value: number | boolean
  readonly unit?: string
  /** Which of its scopes alone, by its place among them; all of them where it isn't said. */
  readonly scope?: number
}

/** The rules to try, and the cases to try them on. */
export interface BacktestWanted {
  readonly pack: string
  /** What the marketplace has published of it for itself. */
  readonly lines: readonly PublishedLine[]
  /** Whose cases, where the pack has markets. */
  readonly market?: string
  readonly draft: { readonly changes: readonly ClauseChange[] } | { readonly asOf: Instant }
  readonly cases: { readonly count: number; readonly seed: number } | { readonly since: Instant }
  /** The marketplace's clock: made-up cases live under the rules of that day. */
  readonly now: Instant
}

export interface Backtest {
  readonly id: string
  readonly pack: string
  readonly status: 'running' | 'done' | 'failed'
  readonly casesDone: number
  /** Null while it isn't known how many stored cases there are. */
  readonly casesTotal: number | null
  readonly report: BacktestReport | null
}

/** Why a back-test can't be begun. */
export interface BacktestRefusal {
  readonly code: 'backtest_running' | 'clause_not_changeable' | 'market_unknown' | 'pack_not_yet_in_force'
  readonly facts?: Readonly<Record<string, string | null>>
  readonly pointer?: string
}

/** Back-tests of this server process: one at a time for a marketplace, the newest few kept until it stops. */
export interface Backtests {
  /** Begins one, and comes back when it is done or has run for a second. */
  begin(marketplaceId: string, wanted: BacktestWanted): Promise<Backtest | BacktestRefusal>
  find(marketplaceId: string, id: string): Backtest | null
}
