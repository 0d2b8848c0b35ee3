import type { LocalDate } from '../../../core/kernel/zone.ts'
import { isIncluded, type Pack, type WrittenClause, type WrittenRow } from '../pack.ts'
import type { Problem } from '../problem.ts'
import type { Base } from './base.ts'
import { clausesNotHere, clausesOf } from './clauses.ts'
import { type Entry, entryOf, inside, optional, placeOf, required } from './entry.ts'
import { examplesOf } from './examples.ts'
import { flowOf } from './flow.ts'
import { overlaid } from './inherit.ts'
import type { PackFiles } from './pack-folder.ts'
import { reasonListsOf, tablesOf } from './tables.ts'

/** What a pack stands on: the pack that it extends, and what it includes. */
export interface Ground {
  readonly parent: Pack | null
  readonly bases: readonly Base[]
}

/** A pack from files that keep their schemas, with what it takes from others. Examples are only ever its own. */
export function assemble(files: PackFiles, ground: Ground): { pack: Pack; problems: Problem[] } {
  const { parent } = ground
  const head = entryOf(files.head)
  const examples = files.examples.map(examplesOf)
  const order = required<readonly string[]>(head, 'flows')
  const inheritedTables = restingOnWhatIsHere(parent?.tables ?? [], files)
  const tables = files.tables.flatMap(source => tablesOf(source, inheritedTables))
  const reasons = files.reasons.flatMap(source => reasonListsOf(source, parent?.reasons))
  const pack: Pack = {
    ...headOf(head),
    markets: marketsOf(head) ?? parent?.markets ?? [],
    from: optional<LocalDate>(head, 'from') ?? parent?.from ?? null,
    place: files.head.placeOf(['pack']),
    parent: parent?.id ?? null,
    includes: [...new Set([...(parent?.includes ?? []), ...ground.bases.map(base => base.id)])],
    listedFlows: order.map((kind, index) => ({ kind, place: files.head.placeOf(['flows', index]) })),
    clauses: allClauses(files, ground),
    flows: flowsIn(files, { parent, order }),
    tables: overlaid(inheritedTables, tables, table => table.name),
    reasons: overlaid(parent?.reasons ?? [], reasons, list => list.name),
    examples: examples.flatMap(read => read.examples),
  }
  return { pack, problems: examples.flatMap(read => read.problems) }
}

function headOf(
  head: Entry,
): Pick<Pack, 'id' | 'version' | 'title' | 'zone' | 'country' | 'currency' | 'onCompletion'> {
  return {
    id: required(head, 'pack'),
    version: required(head, 'version'),
    title: required(head, 'title'),
    zone: required(head, 'zone'),
    country: required(head, 'country'),
    currency: required(head, 'currency'),
    onCompletion: required(head, 'on_completion'),
  }
}

/** Null where the pack names none itself. */
function marketsOf(head: Entry): Pack['markets'] | null {
  if (optional(head, 'markets') === null) return null
  const markets = inside(head, 'markets')
  return Object.keys(markets.fields).map(name => {
    const market = inside(markets, name)
    return {
      name,
      title: required(market, 'title'),
      zone: required(market, 'zone'),
      country: required(market, 'country'),
      currency: required(market, 'currency'),
      assumed: optional(market, 'assumed'),
      place: placeOf(market),
    }
  })
}

/** A law can't be replaced: a clause of the pack's own with a base's number stands beside it, and is reported. */
function allClauses(files: PackFiles, { parent, bases }: Ground): WrittenClause[] {
  const included = (clause: WrittenClause) => parent !== null && isIncluded(parent, clause)
  const notHere = files.clauses.flatMap(clausesNotHere)
  const inherited = parent?.clauses.filter(clause => !included(clause) && !notHere.includes(clause.id)) ?? []
  const own = files.clauses.flatMap(source => clausesOf(source, inherited))
  return [
    ...overlaid(inherited, own, clause => clause.id),
    ...(parent?.clauses.filter(included) ?? []),
    ...bases.filter(base => parent?.includes.includes(base.id) !== true).flatMap(base => base.clauses),
  ]
}

/** The extended pack's tables without the rows that rest on a clause which is no rule here. */
function restingOnWhatIsHere(tables: Pack['tables'], { clauses }: PackFiles): Pack['tables'] {
  const notHere = clauses.flatMap(clausesNotHere)
  const rests = ({ clause, then }: WrittenRow) =>
    [clause, ...Object.values(then).flat()].every(named => !notHere.includes(String(named)))
  return tables.map(table => ({ ...table, rows: table.rows.filter(rests) }))
}

/** In the order in which pack.yaml lists them; of the extended pack only those that it lists. */
function flowsIn(
  { flows }: PackFiles,
  { parent, order }: { parent: Pack | null; order: readonly string[] },
): Pack['flows'] {
  const inherited = parent?.flows.filter(flow => order.includes(flow.kind)) ?? []
  const own = flows.map(source => {
    const kind = required<string>(entryOf(source), 'kind')
    return flowOf(source, inherited.find(flow => flow.kind === kind) ?? null)
  })
  return overlaid(inherited, own, flow => flow.kind).toSorted(
    (one, other) => order.indexOf(one.kind) - order.indexOf(other.kind),
  )
}
