import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { Problem } from '../problem.ts'
import { type SchemaName, schemaOf } from './schema-files.ts'
import { schemaProblems } from './schema-problems.ts'
import { readYamlSource, type YamlSource } from './yaml-source.ts'

/** The files of a pack or of a base, each with the schema that it has to keep. */
export interface PackFiles {
  readonly head: YamlSource
  readonly clauses: readonly YamlSource[]
  readonly flows: readonly YamlSource[]
  readonly tables: readonly YamlSource[]
  readonly reasons: readonly YamlSource[]
  readonly examples: readonly YamlSource[]
  readonly all: readonly SourceWithSchema[]
}

interface SourceWithSchema {
  readonly source: YamlSource
  readonly schema: SchemaName
}

/** The head is `pack.yaml` for a marketplace, `base.yaml` for what packs only include. */
export function filesOf(folder: string, kind: 'pack' | 'base'): PackFiles {
  const parts = {
    clauses: sourcesIn(folder, 'clauses'),
    flows: sourcesIn(folder, 'flows'),
    tables: sourcesIn(folder, 'tables'),
    reasons: sourcesIn(folder, 'reasons'),
    examples: sourcesIn(folder, 'examples'),
  }
  const head = sourceAt(folder, `${kind}.yaml`)
  const as = (sources: readonly YamlSource[], schema: SchemaName) => sources.map(source => ({ source, schema }))
  const all = [
    ...as([head], kind),
    ...as(parts.clauses, 'clauses'),
    ...as(parts.flows, 'flow'),
    ...as(parts.tables, 'tables'),
    ...as(parts.reasons, 'reasons'),
    ...as(parts.examples, 'examples'),
  ]
  return { head, ...parts, all }
}

/** What isn't YAML or breaks its schema. */
export function malformedIn({ all }: PackFiles): Problem[] {
  return all.flatMap(({ source, schema }) =>
    source.problems.length > 0 ? source.problems : schemaProblems(source, schemaOf(schema)),
  )
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
