import type { LocalDate } from '../../../core/kernel/zone.ts'
import type { Dated, Pack, WrittenClause, WrittenFlow } from '../pack.ts'

/**
 * The dates from which on the pack's rules may differ from those of the day before, in order, beginning with the first
 * that it answers for. Between two of them every day has the same rules.
 */
export function changeDates(pack: Pack): LocalDate[] {
  const bounds = [
    ...pack.clauses.flatMap(clauseBounds),
    ...pack.flows.flatMap(flowBounds),
    ...pack.tables.flatMap(table => table.rows),
    ...pack.reasons.flatMap(list => list.reasons),
  ]
  const dates = bounds.flatMap(({ from, until }) => [from, until]).filter(date => date !== null)
  const first = firstDate(pack)
  const later = dates.filter(date => first !== null && date > first)
  return first === null ? [] : [...new Set([first, ...later])].sort()
}

/** The first date that the pack answers for: as it says, else the first on which any clause has a value. */
export function firstDate(pack: Pack): LocalDate | null {
  if (pack.from !== null) return pack.from
  const [first] = pack.clauses.flatMap(clause => clause.history.map(line => line.from)).sort()
  return first ?? null
}

function clauseBounds(clause: WrittenClause): Dated[] {
  return [clause, ...clause.history, ...clause.suspended]
}

function flowBounds(flow: WrittenFlow): Dated[] {
  return [
    ...flow.start,
    ...flow.stages.flatMap(stage => [
      stage,
      ...stage.allows,
      ...stage.deadlines.flatMap(deadline => [deadline, ...deadline.shortenedOn]),
      ...stage.moves.flatMap(move => move.targets),
    ]),
  ]
}
