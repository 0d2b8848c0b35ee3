import type { Instant } from '../../core/kernel/instant.ts'
import type { LocalDate } from '../../core/kernel/zone.ts'
import type { Wording } from '../../core/policy/clause.ts'
import type { PolicyLine, PublishedLine } from './policy/policy-events.ts'

/** A pack as a person reads it: everything in words, as of a date, with what came before and comes after. */
export interface PackPage {
  readonly id: string
  readonly title: Wording
  readonly version: string
  readonly hash: string
  readonly zone: string
  readonly currency: string
  readonly on: LocalDate
  /** The dates from which on the rules are other than before. */
  readonly dates: readonly LocalDate[]
  readonly clauseCount: number
  readonly assumedCount: number
  readonly disabledCount: number
  readonly markets: readonly MarketPart[]
  readonly chapters: readonly { readonly title: string; readonly clauses: readonly ClausePart[] }[]
  readonly flows: readonly FlowPart[]
  /** What the platform does by itself with orders whose time is over. */
  readonly watches: readonly Wording[]
}

export interface MarketPart {
  readonly name: string
  readonly title: Wording
  readonly zone: string
  readonly currency: string
  readonly assumed: Wording | null
}

export interface ClausePart {
  readonly id: string
  readonly title: Wording
  readonly text: Wording
  readonly countedFrom: Wording | null
  readonly history: readonly HistoryPart[]
  readonly suspended: readonly { readonly from: LocalDate; readonly until: LocalDate | null; readonly source: string }[]
  readonly source: string | null
  readonly confidence: Wording | null
  readonly assumed: Wording | null
  /** The question that somebody has to answer before it may have a value. */
  readonly disabled: Wording | null
  readonly wordsOnly: Wording | null
  /** How its next value may be written; null where it can't be changed here, for the reason in `fixed`. */
  readonly change: ChangePart | null
  readonly fixed: Wording | null
  /** The extended pack that it comes from; null where it is the pack's own, or a law's. */
  readonly inheritedFrom: string | null
}

export interface HistoryPart {
  readonly from: LocalDate
  readonly until: LocalDate | null
  readonly announced: LocalDate | null
  readonly value: Wording
  readonly scope: Wording | null
  readonly source: string
  readonly confidence: Wording
  readonly assumed: Wording | null
  /** Who brought it in when; null where it is the pack's own. */
  readonly published: PublishedLine['published'] | null
  /** `before`: another has taken its place; `ahead`: it hasn't begun. */
  readonly time: 'before' | 'now' | 'ahead'
}

export interface ChangePart {
  readonly unit: string
  readonly units: readonly string[]
  readonly value: number | boolean
  /** The scopes that it has values for; their places are what a change names. */
  readonly scopes: readonly {
    readonly place: number
    readonly words: Wording | null
    /** Whether a change may narrow it to one market. */
    readonly takesMarket: boolean
  }[]
}

export interface FlowPart {
  readonly kind: string
  readonly title: Wording
  readonly stages: readonly StagePart[]
  /** How a case may end. */
  readonly ends: readonly { readonly name: string; readonly title: Wording }[]
  /** Where it begins, stages and ends by their names. */
  readonly starts: readonly string[]
  readonly arrows: readonly FlowArrow[]
  /** What leads the same way from nearly every stage. */
  readonly anywhere: readonly { readonly event: Wording; readonly to: readonly string[] }[]
}

export interface FlowArrow {
  readonly from: string
  readonly to: string
  readonly events: readonly Wording[]
}

export interface StagePart {
  readonly name: string
  readonly title: Wording
  readonly deadlines: readonly Wording[]
  readonly openEnded: Wording | null
  readonly allows: readonly { readonly role: Wording; readonly actions: readonly Wording[] }[]
}

/** All that changes on one day, in sentences. */
export interface ChangesOfDay {
  readonly on: LocalDate
  readonly changes: readonly {
    readonly sentence: Wording
    readonly clause: string | null
    readonly source: string | null
  }[]
}

/** A clause's next value, as a line of its history. */
export interface DraftLine {
  readonly clause: string
  readonly value: number | boolean
  readonly unit?: string
  readonly from: string
  readonly until?: string
  readonly announced?: string
  readonly source: string
  readonly confidence: string
  /** Which of the clause's scopes, by its place; the first where it isn't said. */
  readonly scope?: number
  /** In which market alone, where the scope names none. */
  readonly market?: string
  readonly assumed?: Wording
}

/** What a draft would bring, and what is wrong with it. Nothing of it is kept. */
export interface CheckedDraft {
  readonly problems: readonly DraftProblem[]
  readonly days: readonly ChangesOfDay[]
  /** The files with their new lines, as they belong into the pack's folder. */
  readonly files: readonly { readonly path: string; readonly text: string; readonly added: readonly string[] }[]
  /** As they would be published; those that can't be read are only among the problems. */
  readonly lines: readonly PolicyLine[]
}

export interface DraftProblem {
  readonly severity: 'error' | 'warning'
  readonly code: string
  readonly title: Wording
  /** For whoever writes the files: names and figures, in English. */
  readonly message: string
  readonly instead: string | null
  readonly clause: string | null
  /** The line of the draft that it is about; null where it is about none. */
  readonly pointer: string | null
  readonly at: string
}

/** Of which pack, with which of a marketplace's own lines in it. */
export interface PackOf {
  readonly id: string
  readonly lines: readonly PublishedLine[]
}

export interface WantedDraft {
  /** Who asks. */
  readonly marketplaceId: string
  readonly lines: readonly DraftLine[]
  readonly now: Instant
}

/** Why a check isn't begun: the marketplace has as many under way as it may. */
export interface CheckRefusal {
  readonly code: 'checks_running'
  readonly facts: { readonly most: number }
}

/**
 * The packs as people read and redraft them. Null where there is no such pack, or none of its rules in force then. A
 * check takes a second, while others go on; a marketplace may have a few at once.
 */
export interface PackPages {
  page(pack: PackOf, asOf: Instant): PackPage | null
  changes(pack: PackOf, span: { readonly from: Instant; readonly to: Instant }): readonly ChangesOfDay[] | null
  draft(pack: PackOf, draft: WantedDraft): Promise<CheckedDraft | CheckRefusal | null>
  /** What would be wrong with it once only some of its published lines were left. */
  without(
    pack: PackOf,
    some: { readonly marketplaceId: string; readonly left: readonly PublishedLine[] },
  ): Promise<Pick<CheckedDraft, 'problems'> | CheckRefusal | null>
  /** Published lines as people read them, one for each. */
  inWords(pack: string, lines: readonly PolicyLine[], now: Instant): readonly LineWords[]
}

export interface LineWords {
  /** Null where the pack no longer has the clause, or counts it in something else: then the line says nothing. */
  readonly title: Wording | null
  readonly value: Wording
  readonly scope: Wording | null
  readonly confidence: Wording
}
