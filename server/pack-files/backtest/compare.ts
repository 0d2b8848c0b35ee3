import type { CaseEvent } from '../../../core/case-file/events.ts'
import { type Course, DEADLINE_SIDES } from './course.ts'
import type { PastCase } from './past-case.ts'
import type { RefusedAct } from './replay.ts'

/** One case, as it went and as it would have gone. */
export interface Comparison {
  readonly past: Pick<PastCase, 'id' | 'kind' | 'category'>
  readonly before: Course
  readonly after: Course
  readonly refused: readonly RefusedAct[]
  readonly differs: Differences
  /** The clause by which the two courses part; null where they don't, or by no clause. */
  readonly clause: string | null
}

export interface Differences {
  readonly outcome: boolean
  readonly money: boolean
  readonly deadlines: boolean
  readonly duration: boolean
  readonly acts: boolean
}

export function compare(
  past: Comparison['past'],
  { before, after, refused }: Pick<Comparison, 'before' | 'after' | 'refused'>,
): Comparison {
  const differs: Differences = {
    outcome: before.outcome !== after.outcome,
    money: before.buyerGotMinor !== after.buyerGotMinor || before.merchantBoreMinor !== after.merchantBoreMinor,
    deadlines: DEADLINE_SIDES.some(side => before.missed[side] !== after.missed[side]),
    duration: before.closedAfterMs !== after.closedAfterMs,
    acts: refused.length > 0,
  }
  const clause = isChanged(differs) ? partingClause(before.events, { after: after.events, refused }) : null
  return { past, before, after, refused, differs, clause }
}

export function isChanged({ outcome, money, deadlines, duration, acts }: Differences): boolean {
  return outcome || money || deadlines || duration || acts
}

/** Of the two events at which the courses part, the earlier one tells why; a refusal before them tells it better. */
function partingClause(
  before: readonly CaseEvent[],
  { after, refused }: { after: readonly CaseEvent[]; refused: readonly RefusedAct[] },
): string | null {
  const place = before.findIndex((event, index) => !isSameStep(event, after[index]))
  const parting = [before[place < 0 ? before.length : place], after[place < 0 ? before.length : place]]
    .flatMap(event => event ?? [])
    .toSorted((one, other) => one.at - other.at)
  const [refusal] = refused
  const isRefusedFirst = refusal !== undefined && parting.every(({ at }) => refusal.at <= at)
  if (isRefusedFirst && refusal.clause !== null) return refusal.clause
  return parting.flatMap(({ clause }) => clause ?? [])[0] ?? refusal?.clause ?? null
}

function isSameStep(one: CaseEvent, other: CaseEvent | undefined): boolean {
  if (other === undefined || one.type !== other.type || one.at !== other.at || one.by.role !== other.by.role)
    return false
  return tellingOf(one) === tellingOf(other)
}

/** Where an event leads and how much it moves; deadlines that were only set are no step yet. */
function tellingOf(event: CaseEvent): string | number | null {
  if (event.type === 'StageEntered') return event.to
  if (event.type === 'CaseClosed') return event.outcome
  return 'amountMinor' in event ? event.amountMinor : null
}
