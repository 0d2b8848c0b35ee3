import type { LocalDate } from '../../../core/kernel/zone.ts'
import type { Dated, WrittenClause } from '../pack.ts'
import { type ScopedLine, scopedLines, scopeKey } from './in-force.ts'

/** A line with a stretch of time in which it gives the value. */
export interface Span extends ScopedLine {
  readonly from: LocalDate
  /** Null where only the next line of its scope ends it, if any does. */
  readonly until: LocalDate | null
}

/**
 * Every line of a clause with the stretches in which it runs: up to its end or the next line of its scope, without the
 * periods in which the clause is suspended. Where nothing ends or pauses, the dates of the lines' beginnings suffice.
 */
export function spansOf(clause: WrittenClause): Span[] {
  const lines = scopedLines(clause)
  const isBounded = clause.suspended.length > 0 || lines.some(({ line }) => line.until !== null)
  if (!isBounded) return lines.map(scoped => ({ ...scoped, from: scoped.line.from, until: null }))
  return lines.flatMap(scoped => {
    const { from, until } = scoped.line
    const whole = { from, until: earliest(until, nextBegin(scoped, lines)) }
    const parts = clause.suspended.reduce<Begun[]>(
      (known, pause) => known.flatMap(part => outside(part, pause)),
      [whole],
    )
    return parts.map(part => ({ ...scoped, ...part }))
  })
}

type Begun = Pick<Span, 'from' | 'until'>

/** What is left of a stretch when a pause is taken out of it: the time before, and the time after. */
function outside({ from, until }: Begun, pause: Dated & { readonly from: LocalDate }): Begun[] {
  const before = { from, until: earliest(until, pause.from) }
  const after = pause.until === null ? null : { from: pause.until > from ? pause.until : from, until }
  return [before, ...(after === null ? [] : [after])].filter(part => part.until === null || part.from < part.until)
}

/** When the next line of the same scope begins; null for the last. */
function nextBegin({ line, scope }: ScopedLine, lines: readonly ScopedLine[]): LocalDate | null {
  const later = lines.filter(other => scopeKey(other.scope) === scopeKey(scope) && other.line.from > line.from)
  return later.map(other => other.line.from).sort()[0] ?? null
}

function earliest(one: LocalDate | null, other: LocalDate | null): LocalDate | null {
  if (one === null || other === null) return one ?? other
  return one < other ? one : other
}
