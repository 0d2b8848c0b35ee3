import type { SimplePeriod } from '../../../core/kernel/clock.ts'
import { type LocalDate, midnightOf } from '../../../core/kernel/zone.ts'
import type { Clause, ClauseValue, DatedValue } from '../../../core/policy/clause.ts'
import type { Clock, HistoryLine, Unit, ValueShape, WrittenClause, WrittenPeriod } from '../pack.ts'
import { linesInForce, type ScopedLine } from './in-force.ts'
import { type Span, spansOf } from './spans.ts'

/**
 * A clause as a case pins it. By the case's opening: only what is in force that day. By the order's payment or by an
 * act: the whole dated list with its ends and pauses, since a matter of one case may fall on any date. A disabled
 * clause has words and no value.
 */
export function resolveClause(clause: WrittenClause, on: LocalDate, zone: string): Clause {
  const { value } = clause
  const shape = clause.disabled === null ? value : null
  const spans = clause.appliesBy === 'case_opened_at' ? linesInForce(clause, on).map(spanOfDay) : spansOf(clause)
  return {
    id: clause.id,
    title: clause.title,
    text: clause.text,
    name: value?.name ?? null,
    countedFrom: value?.countedFrom ?? null,
    appliesBy: clause.appliesBy,
    values: shape === null ? [] : spans.map(span => datedValue(span, shape, zone)),
  }
}

/** What is in force on the day of opening stays so for the case. */
function spanOfDay(scoped: ScopedLine): Span {
  return { ...scoped, from: scoped.line.from, until: null }
}

function datedValue({ line, scope, from, until }: Span, shape: ValueShape, zone: string): DatedValue {
  return {
    from: midnightOf(from, zone),
    ...(until !== null && { until: midnightOf(until, zone) }),
    value: clauseValue(line, shape),
    scope,
    source: line.source,
    confidence: line.confidence,
    ...(line.assumed !== null && { assumed: line.assumed }),
  }
}

/** What a line's number means. Throws a RangeError on what the check reports: a unit without a clock and the like. */
export function clauseValue(line: HistoryLine, shape: ValueShape): ClauseValue {
  const unit = line.unit ?? shape.unit
  const clock = line.clock ?? shape.clock
  if (typeof line.value === 'object') {
    return { kind: 'period', period: { clock: 'latest_of', periods: line.value.map(one => simplePeriod(one, shape)) } }
  }
  if (unit === null) throw new RangeError(`the value ${shape.name} has no unit`)
  if (unit === 'flag') {
    if (typeof line.value !== 'boolean') throw new RangeError(`a flag is true or false, not ${line.value}`)
    return { kind: 'flag', on: line.value }
  }
  if (typeof line.value === 'boolean') throw new RangeError(`${line.value} isn't a number of ${unit}`)
  if (unit === 'percent') return { kind: 'share', basisPoints: whole(line.value * 100, unit) }
  if (unit === 'minor') return { kind: 'money', amountMinor: whole(line.value, unit) }
  if (unit === 'points') return { kind: 'points', hundredths: whole(line.value * 100, unit) }
  if (unit === 'count') return { kind: 'count', count: whole(line.value, unit) }
  return { kind: 'period', period: simplePeriod({ value: line.value, unit, clock }, shape) }
}

/** Which clocks can measure a unit; the first is meant where none is named. */
export const CLOCKS_OF_UNIT: Readonly<Record<string, readonly Clock[]>> = {
  minutes: ['elapsed'],
  hours: ['elapsed', 'service_hours'],
  days: ['elapsed', 'midnight', 'end_of_day'],
  months: ['months'],
  working_days: ['working_days'],
}

/** A length of time as its clock counts it. Throws a RangeError like `clauseValue`. */
export function simplePeriod(
  { value, unit, clock }: WrittenPeriod,
  shape: Pick<ValueShape, 'exactStart' | 'opens' | 'closes'> = { exactStart: false, opens: null, closes: null },
): SimplePeriod {
  const clocks = CLOCKS_OF_UNIT[unit] ?? []
  const chosen = clock ?? clocks[0]
  if (chosen === undefined || !clocks.includes(chosen)) {
    throw new RangeError(`the clock ${chosen ?? '(none)'} can't count ${unit}`)
  }
  if (value < 0) throw new RangeError(`a period can't be negative: ${value} ${unit}`)
  if (chosen === 'service_hours') {
    if (shape.opens === null || shape.closes === null) throw new RangeError('service_hours needs opens and closes')
    return { clock: chosen, unit: 'hours', value, opens: shape.opens, closes: shape.closes }
  }
  const period = { clock: chosen, unit, value: chosen === 'elapsed' ? value : whole(value, unit) }
  const exactStart = chosen === 'midnight' && shape.exactStart ? { exactStart: true } : {}
  return { ...period, ...exactStart } as SimplePeriod
}

/** Binary fractions make 0.29 × 100 a little less than 29; a hair's breadth is no mistake of the writer. */
function whole(value: number, unit: Unit): number {
  const rounded = Math.round(value)
  if (Math.abs(rounded - value) > 1e-9) throw new RangeError(`${value} ${HUNDREDTHS[unit] ?? unit} isn't whole`)
  return rounded
}

const HUNDREDTHS: Readonly<Record<string, string>> = { percent: 'basis points', points: 'hundredths of a point' }
