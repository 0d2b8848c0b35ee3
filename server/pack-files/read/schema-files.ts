import { readFileSync } from 'node:fs'
import type { PackSchema } from './json-schema.ts'

export type SchemaName = 'pack' | 'base' | 'facts' | 'clauses' | 'flow' | 'tables' | 'reasons' | 'examples'

export interface SchemaInFile {
  readonly file: string
  readonly schema: PackSchema
}

/** The schema of a kind of file: the same one that editors use, from `packs/schema`. */
export function schemaOf(name: SchemaName): SchemaInFile {
  const file = `${name}.schema.json`
  return { file, schema: load(file) }
}

/** Follows `$ref` to its end. What stands beside the reference, such as a description of its own, wins. */
export function dereference({ file, schema }: SchemaInFile): SchemaInFile {
  if (schema.$ref === undefined) return { file, schema }
  const { $ref, ...beside } = schema
  const [named, pointer = ''] = $ref.split('#')
  const target = named === '' || named === undefined ? file : named
  const found = pointer.split('/').slice(1).reduce<unknown>(step, load(target))
  if (found === undefined) throw new Error(`${file} refers to ${$ref}, which isn't there`)
  const resolved = dereference({ file: target, schema: found as PackSchema })
  return { file: resolved.file, schema: { ...resolved.schema, ...beside } }
}

function step(value: unknown, key: string): unknown {
  return (value as Record<string, unknown> | undefined)?.[key]
}

const folder = new URL('../../../packs/schema/', import.meta.url)
const loaded = new Map<string, PackSchema>()

function load(file: string): PackSchema {
  const known = loaded.get(file)
  if (known !== undefined) return known
  const schema = JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as PackSchema
  loaded.set(file, schema)
  return schema
}
