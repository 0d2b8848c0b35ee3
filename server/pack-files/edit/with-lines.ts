import type { PolicyLine, PublishedLine } from '../../application/policy/policy-events.ts'
import type { Clock, HistoryLine, Pack, Unit, WrittenClause } from '../pack.ts'
import { clauseValue } from '../resolve/resolve-clause.ts'

type Line = PolicyLine & { readonly published?: PublishedLine['published'] }

/** The pack with lines more at the ends of its clauses' histories, as if its files had them there. */
export function withLines(pack: Pack, lines: readonly Line[]): Pack {
  if (lines.length === 0) return pack
  const byClause = Map.groupBy(lines, ({ clause }) => clause)
  const clauses = pack.clauses.map(clause => {
    const own = byClause.get(clause.id) ?? []
    return own.length === 0
      ? clause
      : { ...clause, history: [...clause.history, ...own.map(line => asHistory(line, clause))] }
  })
  return { ...pack, clauses }
}

/**
 * Whether a published line still says something: a later version of the pack's files may have no such clause any more,
 * or count it in something else.
 */
export function stillHolds(line: PolicyLine, pack: Pack): boolean {
  const clause = pack.clauses.find(({ id }) => id === line.clause)
  if (clause === undefined || clause.value === null || clause.disabled !== null) return false
  try {
    clauseValue(asHistory(line, clause), clause.value)
    return true
  } catch (fault) {
    if (fault instanceof RangeError) return false
    throw fault
  }
}

/** As the reader of the files makes it; its place is that of its clause. */
export function asHistory({ clause: _id, unit, clock, published, ...line }: Line, clause: WrittenClause): HistoryLine {
  const counted = { unit: unit as Unit, clock: clock as Clock | null }
  return { ...line, ...counted, rollout: null, published: published ?? null, place: clause.place }
}
