import type { LocalDate } from '../../core/kernel/zone.ts'
import type { Clause, ClauseId, Reason, Wording } from '../../core/policy/clause.ts'
import type { Conditions } from '../../core/policy/conditions.ts'
import type { AboutKind, FlowRole } from '../../core/policy/flow.ts'
import type { Market, Snapshot } from '../../core/policy/snapshot.ts'
import type { DecisionTable, Row } from '../../core/policy/table.ts'
import type { PublishedLine } from '../application/policy/policy-events.ts'
import type { Example } from './examples/example.ts'
import type { Floor } from './floor.ts'
import type { Place } from './problem.ts'

/** A marketplace's rules as its folder has them: all dates together, each part knowing where it stands. */
export interface Pack {
  readonly id: string
  readonly version: string
  readonly title: Wording
  readonly zone: string
  readonly country: string
  readonly currency: string
  readonly markets: readonly WrittenMarket[]
  readonly onCompletion: Snapshot['onCompletion']
  /** The first date that it answers for, where it says so. */
  readonly from: LocalDate | null
  readonly place: Place
  /** The pack that it takes all from that it doesn't write itself. */
  readonly parent: string | null
  /** The bases whose clauses stand among its own. */
  readonly includes: readonly string[]
  /** The kinds of case that pack.yaml names, in its order. */
  readonly listedFlows: readonly (Written & { readonly kind: string })[]
  readonly clauses: readonly WrittenClause[]
  readonly flows: readonly WrittenFlow[]
  readonly tables: readonly WrittenTable[]
  readonly reasons: readonly WrittenReasonList[]
  readonly examples: readonly Example[]
}

/** One of the markets that pack.yaml names. */
export interface WrittenMarket extends Written, Market {
  readonly name: string
  /** What of it is ours. */
  readonly assumed: Wording | null
}

/** In force from the one date on, up to but without the other; null where no date bounds it. */
export interface Dated {
  readonly from: LocalDate | null
  readonly until: LocalDate | null
}

export interface Written {
  readonly place: Place
}

/** Whether a part of a pack stands in its own folder, rather than in one that it takes it from. */
export function isWrittenIn({ id }: Pick<Pack, 'id'>, { place }: Written): boolean {
  return place.file.startsWith(`${id}/`)
}

/** Whether it stands in a base that the pack includes, such as a law: that holds as it is wherever it is included. */
export function isIncluded({ includes }: Pick<Pack, 'includes'>, { place }: Written): boolean {
  return includes.some(base => place.file.startsWith(`${base}/`))
}

export interface WrittenClause extends Written, Dated {
  readonly id: ClauseId
  readonly title: Wording
  readonly text: Wording
  /** The heading of its file. */
  readonly chapter: string
  readonly value: ValueShape | null
  readonly appliesBy: Clause['appliesBy']
  readonly scope: WrittenScope
  readonly history: readonly HistoryLine[]
  readonly suspended: readonly Suspension[]
  /** What it demands of every pack that includes it; a law's clause has such. */
  readonly floors: readonly Floor[]
  /** The question that somebody has to answer before there may be a value. */
  readonly disabled: Wording | null
  /** Why nothing computes with it. */
  readonly wordsOnly: Wording | null
  readonly source: string | null
  readonly confidence: string | null
  readonly assumed: Wording | null
  readonly checkedOn: LocalDate | null
}

export type Unit =
  | 'minutes'
  | 'hours'
  | 'days'
  | 'months'
  | 'working_days'
  | 'percent'
  | 'minor'
  | 'count'
  | 'points'
  | 'flag'
export type Clock = 'elapsed' | 'midnight' | 'end_of_day' | 'months' | 'working_days' | 'service_hours' | 'latest_of'

export interface ValueShape extends Written {
  readonly name: string
  readonly unit: Unit | null
  readonly clock: Clock | null
  readonly countedFrom: string | null
  readonly exactStart: boolean
  readonly opens: string | null
  readonly closes: string | null
}

export interface HistoryLine extends Written {
  readonly from: LocalDate
  readonly until: LocalDate | null
  readonly announced: LocalDate | null
  readonly value: number | boolean | readonly WrittenPeriod[]
  readonly unit: Unit | null
  readonly clock: Clock | null
  readonly scope: WrittenScope
  readonly source: string
  readonly confidence: string
  readonly rollout: string | null
  readonly assumed: Wording | null
  /** Who brought it in when, where a marketplace published it for itself; null where the files have it. */
  readonly published: PublishedLine['published'] | null
}

export interface WrittenPeriod {
  readonly value: number
  readonly unit: Unit
  readonly clock: Clock | null
}

type ScopeFact = string | number | boolean
/** As in a snapshot, but a list may stand for several scopes that share a value. */
export type WrittenScope = Readonly<Record<string, ScopeFact | readonly ScopeFact[]>>

export interface Suspension extends Written, Dated {
  readonly from: LocalDate
  readonly source: string
}

export interface WrittenFlow extends Written {
  readonly kind: string
  readonly title: Wording
  readonly openedBy: readonly FlowRole[]
  readonly about: readonly AboutKind[]
  readonly claimsGoods: boolean
  readonly hiddenFrom: readonly FlowRole[]
  readonly start: readonly WrittenTarget[]
  /** What holds in every stage, and stands in each of them already. */
  readonly everywhere: Pick<WrittenStage, 'allows' | 'moves'>
  readonly stages: readonly WrittenStage[]
}

/** A stage with all that it allows and leads to, what holds everywhere included. */
export interface WrittenStage extends Written, Dated {
  readonly name: string
  readonly title: Wording
  readonly openEnded: Wording | null
  readonly onEntry: readonly string[]
  readonly deadlines: readonly WrittenDeadline[]
  readonly allows: readonly WrittenAction[]
  readonly moves: readonly WrittenMove[]
}

export interface WrittenAction extends Written, Dated {
  readonly role: FlowRole
  readonly action: string
  readonly when: Conditions | null
  readonly notBefore: ClauseId | null
  readonly notAfter: ClauseId | null
  readonly clause: ClauseId | null
}

export interface WrittenDeadline extends Written, Dated {
  readonly name: string
  readonly clause: ClauseId
  readonly onExpiry: string
  readonly when: Conditions | null
  readonly shortenedOn: readonly WrittenShortening[]
  readonly pausedWhile: readonly string[]
  readonly agreed: boolean
}

export interface WrittenShortening extends Written, Dated {
  readonly event: string
  readonly clause: ClauseId
  readonly when: Conditions | null
}

/** `kind` says which of the three an event leads to, `name` which stage, outcome or table. */
export interface WrittenTarget extends Written, Dated {
  readonly kind: 'stage' | 'close' | 'table'
  readonly name: string
}

export interface WrittenMove {
  readonly event: string
  readonly targets: readonly WrittenTarget[]
}

export interface WrittenTable extends Written {
  readonly name: string
  readonly hit: DecisionTable['hit']
  readonly rows: readonly WrittenRow[]
}

export interface WrittenRow extends Written, Dated {
  readonly when: Conditions
  readonly then: Row['then']
  readonly clause: ClauseId | null
}

export interface WrittenReasonList extends Written {
  readonly name: string
  readonly reasons: readonly WrittenReason[]
}

export interface WrittenReason extends Written, Dated {
  readonly reason: Reason
}
