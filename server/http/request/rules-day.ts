import type { JsonSchema } from '../../../core/kernel/fields.ts'

/** A day or a moment; which rules hold then is what is asked. */
export const ruleDayField = { type: 'string', maxLength: 35 } as const satisfies JsonSchema

export const ruleDayQuery = {
  type: 'object',
  properties: { as_of: ruleDayField },
  additionalProperties: false,
} as const satisfies JsonSchema
