import type { Instant } from '../../../core/kernel/instant.ts'
import type { LocalDate } from '../../../core/kernel/zone.ts'
import type { Wording } from '../../../core/policy/clause.ts'

/** What a marketplace did to the rules it goes by. They are its own: no other marketplace of the pack has them. */
export type PolicyEvent = PolicyPublished | PolicyWithdrawn

interface Happened {
  /** 1, 2, … among the marketplace's own. */
  readonly seq: number
  /** By the marketplace's clock. */
  readonly at: Instant
  readonly by: PolicyActor
  /** Made from the request, so that the same request sent again is known. */
  readonly id: string
  readonly pack: string
}

export interface PolicyActor {
  readonly role: 'policy_owner' | 'integration'
  readonly id: string
}

/** New lines for clauses' histories, each for days after that of the publication. */
export interface PolicyPublished extends Happened {
  readonly type: 'PolicyPublished'
  /** The pack's own version, as its files had it. */
  readonly packVersion: string
  readonly lines: readonly PolicyLine[]
}

/** Takes a publication back before the first of its lines has begun. */
export interface PolicyWithdrawn extends Happened {
  readonly type: 'PolicyWithdrawn'
  /** The publication's `seq`. */
  readonly publication: number
  readonly reason: string
}

/** A published line of a clause's history, with scope, unit and clock in full, whatever the files say later. */
export interface PolicyLine {
  readonly clause: string
  readonly value: number | boolean
  readonly unit: string
  /** What counts it, where the clause's own clock can't count this unit. */
  readonly clock: string | null
  readonly from: LocalDate
  readonly until: LocalDate | null
  readonly announced: LocalDate | null
  readonly scope: PolicyScope
  readonly source: string
  readonly confidence: string
  readonly assumed: Wording | null
}

type ScopeFact = string | number | boolean
export type PolicyScope = Readonly<Record<string, ScopeFact | readonly ScopeFact[]>>

/** A line in force or ahead, and who published it when. */
export interface PublishedLine extends PolicyLine {
  readonly published: { readonly number: number; readonly at: Instant; readonly by: PolicyActor }
}

/** A publication, and what took it back. */
export interface Publication {
  readonly published: PolicyPublished
  readonly withdrawn: PolicyWithdrawn | null
}

/** Every publication that was made by a moment, oldest first. */
export function publicationsOf(events: readonly PolicyEvent[], at: Instant): Publication[] {
  const known = events.filter(event => event.at <= at)
  return known.flatMap(published => {
    if (published.type !== 'PolicyPublished') return []
    const takesBack = (event: PolicyEvent) => event.type === 'PolicyWithdrawn' && event.publication === published.seq
    return [{ published, withdrawn: (known.find(takesBack) as PolicyWithdrawn | undefined) ?? null }]
  })
}

/** The lines that a marketplace has beside its pack's by a moment: what is published later changes nothing before. */
export function linesOf(events: readonly PolicyEvent[], at: Instant): PublishedLine[] {
  return publicationsOf(events, at).flatMap(({ published: { seq: number, at: on, by, lines }, withdrawn }) =>
    withdrawn === null ? lines.map(line => ({ ...line, published: { number, at: on, by } })) : [],
  )
}

/** The first day on which one of its lines holds. */
export function firstDayOf({ lines }: Pick<PolicyPublished, 'lines'>): LocalDate {
  const [first] = lines.map(({ from }) => from).sort()
  if (first === undefined) throw new Error('a publication without a line')
  return first
}
