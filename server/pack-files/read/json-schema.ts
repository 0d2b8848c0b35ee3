/** The keywords of JSON Schema that the packs' schemas use; an editor reads the same files. */
export interface PackSchema {
  readonly $ref?: string
  readonly $defs?: Readonly<Record<string, PackSchema>>
  readonly title?: string
  readonly description?: string
  readonly type?: TypeName | readonly TypeName[]
  readonly enum?: readonly unknown[]
  readonly const?: unknown
  readonly properties?: Readonly<Record<string, PackSchema>>
  readonly required?: readonly string[]
  readonly additionalProperties?: boolean | PackSchema
  readonly propertyNames?: PackSchema
  readonly minProperties?: number
  readonly items?: PackSchema
  readonly minItems?: number
  readonly oneOf?: readonly PackSchema[]
  readonly pattern?: string
  readonly format?: 'date' | 'date-time'
  readonly minLength?: number
  readonly minimum?: number
  readonly maximum?: number
}

export type TypeName = 'object' | 'array' | 'string' | 'number' | 'integer' | 'boolean' | 'null'

export function typeNameOf(value: unknown): TypeName {
  if (value === null) return 'null'
  if (Array.isArray(value)) return 'array'
  switch (typeof value) {
    case 'string':
      return 'string'
    case 'boolean':
      return 'boolean'
    case 'number':
      return 'number'
    default:
      return 'object'
  }
}

/** Whether a value's kind is one that the schema names; a schema that names none takes all. */
export function hasType(schema: PackSchema, value: unknown): boolean {
  const types = typesOf(schema)
  if (types.length === 0) return true
  return types.includes(typeNameOf(value)) || (types.includes('integer') && Number.isInteger(value))
}

export function typesOf(schema: PackSchema): readonly TypeName[] {
  if (schema.type === undefined) return []
  return typeof schema.type === 'string' ? [schema.type] : schema.type
}
