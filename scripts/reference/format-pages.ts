import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { code, pageHead, table } from './markdown.ts'

/** As much of JSON Schema as the formats use. */
interface Schema {
  readonly title?: string
  readonly description?: string
  readonly type?: string | readonly string[]
  readonly enum?: readonly unknown[]
  readonly const?: unknown
  readonly $ref?: string
  readonly properties?: Readonly<Record<string, Schema>>
  readonly additionalProperties?: boolean | Schema
  readonly required?: readonly string[]
  readonly items?: Schema
  readonly $defs?: Readonly<Record<string, Schema>>
}

const schemas = join(import.meta.dirname, '../../packs/schema')

export function packFormatPage(): string {
  const purpose = `
A pack is a folder \`packs/<marketplace>/\`. Each of its files has a JSON Schema in \`packs/schema/\`, which editors
read and \`pack check\` applies; this page is made from them. A field in bold must be there.
`.trim()
  const parts = readdirSync(schemas)
    .sort()
    .map(file => partOf(JSON.parse(readFileSync(join(schemas, file), 'utf8')) as Schema, file))
  return [pageHead('The format of packs', purpose), ...parts].join('\n')
}

export function storyFormatPage(schema: object): string {
  const purpose = `
A story is one YAML file in \`stories/<pack>/\`. It is read against \`stories/schema/story.schema.json\`, from which
this page is made. A field in bold must be there; nothing else may be. Times are those of the marketplace's own wall
clock.
`.trim()
  return [pageHead('The format of stories', purpose), partOf(schema as Schema, 'story')].join('\n')
}

function partOf(schema: Schema, file: string): string {
  const title = schema.title ?? file
  const own = rowsOf(schema, '')
  const defined = Object.entries(schema.$defs ?? {}).map(([name, definition]) => {
    const rows = rowsOf(definition, '')
    const words = definition.description ?? typeText(definition)
    return `### \`${name}\`\n\n${words}\n${rows.length === 0 ? '' : `\n${table(HEAD, rows)}`}`
  })
  return [`## ${title}`, '', ...(own.length === 0 ? [] : [table(HEAD, own)]), ...defined].join('\n')
}

/** A row for each field, those of objects and lists inside it under it. */
function rowsOf(schema: Schema, prefix: string): string[][] {
  if (schema.items !== undefined) return rowsOf(schema.items, prefix)
  return Object.entries(schema.properties ?? {}).flatMap(([name, field]) => {
    const path = prefix === '' ? name : `${prefix}.${name}`
    const shown = schema.required?.includes(name) ? `**${code(path)}**` : code(path)
    return [[shown, typeText(field), field.description ?? ''], ...rowsOf(field, path)]
  })
}

function typeText({ type, enum: values, const: only, $ref, items }: Schema): string {
  if ($ref !== undefined) return code($ref.replace(/^.*\//, ''))
  if (only !== undefined) return code(String(only))
  if (values !== undefined) return values.map(value => code(String(value))).join(', ')
  if (items !== undefined) return `list of ${typeText(items)}`
  return typeof type === 'string' ? type : (type?.join(' or ') ?? 'one of several')
}

const HEAD = ['Field', 'Is', 'Says']
