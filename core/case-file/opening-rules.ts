import { HOUR_MS } from '../kernel/instant.ts'
import type { Rejection } from '../kernel/rejection.ts'
import type { Facts } from '../policy/conditions.ts'
import { ofKind } from '../policy/of-kind.ts'
import { PackFault } from '../policy/pack-fault.ts'
import type { Snapshot } from '../policy/snapshot.ts'
import { lookUp } from '../policy/table.ts'
import { clauseValue, periodOf } from '../policy/values.ts'
import { type AtOpening, openingFacts } from './known-facts.ts'

/**
 * Whether such a case is accepted at all. Rejects with `not_accepted` (the pack's table says that matters like this
 * aren't, DY-ARB-4), and `too_many_applications` (more than a clause allows on one order, or about one decision:
 * DY-AS-10, DY-EXC-2; or so many of them ended in a ruling, TT-DSP-3N).
 */
export function objectionToOpening(opening: AtOpening, snapshot: Snapshot): Rejection | null {
  const facts = openingFacts(opening)
  return objectionByTable(opening, facts, snapshot) ?? objectionToNumber(opening, facts, snapshot)
}

function objectionByTable({ kind }: AtOpening, facts: Facts, { tables }: Snapshot): Rejection | null {
  const table = tables[ofKind(kind, 'not_accepted')]
  const row = table && lookUp(table, facts)
  if (row?.then.accepted !== false) return null
  return { code: 'not_accepted', ...(row.clause !== undefined && { clause: row.clause }) }
}

function objectionToNumber(opening: AtOpening, facts: Facts, snapshot: Snapshot): Rejection | null {
  const table = snapshot.tables[ofKind(opening.kind, 'application_limits')]
  const row = table && lookUp(table, facts)
  if (!row) return null
  const { most, of, most_rulings: mostRulings } = row.then
  const { applicationsAbout, applications, rulings } = opening.earlier
  const over = (named: unknown, count: number) => objectionToMany({ named, count }, { opening, facts, snapshot })
  return over(most, of === 'subject' ? applicationsAbout : applications) ?? over(mostRulings, rulings)
}

function objectionToMany(
  { named, count }: { named: unknown; count: number },
  { opening, facts, snapshot }: { opening: AtOpening; facts: Facts; snapshot: Snapshot },
): Rejection | null {
  if (typeof named !== 'string') return null
  const { openedAt, order } = opening
  const dates = { caseOpenedAt: openedAt, orderPaidAt: order?.paidAt ?? null, actAt: openedAt }
  const value = clauseValue(snapshot, named, { facts, ...dates })
  if (value === null) return null
  if (value.kind !== 'count') throw new PackFault(`clause ${named} counts nothing, and limits applications`)
  if (count < value.count) return null
  return { code: 'too_many_applications', clause: named, facts: { applications: count, most: value.count } }
}

/**
 * Whether so short a time to answer may be agreed on (table `…_agreed_time`, DY-SR-3). Rejects with
 * `agreed_time_too_short`.
 */
export function objectionToAgreedTime(
  opening: AtOpening,
  agreedMs: number | null,
  snapshot: Snapshot,
): Rejection | null {
  const table = snapshot.tables[ofKind(opening.kind, 'agreed_time')]
  const facts = openingFacts(opening)
  const named = table && lookUp(table, facts)?.then.least
  if (agreedMs === null || typeof named !== 'string') return null
  const { openedAt, order } = opening
  const dates = { caseOpenedAt: openedAt, orderPaidAt: order?.paidAt ?? null, actAt: openedAt }
  const period = periodOf(snapshot, named, { facts, ...dates })
  const isHours = 'unit' in period && period.unit === 'hours'
  if (!isHours) throw new PackFault(`clause ${named} gives no hours, and is the least that may be agreed on`)
  const leastMs = period.value * HOUR_MS
  if (agreedMs >= leastMs) return null
  return { code: 'agreed_time_too_short', pointer: '/answer_within', clause: named, facts: { hours: period.value } }
}
