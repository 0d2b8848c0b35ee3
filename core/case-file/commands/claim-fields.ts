import { idField, type JsonSchema, positiveAmountMinorField, textField } from '../../kernel/fields.ts'

/** A coded name, as the packs write them. */
export const codeField = { type: 'string', pattern: '^[a-z][a-z0-9_]{0,63}$' } as const satisfies JsonSchema

/** A person's words to a case: long enough for an account of what happened, short enough to be read. */
export const statementField = textField(2000)

/** Some units of a line of the order. */
export const lineField = {
  type: 'object',
  properties: { line_id: idField, quantity: { type: 'integer', minimum: 1, maximum: 1_000_000 } },
  required: ['line_id', 'quantity'],
  additionalProperties: false,
} as const satisfies JsonSchema

/** The demand in a case. What is left out follows from the order: all lines, and what was paid for them. */
export const claimFields = {
  type: 'object',
  properties: {
    remedy: codeField,
    reason: codeField,
    amount_minor: positiveAmountMinorField,
    lines: { type: 'array', minItems: 1, maxItems: 100, items: lineField },
  },
  required: ['reason'],
  additionalProperties: false,
} as const satisfies JsonSchema
