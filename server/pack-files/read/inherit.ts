import { isIncluded, type Pack, type WrittenFlow } from '../pack.ts'
import { error, type Problem } from '../problem.ts'
import { isNotHere } from './clauses.ts'
import { type Entry, entriesIn, entryOf, optional, placeOf } from './entry.ts'
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
  // What a base has can't be left out, and so counts as nobody's: a law holds wherever it is included.
  const clauses = parent?.clauses.filter(clause => !isIncluded(parent, clause)).map(clause => clause.id)
  const tables = parent?.tables.map(table => table.name)
  const lists = parent?.reasons.map(list => list.name)
  const each = (sources: PackFiles['clauses']) => sources.flatMap(source => entriesIn(source, [], source.value))
  return [
    ...each(files.clauses).flatMap(entry => {
      const isInherited = has(clauses, entry, 'clause')
      if (isNotHere(entry)) return notHereProblems(entry, isInherited)
      return isInherited ? [] : missing(entry, ['title', 'text'])
    }),
    ...files.flows.map(entryOf).flatMap(entry => {
      const inherited = parent?.flows.find(flow => flow.kind === entry.fields.kind)
      return [...stageProblems(entry, inherited), ...(inherited === undefined ? missing(entry, FLOW_HEAD) : [])]
    }),
    ...each(files.tables).flatMap(entry => (has(tables, entry, 'table') ? [] : nothingToFollow(entry))),
    ...each(files.reasons).flatMap(entry => (has(lists, entry, 'list') ? [] : nothingToFollow(entry))),
  ]
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

/** The stages of the extended pack's flow that this one doesn't have. */
export function stagesNotHere(flow: Entry): string[] {
  return Object.keys(optional<object>(flow, 'not_here') ?? {})
}

/** A stage that is not here is one of the flow that this one extends, and doesn't stand here all the same. */
function stageProblems(entry: Entry, inherited: WrittenFlow | undefined): Problem[] {
  return stagesNotHere(entry).flatMap(name => {
    const told = (code: string, message: string) => {
      const place = entry.source.keyPlaceOf(['not_here', name])
      return [error(place, { code, message, instead: `remove ${name} from not_here` })]
    }
    if (inherited?.stages.some(stage => stage.name === name) !== true) {
      return told('nothing_inherited', `no stage ${name} is inherited`)
    }
    const stands = optional<Record<string, unknown>>(entry, 'stages')?.[name] !== undefined
    return stands ? told('not_here_and_here', `the stage ${name} stands under stages, too`) : []
  })
}

function nothingToFollow(entry: Entry): Problem[] {
  if (!followedByInherited(entry)) return []
  const message = 'then_inherited, and nothing of this name is inherited'
  return [error(placeOf(entry), { code: 'nothing_inherited', message, instead: 'remove then_inherited' })]
}
