import type { JsonSchema } from '../../kernel/fields.ts'

/** For commands whose name says all. */
export const noFields = {
  type: 'object',
  properties: {},
  required: [],
  additionalProperties: false,
} as const satisfies JsonSchema
