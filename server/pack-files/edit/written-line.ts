import { parseLocalDate } from '../../../core/kernel/zone.ts'
import type { DraftLine, DraftProblem } from '../../application/pack-pages.ts'
import type { PolicyLine } from '../../application/policy/policy-events.ts'
import { type Clock, isIncluded, type Pack } from '../pack.ts'
import { unitsOf, writtenScopes } from '../page/clause-part.ts'
import { CLOCKS_OF_UNIT } from '../resolve/resolve-clause.ts'

export type LineFault = Pick<DraftProblem, 'code' | 'message' | 'instead'>

/** A draft's line with all that it leaves to its clause: its unit, and whom it is for. Or why there can't be such. */
export function writtenLine(line: DraftLine, pack: Pack): PolicyLine | LineFault {
  const clause = pack.clauses.find(({ id }) => id === line.clause)
  const scope = clause === undefined ? undefined : writtenScopes(clause)[line.scope ?? 0]
  if (clause === undefined || clause.value === null || scope === undefined) return HOMELESS
  if (isIncluded(pack, clause)) return OF_A_BASE
  const { unit, units } = unitsOf(clause, clause.value)
  if (line.unit !== undefined && !units.includes(line.unit)) return { ...STRANGE_UNIT, instead: units.join(', ') }
  const from = parseLocalDate(line.from)
  const until = line.until === undefined ? null : parseLocalDate(line.until)
  const announced = line.announced === undefined ? null : parseLocalDate(line.announced)
  if (from === null || (until === null && line.until !== undefined)) return NO_DATE
  if (announced === null && line.announced !== undefined) return NO_DATE
  const markets = pack.markets.map(({ name }) => name)
  const isMarket =
    line.market === undefined || (markets.includes(line.market) && !('market' in { ...clause.scope, ...scope }))
  if (!isMarket) return { ...NO_MARKET, instead: markets.join(', ') }
  const { value, source, confidence, assumed = null } = line
  const counted = line.unit ?? unit
  return {
    clause: clause.id,
    value,
    unit: counted,
    clock: clockFor(counted, clause.value.clock),
    from,
    until,
    announced,
    scope: line.market === undefined ? scope : { ...scope, market: line.market },
    source,
    confidence,
    assumed,
  }
}

/** By the clause's clock, where that can count the unit, else by the unit's own, as a back-test counts it. */
function clockFor(unit: string, clock: Clock | null): Clock | null {
  const [own = null, ...others] = CLOCKS_OF_UNIT[unit] ?? []
  const fits = own === null || clock === null || clock === own || others.includes(clock)
  return fits ? null : own
}

const HOMELESS: LineFault = {
  code: 'clause_not_changeable',
  message: 'the clause has no such history in this pack',
  instead: null,
}
const OF_A_BASE: LineFault = {
  code: 'clause_not_changeable',
  message: 'the clause stands in a base that the pack includes, and holds alike wherever that is included',
  instead: null,
}
const STRANGE_UNIT = { code: 'strange_unit', message: 'the clause’s value isn’t counted in this unit' }
const NO_DATE: LineFault = { code: 'no_date', message: 'there is no such day', instead: null }
const NO_MARKET = { code: 'unknown_market', message: 'the line is for no such market' }
