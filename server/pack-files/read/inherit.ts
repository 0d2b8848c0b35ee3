import type { Pack, WrittenClause } from '../pack.ts'
import { error, type Problem } from '../problem.ts'
import { isNotHere } from './clauses.ts'
import { type Entry, entriesIn, entryOf, placeOf } from './entry.ts'
import type { PackFiles } from './pack-folder.ts'
import { followedByInherited } from './tables.ts'

/** The inherited things in their order, each replaced by the own one of its name, then those that are only own. */
export function overlaid<Thing>(
  inherited: readonly Thing[],
  own: readonly Thing[],
  nameOf: (thing: Thing) => string,
): Thing[] {
  const names = new Set(inherited.map(nameOf))
  return [
    ...inherited.flatMap(thing => {
      const instead = own.filter(one => nameOf(one) === nameOf(thing))
      return instead.length > 0 ? instead : [thing]
    }),
    ...own.filter(thing => !names.has(nameOf(thing))),
  ]
}

/** What a pack may leave out only where the pack that it extends has it. */
export function leftOutProblems(files: PackFiles, parent: Pack | null): Problem[] {
  const has = (names: readonly string[] | undefined, entry: Entry, key: string) =>
    names?.includes(String(entry.fields[key])) === true
  const clauses = parent?.clauses.filter(clause => isWrittenAbove(clause, parent)).map(clause => clause.id)
  const kinds = parent?.flows.map(flow => flow.kind)
  const tables = parent?.tables.map(table => table.name)
  const lists = parent?.reasons.map(list => list.name)
  const each = (sources: PackFiles['clauses']) => sources.flatMap(source => entriesIn(source, [], source.value))
  return [
    ...each(files.clauses).flatMap(entry => {
      const isInherited = has(clauses, entry, 'clause')
      if (isNotHere(entry)) return notHereProblems(entry, isInherited)
      return isInherited ? [] : missing(entry, ['title', 'text'])
    }),
    ...files.flows
      .map(entryOf)
      .flatMap(entry => (has(kinds, entry, 'kind') ? secondEverywhere(entry) : missing(entry, FLOW_HEAD))),
    ...each(files.tables).flatMap(entry => (has(tables, entry, 'table') ? [] : nothingToFollow(entry))),
    ...each(files.reasons).flatMap(entry => (has(lists, entry, 'list') ? [] : nothingToFollow(entry))),
  ]
}

/** What a base has can't be left out, and so counts as nobody's: a law holds wherever it is included. */
function isWrittenAbove({ place }: WrittenClause, { includes }: Pack): boolean {
  return !includes.some(base => place.file.startsWith(`${base}/`))
}

function notHereProblems(entry: Entry, isInherited: boolean): Problem[] {
  const told = (code: string, message: string, instead: string) => [error(placeOf(entry), { code, message, instead })]
  if (!isInherited) return told('nothing_inherited', 'not_here, and no such clause is inherited', 'remove the entry')
  const others = Object.keys(entry.fields).filter(field => field !== 'clause' && field !== 'not_here')
  if (others.length === 0) return []
  return told('not_here_and_here', `not_here beside ${others.join(', ')}`, 'keep not_here alone, or remove it')
}

const FLOW_HEAD = ['title', 'opened_by', 'start']

function missing(entry: Entry, fields: readonly string[]): Problem[] {
  return fields
    .filter(field => entry.fields[field] === undefined)
    .map(field => {
      const message = `"${field}" is missing`
      const instead = `add ${field}: only what an extended pack has may leave it out`
      return error(placeOf(entry), { code: 'missing_field', message, instead })
    })
}

function secondEverywhere(entry: Entry): Problem[] {
  if (entry.fields.everywhere === undefined) return []
  const message = 'what holds everywhere comes with the flow that this one extends'
  const instead = 'write it into the stages that differ, or write the whole flow under a kind of its own'
  return [error(entry.source.keyPlaceOf(['everywhere']), { code: 'second_everywhere', message, instead })]
}

function nothingToFollow(entry: Entry): Problem[] {
  if (!followedByInherited(entry)) return []
  const message = 'then_inherited, and nothing of this name is inherited'
  return [error(placeOf(entry), { code: 'nothing_inherited', message, instead: 'remove then_inherited' })]
}
