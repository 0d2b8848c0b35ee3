import {
  ORDER_WATCHES,
  WATCHED_FACTS,
  WATCHED_MOMENTS,
  watchKey,
  watchRow,
} from '../../../core/case-file/order-watches.ts'
import { didYouMean } from '../did-you-mean.ts'
import type { Pack, WrittenRow, WrittenTable } from '../pack.ts'
import { error, type Problem } from '../problem.ts'
import { timeProblems } from './check-flows.ts'
import { unknown } from './check-references.ts'
import { commonFacts } from './check-tables.ts'
import type { PackVersion } from './pack-version.ts'

/** What the platform would do by itself with an order and can't: it would come to light only when its time is over. */
export function watchProblems(version: PackVersion): Problem[] {
  return version.pack.tables.flatMap(table => [
    ...hitProblems(table),
    ...(table.name === ORDER_WATCHES ? rowProblems(table, version) : []),
  ])
}

/** Its rows are no answers to one question, and those of every other table are. */
function hitProblems({ name, hit, place }: WrittenTable): Problem[] {
  if ((hit === 'collect') === (name === ORDER_WATCHES)) return []
  const [message, instead] =
    hit === 'collect'
      ? [`table ${name} is asked for one answer, and collects rows`, 'hit: first, or hit: unique']
      : [`each row of ${name} works by itself`, 'hit: collect']
  return [error(place, { code: 'wrong_hit', message, instead })]
}

function rowProblems({ rows }: WrittenTable, version: PackVersion): Problem[] {
  const whole = rows.filter(row => formProblems(row).length === 0)
  return [
    ...rows.flatMap(formProblems),
    ...rows.flatMap(factProblems),
    ...whole.flatMap(row => [...clauseProblems(row, version), ...openingProblems(row, version)]),
    ...whole.flatMap((row, index) => twiceProblems(row, whole.slice(0, index))),
  ]
}

function formProblems({ then, place }: WrittenRow): Problem[] {
  const missing = WANTED.filter(name => typeof then[name] !== 'string')
  const strange = Object.keys(then).filter(name => ![...WANTED, 'remedy'].includes(name))
  if (missing.length + strange.length === 0) return []
  const message =
    missing.length > 0 ? `the row doesn't say ${missing.join(', ')}` : `the row says ${strange.join(', ')}`
  const instead = 'then: { after: clause, opens: kind, remedy: …, reason: … }'
  return [error(place, { code: 'watch_form', message, instead })]
}

const WANTED: readonly string[] = ['after', 'opens', 'reason']

function factProblems({ when, place }: WrittenRow): Problem[] {
  return Object.keys(when)
    .filter(name => !WATCHED_FACTS.includes(name) && !name.startsWith('promise_'))
    .map(name => {
      const message = `an order has no fact ${name} by itself`
      return error(place, { code: 'fact_not_of_order', message, instead: didYouMean(name, WATCHED_FACTS) })
    })
}

/** A later calendar would move an end that counts working days, and nobody would look at the order again. */
function clauseProblems(row: WrittenRow, version: PackVersion): Problem[] {
  const { after } = watchRow(row)
  const value = version.pack.clauses.find(({ id }) => id === after)?.value ?? null
  const found = timeProblems({ clause: after, place: row.place }, version)
  if (value === null || found.length > 0) return found
  const told = (code: string, message: string, instead: string) => [error(row.place, { code, message, instead })]
  if (!WATCHED_MOMENTS.includes(value.countedFrom ?? '')) {
    const message = `${after} counts from ${value.countedFrom ?? 'entering a stage'}, which no order does`
    return told('unwatched_moment', message, `counted_from: one of ${WATCHED_MOMENTS.join(', ')}`)
  }
  if (value.unit !== 'working_days') return []
  return told('unwatched_clock', `${after} counts working days`, 'count an order’s own time in days or hours')
}

function openingProblems(row: WrittenRow, { pack }: PackVersion): Problem[] {
  const { opens, remedy, reason } = watchRow(row)
  const { place } = row
  const flow = pack.flows.find(({ kind }) => kind === opens)
  if (flow === undefined) return unknown('flow', opens, { place, known: pack.flows.map(({ kind }) => kind) })
  const listed = reasonsOf(pack, opens)
  const claimed = listed.find(({ code }) => code === reason)
  const remedies = [...new Set(listed.flatMap(one => one.remedies ?? []))]
  return [
    ...(flow.openedBy.includes('system') ? [] : [notForSystem(row, opens)]),
    ...unknown('reason', reason, { place, known: listed.map(({ code }) => code) }),
    ...(remedy === null ? [] : unknown('remedy', remedy, { place, known: claimed?.remedies ?? remedies })),
  ]
}

function notForSystem({ place }: WrittenRow, kind: string): Problem {
  const message = `the platform itself may not open a case of the kind ${kind}`
  return error(place, { code: 'not_opened_by_system', message, instead: 'opened_by: […, system] in its flow' })
}

/** An after-sale claim's reasons have the plain name; every other kind's list is called like the kind. */
function reasonsOf({ reasons }: Pack, kind: string) {
  const name = kind === 'after_sale' ? 'claim' : kind
  return (reasons.find(list => list.name === name)?.reasons ?? []).map(({ reason }) => reason)
}

/** An order remembers what was done by clause and kind: of two rows that say the same, one would be lost. */
function twiceProblems(row: WrittenRow, earlier: readonly WrittenRow[]): Problem[] {
  const keyOf = (row: WrittenRow) => watchKey(watchRow(row))
  return earlier
    .filter(one => keyOf(one) === keyOf(row))
    .flatMap(one => {
      const facts = commonFacts(one, row)
      if (facts === null) return []
      const message = `this row and that of line ${one.place.line} both open one case by ${keyOf(row)} for ${facts}`
      return [error(row.place, { code: 'table_overlap', message, instead: 'narrow one of them' })]
    })
}
