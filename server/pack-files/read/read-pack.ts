import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { LocalDate } from '../../../core/kernel/zone.ts'
import type { Pack } from '../pack.ts'
import { byPlace, hasErrors, type Problem } from '../problem.ts'
import { clausesOf } from './clauses.ts'
import { entryOf, optional, required } from './entry.ts'
import { examplesOf } from './examples.ts'
import { flowOf } from './flow.ts'
import { duplicateNames, misplacedNames } from './names.ts'
import { type SchemaName, schemaOf } from './schema-files.ts'
import { schemaProblems } from './schema-problems.ts'
import { reasonListsOf, tablesOf } from './tables.ts'
import { readYamlSource, type YamlSource } from './yaml-source.ts'

export interface PackReading {
  /** Null when a file can't be understood; the problems say which and why. */
  readonly pack: Pack | null
  readonly problems: readonly Problem[]
}

/**
 * Reads a pack's folder: each file against its schema, then all together. What the rules mean is left to the checks;
 * a pack with errors here has no meaning yet.
 */
export function readPack(folder: string): PackReading {
  const files = filesOf(folder)
  const malformed = files.all.flatMap(({ source, schema }) =>
    source.problems.length > 0 ? source.problems : schemaProblems(source, schemaOf(schema)),
  )
  if (hasErrors(malformed)) return { pack: null, problems: malformed.toSorted(byPlace) }
  const { pack, problems } = assemble(files)
  const all = [...problems, ...duplicateNames(pack), ...misplacedNames(pack, basename(folder))].toSorted(byPlace)
  return { pack: hasErrors(all) ? null : pack, problems: all }
}

/** Every pack under a folder: the folders in it that have a `pack.yaml`. */
export function loadPacks(root: string): Map<string, PackReading> {
  const names = readdirSync(root)
    .sort()
    .filter(name => existsSync(join(root, name, 'pack.yaml')))
  return new Map(names.map(name => [name, readPack(join(root, name))]))
}

interface PackFiles {
  readonly head: YamlSource
  readonly clauses: readonly YamlSource[]
  readonly flows: readonly YamlSource[]
  readonly tables: readonly YamlSource[]
  readonly reasons: readonly YamlSource[]
  readonly examples: readonly YamlSource[]
  readonly all: readonly { readonly source: YamlSource; readonly schema: SchemaName }[]
}

function filesOf(folder: string): PackFiles {
  const parts = {
    clauses: sourcesIn(folder, 'clauses'),
    flows: sourcesIn(folder, 'flows'),
    tables: sourcesIn(folder, 'tables'),
    reasons: sourcesIn(folder, 'reasons'),
    examples: sourcesIn(folder, 'examples'),
  }
  const head = sourceAt(folder, 'pack.yaml')
  const as = (sources: readonly YamlSource[], schema: SchemaName) => sources.map(source => ({ source, schema }))
  const all = [
    ...as([head], 'pack'),
    ...as(parts.clauses, 'clauses'),
    ...as(parts.flows, 'flow'),
    ...as(parts.tables, 'tables'),
    ...as(parts.reasons, 'reasons'),
    ...as(parts.examples, 'examples'),
  ]
  return { head, ...parts, all }
}

function assemble(files: PackFiles): { pack: Pack; problems: Problem[] } {
  const head = entryOf(files.head)
  const examples = files.examples.map(examplesOf)
  const flows = files.flows.map(flowOf)
  const order = required<readonly string[]>(head, 'flows')
  const pack: Pack = {
    id: required(head, 'pack'),
    version: required(head, 'version'),
    title: required(head, 'title'),
    zone: required(head, 'zone'),
    country: required(head, 'country'),
    currency: required(head, 'currency'),
    onCompletion: required(head, 'on_completion'),
    from: optional<LocalDate>(head, 'from'),
    place: files.head.placeOf(['pack']),
    listedFlows: order.map((kind, index) => ({ kind, place: files.head.placeOf(['flows', index]) })),
    clauses: files.clauses.flatMap(clausesOf),
    flows: flows.toSorted((one, other) => order.indexOf(one.kind) - order.indexOf(other.kind)),
    tables: files.tables.flatMap(tablesOf),
    reasons: files.reasons.flatMap(reasonListsOf),
    examples: examples.flatMap(read => read.examples),
  }
  return { pack, problems: examples.flatMap(read => read.problems) }
}

/** The YAML files of one part of the pack, in the order of their names; an empty file counts as an empty list. */
function sourcesIn(folder: string, part: string): YamlSource[] {
  const within = join(folder, part)
  if (!existsSync(within)) return []
  const names = readdirSync(within).filter(name => name.endsWith('.yaml'))
  return names
    .sort()
    .map(name => sourceAt(folder, `${part}/${name}`))
    .filter(source => source.value !== null)
}

function sourceAt(folder: string, file: string): YamlSource {
  return readYamlSource(`${basename(folder)}/${file}`, readFileSync(join(folder, file), 'utf8'))
}
