import type { ClauseChange } from '../../application/backtest.ts'
import type { HistoryLine, Pack, Unit, WrittenClause } from '../pack.ts'
import { CLOCKS_OF_UNIT, clauseValue } from '../resolve/resolve-clause.ts'

/** Why a clause can't be given another value: it isn't there, has none, or can't be counted so. */
export interface ChangeProblem {
  readonly clause: string
  /** The place of the change among those asked for. */
  readonly place: number
  readonly message: string
}

/** A pack in which some clauses have another value, in every scope and at every date that they have one for. */
export function changedPack(pack: Pack, changes: readonly ClauseChange[]): Pack | ChangeProblem {
  for (const [place, change] of changes.entries()) {
    const message = objectionTo(change, pack)
    if (message !== null) return { clause: change.clause, place, message }
  }
  const byClause = new Map(changes.map(change => [change.clause, change]))
  const clauses = pack.clauses.map(clause => {
    const change = byClause.get(clause.id)
    return change === undefined ? clause : withValue(clause, change)
  })
  return { ...pack, clauses }
}

function objectionTo(change: ClauseChange, pack: Pack): string | null {
  const clause = pack.clauses.find(({ id }) => id === change.clause)
  if (clause === undefined) return 'there is no such clause'
  const { value } = clause
  if (value === null || clause.disabled !== null) return 'the clause has no value'
  try {
    for (const line of withValue(clause, change).history) clauseValue(line, value)
    return null
  } catch (fault) {
    if (fault instanceof RangeError) return fault.message
    throw fault
  }
}

function withValue(clause: WrittenClause, { value, unit }: ClauseChange): WrittenClause {
  return { ...clause, history: clause.history.map(line => ({ ...line, value, ...unitOf(line, { clause, unit }) })) }
}

/** Another unit is counted by the clock that the clause has, where that can, else by the unit's own. */
function unitOf(
  line: HistoryLine,
  { clause, unit }: { clause: WrittenClause; unit: string | undefined },
): Pick<HistoryLine, 'unit' | 'clock'> {
  if (unit === undefined) return { unit: line.unit, clock: line.clock }
  const clocks = CLOCKS_OF_UNIT[unit] ?? []
  const clock = line.clock ?? clause.value?.clock ?? null
  const fits = clock !== null && clocks.includes(clock)
  return { unit: unit as Unit, clock: fits ? clock : (clocks[0] ?? null) }
}
