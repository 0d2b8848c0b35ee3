import { dueAt } from '../kernel/clock.ts'
import type { Instant } from '../kernel/instant.ts'
import type { ClauseId } from '../policy/clause.ts'
import { lookUp } from '../policy/table.ts'
import { periodOf } from '../policy/values.ts'
import { applicability, type Ground, sumOfClause, tableOf } from './ground.ts'
import type { Candidate } from './sanction.ts'

/** What a merchant's deposit has to be, and what is in it: each as it became so. */
export type DepositNote = { readonly at: Instant; readonly recordedAt: Instant } & (
  | ({ readonly kind: 'required' } & RequiredDeposit)
  | { readonly kind: 'counted'; readonly balanceMinor: number }
)

export interface RequiredDeposit {
  /** What he sells: the highest level of these holds. None where he needs no deposit any more. */
  readonly categories: readonly string[]
  readonly requiredMinor: number
  readonly currency: string
  readonly clause: ClauseId | null
  /** The clause with the time to make up what is missing, and what follows once it is over. */
  readonly within: ClauseId | null
  readonly measures: readonly string[]
  readonly rules: string
}

/** A deposit at a moment. */
export interface DepositFigure extends Pick<RequiredDeposit, 'categories' | 'requiredMinor' | 'currency' | 'clause'> {
  readonly balanceMinor: number
  readonly missingMinor: number
  /** Until when he has to make it up; null where nothing is missing, or the rules set no time. */
  readonly dueAt: Instant | null
}

export interface DepositCourse {
  readonly figure: DepositFigure | null
  readonly overdue: readonly Candidate[]
}

/** The level that these categories ask for: the highest of them (DY-ADV-05). Null where the pack names none. */
export function requiredDeposit(
  categories: readonly string[],
  { rules, at, ground }: { readonly rules: string; readonly at: Instant; readonly ground: Ground },
): RequiredDeposit | null {
  const snapshot = ground.rules(rules)
  const table = tableOf(snapshot, 'deposit_levels')
  const none = {
    categories,
    requiredMinor: 0,
    currency: snapshot.currency,
    clause: null,
    within: null,
    measures: [],
    rules,
  }
  if (categories.length === 0) return none
  return categories.reduce<RequiredDeposit | null>((highest, category) => {
    const facts = { category }
    const row = lookUp(table, facts)
    const requiredMinor = sumOfClause(row?.then.least, { snapshot, facts, at })
    if (row === null || requiredMinor === null || requiredMinor <= (highest?.requiredMinor ?? -1)) return highest
    const { within, measures } = row.then
    return {
      ...none,
      requiredMinor,
      clause: row.clause ?? null,
      within: typeof within === 'string' ? within : null,
      measures: Array.isArray(measures) ? measures.map(String) : [],
    }
  }, null)
}

/**
 * How a deposit stood by a moment, and what followed from a shortfall that wasn't made up in time: its measures begin
 * when the time is over and end when the deposit is full again.
 */
export function depositCourse(notes: readonly DepositNote[], merchantId: string, ground: Ground): DepositCourse {
  let required: RequiredDeposit | null = null
  let balanceMinor = 0
  let open: Shortfall | null = null
  const overdue: Candidate[] = []
  for (const note of notes) {
    if (note.kind === 'required') required = note
    else balanceMinor = note.balanceMinor
    const isShort = required !== null && balanceMinor < required.requiredMinor
    if (isShort && open === null && required !== null) open = shortfallOf(required, note.at, ground)
    if (!isShort && open !== null) {
      overdue.push(...measuresOf({ shortfall: open, until: note.at, merchantId }))
      open = null
    }
  }
  if (open !== null) overdue.push(...measuresOf({ shortfall: open, until: null, merchantId }))
  if (required === null) return { figure: null, overdue }
  const { categories, requiredMinor, currency, clause } = required
  const missingMinor = Math.max(requiredMinor - balanceMinor, 0)
  const figure = { categories, requiredMinor, currency, clause, balanceMinor, missingMinor, dueAt: open?.dueAt ?? null }
  return { figure, overdue }
}

interface Shortfall {
  readonly required: RequiredDeposit
  readonly since: Instant
  readonly dueAt: Instant | null
}

function shortfallOf(required: RequiredDeposit, since: Instant, ground: Ground): Shortfall {
  const { within, rules } = required
  if (within === null) return { required, since, dueAt: null }
  const snapshot = ground.rules(rules)
  const period = periodOf(snapshot, within, applicability({ facts: {}, at: since }))
  return { required, since, dueAt: dueAt(period, { at: since }, ground.clock(snapshot)).dueAt }
}

function measuresOf({
  shortfall,
  until,
  merchantId,
}: {
  shortfall: Shortfall
  until: Instant | null
  merchantId: string
}): Candidate[] {
  const { required, since, dueAt: startsAt } = shortfall
  const { measures, clause, rules } = required
  const isInTime = startsAt === null || (until !== null && until <= startsAt)
  if (isInTime || measures.length === 0 || clause === null) return []
  return [
    {
      id: `san_${merchantId}_deposit_${since}`,
      account: null,
      class: 'deposit',
      levelHundredths: null,
      measures,
      penaltyMinor: null,
      clause,
      rules,
      startsAt,
      expiresAt: until,
      violationIds: [],
      weight: 0,
      endsWith: 'made_up',
    },
  ]
}
