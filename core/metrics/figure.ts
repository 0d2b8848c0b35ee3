import type { SimplePeriod } from '../kernel/clock.ts'
import { HOUR_MS, type Instant, MINUTE_MS } from '../kernel/instant.ts'
import type { ServiceHours } from '../kernel/service-hours.ts'
import { addDays, addMonths, type LocalDate, midnightOf, nextDate } from '../kernel/zone.ts'
import type { ClauseId, ClauseValue } from '../policy/clause.ts'
import { claimReasonsOf } from '../policy/of-kind.ts'
import { PackFault } from '../policy/pack-fault.ts'
import type { Snapshot } from '../policy/snapshot.ts'
import type { Row } from '../policy/table.ts'
import { clauseValue } from '../policy/values.ts'
import { COUNT_NAMES, type CountName, TIMED_COUNTS } from './counts.ts'
import type { Scope } from './entry.ts'
import type { Form } from './tally.ts'

/** A figure as the rules of a day have it. */
export interface Figure {
  readonly name: string
  readonly clause: ClauseId
  readonly form: Form
  readonly counts: CountName
  /** What it is counted over; null for a number and for a time. */
  readonly over: CountName | null
  readonly day: LocalDate
  /** Days by which it comes late: what it covers ends so long before the end of its day. */
  readonly delayDays: number
  /** What it covers, and how; `cutAt` is the end of its day. */
  readonly scope: Omit<Scope, 'knownAt' | 'corrected'>
  readonly limits: Limits
}

/** What a figure must keep to, each with its clause; all null where the rules only show it. */
export interface Limits {
  /** At most so much: basis points of a share, or a number. */
  readonly most: Limit | null
  /** Or else at most so many counted, however large the share. */
  readonly orMost: Limit | null
  /** At least so much. */
  readonly least: Limit | null
}

export interface Limit {
  readonly clause: ClauseId
  readonly value: number
}

/** The table in which a pack names its figures. */
export const FIGURES_TABLE = 'figures'

/**
 * A merchant's figures of a day by the rules of that day: of each name the first row, as a pack's own stands before
 * what it takes over. A row that counts nothing only speaks of a limit.
 */
export function figuresOn(day: LocalDate, snapshot: Snapshot): Figure[] {
  const rows = snapshot.tables[FIGURES_TABLE]?.rows ?? []
  const counting = rows.filter(({ then }) => then.counts !== undefined)
  const first = Object.values(Object.groupBy(counting, ({ when }) => String(when.figure))).flatMap(of => of?.[0] ?? [])
  return first.map(row => figureOf(row, day, snapshot))
}

function figureOf(row: Row, day: LocalDate, snapshot: Snapshot): Figure {
  const { then, clause } = row
  const name = String(row.when.figure)
  const counts = countNamed(then.counts, name)
  const over = then.over === undefined ? null : countNamed(then.over, name)
  if (clause === undefined) throw new PackFault(`figure ${name} rests on no clause`)
  const value = (field: string) => valueNamed(then[field], { day, snapshot })
  const delayDays = inDays(value('delay')) ?? 0
  const { zone } = snapshot
  const lastDay = addDays(day, -delayDays)
  return {
    name,
    clause,
    form: formOf(then.form, { counts, over, name }),
    counts,
    over,
    day,
    delayDays,
    scope: {
      from: midnightOf(firstDay(lastDay, { then, value, name }), zone),
      until: midnightOf(nextDate(lastDay), zone),
      cutAt: endOf(day, zone),
      zone,
      hours: hoursOf(value('hours'), zone),
      withinMs: inMs(value('within')),
      faultReasons: merchantsDoing(snapshot),
      markets: marketsIn(row),
    },
    limits: { most: limitOf('most'), orMost: limitOf('or_most'), least: limitOf('least') },
  }

  function limitOf(field: string): Limit | null {
    const found = value(field)
    if (found === null) return null
    if (found.kind === 'share') return { clause: String(then[field]), value: found.basisPoints }
    if (found.kind === 'count') return { clause: String(then[field]), value: found.count }
    throw new PackFault(`figure ${name}: ${field} names neither a share nor a number`)
  }
}

export function endOf(day: LocalDate, zone: string): Instant {
  return midnightOf(nextDate(day), zone)
}

interface Covering {
  readonly then: Row['then']
  readonly value: (field: string) => ClauseValue | null
  readonly name: string
}

/** So many days back, so many months back, or since the month began. */
function firstDay(last: LocalDate, { then, value, name }: Covering): LocalDate {
  const days = inDays(value('days'))
  if (days !== null) return addDays(last, 1 - days)
  const months = periodIn(value('months'))
  if (months?.clock === 'months') return nextDate(addMonths(last, -months.value))
  if (then.since === 'month_began') return `${last.slice(0, 7)}-01` as LocalDate
  throw new PackFault(`figure ${name} covers neither days nor months`)
}

/** A row that holds in some markets alone counts what belongs to them, and nothing of the others. */
function marketsIn({ when }: Row): readonly string[] | null {
  return when.market === undefined ? null : [when.market].flat().map(String)
}

function countNamed(named: unknown, figure: string): CountName {
  const found = COUNT_NAMES.find(name => name === named)
  if (found === undefined) throw new PackFault(`figure ${figure} counts ${named}, which nothing does`)
  return found
}

function formOf(named: unknown, { counts, over, name }: Pick<Figure, 'counts' | 'over' | 'name'>): Form {
  if (TIMED_COUNTS.includes(counts)) {
    if (named === 'median' || named === 'average') return named
    throw new PackFault(`figure ${name} is a time: its form is median or average`)
  }
  return over === null ? 'number' : 'share'
}

function valueNamed(
  clause: Row['then'][string] | undefined,
  { day, snapshot }: { day: LocalDate; snapshot: Snapshot },
): ClauseValue | null {
  if (clause === undefined) return null
  const actAt = midnightOf(day, snapshot.zone)
  const to = { facts: {}, caseOpenedAt: actAt, orderPaidAt: null, actAt }
  const value = clauseValue(snapshot, String(clause), to)
  if (value === null) throw new PackFault(`clause ${clause} has no value on ${day}`)
  return value
}

function periodIn(value: ClauseValue | null): SimplePeriod | null {
  return value?.kind === 'period' && value.period.clock !== 'latest_of' ? value.period : null
}

function inDays(value: ClauseValue | null): number | null {
  const period = periodIn(value)
  return period?.unit === 'days' ? period.value : null
}

function inMs(value: ClauseValue | null): number | null {
  const period = periodIn(value)
  if (period?.clock !== 'elapsed') return null
  return period.value * { minutes: MINUTE_MS, hours: HOUR_MS, days: 24 * HOUR_MS }[period.unit]
}

function hoursOf(value: ClauseValue | null, zone: string): ServiceHours | null {
  const period = periodIn(value)
  return period?.clock === 'service_hours' ? { opens: period.opens, closes: period.closes, zone } : null
}

function merchantsDoing({ reasons }: Snapshot): readonly string[] {
  const claimed = reasons[claimReasonsOf('after_sale')] ?? []
  return claimed.filter(({ fault }) => fault === 'merchant').map(({ code }) => code)
}
