import { parseInstant } from '../../../core/kernel/instant.ts'
import { parseLocalDate } from '../../../core/kernel/zone.ts'
import { didYouMean } from '../did-you-mean.ts'
import { error, type Problem } from '../problem.ts'
import { hasType, type PackSchema, typeNameOf, typesOf } from './json-schema.ts'
import { dereference, type SchemaInFile } from './schema-files.ts'
import type { Path, YamlSource } from './yaml-source.ts'

/** Everything in a file that its schema doesn't allow, each with what to write instead. */
export function schemaProblems(source: YamlSource, schema: SchemaInFile): Problem[] {
  return check(source.value, schema, { source, path: [] })
}

interface Spot {
  readonly source: YamlSource
  readonly path: Path
}

function check(value: unknown, within: SchemaInFile, spot: Spot): Problem[] {
  const { file, schema } = dereference(within)
  if (schema.oneOf !== undefined) return check(value, branchFor(value, { file, schema }), spot)
  if (!hasType(schema, value)) return [wrongType(value, schema, spot)]
  if (Array.isArray(value)) return listProblems(value, { file, schema }, spot)
  if (typeNameOf(value) === 'object') return mapProblems(value as Record<string, unknown>, { file, schema }, spot)
  return scalarProblems(value, schema, spot)
}

/** Of several forms, the one that the writer meant: the first whose kind fits; its problems are the ones to tell. */
function branchFor(value: unknown, { file, schema }: SchemaInFile): SchemaInFile {
  const branches = branchesOf({ file, schema })
  const types = branches.flatMap(branch => typesOf(branch.schema))
  const none: PackSchema = { type: types, ...(schema.description !== undefined && { description: schema.description }) }
  return branches.find(branch => hasType(branch.schema, value)) ?? { file, schema: none }
}

function branchesOf(within: SchemaInFile): SchemaInFile[] {
  const { file, schema } = dereference(within)
  if (schema.oneOf === undefined) return [{ file, schema }]
  return schema.oneOf.flatMap(branch => branchesOf({ file, schema: branch }))
}

function listProblems(list: readonly unknown[], { file, schema }: SchemaInFile, spot: Spot): Problem[] {
  const { items } = schema
  const problems =
    items === undefined ? [] : list.flatMap((item, index) => check(item, { file, schema: items }, inside(spot, index)))
  if (list.length < (schema.minItems ?? 0)) problems.push(problem(spot, schema, { message: 'the list is too short' }))
  return problems
}

function mapProblems(map: Record<string, unknown>, { file, schema }: SchemaInFile, spot: Spot): Problem[] {
  const problems = missingFields(map, { file, schema }, spot)
  if (Object.keys(map).length < (schema.minProperties ?? 0)) {
    problems.push(problem(spot, schema, { message: 'nothing stands here' }))
  }
  for (const [key, value] of Object.entries(map)) {
    const known = schema.properties?.[key]
    const spotInside = inside(spot, key)
    if (known !== undefined) problems.push(...check(value, { file, schema: known }, spotInside))
    else if (schema.additionalProperties === false) problems.push(unknownField(key, schema, spotInside))
    else {
      if (schema.propertyNames !== undefined) {
        problems.push(...check(key, { file, schema: schema.propertyNames }, spotInside))
      }
      if (typeof schema.additionalProperties === 'object') {
        problems.push(...check(value, { file, schema: schema.additionalProperties }, spotInside))
      }
    }
  }
  return problems
}

function missingFields(map: Record<string, unknown>, { file, schema }: SchemaInFile, spot: Spot): Problem[] {
  return (schema.required ?? [])
    .filter(key => map[key] === undefined)
    .map(key => {
      const field = dereference({ file, schema: schema.properties?.[key] ?? {} }).schema
      const instead = `add ${key}: ${field.description ?? typesOf(field).join(' or ')}${choices(field)}`
      return error(spot.source.placeOf(spot.path), { code: 'missing_field', message: `"${key}" is missing`, instead })
    })
}

function unknownField(key: string, schema: PackSchema, { source, path }: Spot): Problem {
  const instead = key.includes(' ')
    ? 'if it belongs to the text before it, put that text in quotes: an unquoted comma ends it'
    : didYouMean(key, Object.keys(schema.properties ?? {}))
  return error(source.keyPlaceOf(path), { code: 'unknown_field', message: `no such field: "${key}"`, instead })
}

function scalarProblems(value: unknown, schema: PackSchema, spot: Spot): Problem[] {
  if (schema.enum !== undefined && !schema.enum.includes(value)) return [notAmong(value, schema, spot)]
  if (schema.const !== undefined && value !== schema.const) {
    return [problem(spot, schema, { message: `only ${String(schema.const)} may stand here` })]
  }
  if (typeof value === 'string' && !isWellFormed(value, schema)) {
    const message = value === '' ? 'an empty text' : `"${value}" isn't well formed`
    return [problem(spot, schema, { code: 'malformed', message })]
  }
  if (typeof value === 'number' && (value < (schema.minimum ?? -Infinity) || value > (schema.maximum ?? Infinity))) {
    return [problem(spot, schema, { message: `${value} is out of range` })]
  }
  return []
}

function notAmong(value: unknown, schema: PackSchema, spot: Spot): Problem {
  const isOpenQuestion = value === 'X' || value === 'M'
  const instead = isOpenQuestion
    ? 'a value that conflicts (X) or stands on memory (M) is no default: remove the line, and write the question ' +
      'in words under `disabled: { zh: …, en: … }`'
    : didYouMean(String(value), (schema.enum ?? []).map(String))
  const what = (schema.description ?? 'value').split(/[:,;]/)[0]
  const code = isOpenQuestion ? 'open_question' : 'unknown_word'
  const message = `"${String(value)}" isn't known here (${what})`
  return error(spot.source.placeOf(spot.path), { code, message, instead })
}

function isWellFormed(text: string, schema: PackSchema): boolean {
  if (text.length < (schema.minLength ?? 0)) return false
  if (schema.pattern !== undefined && !new RegExp(schema.pattern, 'u').test(text)) return false
  if (schema.format === 'date') return parseLocalDate(text) !== null
  return schema.format !== 'date-time' || parseInstant(text) !== null
}

function wrongType(value: unknown, schema: PackSchema, spot: Spot): Problem {
  const written = value === null ? 'nothing' : `a ${KIND_WORDS[typeNameOf(value)]}`
  const wanted = typesOf(schema).map(type => KIND_WORDS[type])
  return problem(spot, schema, { message: `${written} stands where a ${[...new Set(wanted)].join(' or a ')} belongs` })
}

const KIND_WORDS = {
  object: 'map',
  array: 'list',
  string: 'text',
  number: 'number',
  integer: 'whole number',
  boolean: 'true or false',
  null: 'nothing',
}

function problem(
  { source, path }: Spot,
  schema: PackSchema,
  { code = 'schema', message }: { code?: string; message: string },
): Problem {
  const instead = schema.description === undefined ? undefined : `write ${schema.description}${choices(schema)}`
  return error(source.placeOf(path), { code, message, instead })
}

function choices(schema: PackSchema): string {
  return schema.enum === undefined ? '' : ` (${schema.enum.join(', ')})`
}

function inside({ source, path }: Spot, step: string | number): Spot {
  return { source, path: [...path, step] }
}
