/** The keywords of JSON Schema that the wire's commands use. Write `as const satisfies JsonSchema`. */
export interface JsonSchema {
  readonly type?: 'string' | 'integer' | 'number' | 'boolean' | 'null' | 'array' | 'object'
  readonly enum?: readonly (string | number | boolean | null)[]
  readonly const?: string | number | boolean | null
  readonly items?: JsonSchema
  readonly properties?: { readonly [name: string]: JsonSchema }
  readonly required?: readonly string[]
  readonly additionalProperties?: boolean | JsonSchema
  readonly oneOf?: readonly JsonSchema[]
  readonly minLength?: number
  readonly maxLength?: number
  readonly pattern?: string
  readonly format?: string
  readonly minimum?: number
  readonly maximum?: number
  readonly minItems?: number
  readonly maxItems?: number
  readonly uniqueItems?: boolean
  readonly minProperties?: number
  readonly maxProperties?: number
  readonly title?: string
  readonly description?: string
  readonly default?: unknown
  readonly examples?: readonly unknown[]
  readonly [extension: `x-${string}`]: unknown
}

/**
 * The TypeScript type of what a schema lets through, its keys respelled as camelizeKeys does. A command's fields are
 * so declared once, as the schema that the wire checks them by.
 */
export type FieldsOf<Schema> = Schema extends { readonly const: infer Only }
  ? Only
  : Schema extends { readonly enum: readonly (infer One)[] }
    ? One
    : Schema extends { readonly oneOf: readonly (infer Alternative)[] }
      ? FieldsOf<Alternative>
      : Schema extends { readonly type: infer Type }
        ? OfType<Schema, Type>
        : unknown

type OfType<Schema, Type> = Type extends keyof Simple
  ? Simple[Type]
  : Type extends 'array'
    ? readonly (Schema extends { readonly items: infer Item } ? FieldsOf<Item> : unknown)[]
    : Type extends 'object'
      ? OfObject<Schema>
      : unknown

interface Simple {
  string: string
  integer: number
  number: number
  boolean: boolean
  null: null
}

type OfObject<Schema> = Schema extends { readonly properties: infer Properties }
  ? Flat<
      {
        readonly [Name in keyof Properties as Name extends RequiredOf<Schema> ? Camel<Name> : never]: FieldsOf<
          Properties[Name]
        >
      } & {
        readonly [Name in keyof Properties as Name extends RequiredOf<Schema> ? never : Camel<Name>]?: FieldsOf<
          Properties[Name]
        >
      }
    >
  : Readonly<Record<string, unknown>>

type RequiredOf<Schema> = Schema extends { readonly required: readonly (infer Name)[] } ? Name : never

type Camel<Name> = Name extends `${infer Head}_${infer Tail}` ? `${Head}${Capitalize<Camel<Tail> & string>}` : Name

/** Shows an intersection as one object, for readable errors. */
type Flat<Fields> = { [Name in keyof Fields]: Fields[Name] }

/** What a person writes: not empty, and no longer than `maxLength` characters. */
export function textField<const Max extends number>(maxLength: Max) {
  return { type: 'string', minLength: 1, maxLength } as const satisfies JsonSchema
}

/** One id, Pingli's or the marketplace's. `parseMarketplaceId` draws the same limits. */
export const idField = {
  type: 'string',
  pattern: '^[A-Za-z0-9_.-]{1,64}$',
} as const satisfies JsonSchema

/** Several ids, none twice: one at least, `maxItems` at most. */
export function idList<const Max extends number>(maxItems: Max) {
  return { type: 'array', items: idField, minItems: 1, maxItems, uniqueItems: true } as const satisfies JsonSchema
}

/** A clause's number in its pack, such as `TB-REF-3`. */
export const clauseField = {
  type: 'string',
  pattern: '^[A-Z0-9][A-Z0-9._/-]{0,63}$',
} as const satisfies JsonSchema

/** A moment: RFC 3339 with an offset or Z. The longest has nine digits of fraction and an offset. */
export const instantField = { type: 'string', format: 'date-time', maxLength: 35 } as const satisfies JsonSchema

/** ISO 4217. */
export const currencyField = { type: 'string', pattern: '^[A-Z]{3}$' } as const satisfies JsonSchema

/**
 * No single amount exceeds a trillion minor units (ten billion yuan, forty million dollars in dong): a larger one is a
 * slip, and a thousand of them still add up exactly.
 */
const MOST_MINOR = 1_000_000_000_000

/** An amount in minor units; 0 where nothing is asked for in money. */
export const amountMinorField = { type: 'integer', minimum: 0, maximum: MOST_MINOR } as const satisfies JsonSchema

/** An amount in minor units that must be more than nothing. */
export const positiveAmountMinorField = {
  type: 'integer',
  minimum: 1,
  maximum: MOST_MINOR,
} as const satisfies JsonSchema
