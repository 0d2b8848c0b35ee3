import type { JsonSchema } from '../../../core/kernel/fields.ts'

/** An answer's object with all these fields; `optional` ones may be missing. */
export function object(
  properties: Readonly<Record<string, JsonSchema>>,
  { optional = [] }: { readonly optional?: readonly string[] } = {},
): JsonSchema {
  const required = Object.keys(properties).filter(name => !optional.includes(name))
  return { type: 'object', properties, required, additionalProperties: false }
}

/** A list as every list of the API answers. */
export function listOf(items: JsonSchema): JsonSchema {
  return object({ data: { type: 'array', items }, next: textOrNull })
}

export function arrayOf(items: JsonSchema): JsonSchema {
  return { type: 'array', items }
}

export function orNull(schema: JsonSchema): JsonSchema {
  return { oneOf: [schema, { type: 'null' }] }
}

export const text: JsonSchema = { type: 'string' }
export const whole: JsonSchema = { type: 'integer' }
export const yesOrNot: JsonSchema = { type: 'boolean' }
export const anyObject: JsonSchema = { type: 'object', additionalProperties: true }
export const textOrNull = orNull(text)
export const instant: JsonSchema = { type: 'string', format: 'date-time' }
export const instantOrNull = orNull(instant)
