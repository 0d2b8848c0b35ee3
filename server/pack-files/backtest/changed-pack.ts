import type { ClauseChange } from '../../application/backtest.ts'
import type { HistoryLine, Pack, Unit, WrittenClause } from '../pack.ts'
import { writtenScopes } from '../page/clause-part.ts'
import { CLOCKS_OF_UNIT, clauseValue } from '../resolve/resolve-clause.ts'

/** Why a clause can't be given another value: it isn't there, has none, or can't be counted so. */
export interface ChangeProblem {
  readonly clause: string
  /** The place of the change among those asked for. */
  readonly place: number
  readonly message: string
}

/** A pack in which some clauses have another value, at every date that they have one for: in every scope, or in one. */
export function changedPack(pack: Pack, changes: readonly ClauseChange[]): Pack | ChangeProblem {
  for (const [place, change] of changes.entries()) {
    const message = objectionTo(change, pack)
    if (message !== null) return { clause: change.clause, place, message }
  }
  const clauses = pack.clauses.map(clause =>
    changes.filter(change => change.clause === clause.id).reduce((known, change) => withValue(known, change), clause),
  )
  return { ...pack, clauses }
}

function objectionTo(change: ClauseChange, pack: Pack): string | null {
  const clause = pack.clauses.find(({ id }) => id === change.clause)
  if (clause === undefined) return 'there is no such clause'
  const { value } = clause
  if (value === null || clause.disabled !== null) return 'the clause has no value'
  if (change.scope !== undefined && writtenScopes(clause)[change.scope] === undefined) return 'it has no such scope'
  try {
    for (const line of withValue(clause, change).history) clauseValue(line, value)
    return null
  } catch (fault) {
    if (fault instanceof RangeError) return fault.message
    throw fault
  }
}

function withValue(clause: WrittenClause, { value, unit, scope }: ClauseChange): WrittenClause {
  const wanted = scope === undefined ? undefined : JSON.stringify(writtenScopes(clause)[scope])
  const history = clause.history.map(line => {
    const isMeant = wanted === undefined || JSON.stringify(line.scope) === wanted
    return isMeant ? { ...line, value, ...unitOf(line, { clause, unit }) } : line
  })
  return { ...clause, history }
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
