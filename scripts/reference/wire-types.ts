import { readFileSync } from 'node:fs'
import { join } from 'node:path'

interface Schema {
  readonly $ref?: string
  readonly type?: string
  readonly enum?: readonly unknown[]
  readonly const?: unknown
  readonly oneOf?: readonly Schema[]
  readonly items?: Schema
  readonly properties?: Readonly<Record<string, Schema>>
  readonly required?: readonly string[]
  readonly additionalProperties?: boolean | Schema
}

interface Operation {
  readonly parameters?: readonly { name: string; in: string; required?: boolean; schema: Schema }[]
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: Schema }>> }
  readonly responses: Readonly<Record<string, { readonly content?: Readonly<Record<string, { schema?: Schema }>> }>>
}

interface Document {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> }
}

/** The wire's types for the consoles, from the approved OpenAPI document. */
export function wireTypes(): string {
  const path = join(import.meta.dirname, '../../test/contracts/openapi.json')
  const { paths, components } = JSON.parse(readFileSync(path, 'utf8')) as Document
  const named = Object.entries(components.schemas).map(([name, schema]) => `export type ${name} = ${typeOf(schema)}\n`)
  const operations = Object.entries(paths).flatMap(([path, methods]) =>
    // Actions are many and come from the packs: the client sends them by the fields that the case itself names.
    path.includes('/actions/') ? [] : Object.entries(methods).map(([method, one]) => operationType(method, path, one)),
  )
  return [
    '// Made by `npm run -s reference` from test/contracts/openapi.json.\n',
    ...named,
    `export interface Operations {\n${operations.join('')}}\n`,
  ].join('\n')
}

function operationType(method: string, path: string, { parameters = [], requestBody, responses }: Operation): string {
  const query = parameters.filter(one => one.in === 'query')
  const fields = query.map(({ name, required, schema }) => `${name}${required === true ? '' : '?'}: ${typeOf(schema)}`)
  const body = requestBody?.content['application/json']?.schema
  const [answer] = Object.entries(responses).flatMap(([status, one]) =>
    /^2/.test(status) ? [one.content?.['application/json']?.schema] : [],
  )
  return [
    `  '${method.toUpperCase()} ${path}': {\n`,
    `    query: { ${fields.join('; ')} }\n`,
    `    body: ${body === undefined ? 'undefined' : typeOf(body, 2)}\n`,
    `    answer: ${answer === undefined ? 'unknown' : typeOf(answer, 2)}\n`,
    '  }\n',
  ].join('')
}

function typeOf(schema: Schema, depth = 0): string {
  if (schema.$ref !== undefined) return schema.$ref.replace(/^.*\//, '')
  if (schema.const !== undefined) return JSON.stringify(schema.const)
  if (schema.enum !== undefined) return schema.enum.map(one => JSON.stringify(one)).join(' | ')
  if (schema.oneOf !== undefined) return schema.oneOf.map(one => typeOf(one, depth)).join(' | ')
  switch (schema.type) {
    case 'array':
      return arrayType(typeOf(schema.items ?? {}, depth))
    case 'object':
      return objectType(schema, depth)
    case 'integer':
      return 'number'
    case 'string':
    case 'number':
    case 'boolean':
    case 'null':
      return schema.type
    default:
      return 'unknown'
  }
}

function arrayType(item: string): string {
  return / \| /.test(item) ? `readonly (${item})[]` : `readonly ${item}[]`
}

function objectType({ properties = {}, required = [], additionalProperties }: Schema, depth: number): string {
  const entries = Object.entries(properties)
  if (entries.length === 0) return 'Readonly<Record<string, unknown>>'
  const indent = '  '.repeat(depth + 1)
  const fields = entries.map(([name, schema]) => {
    return `${indent}readonly ${name}${required.includes(name) ? '' : '?'}: ${typeOf(schema, depth + 1)}\n`
  })
  const more = additionalProperties === true ? `${indent}readonly [more: string]: unknown\n` : ''
  return `{\n${fields.join('')}${more}${'  '.repeat(depth)}}`
}
