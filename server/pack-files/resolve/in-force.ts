import type { LocalDate } from '../../../core/kernel/zone.ts'
import type { Dated, HistoryLine, WrittenClause } from '../pack.ts'

/** Whether a part of the pack is in force on a date: from the one bound on, up to but without the other. */
export function isInForce({ from, until }: Dated, on: LocalDate): boolean {
  return (from === null || from <= on) && (until === null || on < until)
}

/** A line of a clause for one scope: lists in the written scope stand for one of these each. */
export interface ScopedLine {
  readonly line: HistoryLine
  readonly scope: Readonly<Record<string, string | number | boolean>>
}

/** Every line with the scope that it has in full: the clause's own, narrowed by the line's. */
export function scopedLines(clause: WrittenClause): ScopedLine[] {
  return clause.history.flatMap(line => {
    const scopes = Object.entries({ ...clause.scope, ...line.scope }).reduce<ScopedLine['scope'][]>(
      (known, [fact, written]) =>
        known.flatMap(scope =>
          [written].flat().map(value => ({ ...scope, [fact]: value as string | number | boolean })),
        ),
      [{}],
    )
    return scopes.map(scope => ({ line, scope }))
  })
}

/** The lines that give a value on a date: of each scope the latest begun, unless it has ended or is suspended. */
export function linesInForce(clause: WrittenClause, on: LocalDate): ScopedLine[] {
  if (clause.suspended.some(span => isInForce(span, on)) || !isInForce(clause, on)) return []
  const latest = new Map<string, ScopedLine>()
  for (const scoped of scopedLines(clause)) {
    const key = scopeKey(scoped.scope)
    const known = latest.get(key)
    const hasBegun = scoped.line.from <= on
    if (hasBegun && (known === undefined || known.line.from < scoped.line.from)) latest.set(key, scoped)
  }
  return [...latest.values()].filter(({ line }) => isInForce(line, on))
}

/** Equal scopes have equal keys, however their facts are ordered. */
export function scopeKey(scope: ScopedLine['scope']): string {
  return JSON.stringify(Object.entries(scope).sort(([one], [other]) => (one < other ? -1 : 1)))
}
